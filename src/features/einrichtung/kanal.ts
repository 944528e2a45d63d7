/** The channel of a Gremium: chosen, joined or made; and how the Büro hears what came of it. */
import { createChannel, describeChannel, joinChannel } from '../../core/channels.ts';
import { type Kanal, type KanalId, kanalById, kanalNamed, keepDeleted, openKanal } from '../../core/directory.ts';
import type { Context } from '../../core/feature.ts';
import type { ChannelResult } from '../../core/sending.ts';
import {
  aendereGremium,
  type Gremium,
  type GremiumId,
  gremiumById,
  gremiumGeaendert,
  gremiumOfKanal,
} from '../stadt/index.ts';
import { beobachte } from './beobachten.ts';
import { istOeffentlich, kanalname, laeuft, passt, vergeben, wartet, zugang } from './kanal-rules.ts';
import type { KanalStand } from './schema.ts';
import { zeigeStand } from './stand.ts';
import { alleAuftraege, auftragVon, type Kanalauftrag, merkeAuftrag } from './store.ts';
import { kanalkopf } from './texts.kanal.ts';

/** Of this feature's tasks for channels; the Gremium's id follows. */
const vorsatz = 'einrichtung:';

/** A channel for this Gremium: the chosen one, or the one of this name, or a new one. */
export function besorgeKanal(ctx: Context, gremium: Gremium, wunsch: Kanal | string): void {
  if (typeof wunsch !== 'string') {
    nimm(ctx, { ...neu(gremium, wunsch.name), kanalId: wunsch.id }, wunsch);
    return;
  }
  const vorhanden = kanalNamed(ctx.tx, wunsch);
  const frei = vorhanden !== null && vergebenAn(ctx, vorhanden.id, gremium.id) === null;
  if (vorhanden !== null && frei && passt(vorhanden, gremium.art)) {
    nimm(ctx, { ...neu(gremium, wunsch), kanalId: vorhanden.id }, vorhanden);
  } else legeAn(ctx, gremium, neu(gremium, wunsch));
}

/** The other Gremium that has this channel, or is to have it; null: none. */
export function vergebenAn({ tx }: Pick<Context, 'tx'>, kanalId: KanalId, ausser: GremiumId | null): Gremium | null {
  const hat = gremiumOfKanal(tx, kanalId);
  if (hat !== null && hat.id !== ausser) return hat;
  const bekommt = alleAuftraege(tx).find(
    (auftrag) => auftrag.kanalId === kanalId && auftrag.gremiumId !== ausser && wartet(auftrag),
  );
  const gremium = bekommt === undefined ? null : gremiumById(tx, bekommt.gremiumId);
  return gremium === null || gremium.geschlossen !== null ? null : gremium;
}

/** The Büro will choose one itself. */
export function merkeOffen(ctx: Context, gremium: Gremium, name: string): void {
  merkeAuftrag(ctx.tx, { ...neu(gremium, name), stand: 'offen' });
}

/** Once more what was not possible before; a name that was taken may be free by now. */
export function versucheNochmal(ctx: Context, gremium: Gremium, auftrag: Kanalauftrag): void {
  const kanal = auftrag.kanalId === null ? null : kanalById(ctx.tx, auftrag.kanalId);
  if (auftrag.stand === 'gescheitert') besorgeKanal(ctx, gremium, kanal ?? auftrag.name);
  else if (kanal !== null) {
    merkeAuftrag(ctx.tx, { ...auftrag, kopf: null });
    describeChannel(ctx, vorsatz + gremium.id, kanal.id, kanalkopf(gremium));
  }
}

const neu = (gremium: Gremium, name: string): Kanalauftrag => ({
  gremiumId: gremium.id,
  stand: 'anlegen',
  kanalId: null,
  name,
  versuch: 0,
  code: null,
  kopf: null,
});

function nimm(ctx: Context, auftrag: Kanalauftrag, kanal: Kanal): void {
  const weg = zugang(kanal);
  if (weg === 'drin') fertig(ctx, auftrag, kanal.id, 'uebernommen');
  else {
    merkeAuftrag(ctx.tx, { ...auftrag, stand: weg });
    if (weg === 'beitreten') joinChannel(ctx, vorsatz + auftrag.gremiumId, kanal.id);
  }
}

function legeAn(ctx: Context, { art }: Gremium, auftrag: Kanalauftrag): void {
  const name = kanalname(auftrag.name, auftrag.versuch);
  if (name === null) {
    merkeAuftrag(ctx.tx, { ...auftrag, stand: 'gescheitert', code: 'name_taken' });
    return;
  }
  merkeAuftrag(ctx.tx, auftrag);
  createChannel(ctx, vorsatz + auftrag.gremiumId, { name, private: !istOeffentlich(art) });
}

function fertig(ctx: Context, auftrag: Kanalauftrag, kanalId: KanalId, stand: KanalStand): void {
  // While the platform was asked, another Gremium may have come to have it.
  if ((gremiumOfKanal(ctx.tx, kanalId)?.id ?? auftrag.gremiumId) !== auftrag.gremiumId) {
    merkeAuftrag(ctx.tx, { ...auftrag, stand: 'gescheitert', kanalId, code: vergeben });
    return;
  }
  merkeAuftrag(ctx.tx, { ...auftrag, stand, kanalId, code: null });
  aendereGremium(ctx.tx, auftrag.gremiumId, { kanalId });
  gremiumGeaendert(ctx, auftrag.gremiumId);
}

/** How making, joining or describing a channel ended. */
export function nimmErgebnis(ctx: Context, { kind, subject, kanal, code }: ChannelResult): void {
  if (!subject.startsWith(vorsatz)) return;
  const id = subject.slice(vorsatz.length) as GremiumId;
  const gremium = gremiumById(ctx.tx, id);
  const auftrag = auftragVon(ctx.tx, id);
  if (gremium === null || auftrag === null) return;
  if (kind === 'describeChannel' && kanal === auftrag.kanalId && !laeuft(auftrag)) {
    merkeAuftrag(ctx.tx, { ...auftrag, kopf: code });
    zeigeStand(ctx);
  }
  if (!laeuft(auftrag) || (kind !== 'createChannel' && kind !== 'joinChannel')) return;
  if (code === null && kanal !== null) {
    fertig(ctx, auftrag, kanal, kind === 'createChannel' ? 'angelegt' : 'uebernommen');
    if (kind === 'createChannel') describeChannel(ctx, subject, kanal, kanalkopf(gremium));
  } else if (kind === 'createChannel' && code === 'name_taken') {
    legeAn(ctx, gremium, { ...auftrag, versuch: auftrag.versuch + 1 });
  } else if (kind === 'joinChannel' && (code === 'private' || code === 'gone') && !istWeg(ctx, auftrag, code)) {
    merkeAuftrag(ctx.tx, { ...auftrag, stand: 'einladen' });
  } else {
    merkeAuftrag(ctx.tx, { ...auftrag, stand: 'gescheitert', code });
    beobachte(ctx);
  }
  zeigeStand(ctx);
}

/** Of a private channel without the bot the platform also says that it is `gone`; of a public one that is the truth. */
function istWeg(ctx: Context, { kanalId }: Kanalauftrag, code: string): boolean {
  const kanal = kanalId === null ? null : kanalById(ctx.tx, kanalId);
  if (kanal === null || kanal.deleted) return kanal !== null;
  if (code !== 'gone' || kanal.private) return false;
  keepDeleted(ctx.tx, kanal.id);
  return true;
}

/** Takes over the channels into which the bot has been let by now, also where it was refused before. */
export function nimmEingeladene(ctx: Context): void {
  const offen = alleAuftraege(ctx.tx).filter((auftrag) => !laeuft(auftrag) && wartet(auftrag));
  const drin = offen.filter(({ kanalId }) => openKanal(ctx.tx, kanalId) !== null);
  for (const auftrag of drin) if (auftrag.kanalId !== null) fertig(ctx, auftrag, auftrag.kanalId, 'uebernommen');
  if (drin.length > 0) zeigeStand(ctx);
}

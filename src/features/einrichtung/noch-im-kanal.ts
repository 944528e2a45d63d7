/** Who has left the Büro, or heads it no more, may still be in a private channel: the Büro is told, and decides. */
import type { Effect } from '../../chat/chat.ts';
import { actions, type Button, type Inline, type Message, note, text } from '../../chat/message.ts';
import { removeMember } from '../../core/channels.ts';
import { isMember, isReachable, openKanal } from '../../core/directory.ts';
import type { Context } from '../../core/feature.ts';
import type { PersonId } from '../../core/ids.ts';
import { notice } from '../../core/notice.ts';
import { placesOf, show } from '../../core/posts.ts';
import type { ChannelResult } from '../../core/sending.ts';
import { anDasBuero, type Gremium, gremien, gremiumById, gremiumName, zugehoerige } from '../stadt/index.ts';
import { nochImKanal as worte } from './texts.buero.ts';
import { benachrichtigung, grundBuero } from './texts.ts';

const rolle = 'einrichtung.nochImKanal';
/** Of this feature's tasks for channels; Gremium and person follow. */
const vorsatz = 'einrichtung.heraus ';

interface Verbliebene {
  readonly subject: string;
  readonly gremium: Gremium;
  readonly person: PersonId;
}

/** After these people's places in the Büro have changed. */
export function zeigeVerbliebene(ctx: Context, personen: Iterable<PersonId>): void {
  // The Umsetzungsgruppe takes its leave of people itself.
  const betroffen = [...gremien(ctx.tx, 'integrationsbuero'), ...gremien(ctx.tx, 'steuerungsgruppe')];
  for (const person of personen) {
    for (const gremium of betroffen) zeige(ctx, { subject: `${gremium.id} ${person}`, gremium, person }, null);
  }
}

/** `code`: why taking this person out was not possible. */
function zeige(ctx: Context, einer: Verbliebene, code: string | null): void {
  const { subject, gremium, person } = einer;
  const kanal = openKanal(ctx.tx, gremium.kanalId);
  if (kanal === null) return;
  const knopf: Button = { action: 'einrichtung.herausnehmen', subject, label: worte.knopf };
  const wer: Inline = { person };
  if (istVerblieben(ctx, einer)) {
    const saetze: Inline[] = [wer, worte.satz(gremiumName(gremium), kanal.name)];
    const frage = code === null ? worte.frage : worte.vergeblich(kanal.name, code);
    const message: Message = {
      notification: benachrichtigung(worte.kurz(kanal.name)),
      parts: [text(...saetze), text(frage), actions(knopf), note(grundBuero)],
    };
    for (const to of anDasBuero(ctx)) show(ctx, { subject, role: rolle, to }, message);
    return;
  }
  const drin = isMember(ctx.tx, kanal.id, person);
  const satz = drin ? worte.gehoertDazu(gremiumName(gremium)) : worte.draussen(kanal.name);
  const message: Message = { notification: benachrichtigung(worte.kurz(kanal.name)), parts: [text(wer, satz)] };
  for (const to of placesOf(ctx.tx, subject, rolle)) show(ctx, { subject, role: rolle, to }, message);
}

function istVerblieben(ctx: Context, { gremium, person }: Verbliebene): boolean {
  const kanal = openKanal(ctx.tx, gremium.kanalId);
  const dazu = zugehoerige(ctx.tx, gremium, ctx.heute).some((eine) => eine.person === person);
  // Whose account is deactivated reads nothing there any more.
  const liest = isReachable(ctx.tx, person);
  return kanal !== null && !dazu && liest && isMember(ctx.tx, kanal.id, person);
}

/** Only what the Büro has been asked about: nobody is taken out of any other channel so. */
function gefragt(ctx: Context, subject: string): Verbliebene | null {
  const [id = '', person] = subject.split(' ');
  const gremium = gremiumById(ctx.tx, id);
  if (gremium === null || person === undefined || placesOf(ctx.tx, subject, rolle).length === 0) return null;
  return { subject, gremium, person: person as PersonId };
}

export function nimmHeraus(ctx: Context, subject: string): Effect {
  const einer = gefragt(ctx, subject);
  const kanal = einer === null ? null : openKanal(ctx.tx, einer.gremium.kanalId);
  if (einer === null || kanal === null) return notice(worte.erledigt);
  if (!istVerblieben(ctx, einer)) {
    zeige(ctx, einer, null);
    return notice(worte.erledigt);
  }
  removeMember(ctx, vorsatz + subject, kanal.id, einer.person);
  return notice(worte.laeuft);
}

export function herausErgebnis(ctx: Context, { kind, subject, code }: ChannelResult): void {
  if (kind !== 'removeMember' || !subject.startsWith(vorsatz)) return;
  const einer = gefragt(ctx, subject.slice(vorsatz.length));
  if (einer !== null) zeige(ctx, einer, code);
}

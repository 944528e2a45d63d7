/** The Umsetzungsgruppe's overview of all fields: what has happened since the last one [5.2.2]. */
import type { Message } from '../../chat/message.ts';
import { type Day, daysBetween } from '../../core/calendar.ts';
import { isOpen, type Kanal, kanalById } from '../../core/directory.ts';
import type { Context } from '../../core/feature.ts';
import { hashOf } from '../../core/hash.ts';
import { placesOf, postOf, postsAbout, show, withdraw } from '../../core/posts.ts';
import { anzahlOffener } from '../aufgabe/index.ts';
import { istAmEnde, rueckmeldungenNach, zieleMitNeuemZustand, zieleNachStand, zustaende } from '../jahresziel/index.ts';
import { begonneneIdeen, bewegteIdeen } from '../projektidee/index.ts';
import { abgegebenNach, ohneProtokoll } from '../protokoll/index.ts';
import { begonnenNach, nochNichtBegonnen } from '../sitzung/index.ts';
import { type GremiumId, gremien, letzteKonferenz, tandemVon } from '../stadt/index.ts';
import { fehlendeSeiten } from '../tandem/index.ts';
import { addDigest, type Digest, letzterVor, loescheDigest } from './digest.store.ts';
import { type Feldstand, istRuhig, zahlenAus } from './rules.digest.ts';
import { ruhig, type Ueberblick, ueberblick } from './views.digest.ts';

const wurzel = 'digest';

export interface Entwurf {
  /** The message itself, and what stands in its thread. */
  readonly messages: readonly [Message, ...Message[]];
  /** The day of the one before, when nothing has happened since; null: there is something to tell. */
  readonly ruhigSeit: Day | null;
  /** Names the one before: whoever looked at this draft can tell whether it was sent meanwhile. */
  readonly nach: string;
}

/** The channel in which it stands; null: there is none in which the bot can write. */
export function digestKanal(ctx: Context): Kanal | null {
  const kanalId = gremien(ctx.tx, 'umsetzungsgruppe')[0]?.kanalId ?? null;
  const kanal = kanalId === null ? null : kanalById(ctx.tx, kanalId);
  return kanal === null || !isOpen(kanal) ? null : kanal;
}

/** As it would be sent now. */
export const entwurf = (ctx: Context): Entwurf => entwurfSeit(ctx, letzterGesehener(ctx)).entwurf;

/** Sends it, and what was told so far is told no more. Nothing happens where there is no channel. */
export function sendeDigest(ctx: Context): void {
  const kanal = digestKanal(ctx);
  if (kanal === null) return;
  const { entwurf: neu, zahlen, stand } = entwurfSeit(ctx, letzterGesehener(ctx));
  nimmUngesehenesZurueck(ctx);
  const subject = addDigest(ctx.tx, { ...zahlen, stand, am: ctx.now });
  const to = { kanal: kanal.id };
  const [erste, ...weitere] = neu.messages;
  const parent = show(ctx, { subject, role: wurzel, to }, erste);
  for (const [i, message] of weitere.entries()) show(ctx, { subject, role: `${wurzel} ${i + 1}`, to, parent }, message);
}

function entwurfSeit(ctx: Context, letzter: Digest | null) {
  const { heute, calendar } = ctx;
  const felder = feldstaende(ctx, letzter);
  const zahlen = zahlenAus(felder);
  const stand = hashOf(felder.map((feld) => feld.heute));
  const konferenz = letzteKonferenz(ctx.tx)?.tag ?? null;
  const tage = konferenz === null || konferenz < heute ? null : daysBetween(heute, konferenz);
  const tagDesLetzten = letzter === null ? null : calendar.dayAt(letzter.am);
  const istStill = letzter?.stand === stand && felder.every(({ seitdem }) => istRuhig(seitdem));
  const ruhigSeit = istStill ? tagDesLetzten : null;
  const alles: Ueberblick = { am: heute, tage, letzter: tagDesLetzten, zahlen, vorher: letzter, felder };
  const messages: Entwurf['messages'] = ruhigSeit === null ? ueberblick(alles) : [ruhig(heute, ruhigSeit, tage)];
  const nach = letzter?.id ?? 'anfang';
  return { entwurf: { messages, ruhigSeit, nach } satisfies Entwurf, zahlen, stand };
}

/** Everything is counted for all fields at once, and then given to each. */
function feldstaende(ctx: Context, letzter: Digest | null): Feldstand[] {
  const { tx } = ctx;
  const seit = letzter?.am ?? 0;
  const felder = gremien(tx, 'handlungsfeld');
  const ids = felder.map(({ id }) => id);
  const laufende = zustaende.filter((zustand) => !istAmEnde(zustand));
  const gewesene = jeFeld(begonnenNach(ctx, ids, seit));
  const geplante = jeFeld(nochNichtBegonnen(ctx, ids));
  const offene = jeFeld(ohneProtokoll(ctx, ids));
  const protokolle = jeFeld(abgegebenNach(tx, ids, seit));
  const aufgaben = jeFeld(anzahlOffener(tx, ids));
  const ideen = jeFeld(begonneneIdeen(tx, ids, seit));
  const ideenBewegt = jeFeld(bewegteIdeen(tx, ids, seit));
  const ziele = jeFeld(zieleNachStand(tx, ids, laufende));
  const zieleBewegt = jeFeld(zieleMitNeuemZustand(tx, ids, seit));
  const rueckmeldungen = jeFeld(rueckmeldungenNach(tx, ids, seit));
  return felder.map(({ id, titel }): Feldstand => {
    const ohne = new Set(offene(id).map((sitzung) => sitzung.id));
    const [abgegeben] = protokolle(id);
    return {
      titel,
      heute: {
        id,
        geplant: geplante(id).length,
        naechste: geplante(id)[0]?.datum ?? null,
        protokolleOffen: ohne.size,
        ziele: ziele(id).map(({ zustand, stand, anzahl }) => ({ zustand, stand, anzahl })),
        aufgabenOffen: aufgaben(id)[0]?.anzahl ?? 0,
        frei: fehlendeSeiten(tandemVon(tx, id, ctx.heute), ctx.heute),
      },
      seitdem: {
        sitzungen: gewesene(id).length,
        ohneProtokoll: gewesene(id).filter((sitzung) => ohne.has(sitzung.id)).length,
        protokolle: abgegeben?.protokolle ?? 0,
        vereinbarungen: abgegeben?.vereinbarungen ?? 0,
        ideen: ideen(id)[0]?.anzahl ?? 0,
        ideenBewegt: ideenBewegt(id).map(({ stand, anzahl }) => ({ stand, anzahl })),
        zieleBewegt: zieleBewegt(id).map(({ zustand, anzahl }) => ({ zustand, anzahl })),
        rueckmeldungen: rueckmeldungen(id)[0]?.anzahl ?? 0,
      },
    };
  });
}

function jeFeld<Z extends { readonly gremiumId: GremiumId }>(zeilen: readonly Z[]): (feld: GremiumId) => readonly Z[] {
  const nachFeld = new Map<GremiumId, Z[]>();
  for (const zeile of zeilen) {
    const bisher = nachFeld.get(zeile.gremiumId);
    if (bisher === undefined) nachFeld.set(zeile.gremiumId, [zeile]);
    else bisher.push(zeile);
  }
  return (feld) => nachFeld.get(feld) ?? [];
}

/** The last one that came to stand in the channel: one that is still waiting to be sent has told nobody anything. */
function letzterGesehener(ctx: Context): Digest | null {
  let einer = letzterVor(ctx.tx, ctx.now + 1);
  while (einer !== null && istUngesehen(ctx, einer)) einer = letzterVor(ctx.tx, einer.am);
  return einer;
}

const istUngesehen = (ctx: Context, { id }: Digest): boolean =>
  placesOf(ctx.tx, id, wurzel).some((to) => postOf(ctx.tx, id, wurzel, to)?.messageId === null);

/** What the chat did not take in time is in the new one: nobody gets two at once. */
function nimmUngesehenesZurueck(ctx: Context): void {
  for (let einer = letzterVor(ctx.tx, ctx.now + 1); einer !== null; einer = letzterVor(ctx.tx, einer.am)) {
    if (!istUngesehen(ctx, einer)) return;
    for (const post of postsAbout(ctx.tx, einer.id)) withdraw(ctx, post);
    loescheDigest(ctx.tx, einer.id);
  }
}

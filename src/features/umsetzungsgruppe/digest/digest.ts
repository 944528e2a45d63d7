/** The Umsetzungsgruppe's overview of all fields: what has happened since the last one [5.2.2]. */
import type { Message } from '../../../chat/message.ts';
import { type Day, daysBetween } from '../../../core/calendar.ts';
import type { Instant } from '../../../core/clock.ts';
import type { Context } from '../../../core/feature.ts';
import { takeBack } from '../../../core/files.ts';
import { hashOf } from '../../../core/hash.ts';
import { placesOf, postOf, postsAbout, show, withdraw } from '../../../core/posts.ts';
import { naechsteFrage } from '../../jahresziel/index.ts';
import { letzteKonferenz } from '../../stadt/index.ts';
import { gruppenkanal } from '../gruppe.ts';
import { haengeBilderAn } from './diagramm.ts';
import { felderSeit, feldstaende, geschlosseneFelder } from './felder.ts';
import { digestPlan } from './rhythmus.ts';
import { bemerkenswert, istRuhig, sindGleichLang, type Vergleich, zahlenAus } from './rules.ts';
import { addDigest, type Digest, letzterVor, loescheDigest } from './store.ts';
import { ruhig, type Ueberblick, ueberblick } from './views.ts';

const wurzel = 'digest';

export interface Entwurf {
  /** The message itself, and what stands in its thread. */
  readonly messages: readonly [Message, ...Message[]];
  /** The day of the one before, when nothing has happened since; null: there is something to tell. */
  readonly ruhigSeit: Day | null;
  /** Names the one before: whoever looked at this draft can tell whether it was sent meanwhile. */
  readonly nach: string;
}

/** As it would be sent now. */
export const entwurf = (ctx: Context): Entwurf => entwurfSeit(ctx, letzterGesehener(ctx), false).entwurf;

/**
 * Sends it, and what was told so far is told no more. Nothing happens where there is no channel, nor where one of today
 * stands and nothing is new since.
 */
export function sendeDigest(ctx: Context): void {
  const kanal = gruppenkanal(ctx);
  if (kanal === null) return;
  const { entwurf: neu, felder, zahlen, stand } = entwurfSeit(ctx, letzterGesehener(ctx), true);
  if (neu.ruhigSeit === ctx.heute) return;
  nimmUngesehenesZurueck(ctx);
  const subject = addDigest(ctx.tx, { ...zahlen, geschlossene: geschlosseneFelder(ctx), stand, am: ctx.now });
  const to = { kanal: kanal.id };
  const [erste, ...weitere] = neu.messages;
  const parent = show(ctx, { subject, role: wurzel, to }, erste);
  for (const [i, message] of weitere.entries()) show(ctx, { subject, role: `${wurzel} ${i + 1}`, to, parent }, message);
  if (neu.ruhigSeit === null) haengeBilderAn(ctx, felder, { subject, role: wurzel, to, parent });
}

function entwurfSeit(ctx: Context, letzter: Digest | null, knoepfe: boolean) {
  const { heute, calendar } = ctx;
  const { rhythmus } = digestPlan(ctx.tx);
  const tagDesLetzten = letzter === null ? null : calendar.dayAt(letzter.am);
  const felder = felderSeit(ctx, letzter);
  const staende = feldstaende(ctx, felder, letzter?.am ?? 0);
  const zahlen = zahlenAus(staende);
  // Without what is closed: that it is missing is new once, and not again the next time.
  const stand = hashOf(staende.flatMap(({ heute: feld }) => (feld.geschlossen === null ? [bemerkenswert(feld)] : [])));
  const konferenz = letzteKonferenz(ctx.tx)?.tag ?? null;
  const tage = konferenz === null || konferenz < heute ? null : daysBetween(heute, konferenz);
  const istRuhiger = letzter?.stand === stand && staende.every(({ seitdem }) => istRuhig(seitdem));
  const ruhigSeit = istRuhiger ? tagDesLetzten : null;
  const alles: Ueberblick = {
    am: heute,
    tage,
    letzter: tagDesLetzten,
    zahlen,
    vorher: letzter === null ? null : vergleich(ctx, letzter),
    naechsteFrage: naechsteFrage(ctx),
    rhythmus,
    knoepfe,
    felder: staende,
  };
  const messages: Entwurf['messages'] = ruhigSeit === null ? ueberblick(alles) : [ruhig(alles, ruhigSeit)];
  const nach = letzter?.id ?? 'anfang';
  // A quiet one does not show how many are in plan. The next one puts its own figure beside the one that was seen.
  const gezeigt = istRuhiger ? { ...zahlen, imPlan: letzter.imPlan } : zahlen;
  return { entwurf: { messages, ruhigSeit, nach } satisfies Entwurf, felder, zahlen: gezeigt, stand };
}

/** How things stood can always be compared; how many ideas are new, only where both tell of about as many days. */
function vergleich({ tx, calendar, now }: Context, letzter: Digest): Vergleich {
  const davor = letzterVor(tx, letzter.am);
  const tage = (von: Instant, bis: Instant) => daysBetween(calendar.dayAt(von), calendar.dayAt(bis));
  const gleich = davor !== null && sindGleichLang(tage(davor.am, letzter.am), tage(letzter.am, now));
  return gleich ? letzter : { ...letzter, ideenNeu: null };
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
    takeBack(ctx, einer.id);
    loescheDigest(ctx.tx, einer.id);
  }
}

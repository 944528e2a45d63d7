/** The report to the Steuerungsgruppe: begun, looked at, and sent by the Büro; never by itself [5.2.1]. */
import type { Day } from '../../../core/calendar.ts';
import type { Acting, Context } from '../../../core/feature.ts';
import { hashOf } from '../../../core/hash.ts';
import { type Conversation, placesOf, postOf, show } from '../../../core/posts.ts';
import { discardParked } from '../../../core/queue.ts';
import { record } from '../../../core/verlauf.ts';
import { anDasBuero } from '../../stadt/index.ts';
import { arten, haengeAn } from './dokument.ts';
import type { Empfang } from './empfang.ts';
import { type Fakten, fragtWieder } from './rules.ts';
import {
  abgewiesene,
  addEntwurf,
  addWeitergaben,
  aendereBericht,
  type Bericht,
  keepWeitergabe,
  letzterVerworfener,
  nachLetztem,
  offenerEntwurf,
  weitergabenZu,
  wurzelRolle,
  zuletztGesendet,
} from './store.ts';
import * as texte from './texts.ts';
import { anfrage } from './views.buero.ts';
import { imThread, wurzel } from './views.ts';
import { zumWeitergeben } from './views.weitergabe.ts';

/** The draft that is being worked on, or a new one; the Büro is told of a new one. */
export function entwurf(ctx: Context): Bericht {
  const offener = offenerEntwurf(ctx.tx);
  if (offener !== null) return offener;
  const neuer = addEntwurf(ctx.tx, { ...liegengeblieben(ctx), angelegtAm: ctx.now, gefragt: ctx.heute });
  zeigeAnfrage(ctx, neuer);
  return neuer;
}

/** What was written for the last one that was left out: it goes over to the next, and stays nowhere else. */
function liegengeblieben({ tx }: Context): Partial<Bericht> {
  const verworfener = letzterVerworfener(tx);
  if (verworfener === null || !hatWorte(verworfener)) return {};
  const { id, kommentar, entscheidungen, ideen, bearbeitetVon } = verworfener;
  aendereBericht(tx, id, { kommentar: null, entscheidungen: null, ideen: [] });
  return { kommentar, entscheidungen, ideen, bearbeitetVon };
}

/** Whether the Büro wrote or chose something for it. */
export const hatWorte = ({ kommentar, entscheidungen, ideen }: Bericht): boolean =>
  kommentar !== null || entscheidungen !== null || ideen.length > 0;

/** Asks the Büro once more where it is time, in a message that people notice; the one before gives way. */
export function frageWieder(ctx: Context, bericht: Bericht): void {
  if (!fragtWieder(bericht, ctx.heute)) return;
  const { id, fragen, nachQuartal } = bericht;
  const gefragt = { gefragt: ctx.heute, fragen: fragen + 1, nachQuartal: nachQuartal + 1 };
  zeigeAnfrage(ctx, aendereBericht(ctx.tx, id, gefragt));
}

/** Another quarter has ended, and this draft still waits: the Büro is asked as if it had not been before. */
export function frageNachQuartal(ctx: Context, { id }: Bericht): void {
  frageWieder(ctx, aendereBericht(ctx.tx, id, { nachQuartal: 0 }));
}

/** What the Büro was asked stands as it is now: the last question with its buttons, those before it without. */
function zeigeAnfrage(ctx: Context, bericht: Bericht): void {
  const lage = {
    seit: seitDem(ctx, bericht),
    nach: nachLetztem(ctx.tx),
    erledigt: bericht.erledigtAm === null ? null : ctx.calendar.dayAt(bericht.erledigtAm),
  };
  for (let nummer = 1; nummer <= bericht.fragen; nummer++) {
    const role = `anfrage ${nummer}`;
    const schon = placesOf(ctx.tx, bericht.id, role);
    const letzte = nummer === bericht.fragen;
    const hier = schon.length === 0 && letzte ? anDasBuero(ctx) : schon;
    const message = anfrage(bericht, { ...lage, ueberholt: !letzte });
    for (const to of hier) show(ctx, { subject: bericht.id, role, to }, message);
  }
}

/** Since which day something counts as new; null: since ever. */
export function seitDem({ tx, calendar }: Context, { ab }: Bericht): Day | null {
  const letzter = zuletztGesendet(tx);
  return ab ?? (letzter === null ? null : calendar.dayAt(letzter));
}

/** @param worte what the person wrote and chose */
export function bearbeite(
  ctx: Acting,
  { id }: Bericht,
  worte: Pick<Bericht, 'kommentar' | 'entscheidungen' | 'ideen' | 'ab'>,
): Bericht {
  // Somebody works on it: the Büro is not asked again for a week.
  const neu = aendereBericht(ctx.tx, id, { ...worte, bearbeitetVon: ctx.actor, gefragt: ctx.heute });
  record(ctx, 'bericht.bearbeitet', id);
  zeigeAnfrage(ctx, neu);
  return neu;
}

export function verwirf(ctx: Acting, { id }: Bericht): void {
  const neu = aendereBericht(ctx.tx, id, { stand: 'verworfen', erledigtAm: ctx.now, erledigtVon: ctx.actor });
  record(ctx, 'bericht.verworfen', id);
  zeigeAnfrage(ctx, neu);
}

/** Names all that a draft says now: what was looked at is what is sent. The day on which one looks is not part of it. */
export function fassung({ kommentar, entscheidungen }: Bericht, { stand: _, ...fakten }: Fakten): string {
  return hashOf([fakten, kommentar, entscheidungen]);
}

/** Sends it with these facts; from now on it stays so. */
export function sende(ctx: Acting, entworfen: Bericht, fakten: Fakten, an: Empfang): void {
  gibAbgewieseneAuf(ctx);
  const bericht = aendereBericht(ctx.tx, entworfen.id, {
    stand: 'gesendet',
    erledigtAm: ctx.now,
    erledigtVon: ctx.actor,
    fakten,
    ab: fakten.ab,
  });
  record(ctx, 'bericht.gesendet', bericht.id);
  for (const { to, grund } of orte(ctx, an)) zeigeBericht(ctx, bericht, fakten, to, grund);
  addWeitergaben(ctx.tx, bericht.id, an.ohneKonto);
  zeigeWeitergabe(ctx, bericht);
  zeigeAnfrage(ctx, bericht);
}

/** What the channel did not take is in the new one: nobody gets two at once. */
function gibAbgewieseneAuf(ctx: Context): void {
  for (const einer of abgewiesene(ctx.tx)) {
    for (const to of placesOf(ctx.tx, einer.id, wurzelRolle)) {
      const wurzel = postOf(ctx.tx, einer.id, wurzelRolle, to);
      if (wurzel !== null) discardParked(ctx, wurzel.id);
    }
  }
}

interface Ort {
  readonly to: Conversation;
  /** Why the reader gets it there. */
  readonly grund: string;
}

function orte(ctx: Context, { kanal, personen }: Empfang): readonly Ort[] {
  if (kanal === null && personen.length === 0) {
    return anDasBuero(ctx).map((to) => ({ to, grund: texte.weitergeben.ohneKanal }));
  }
  const { warum, nichtImKanal } = texte.seite;
  const persoenlich = kanal === null ? warum : `${nichtImKanal} ${warum}`;
  return [
    ...(kanal === null ? [] : [{ to: { kanal: kanal.id }, grund: warum }]),
    ...personen.map((person) => ({ to: { person }, grund: persoenlich })),
  ];
}

function zeigeBericht(ctx: Context, bericht: Bericht, fakten: Fakten, to: Conversation, grund: string): void {
  const subject = bericht.id;
  const parent = show(ctx, { subject, role: wurzelRolle, to }, wurzel(bericht, fakten, grund));
  for (const art of arten) haengeAn(ctx, bericht, fakten, art, { role: wurzelRolle, to, parent });
  for (const { role, message } of imThread(bericht, fakten)) show(ctx, { subject, role, to, parent }, message);
}

/** The Büro has it for those without an account, with the documents to print. Nothing where all have one. */
function zeigeWeitergabe(ctx: Context, bericht: Bericht): void {
  const alle = weitergabenZu(ctx.tx, bericht.id);
  const schon = placesOf(ctx.tx, bericht.id, weiterzugeben);
  if (bericht.fakten === null || (alle.length === 0 && schon.length === 0)) return;
  const message = zumWeitergeben(ctx, bericht.fakten.stand, alle);
  for (const to of schon.length === 0 ? anDasBuero(ctx) : schon) {
    const parent = show(ctx, { subject: bericht.id, role: weiterzugeben, to }, message);
    for (const art of arten) haengeAn(ctx, bericht, bericht.fakten, art, { role: weiterzugeben, to, parent });
  }
}

/** @returns `schon`: somebody had entered it; `weg`: that person is not on the list */
export function gibWeiter(ctx: Acting, bericht: Bericht, person: string): 'neu' | 'schon' | 'weg' {
  const eine = weitergabenZu(ctx.tx, bericht.id).find(({ personId }) => personId === person);
  if (eine === undefined) return 'weg';
  if (!keepWeitergabe(ctx.tx, { ...eine, von: ctx.actor, am: ctx.now })) return 'schon';
  record(ctx, 'bericht.weitergegeben', bericht.id);
  zeigeWeitergabe(ctx, bericht);
  return 'neu';
}

const weiterzugeben = 'weitergabe';

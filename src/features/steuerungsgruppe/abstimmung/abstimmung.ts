/** A Dringende Abstimmung is put, asks again, and follows who is in the Steuerungsgruppe [5.2.1]. */
import type { Acting, Context } from '../../../core/feature.ts';
import type { Parked } from '../../../core/sending.ts';
import { record } from '../../../core/verlauf.ts';
import { pruefeObAlle } from './ende.ts';
import { istFragerolle } from './erreicht.ts';
import { meldeFrist } from './frist.ts';
import { fristVon, type Lage, lageVon, mitglieder, wartende } from './lage.ts';
import { istInZeit, istZuFragen } from './rules.ts';
import {
  type Abstimmung,
  abstimmungById,
  addAbstimmung,
  addGefragte,
  aendereGefragte,
  entscheideWunsch,
  type Gefragte,
  laufende,
  wunschById,
} from './store.ts';
import * as texte from './texts.ts';
import { bescheid } from './views.ts';
import { frageAn, sageDemTandem, zeigeFragen, zeigeStand, zeigeWunsch } from './zeigen.ts';

type Neu = Pick<Abstimmung, 'frage' | 'worum' | 'feldId' | 'fristTag' | 'fristZeit' | 'wunschId'>;

/** Asks every member at once. The request it answers must not be decided yet. */
export function stelle(ctx: Acting, neu: Neu): void {
  const abstimmung = addAbstimmung(ctx.tx, { ...neu, gestelltVon: ctx.actor, gestelltAm: ctx.now });
  record(ctx, 'abstimmung.stellen', abstimmung.id);
  for (const person of mitglieder(ctx)) addGefragte(ctx.tx, abstimmung.id, person);
  const lage = lageVon(ctx, abstimmung);
  frageAlle(ctx, lage, () => true);
  zeigeStand(ctx, lage);
  if (neu.wunschId !== null) sageZu(ctx, neu.wunschId, abstimmung);
}

function sageZu(ctx: Acting, id: string, abstimmung: Abstimmung): void {
  const bitte = wunschById(ctx.tx, id);
  if (bitte === null) return;
  const gestellt = entscheideWunsch(ctx.tx, bitte.id, { von: ctx.actor, am: ctx.now, abgelehnt: null });
  if (gestellt === null) return;
  zeigeWunsch(ctx, gestellt);
  const satz = texte.wunsch.dankGestellt(texte.wann(abstimmung.fristTag, abstimmung.fristZeit));
  sageDemTandem(ctx, gestellt, 'bescheid', bescheid(gestellt, satz));
}

/** Those of whom this is so, whom the bot can reach, and who have not answered. */
function frageAlle(ctx: Context, lage: Lage, istDran: (einer: Gefragte) => boolean): void {
  for (const einer of wartende(ctx, lage).filter(istDran)) frageAn(ctx, lage, einer, einer.zuletztAm !== null);
}

/** Asks whoever is to be asked by now, again or for the first time, and tells the Büro when the time is over. */
export function siehNach(ctx: Context, id: string): void {
  const abstimmung = abstimmungById(ctx.tx, id);
  if (abstimmung === null || abstimmung.beendetAm !== null) return;
  const lage = folge(ctx, abstimmung);
  // Whoever was waited for may have left.
  if (pruefeObAlle(ctx, lage)) return;
  meldeFrist(ctx, lage);
  const frist = fristVon(ctx, abstimmung);
  frageAlle(ctx, lage, (einer) => istZuFragen(ctx.calendar, einer, frist, ctx.now));
  zeigeStand(ctx, lage);
}

/** Who has come to the Steuerungsgruppe is asked as well; who has left is waited for no longer. */
function folge(ctx: Context, abstimmung: Abstimmung): Lage {
  const heutige = new Set(mitglieder(ctx));
  const vorher = lageVon(ctx, abstimmung);
  for (const einer of vorher.gefragte) {
    const gehoertDazu = heutige.has(einer.personId);
    if (gehoertDazu === (einer.ausgeschiedenAm === null)) continue;
    const neu = aendereGefragte(ctx.tx, einer, { ausgeschiedenAm: gehoertDazu ? null : ctx.now });
    zeigeFragen(ctx, vorher, neu);
  }
  for (const person of heutige) {
    if (!vorher.gefragte.some(({ personId }) => personId === person)) addGefragte(ctx.tx, abstimmung.id, person);
  }
  return lageVon(ctx, abstimmung);
}

/** A question was refused: the Büro reads whom to ring up, and one that arrived before has its buttons again. */
export function folgeVergeblicher(ctx: Context, { subject, role }: Parked): void {
  const abstimmung = istFragerolle(role) ? abstimmungById(ctx.tx, subject) : null;
  if (abstimmung === null) return;
  const lage = lageVon(ctx, abstimmung);
  for (const wem of lage.gefragte) zeigeFragen(ctx, lage, wem);
  zeigeStand(ctx, lage);
}

/** After any change of who is in the Steuerungsgruppe, or has an account. */
export function folgeAllen(ctx: Context): void {
  for (const abstimmung of laufende(ctx.tx)) {
    const lage = folge(ctx, abstimmung);
    // At night nobody is asked: the next morning sees to it.
    const gleich = istInZeit(ctx.calendar, ctx.now) && ctx.now < fristVon(ctx, abstimmung);
    if (gleich) frageAlle(ctx, lage, ({ zuletztAm }) => zuletztAm === null);
    if (!pruefeObAlle(ctx, lage)) zeigeStand(ctx, lage);
  }
}

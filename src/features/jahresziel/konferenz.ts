/**
 * The day of the Jahreskonferenz, or the ladder, is changed: what is asked about goals follows, without a flood. A step
 * that was said and is to come again, for a later day, is said again.
 */
import type { Context, Ereignisse } from '../../core/feature.ts';
import { verlegt } from '../erinnerung/index.ts';
import { gremien, letzteKonferenz, loescheEinstellung, setzeEinstellung } from '../stadt/index.ts';
import { beginneFragenNach, zieleAufDemWeg } from './konferenz.store.ts';
import { faelligKey, leiter, vorschlagsstufe, wiederOffen, type Zielstufe } from './rules.faellig.ts';
import { ueblicheZielstufen, zielstufen } from './zielstufen.ts';

/** @param stufen days from the conference; none: nobody is asked */
export function setzeZielstufen(ctx: Context, stufen: readonly number[]): void {
  const { tx, calendar } = ctx;
  const vorher = zielstufen(tx) ?? [];
  const wert = [...stufen].sort((a, b) => a - b).join(',');
  if (wert === ueblicheZielstufen.join(',')) loescheEinstellung(tx, 'jahresziel.stufen');
  else setzeEinstellung(tx, 'jahresziel.stufen', wert || 'nie');
  const letzte = letzteKonferenz(tx);
  if (letzte === null) return;
  fasseZusammen(ctx, letzte.jahr, leiter(calendar, letzte.tag, vorher), leiter(calendar, letzte.tag, stufen));
}

export function folgeDerKonferenz(ctx: Context, { jahr, tag, vorher }: Ereignisse['konferenz.geaendert']): void {
  const abstaende = zielstufen(ctx.tx) ?? [];
  const bisher = vorher === null ? [] : leiter(ctx.calendar, vorher, abstaende);
  const neu = leiter(ctx.calendar, tag, abstaende);
  fasseZusammen(ctx, jahr, bisher, neu);
  if (vorher === null) return;
  const verlegung = (alte: readonly Zielstufe[], neue: readonly Zielstufe[]) => ({
    bis: tag,
    wiederOffen: wiederOffen(alte, neue, ctx.heute),
  });
  const vorschlaege = verlegung([vorschlagsstufe(ctx.calendar, vorher)], [vorschlagsstufe(ctx.calendar, tag)]);
  for (const { id } of gremien(ctx.tx, 'handlungsfeld')) {
    verlegt(ctx, faelligKey.vorschlaege(id, jahr + 1), vorschlaege);
  }
  const fragen = verlegung(bisher, neu);
  for (const id of zieleAufDemWeg(ctx.tx, jahr)) verlegt(ctx, faelligKey.frage(id), fragen);
}

/**
 * Steps that only now lie in the past were never asked: together they are one question, the last of them. Otherwise the
 * Tandem and whoever checks were asked on the same day as who is federführend.
 */
function fasseZusammen(
  { tx, heute }: Context,
  jahr: number,
  bisher: readonly Zielstufe[],
  neu: readonly Zielstufe[],
): void {
  const warenDran = new Set(bisher.filter(({ tag }) => tag <= heute).map(({ name }) => name));
  const neue = neu.filter(({ name, tag }) => tag <= heute && !warenDran.has(name)).map(({ tag }) => tag);
  const vorletzter = [...new Set(neue)].sort().at(-2);
  if (vorletzter !== undefined) beginneFragenNach(tx, jahr, vorletzter);
}

/**
 * The one sender of personal reminders: at most one message per person and day, at the time they chose, with everything
 * in it that any feature says is due.
 */
import { addDays } from '../../core/calendar.ts';
import type { Context, Feature, Vergessenes } from '../../core/feature.ts';
import type { Recht } from '../stadt/index.ts';
import { buttons, commands, forms } from './handlers.ts';
import { rolle, vorDemSenden } from './nachricht.ts';
import { personendaten } from './personendaten.ts';
import { behaltenTage } from './rules.spaeter.ts';
import { vergissErinnert } from './store.ts';
import { taeglich } from './taeglich.ts';
import { hilfe } from './texts.einstellen.ts';
import { vergissAbwesenheiten } from './wunsch.store.ts';

export { beantwortet } from './beantwortet.ts';
export { istErzaehlt } from './lesestoff.ts';
export { offenesAufHome } from './offenes.ts';
export { spaeterKnoepfe, verschiebenKnopf } from './spaeter.ts';
export { aufgeschoben, erinnertOhneAntwort, spaeter } from './unbeantwortet.ts';
export { uebertrage, verlegt } from './verlegt.ts';
export { naechsteNachricht } from './wunsch.ts';

function vergiss(ctx: Context): Vergessenes[] {
  const vor = addDays(ctx.heute, -behaltenTage);
  return [
    { was: 'Vermerke über Erinnerungen', anzahl: vergissErinnert(ctx.tx, vor) },
    { was: 'Abwesenheiten', anzahl: vergissAbwesenheiten(ctx.tx, vor) },
  ];
}

export const erinnerung: Feature<Recht> = {
  name: 'erinnerung',
  commands,
  forms,
  buttons,
  jobs: { 'erinnerung.taeglich': taeglich },
  vorDemSenden: { [rolle]: vorDemSenden },
  personendaten,
  // Who takes something over is reminded of it as of anything else.
  uebergib: () => [],
  vergiss,
  hilfe,
};

/** What is kept about the reminders somebody got. */
import { dayText } from '../../core/calendar.ts';
import type { Personendaten } from '../../core/feature.ts';
import { erinnerteStufen, vergissPerson } from './store.ts';

export const personendaten: Personendaten = {
  auskunft(ctx, person) {
    const angaben = erinnerteStufen(ctx.tx, person).map(({ am, bis, grund }) => ({
      label: dayText(am),
      wert: `${grund === null ? 'erinnert' : 'nicht erinnert'} an etwas bis ${dayText(bis)}`,
    }));
    if (angaben.length === 0) return [];
    const zweck = 'Damit niemand zweimal an dasselbe erinnert wird. Wird 30 Tage später gelöscht.';
    return [{ titel: 'Erinnerungen, die Sie bekommen haben', zweck, angaben }];
  },
  loesche: (ctx, person) => vergissPerson(ctx.tx, person),
};

/** What is told of the city's work: reports, tables of figures, calendars to subscribe to, and what was reached. */
import type { Feature, Personendaten } from '../../core/feature.ts';
import type { Recht } from '../stadt/index.ts';
import { personendatenAbo } from './abo.personendaten.ts';
import { personendatenBericht } from './bericht.personendaten.ts';
import { personendatenErfolg } from './erfolg.personendaten.ts';
import { personendatenKalender } from './kalender.personendaten.ts';

const slices: readonly Personendaten[] = [
  personendatenAbo,
  personendatenBericht,
  personendatenErfolg,
  personendatenKalender,
];

export const bericht: Feature<Recht> = {
  name: 'bericht',
  personendaten: {
    auskunft: (ctx, person) => slices.flatMap(({ auskunft }) => auskunft(ctx, person)),
    loesche(ctx, person) {
      for (const { loesche } of slices) loesche(ctx, person);
    },
  },
  // A calendar is read with the rights of the person it belongs to: a successor makes their own.
  uebergib: () => [],
};

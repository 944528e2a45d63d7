/** What is told of the city's work: reports, tables of figures, calendars to subscribe to, and what was reached. */
import type { Feature } from '../../core/feature.ts';
import type { Recht } from '../stadt/index.ts';

export const bericht: Feature<Recht> = {
  name: 'bericht',
};

/** What the Umsetzungsgruppe can do for a Handlungsfeld, right where it reads about it. */
import type { Button } from '../../chat/message.ts';
import type { GremiumId } from '../stadt/index.ts';

/** The buttons under one field of the overview. */
export const feldKnoepfe = (subject: GremiumId): readonly Button[] => [
  { action: 'umsetzungsgruppe.rat', subject, label: 'Rat anbieten' },
  themaKnopf(subject),
];

export const themaKnopf = (subject: GremiumId): Button => ({
  action: 'umsetzungsgruppe.thema',
  subject,
  label: 'Auf die Tagesordnung',
});

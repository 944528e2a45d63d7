/** Buttons that lead from one topic of the Umsetzungsgruppe to another. */
import type { Button } from '../../chat/message.ts';
import type { GremiumId } from '../stadt/index.ts';

/** What it can do for a Handlungsfeld, under each in the overview: right where it reads about it. */
export const feldKnoepfe = (subject: GremiumId): readonly Button[] => [
  { action: 'umsetzungsgruppe.rat', subject, label: 'Rat anbieten' },
  themaKnopf(subject),
];

export const themaKnopf = (subject: GremiumId): Button => ({
  action: 'umsetzungsgruppe.thema',
  subject,
  label: 'Auf die Tagesordnung',
});

export const listeKnopf: Button = {
  action: 'umsetzungsgruppe.tagesordnung',
  subject: 'stadt',
  label: 'Tagesordnung ansehen',
};

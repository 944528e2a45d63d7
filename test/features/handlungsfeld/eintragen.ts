/** Beschlüsse and Hinweise in the sample city, as its people write them down. */
import type { Answers } from '../../contract/person.ts';
import type { Musterstadt } from '../musterstadt.ts';

/** Ada of the Tandem of Wohnen writes one down in its channel; what is given replaces this. */
export async function traegtEin(stadt: Musterstadt, angaben: Answers = {}): Promise<void> {
  const { art = 'beschluss', text = 'Der Marktplatz wird umgebaut.', ...woher } = angaben;
  await stadt.ada.types(stadt.wohnen, '/komm-in hinweise');
  await stadt.ada.presses('Beschluss oder Hinweis eintragen …', { conversation: stadt.wohnen });
  await stadt.ada.submits({ art, text });
  await stadt.ada.submits({ quelle: 'Rat', datum: '2026-09-24', ...woher });
}

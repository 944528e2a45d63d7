import type { FakePerson } from '../../contract/fake-person.ts';
import type { Answers } from '../../contract/person.ts';
import type { Musterstadt, Name } from '../musterstadt.ts';

/** Some weeks after a Jahreskonferenz: the next one is in September 2027. */
export const start = '2026-10-12 08:30';

export const inWohnen = (stadt: Musterstadt) => ({ conversation: stadt.wohnen });
export const antwort = (stadt: Musterstadt, name: Name) => stadt[name].reads(stadt.wohnen).at(-1);
export const fehlerBei = (person: FakePerson, key: string) =>
  person.form()?.fields.find((field) => field.key === key)?.error ?? null;

/** The Tandem begins a goal in Wohnen. */
export async function beginntZiel(stadt: Musterstadt, werte: Answers = {}): Promise<void> {
  await stadt.ada.types(stadt.wohnen, '/jahresziel');
  await stadt.ada.presses('Neues Jahresziel', inWohnen(stadt));
  await stadt.ada.submits({ titel: 'Nachbarn kennen sich besser', ...werte });
  await stadt.settle();
}

/** Somebody looks at the first goal of Wohnen, from the list. */
export async function siehtRaster(stadt: Musterstadt, name: Name = 'ada'): Promise<string> {
  await stadt[name].types(stadt.wohnen, '/jahresziel liste');
  await stadt[name].presses('Raster ansehen', inWohnen(stadt));
  return antwort(stadt, name)?.text ?? '';
}

/** … and fills in one of its points. */
export async function fuelltAus(stadt: Musterstadt, punkt: string, werte: Answers): Promise<void> {
  await siehtRaster(stadt);
  await stadt.ada.presses(punkt, inWohnen(stadt));
  await stadt.ada.submits(werte);
  await stadt.settle();
}

export const eineWirkung = { text: 'Neue Familien haben Kontakt im Haus', fuerWen: 'neue Familien' };
export const einIndikator = {
  art: 'zahl',
  name: 'Familien mit Kontakt',
  einheit: 'Familien',
  startwert: '4',
  zielwert: '12,5',
  bis: '2027-06-30',
  quelle: 'Umfrage im Haus',
};

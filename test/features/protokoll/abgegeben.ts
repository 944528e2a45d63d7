import type { Musterstadt, Name } from '../musterstadt.ts';
import { announced } from '../sitzung/announced.ts';

/** The morning before the Sitzung, and the one after it: nothing on the way there is of interest here, and takes time. */
export const start = '2026-10-14 08:30';
export const danach = '2026-10-15 08:30';

export const ergebnis = {
  vereinbarungen: '- Das Treppenhaus-Café findet monatlich statt.\n- Wir fragen die Wohnungsgesellschaft.',
  aufgaben: 'Ada Muster: Raum buchen bis 10.11.\nWohnungsamt: Liste schicken bis zum 1. Dezember 2026',
};
export const schritt2 = { wieder: '2026-11-18', notizen: 'Der Mietervertrag ist heikel.' };
const schritt3 = { personen: 12, organisationen: 5, weiteres: ['namen'] };
const schritt4 = { namen: 'Olga Beispiel' };

export const inWohnen = (stadt: Musterstadt) => ({ conversation: stadt.wohnen });
export const answer = (stadt: Musterstadt, name: Name) => stadt[name].reads(stadt.wohnen).at(-1);

/** Wohnen met yesterday evening. */
export async function getagt(stadt: Musterstadt): Promise<void> {
  await announced(stadt);
  await stadt.sleepUntil(danach);
}

/** Somebody opens the form by typing. */
export async function opens(stadt: Musterstadt, name: Name): Promise<void> {
  await stadt[name].types(stadt.wohnen, '/protokoll');
  await stadt[name].presses('Protokoll WOH-2026-01 abgeben', inWohnen(stadt));
}

/** … fills in all of it, and approves the summary. */
export async function abgegeben(stadt: Musterstadt, name: Name = 'ada', werte: object = {}): Promise<void> {
  await opens(stadt, name);
  await stadt[name].submits({ ...ergebnis, ...werte });
  await stadt[name].submits(schritt2);
  await stadt[name].submits(schritt3);
  await stadt[name].submits(schritt4);
  await stadt[name].submits({});
  await stadt.settle();
}

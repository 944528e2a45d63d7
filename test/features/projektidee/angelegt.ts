import type { FakePerson } from '../../contract/fake-person.ts';
import type { Answers } from '../../contract/person.ts';
import type { Musterstadt, Name } from '../musterstadt.ts';

export const start = '2026-10-12 08:30';

export const inWohnen = (stadt: Musterstadt) => ({ conversation: stadt.wohnen });
export const answer = (stadt: Musterstadt, name: Name) => stadt[name].reads(stadt.wohnen).at(-1);

/** What stands in the open form, by field key: what is filled in. */
export const gefuellt = (person: FakePerson) =>
  Object.fromEntries((person.form()?.fields ?? []).flatMap(({ key, value }) => (value === null ? [] : [[key, value]])));
export const fehlerBei = (person: FakePerson, key: string) =>
  person.form()?.fields.find((field) => field.key === key)?.error ?? null;

/** Somebody begins an idea in Wohnen. */
export async function legtAn(stadt: Musterstadt, name: Name = 'ada', werte: Answers = {}): Promise<void> {
  await stadt[name].types(stadt.wohnen, '/checkliste');
  await stadt[name].presses('Neue Projektidee', inWohnen(stadt));
  await stadt[name].submits({ titel: 'Café im Treppenhaus', ...werte });
  await stadt.settle();
}

/** … and opens its Checkliste from the overview. */
export async function oeffnet(stadt: Musterstadt, name: Name): Promise<void> {
  await stadt[name].types(stadt.wohnen, '/checkliste');
  await stadt[name].presses('Weiter ausfüllen', inWohnen(stadt));
}

/** … and looks at it. */
export async function siehtAn(stadt: Musterstadt, name: Name): Promise<string> {
  await stadt[name].types(stadt.wohnen, '/checkliste liste');
  await stadt[name].presses('Ansehen', inWohnen(stadt));
  return answer(stadt, name)?.text ?? '';
}

export const erster = {
  text1: 'Jugendamt',
  text2: 'Sportverein Musterstadt',
  text3: 'Volkshochschule',
  text4: 'Nachbarschaft: Lärm am Abend',
};
export const zweiter = (stadt: Musterstadt) => ({
  person5: stadt.eren.account,
  text6: 'ein Raum am Dienstag',
  text7: '2.000 Euro: Stadtbücherei',
  auswahl8: ['fachausschuss', 'rat'],
  text8: 'Zuschuss für zwei Jahre',
});
export const dritter = {
  stelle9: 'Sportverein Musterstadt',
  text10: 'Nachbarn lernen sich kennen',
  text11: 'Deutsch üben',
};

export async function fuelltAllesAus(stadt: Musterstadt, name: Name): Promise<void> {
  await oeffnet(stadt, name);
  await stadt[name].submits(erster);
  await stadt[name].submits(zweiter(stadt));
  await stadt[name].submits(dritter);
  await stadt.settle();
}

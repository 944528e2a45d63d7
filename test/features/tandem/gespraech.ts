/** How people speak about a Tandem: the Büro changes it, and everybody hears what concerns them. */
import type { FakePerson } from '../../contract/fake-person.ts';
import { type Musterstadt, stadtdatei } from '../musterstadt.ts';

/** Monday morning. */
export const start = '2026-09-28 08:30';

type Datei = typeof stadtdatei;
type Mitglied = Datei['handlungsfelder'][number]['tandem'][number];

/** The same city with another Tandem in Wohnen. */
export const mitTandem = (change: (tandem: readonly Mitglied[]) => readonly Mitglied[]): Datei => ({
  ...stadtdatei,
  handlungsfelder: stadtdatei.handlungsfelder.map((feld) =>
    feld.kuerzel === 'WOH' ? { ...feld, tandem: [...change(feld.tandem)] } : feld,
  ),
});

/** Ada, of the Verwaltung, and nobody else. */
export const nurAda = mitTandem((tandem) => tandem.filter(({ seite }) => seite === 'verwaltung'));

/** A city with one field, so that its button is the only one. */
export const nurWohnen = (datei: Datei): Datei => ({
  ...datei,
  handlungsfelder: datei.handlungsfelder.filter(({ kuerzel }) => kuerzel === 'WOH'),
});

/** The Tandem of Wohnen as the Büro reads it. Its buttons stand in the order of its people: the first ones are Ada's. */
export async function tandem(stadt: Musterstadt, wer: FakePerson = stadt.jo) {
  await wer.types(stadt.wohnen, '/komm-in tandem');
  return wer.reads(stadt.wohnen).at(-1);
}

/** Jo presses a button beside the Tandem of Wohnen. */
export async function jo(stadt: Musterstadt, label: string): Promise<void> {
  await tandem(stadt);
  await stadt.jo.presses(label, { conversation: stadt.wohnen });
}

/** Jo fills in the form behind a button, and what is to be sent is sent. */
export async function macht(
  stadt: Musterstadt,
  label: string,
  values: Readonly<Record<string, string | null>>,
): Promise<void> {
  await jo(stadt, label);
  await stadt.jo.submits(values);
  await stadt.settle();
}

/** What somebody reads about their field in their own conversation with the bot; not what else there is to know. */
export const privat = (person: FakePerson) =>
  person
    .readsDirect()
    .filter(({ text }) => /(Tandem|Handlungsfeld) Wohnen/.test(text) && !text.includes('Umsetzungsgruppe'));

export const direkt = (person: FakePerson): string[] => privat(person).map(({ text }) => text);

export const fehlerAn = (person: FakePerson, key: string) =>
  person.form()?.fields.find((field) => field.key === key)?.error;

/** The pinned message. */
export const aushang = (stadt: Musterstadt) => stadt.mara.reads(stadt.wohnen).find(({ pinned }) => pinned)?.text;

/** What the Büro reads about Tandems in its channel. */
export const imBuero = (stadt: Musterstadt) =>
  stadt.jo.reads(stadt.buero).filter(({ text }) => text.includes('Tandem Wohnen'));

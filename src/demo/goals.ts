/** Jahresziele on their way, begun and filled in by the demo's people through the doors that everybody has. */
import { addDays, type Day } from '../core/calendar.ts';
import type { Acting, Values } from './acting.ts';
import { people } from './workspace.ts';

/** What is entered in one of the Raster's points: its button, and the fields by their labels. */
type Point = readonly [button: string, values: Values];

interface Goal {
  readonly channel: string;
  /** Of the Tandem: begins it and fills it in. */
  readonly tandem: string;
  readonly titel: string;
  readonly points: readonly Point[];
}

const { ada, ayla, eren, ines, luca, mara, mila, pia, sana } = people;

const wirkung = (was: string, fuerWen: string): Point => [
  'Neue Wirkung …',
  { 'Was soll sich ändern?': was, 'Für wen?': fuerWen },
];

/** Of the first Wirkung. */
const zahl = (was: string, einheit: string, von: string, auf: string, quelle: string): Point => [
  'Neuer Indikator zu Wirkung 1 …',
  {
    'Woran erkennt man die Wirkung?': 'Man kann es zählen',
    'Was genau?': was,
    'Was wird gezählt?': einheit,
    'Wie viele sind es heute?': von,
    'Wie viele sollen es werden?': auf,
    'Woher weiß man es?': quelle,
  },
];

const massnahme = (was: string, wer: string, bis: Day): Point => [
  'Neue Maßnahme …',
  { 'Was ist zu tun?': was, 'Person mit Konto': wer, 'Bis wann?': bis },
];

const leitziel = (nummer: string): Point => ['Leitziele wählen …', { 'Welchen unserer Leitziele dient es?': nummer }];
const feder = (wer: string): Point => ['Federführung eintragen …', { 'Wer ist federführend?': wer }];
const pruefung = (werte: Values): Point => ['Prüfung eintragen …', werte];
const person = (wer: string): Values => ({ 'Wer prüft die Kennzahlen und Indikatoren?': wer });
const stelle = (name: string): Values => ({ 'Name, Organisation oder Stelle ohne Konto': name });

const goals = (workingDayIn: (days: number) => Day) =>
  ({
    hausfest: {
      channel: 'C0WOHNEN',
      tandem: eren,
      titel: 'Neue Familien kennen ihre Nachbarn',
      points: [
        leitziel('4.4.1-1'),
        wirkung('Neue Familien haben Kontakt im Haus', 'neue Familien'),
        zahl('Familien mit Kontakt im Haus', 'Familien', '4', '20', 'Umfrage im Haus'),
        massnahme('Einladung zum Hausfest in fünf Sprachen schreiben', ada, workingDayIn(10)),
        massnahme('Hausfest in der Waldstraße vorbereiten', mara, workingDayIn(38)),
        feder(mara),
        pruefung(person(ines)),
      ],
    },
    antraege: {
      channel: 'C0WOHNEN',
      tandem: eren,
      titel: 'Anträge versteht man beim ersten Lesen',
      points: [wirkung('Wer einen Antrag stellt, braucht keine zweite Beratung', 'Menschen, die eine Wohnung suchen')],
    },
    sprachcafe: {
      channel: 'C0SPRACHE',
      tandem: pia,
      titel: 'Eltern lernen Deutsch, auch am Abend',
      points: [
        wirkung('Eltern sprechen mit der Schule ihrer Kinder ohne Übersetzung', 'Eltern mit Arbeit am Tag'),
        zahl('Eltern, die ohne Übersetzung sprechen', 'Eltern', '6', '30', 'Frage beim Elternsprechtag'),
        massnahme('Raum für das Sprachcafé am Abend finden', ayla, workingDayIn(17)),
        feder(ayla),
        pruefung(stelle('Volkshochschule')),
      ],
    },
    begleitung: {
      channel: 'C0SPRACHE',
      tandem: pia,
      titel: 'Niemand geht allein zum ersten Kurs',
      points: [
        wirkung('Neue Teilnehmende bleiben im Kurs', 'Menschen im ersten Deutschkurs'),
        zahl('Teilnehmende, die nach vier Wochen da sind', 'Personen', '11', '25', 'Liste der Kurse'),
        feder(pia),
        pruefung(person(ada)),
      ],
    },
  }) as const satisfies Readonly<Record<string, Goal>>;

export async function seedGoals(
  { types, press, pressInForm, submitAll, fillIn }: Acting,
  heute: Day,
  workingDayIn: (days: number) => Day,
): Promise<void> {
  const { hausfest, antraege, sprachcafe, begleitung } = goals(workingDayIn);

  for (const goal of [hausfest, antraege, sprachcafe, begleitung]) await begin(goal);

  await proposes(sana, antraege, 'Der Vordruck sollte auch in leichter Sprache da sein.');
  await proposes(luca, antraege, 'Vielleicht mit Bildern, wie bei den Abfalltonnen?');

  for (const goal of [hausfest, sprachcafe, begleitung]) await agreedOn(goal);

  await counts(mara, hausfest, '7', addDays(heute, -42), 'beim Sommerfest gefragt');
  await counts(mara, hausfest, '12', addDays(heute, -7), 'beim Frühstück gefragt');
  await answers(mara, hausfest, { 'Wie steht es?': 'Im Plan' });

  await answers(ayla, sprachcafe, {
    'Wie steht es?': 'Braucht Unterstützung',
    'Was würde helfen?': 'Wir suchen noch einen Raum, der bis 21 Uhr offen ist.',
    'Darf das in den Bericht an die Steuerungsgruppe?': 'Ja',
  });

  await counts(pia, begleitung, '26', addDays(heute, -3), 'nach vier Wochen gezählt');
  await press(pia, begleitung.channel, 'Mehr …', begleitung.titel);
  await press(pia, begleitung.channel, 'Ergebnis eintragen …', begleitung.titel);
  await fillIn(pia, {
    'Ergebnis oder Grund': 'In allen fünf Kursen begleitet jemand die ersten Male. 26 Personen sind geblieben.',
  });

  async function begin({ channel, tandem, titel, points }: Goal): Promise<void> {
    await types(tandem, channel, '/jahresziel');
    await press(tandem, channel, 'Neues Jahresziel');
    await submitAll(tandem, { 'Wie heißt das Jahresziel?': titel });
    await pressInForm(tandem, 'Weiter ausfüllen');
    for (const [button, values] of points) {
      await pressInForm(tandem, button);
      await submitAll(tandem, values);
      await pressInForm(tandem, 'Raster ansehen');
    }
    await fillIn(tandem, {});
  }

  /** By the Tandem, the conference and again the Tandem: from then on people are asked how it goes. */
  async function agreedOn(goal: Goal): Promise<void> {
    const { channel, tandem, titel } = goal;
    await press(tandem, channel, 'Mehr …', titel);
    await goesOn(tandem, goal, 'Zustand ändern …', 'vorgeschlagen');
    await press(mila, channel, 'Mehr …', titel);
    await goesOn(mila, goal, 'Als vereinbart eintragen …', 'vereinbart auf der Jahreskonferenz');
    await goesOn(tandem, goal, 'Zustand ändern …', 'in Arbeit');
  }

  async function goesOn(wer: string, { channel, titel }: Goal, button: string, schritt: string): Promise<void> {
    await press(wer, channel, button, titel);
    await fillIn(wer, { 'Wie geht es mit dem Ziel weiter?': schritt });
  }

  async function proposes(wer: string, { channel, titel }: Goal, was: string): Promise<void> {
    await press(wer, channel, 'Mehr …', titel);
    await press(wer, channel, 'Raster ansehen', titel);
    await press(wer, channel, 'Ergänzung vorschlagen …', titel);
    await fillIn(wer, { 'Was möchten Sie ergänzen oder ändern?': was });
  }

  async function counts(wer: string, { channel, titel }: Goal, wert: string, am: Day, notiz: string): Promise<void> {
    await press(wer, channel, 'Zahl eintragen', titel);
    await fillIn(wer, { Zahl: wert, 'An welchem Tag war das so?': am, Notiz: notiz });
  }

  async function answers(wer: string, { channel, titel }: Goal, values: Values): Promise<void> {
    await press(wer, channel, 'Rückmeldung geben', titel);
    await fillIn(wer, values);
  }
}

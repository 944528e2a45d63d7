/** What people do in a year, in the words of a story: each by the buttons and forms that they see. */
import type { EmulatedPerson } from '../contract/emulated-person.ts';
import type { Answers } from '../contract/person.ts';
import type { musterstadt } from './musterstadt.ts';

type Stadt = Awaited<ReturnType<typeof musterstadt>>;

export const kanal = {
  sprache: 'C0SPRACHE',
  kultur: 'C0KULTUR',
  ehrenamt: 'C0EHRENA',
  wohnen: 'C0WOHNEN',
  buero: 'C0BUERO',
  umsetzung: 'C0UMSETZ',
  steuerung: 'C0STEUER',
} as const;

/** Whoever is federführend or checks: a person, or an office. */
type Wer = EmulatedPerson | string;

const alsWer = (wer: Wer): Answers => (typeof wer === 'string' ? { name: wer } : { person: wer.account });

interface Ziel {
  readonly wo: string;
  readonly titel: string;
  readonly wirkung: string;
  readonly fuerWen: string;
  readonly feder: Wer;
  readonly prueft: Wer;
}

/** The Tandem begins a goal, proposes it, and the Büro writes down that it was agreed on. */
export async function vereinbart(stadt: Stadt, von: EmulatedPerson, ziel: Ziel): Promise<void> {
  await von.types(ziel.wo, '/jahresziel');
  await von.presses('Neues Jahresziel', { conversation: ziel.wo });
  await von.submits({ titel: ziel.titel });
  await von.presses('Weiter ausfüllen', 'form');
  const fuelltAus = async (punkt: string, werte: Answers): Promise<void> => {
    await von.presses(punkt, 'form');
    await von.submits(werte);
    await von.presses('Raster ansehen', 'form');
  };
  await fuelltAus('Neue Wirkung …', { text: ziel.wirkung, fuerWen: ziel.fuerWen });
  await fuelltAus('Federführung eintragen …', alsWer(ziel.feder));
  await fuelltAus('Prüfung eintragen …', alsWer(ziel.prueft));
  await von.closesForm();
  await stadt.settle();
  await zustand(stadt, von, ziel, 'vorgeschlagen');
  await zustand(stadt, stadt.jo, ziel, 'vereinbart');
  await zustand(stadt, von, ziel, 'in_arbeit');
}

/** The card of a goal, as this person sees it. */
export function karte(person: EmulatedPerson, { wo, titel }: Pick<Ziel, 'wo' | 'titel'>) {
  const message = person.reads(wo).find(({ onlyYou, text }) => !onlyYou && text.startsWith(titel))?.id;
  if (message === undefined) throw new Error(`no card of ${titel}`);
  return { conversation: wo, message };
}

async function zustand(
  stadt: Stadt,
  person: EmulatedPerson,
  ziel: Pick<Ziel, 'wo' | 'titel'>,
  schritt: string,
  grund?: string,
): Promise<void> {
  await person.presses('Mehr …', karte(person, ziel));
  await person.presses('Zustand ändern …', { conversation: ziel.wo });
  await person.submits({ schritt, ...(grund === undefined ? {} : { grund }) });
  await person.closesForm();
  await stadt.settle();
}

/** The Tandem writes down what is to be done for a goal. */
export async function plant(
  stadt: Stadt,
  von: EmulatedPerson,
  ziel: Pick<Ziel, 'wo' | 'titel'>,
  massnahme: { readonly was: string; readonly wer: Wer; readonly bis: string },
): Promise<void> {
  await von.presses('Mehr …', karte(von, ziel));
  await von.presses('Raster ansehen', { conversation: ziel.wo });
  await von.presses('Neue Maßnahme …', { conversation: ziel.wo });
  await von.submits({ was: massnahme.was, bis: massnahme.bis, ...alsWer(massnahme.wer) });
  await von.closesForm();
  await stadt.settle();
}

/** The Büro sets the day of the conference, or moves it. */
export async function setztKonferenz(stadt: Stadt, tag: string): Promise<void> {
  await stadt.jo.types(kanal.buero, '/komm-in einrichten');
  await stadt.jo.presses('Jahreskonferenz …', { conversation: kanal.buero });
  await stadt.jo.submits({ jahreskonferenz: tag });
  await stadt.jo.closesForm();
  await stadt.settle();
}

/** The Büro looks at the report to the Steuerungsgruppe, comments on it and sends it. */
export async function berichtet(stadt: Stadt, kommentar: string): Promise<void> {
  const imBuero = { conversation: kanal.buero };
  await stadt.jo.types(kanal.buero, '/komm-in bericht');
  await stadt.jo.presses('Kommentar schreiben …', imBuero);
  await stadt.jo.submits({ kommentar });
  await stadt.jo.presses('An die Steuerungsgruppe senden …', 'form');
  await stadt.jo.presses('Jetzt senden', 'form');
  await stadt.jo.closesForm();
  await stadt.settle();
}

/** A feast of the city's own. */
export async function feiert(stadt: Stadt, fest: string, datum: string): Promise<void> {
  await stadt.jo.types(kanal.buero, '/komm-in einrichten');
  await stadt.jo.presses('Feste …', { conversation: kanal.buero });
  await stadt.jo.presses('Eigenes Fest hinzufügen …', { conversation: kanal.buero });
  await stadt.jo.submits({ name: fest, datum });
  await stadt.jo.closesForm();
  await stadt.settle();
}

/** The Tandem of Wohnen announces Sitzungen. */
export async function laedtEin(stadt: Stadt, tage: readonly string[]): Promise<void> {
  for (const datum of tage) {
    await stadt.ada.types(kanal.wohnen, '/sitzung');
    await stadt.ada.submits({ datum, beginn: '18:00', ende: '20:00', ort: 'Rathaus, Raum 3' });
    await stadt.ada.submits({ thema: 'Nachbarschaft', tagesordnung: 'Hausfest' });
    await stadt.ada.closesForm();
    await stadt.settle();
  }
}

/** … and hands in the minutes of one. */
export async function gibtAb(stadt: Stadt, nummer: string, werte: Answers): Promise<void> {
  await stadt.ada.types(kanal.wohnen, '/protokoll');
  await stadt.ada.presses(`Protokoll ${nummer} abgeben`, { conversation: kanal.wohnen });
  await stadt.ada.submits(werte);
  await stadt.ada.submits({ notizen: null });
  await stadt.ada.submits({ personen: 12, organisationen: 5 });
  await stadt.ada.submits();
  await stadt.ada.closesForm();
  await stadt.settle();
}

/** Somebody has an idea for Wohnen. */
export async function hatIdee(stadt: Stadt, person: EmulatedPerson, titel: string): Promise<void> {
  await person.types(kanal.wohnen, '/checkliste');
  await person.presses('Neue Projektidee', { conversation: kanal.wohnen });
  await person.submits({ titel });
  await person.closesForm();
  await stadt.settle();
}

/** … and the Tandem takes it a step further. */
export async function bringtWeiter(stadt: Stadt, titel: string, stand: string): Promise<void> {
  const message = stadt.ada.reads(kanal.wohnen).find(({ text }) => text.startsWith(`Projektidee: ${titel}`))?.id;
  if (message === undefined) throw new Error(`no card of ${titel}`);
  await stadt.ada.presses('Mehr …', { conversation: kanal.wohnen, message });
  await stadt.ada.presses('Stand ändern …', { conversation: kanal.wohnen });
  await stadt.ada.submits({ stand });
  await stadt.ada.closesForm();
  await stadt.settle();
}

/** How one can tell whether a goal is reached. */
export async function willMessen(
  stadt: Stadt,
  von: EmulatedPerson,
  ziel: Pick<Ziel, 'wo' | 'titel'>,
  indikator: Answers,
): Promise<void> {
  await von.presses('Mehr …', karte(von, ziel));
  await von.presses('Raster ansehen', { conversation: ziel.wo });
  await von.presses('Neuer Indikator zu Wirkung 1 …', { conversation: ziel.wo });
  await von.submits(indikator);
  await von.closesForm();
  await stadt.settle();
}

/** The term of the first of a Tandem ends, and nobody follows. */
export async function beendetAmtszeit(stadt: Stadt, wo: string, bis: string): Promise<void> {
  await stadt.jo.types(wo, '/komm-in tandem');
  await stadt.jo.presses('Beenden …', { conversation: wo });
  await stadt.jo.submits({ bis });
  await stadt.jo.submits();
  await stadt.jo.closesForm();
  await stadt.settle();
}

/** One tap under the newest daily message, and what the form asks, if it opens one. */
export async function antwortet(person: EmulatedPerson, knopf: string, werte?: Answers): Promise<void> {
  await person.presses(knopf);
  if (werte !== undefined) await person.submits(werte);
  if (person.form() !== null) await person.closesForm();
}

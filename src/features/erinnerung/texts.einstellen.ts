/** German sentences about when somebody wants to be reminded, and when they are away. */
import type { Option } from '../../chat/form.ts';
import { type Day, dateText, dayText, type Time } from '../../core/calendar.ts';
import type { Hilfe } from '../../core/feature.ts';
import { aufzaehlung, type Recht } from '../stadt/index.ts';
import type { Einwand, Zeitraum } from './rules.abwesend.ts';
import { stunden } from './rules.ts';
import type { Grund } from './schema.ts';
import { knopf as immer } from './texts.ts';
import type { Wunsch } from './wunsch.store.ts';

export const knopf = {
  abwesend: 'Abwesend melden',
  eintragen: 'Abwesenheit eintragen …',
  streichen: (zeitraum: Zeitraum) => `Streichen: ${vonBis(zeitraum)}`,
} as const;

export const hilfe: readonly Hilfe<Recht>[] = [
  {
    befehl: '/komm-in erinnerungen',
    text: 'einstellen, wann der Bot Sie erinnert',
    recht: 'erinnerung.eigene',
    knopf: { action: 'erinnerung.einstellen', label: immer.einstellen },
  },
  {
    befehl: '/komm-in abwesend',
    text: 'sagen, wann der Bot Sie nicht erinnern soll, zum Beispiel im Urlaub',
    recht: 'erinnerung.eigene',
    knopf: { action: 'erinnerung.abwesend', label: knopf.abwesend },
  },
];

const uhr = (stunde: Time): string => `${stunde.replace(/^0/, '')} Uhr`;

export const einstellen = {
  titel: 'Erinnerungen',
  absenden: 'Speichern',
  zeit: 'Wann möchten Sie erinnert werden?',
  wieUeblich: (stunde: Time) => `Wie üblich, um ${uhr(stunde)}`,
  zeiten: {
    morgens: `Morgens, um ${uhr(stunden.morgens)}`,
    mittags: `Mittags, um ${uhr(stunden.mittags)}`,
    abends: `Abends, um ${uhr(stunden.abends)}`,
  },
  auchFrei: 'Auch an Wochenenden und Feiertagen?',
  frei: { nein: 'Nein, nur an Werktagen', ja: 'Ja, an jedem Tag' },
  feste: 'An welchen Festen nicht?',
  festeHilfe:
    'Sie müssen hier nichts wählen. Nur der Bot liest das. Beim Fasten und am Abend vor einem Fest zählt die Zeit ab 17 Uhr.',
  einleitung: 'Sie bekommen höchstens eine Nachricht am Tag. Darin steht alles, was an diesem Tag für Sie ansteht.',
} as const;

/** `an Werktagen um 9:00 Uhr, aber nicht an diesen Festen: Opferfest` */
export function wie({ zeit, auchFrei, feste }: Wunsch, ueblich: Time): string {
  const tage = auchFrei ? 'jeden Tag' : 'an Werktagen';
  const nicht = feste.length === 0 ? '' : `, aber nicht an diesen Festen: ${aufzaehlung(feste)}`;
  return `${tage} ${zeit === null ? `um ${uhr(ueblich)}` : `${zeit} um ${uhr(stunden[zeit])}`}${nicht}`;
}

export const eingestellt = (wunsch: Wunsch, ueblich: Time): string =>
  `Danke. Ich erinnere Sie ${wie(wunsch, ueblich)}.`;

export const vonBis = ({ von, bis }: Zeitraum): string =>
  von === bis ? dateText(von) : `${dateText(von)} bis ${dateText(bis)}`;

const vonBisTage = ({ von, bis }: Zeitraum): string =>
  von === bis ? `am ${dayText(von)}` : `von ${dayText(von)} bis ${dayText(bis)}`;

export const abwesend = {
  titel: 'Abwesend melden',
  absenden: 'Speichern',
  von: 'Von (erster Tag)',
  bis: 'Bis (letzter Tag)',
  einleitung:
    'In dieser Zeit erinnert der Bot Sie an nichts. Er sagt das niemandem: Bitte geben Sie anderen selbst Bescheid, wenn es wichtig ist.',
  keine: 'Sie haben keine Abwesenheit eingetragen.',
  ihre: 'Sie haben eingetragen, dass Sie abwesend sind:',
  weitere: (anzahl: number) => `Und ${anzahl} weitere.`,
  niemand: 'In dieser Zeit erinnere ich Sie an nichts. Andere erfahren davon nichts. 30 Tage danach lösche ich es.',
  danke: (zeitraum: Zeitraum) =>
    `Danke. Ich erinnere Sie ${vonBisTage(zeitraum)} an nichts. Was dann noch offen ist, sage ich Ihnen danach.`,
  zusammen: (zeitraum: Zeitraum) =>
    `Danke. Das gehört zu einer Zeit, die Sie schon eingetragen haben. Ich erinnere Sie ${vonBisTage(zeitraum)} an nichts. Was dann noch offen ist, sage ich Ihnen danach.`,
  gestrichen: 'Danke. Das ist gestrichen.',
  schonGestrichen: 'Diese Abwesenheit gibt es nicht mehr.',
} as const;

export const fehler: Readonly<Record<Einwand | 'kein_datum', string>> = {
  kein_datum: 'Bitte wählen Sie einen Tag.',
  verkehrt: 'Der letzte Tag liegt vor dem ersten. Bitte prüfen Sie die Tage.',
  vorbei: 'Dieser Tag ist schon vorbei. Bitte wählen Sie heute oder einen späteren Tag.',
  zu_lang: 'Das ist mehr als ein Jahr. Bitte wählen Sie eine kürzere Zeit.',
  zu_weit: 'Das ist in mehr als einem Jahr. Bitte tragen Sie es später ein.',
};

/** What is stored, as the person reads it. */
export const daten = {
  erinnerungen: {
    titel: 'Erinnerungen, die Sie bekommen haben',
    zweck:
      'Damit niemand zweimal an dasselbe erinnert wird, und damit klar ist, warum nicht. Wird 30 Tage, nachdem die Sache vorbei ist, gelöscht. Nur der Bot liest das.',
  },
  wunsch: {
    titel: 'Wie Sie erinnert werden möchten',
    zweck: 'Damit der Bot Sie erinnert, wann es Ihnen passt. Bleibt, bis Sie es ändern. Nur der Bot liest das.',
    label: 'Sie werden erinnert',
  },
  abwesenheit: {
    titel: 'Ihre Abwesenheiten',
    zweck: 'Damit der Bot Sie in dieser Zeit nicht erinnert. Wird 30 Tage danach gelöscht. Nur der Bot liest das.',
    label: 'Abwesend',
  },
} as const;

const gruende: Readonly<Record<Grund, string>> = {
  frei: 'an diesem Tag möchten Sie nicht erinnert werden',
  umgestellt: 'Sie hatten eine andere Uhrzeit gewählt',
  nicht_angekommen: 'die Nachricht ist nicht angekommen',
  nichts_neues: 'es gab nichts Neues',
};

export const vermerk = (grund: Grund | null, bis: Day): string =>
  `${grund === null ? 'erinnert' : `nicht erinnert (${gruende[grund]})`} an etwas bis ${dayText(bis)}`;

export const zeitOptionen = (ueblich: Time): Option[] => [
  { value: 'ueblich', label: einstellen.wieUeblich(ueblich) },
  ...Object.entries(einstellen.zeiten).map(([value, label]) => ({ value, label })),
];

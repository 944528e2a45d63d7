import { type Day, dateText } from '../../../core/calendar.ts';
import type { Hilfe } from '../../../core/feature.ts';
import type { Tx } from '../../../core/workspace.ts';
import { type GremiumId, gremiumById, gremiumName, type Recht } from '../../stadt/index.ts';
import type { Fristentag } from './rules.ts';

export const zweck = {
  titel: 'Ihre Kalender-Adressen',
  zweck:
    'Damit Ihr Kalender die Termine findet. KOMM-IN speichert die Adresse selbst nicht. Bleibt, bis Sie sie sperren oder gelöscht werden.',
};

export const alleFelder = 'Alle Handlungsfelder';

/** What a calendar shows: one field, or all of them. */
export function wofuer(tx: Tx, id: GremiumId | null): string {
  const gremium = gremiumById(tx, id);
  if (gremium === null) return alleFelder;
  return `${gremiumName(gremium)}${gremium.geschlossen === null ? '' : ' (geschlossen)'}`;
}

export const angelegt = (am: Day): string => `Angelegt am ${dateText(am)}`;

export const knopf = {
  kalender: 'Termine im Kalender',
  neu: 'Neue Adresse …',
  sperren: 'Adresse sperren',
  adresse: 'Öffentliche Adresse …',
  alleSperren: 'Adressen sperren …',
};

export const uebersicht = {
  titel: 'Termine in Ihrem eigenen Kalender',
  wozu: 'Sie bekommen eine geheime Adresse. Ihr Kalender holt dort Sitzungen, Fristen und die Jahreskonferenz der Handlungsfelder.',
  keine: 'Sie haben noch keine Adresse.',
  ihre: 'Ihre Adressen:',
  warumNichtGezeigt: 'Eine Adresse wird nur einmal gezeigt. Haben Sie sie verloren? Dann legen Sie eine neue an.',
  buero: (adresse: string): string => `Öffentliche Adresse von KOMM-IN: ${adresse}`,
};

export const neue = {
  satz: (was: string): string => `Ihre geheime Adresse für: ${was}`,
  geheim:
    'Diese Adresse wird nur jetzt gezeigt. Wer sie kennt, sieht diese Termine. Geben Sie sie nicht weiter. Kennt sie jemand anderes, sperren Sie sie.',
  anleitung: [
    ['Outlook', 'Kalender → Kalender hinzufügen → „Aus dem Internet“ → Adresse einfügen.'],
    ['Google', 'am Computer: Weitere Kalender → + → „Per URL“ → Adresse einfügen. Danach auch auf Android zu sehen.'],
    ['iPhone', 'App Kalender → Kalender → Hinzufügen → „Kalenderabonnement“ → Adresse einfügen.'],
  ] as const,
  verzoegert:
    'Kalender sehen nur alle paar Stunden nach, manche nur einmal am Tag. Eine kurzfristige Absage steht deshalb zuerst im Chat.',
};

export const gesperrt = 'Die Adresse ist gesperrt. Ihr Kalender bekommt dort keine neuen Termine mehr.';
export const schonGesperrt = 'Diese Adresse ist schon gesperrt.';
export const zuViele = (hoechstens: number): string =>
  `Sie haben schon ${hoechstens} Adressen. Bitte sperren Sie zuerst eine, die Sie nicht mehr brauchen.`;

export const nichtErreichbar = {
  buero:
    'Termine im eigenen Kalender gibt es hier nicht: KOMM-IN ist nicht aus dem Internet erreichbar. Ändern können das die Menschen, die KOMM-IN betreiben.',
  andere:
    'Termine im eigenen Kalender gibt es hier nicht: KOMM-IN ist nicht aus dem Internet erreichbar. Fragen Sie das Integrationsbüro, ob sich das ändern lässt.',
};
export const nochKeineAdresse = {
  buero:
    'Für Termine im eigenen Kalender fehlt noch die öffentliche Adresse von KOMM-IN. Die Menschen, die KOMM-IN betreiben, kennen sie. Bitte tragen Sie sie ein.',
  andere:
    'Termine im eigenen Kalender gibt es noch nicht: Das Integrationsbüro muss zuerst die öffentliche Adresse von KOMM-IN eintragen. Bitte fragen Sie dort nach.',
};
export const nurMitwirkende =
  'Termine im eigenen Kalender bekommen alle, die in einem Handlungsfeld mitmachen. Bitte wenden Sie sich an das Integrationsbüro.';
export const nurBuero = 'Das macht das Integrationsbüro. Ihre eigenen Adressen sperren Sie mit /komm-in kalender.';

export const adresse = {
  gespeichert: (wert: string): string =>
    `Gespeichert. Neue Kalender-Adressen beginnen mit ${wert}. Bitte legen Sie zur Probe eine an und öffnen Sie sie.`,
  entfernt:
    'Gespeichert. Neue Kalender-Adressen gibt es jetzt nicht mehr. Die alten gelten weiter, bis Sie sie sperren.',
  hinweis:
    'Ändert sich die Adresse, finden bestehende Kalender nichts mehr: Dann brauchen alle eine neue Kalender-Adresse.',
  fehler: {
    keine_adresse: 'Das ist keine Adresse. Sie sieht aus wie https://komm-in.ihre-stadt.de.',
    kein_https: 'Die Adresse muss mit https:// beginnen: Sonst könnten andere die Termine mitlesen.',
    zu_viel: 'Bitte nur die Adresse selbst, ohne Passwort und ohne ? oder #.',
    privat: 'Diese Adresse ist nur im eigenen Netz bekannt. Kalender im Internet finden sie nicht.',
  },
};

export const sperren = {
  frage: (wer: string | null, anzahl: number): string =>
    `${anzahl === 1 ? 'Eine Kalender-Adresse' : `${anzahl} Kalender-Adressen`} ${wer === null ? 'der ganzen Stadt' : `von ${wer}`} sperren? Die Kalender bekommen dann keine neuen Termine mehr. Das lässt sich nicht zurücknehmen; neue Adressen sind möglich.`,
  ja: 'Ja, sperren',
  keine: (wer: string | null): string =>
    wer === null ? 'Niemand hat zurzeit eine Kalender-Adresse.' : `${wer} hat zurzeit keine Kalender-Adresse.`,
  fertig: (anzahl: number): string =>
    anzahl === 1 ? 'Eine Kalender-Adresse ist gesperrt.' : `${anzahl} Kalender-Adressen sind gesperrt.`,
};

export const hilfeKalender: readonly Hilfe<Recht>[] = [
  {
    befehl: '/komm-in kalender',
    text: 'Termine im eigenen Kalender sehen: Outlook, Google, Telefon',
    recht: 'kalender.eigener',
    moeglich: ({ listens }) => listens,
    knopf: { action: 'kalender.eigener', label: knopf.kalender },
  },
  {
    befehl: '/komm-in kalender sperren',
    text: 'Kalender-Adressen einer Person oder der ganzen Stadt sperren',
    recht: 'kalender.verwalten',
    moeglich: ({ listens }) => listens,
    knopf: { action: 'kalender.alleSperren', label: knopf.alleSperren },
  },
];

export const verlaufTexteKalender = {
  'kalender.adresse': 'Öffentliche Adresse für Kalender geändert',
  'kalender.sperren': 'Kalender-Adressen gesperrt',
};

/** In the calendar itself. */
export const imKalender = {
  name: (was: string): string => `KOMM-IN: ${was}`,
  beschreibung: (vollstaendig: boolean): string =>
    `Sitzungen, Fristen und die Jahreskonferenz.${vollstaendig ? '' : ' Es sind sehr viele Einträge: Die am weitesten entfernten fehlen.'}`,
  konferenz: 'Jahreskonferenz',
  frist: (feld: string, { anzahl, texte }: Pick<Fristentag, 'anzahl' | 'texte'>): string => {
    const [einzige] = texte;
    if (anzahl === 1) return einzige === undefined ? `${feld}: eine Frist` : `${feld}, Frist: ${einzige}`;
    return `${feld}: ${anzahl} Fristen`;
  },
  fristen: ({ anzahl, texte }: Pick<Fristentag, 'anzahl' | 'texte'>, hoechstens: number): string | null => {
    const gezeigt = texte.slice(0, hoechstens);
    const rest = anzahl - gezeigt.length;
    // A single one stands in the title.
    if (anzahl === 1 || gezeigt.length === 0) return null;
    return [...gezeigt.map((text) => `• ${text}`), ...(rest > 0 ? [`und ${rest} weitere`] : [])].join('\n');
  },
};

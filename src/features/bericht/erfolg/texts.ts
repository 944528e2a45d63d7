/** What people read about successes, and the thanks for them. */
import { labelMax } from '../../../chat/message.ts';
import { shortened } from '../../../chat/shorten.ts';
import { type Day, dateText } from '../../../core/calendar.ts';
import type { Ideestand } from '../../projektidee/index.ts';
import { aufzaehlung } from '../../stadt/index.ts';
import { istZurueckgesetzt } from './rules.ts';
import type { Dankstand, ErfolgArt } from './schema.ts';

/** As many characters as the thanks may have. */
export const textHoechstens = 2000;

interface Was {
  readonly art: ErfolgArt;
  readonly ideestand: Ideestand | null;
  readonly teilweise: boolean;
  readonly stand: Dankstand;
}

/** `Jahresziel erreicht`; of one that was set back: `Jahresziel`. */
export function wasWort({ art, ideestand, teilweise, stand }: Was): string {
  if (art === 'eigener') return 'Erfolg';
  if (istZurueckgesetzt(stand)) return art === 'idee' ? 'Projektidee' : 'Jahresziel';
  if (art === 'idee') return `Projektidee ${bewilligtWort(ideestand).kurz}`;
  return teilweise ? 'Jahresziel teilweise erreicht' : 'Jahresziel erreicht';
}

/** Some go on without anybody having to approve them. */
function bewilligtWort(stand: Ideestand | null): { readonly kurz: string; readonly satz: string } {
  if (stand === 'laeuft') return { kurz: 'wird umgesetzt', satz: 'wird umgesetzt' };
  const kurz = stand === 'abgeschlossen' ? 'umgesetzt' : 'bewilligt';
  return { kurz, satz: `ist ${kurz}` };
}

/** The proposal for the thanks: what was reached, and who took part, by what they did and never by name. */
export const vorschlag = {
  ziel: (titel: string, teilweise: boolean, jahr: number): string =>
    teilweise
      ? `Ein Teil unseres Jahresziels ist geschafft: „${titel}“. Wir hatten es uns für die Jahreskonferenz ${jahr} vorgenommen.`
      : `Wir haben unser Jahresziel erreicht: „${titel}“. Wir hatten es uns für die Jahreskonferenz ${jahr} vorgenommen.`,
  ergebnis: (ergebnis: string): string => `Das Ergebnis: ${ergebnis}`,
  zahlen: (zahlen: readonly string[]): string => `Gezählt haben wir: ${zahlen.join(' · ')}`,
  dankZiel: (feld: string, federfuehrend: boolean): string =>
    `Danke an alle, die im Handlungsfeld ${feld} mitgemacht haben${federfuehrend ? ', und danke für die Federführung' : ''}.`,
  idee: (titel: string, seit: Day): string =>
    `Unsere Projektidee „${titel}“ ist bewilligt (${dateText(seit)}). Jetzt kann daraus ein Projekt werden.`,
  ideeSchonWeiter: (titel: string, stand: Ideestand): string =>
    `Unsere Projektidee „${titel}“ ${bewilligtWort(stand).satz}.`,
  dankIdee: (feld: string): string =>
    `Danke an alle, die die Idee im Handlungsfeld ${feld} mit entwickelt, beraten und vertreten haben.`,
  eigener: (titel: string): string => `Das haben wir geschafft: „${titel}“.`,
  dankEigener: (feld: string): string => `Danke an alle, die im Handlungsfeld ${feld} mitgemacht haben.`,
} as const;

export const angebot = {
  titel: (was: string): string => `Ein Grund zum Danken: ${was}`,
  worum: (feld: string): string => ` (${feld})`,
  frage: 'Möchten Sie allen danken, die mitgemacht haben? Dieser Text ist vorbereitet. Sie können ihn noch ändern:',
  ohneFrist:
    'Es gibt keine Frist, und KOMM-IN erinnert nicht daran. Mit „/komm-in erfolge“ finden Sie das später wieder.',
  grund: {
    tandem:
      'Sie bekommen diese Nachricht, weil Sie das Handlungsfeld leiten. Es genügt, wenn eine Person im Tandem dankt.',
    buero: 'Das Integrationsbüro bekommt diese Nachricht, weil KOMM-IN im Tandem gerade niemanden erreicht.',
  },
  gesendet: (am: Day): string => ` hat am ${dateText(am)} den Dank gesendet.`,
  nicht: (am: Day): string => ` hat am ${dateText(am)} entschieden, dafür keinen Dank zu senden.`,
  zurueckgenommen: (am: Day): string => ` hat den Dank am ${dateText(am)} zurückgenommen.`,
  ohneKonto: 'Die Idee kam auch von jemandem ohne Konto. Bitte sagen Sie es dort selbst.',
  anders: (art: ErfolgArt): string =>
    `${art === 'idee' ? 'Die Projektidee ist jetzt auf einem anderen Stand.' : 'Das Ergebnis ist jetzt ein anderes.'} Bitte prüfen Sie, ob Ihr Text noch stimmt.`,
} as const;

/** The thanks stand for what is none any more. */
export const ueberholt = {
  titel: 'Ein Dank stimmt nicht mehr',
  satz: (art: ErfolgArt): string =>
    `${art === 'idee' ? 'Die Projektidee ist nicht mehr so weit.' : 'Das Jahresziel wurde zurückgesetzt.'} Der Dank steht noch im Kanal. Sie können ihn ändern oder zurücknehmen.`,
  grund: {
    tandem:
      'Sie bekommen diese Nachricht, weil Sie das Handlungsfeld leiten. Es genügt, wenn eine Person im Tandem das tut.',
    buero: angebot.grund.buero,
  },
} as const;

export const dank = {
  titel: (was: Was): string => (was.art === 'eigener' ? 'Danke' : `Danke – ${wasWort(was)}`),
  genannt: 'Unser Dank gilt besonders: ',
  fuss: (feld: string, am: Day): string => `Dank aus dem ${feld}, ${dateText(am)}`,
} as const;

export const gebende = {
  titel: 'Danke für Ihre Idee',
  idee: (titel: string, feld: string, stand: Ideestand): string =>
    `Ihre Projektidee „${titel}“ (${feld}) ${bewilligtWort(stand).satz}.`,
  ideeOhneTitel: (feld: string, stand: Ideestand): string =>
    `Eine Projektidee, die Sie im ${feld} eingebracht haben, ${bewilligtWort(stand).satz}.`,
  ziel: (idee: string, ziel: string, feld: string, teilweise: boolean): string =>
    `Aus der Projektidee „${idee}“ (${feld}) wurde ein Jahresziel: „${ziel}“. Es ist ${teilweise ? 'zum Teil erreicht' : 'erreicht'}.`,
  zielOhneTitel: (feld: string, teilweise: boolean): string =>
    `Aus einer Projektidee, die Sie im ${feld} eingebracht haben, wurde ein Jahresziel. Es ist ${teilweise ? 'zum Teil erreicht' : 'erreicht'}.`,
  grund: 'Sie bekommen diese Nachricht einmal, weil Sie die Idee aufgeschrieben haben oder vertreten.',
  ansehen: 'Idee ansehen',
} as const;

export const knopf = {
  danken: 'Ansehen und senden …',
  nicht: 'Nicht senden',
  doch: 'Doch danken …',
  wieder: 'Noch einmal danken …',
  aendern: 'Dank ändern …',
  zurueck: 'Dank zurücknehmen',
  eintragen: 'Erfolg eintragen …',
  entfernen: 'Eintrag entfernen',
  liste: 'Erfolge',
  tabelle: 'Als Tabelle …',
  weiter: 'Weiter',
  zurueckblaettern: 'Zurück',
  feld: (feld: string): string => shortened(feld, labelMax),
  jahr: (jahr: number): string => `Erfolge für ${jahr}`,
} as const;

export const formular = {
  wohin: (kanal: string): string =>
    `Ihr Text geht an #${kanal}. Alle dort lesen ihn, und er wird für die Jahreskonferenz gesammelt.`,
  namen:
    'Wer mitmacht, möchte das vielleicht nicht öffentlich lesen. Nennen Sie deshalb nur Menschen, die damit einverstanden sind.',
  wofuer: (was: string, titel: string): string => `${was}: „${titel}“`,
} as const;

export const fehler = {
  leer: 'Bitte schreiben Sie ein paar Worte.',
  titelLeer: 'Bitte schreiben Sie kurz, was erreicht wurde.',
  keinDatum: 'Dieses Datum gibt es nicht. Bitte prüfen Sie Tag und Monat.',
  zukunft: 'Dieser Tag kommt erst noch. Bitte wählen Sie heute oder einen Tag davor.',
  keinFeld: 'In diesem Handlungsfeld können Sie nichts eintragen. Bitte wählen Sie ein anderes.',
  ohneKonto: (namen: readonly string[]): string =>
    `Bitte nennen Sie nur Menschen, die KOMM-IN erreicht. Gerade nicht zu erreichen: ${aufzaehlung(namen)}.`,
  inzwischenGesendet: (wer: string, am: Day): string =>
    `${wer} hat den Dank inzwischen gesendet (${dateText(am)}). Bitte schließen Sie dieses Formular. Ändern können Sie ihn mit /komm-in erfolge.`,
  inzwischenAnders: (wer: string, am: Day): string =>
    `${wer} hat inzwischen anders entschieden (${dateText(am)}). Bitte schließen Sie dieses Formular und öffnen Sie es mit /komm-in erfolge neu.`,
} as const;

export const gibtEsNicht = 'Diesen Erfolg gibt es hier nicht mehr. Was gesammelt ist, zeigt /komm-in erfolge.';
export const entfallen =
  'Das Jahresziel oder die Projektidee wurde zurückgesetzt. Darum gibt es dafür gerade keinen Dank.';
export const geschlossen = (feld: string): string =>
  `Das ${feld} arbeitet nicht mehr. Erfolge von früher bleiben lesbar.`;
export const keinKanal = (feld: string): string =>
  `Für das ${feld} gibt es gerade keinen Kanal, in den KOMM-IN schreiben kann. Bitte sprechen Sie das Integrationsbüro an. Der Erfolg bleibt gesammelt.`;
export const nurTandem =
  'Danken und Erfolge eintragen können das Tandem des Handlungsfelds und das Integrationsbüro. Bitte sprechen Sie das Tandem an.';
export const nurMitwirkende =
  'Das sehen alle, die in dieser Stadt mitmachen. Bitte sprechen Sie das Integrationsbüro an.';

export const antwort = {
  gesendet: (kanal: string): string => `Danke. Ihr Text steht jetzt in #${kanal}.`,
  geaendert: 'Danke. Der Dank ist geändert, überall wo er steht.',
  geaendertBisAuf:
    'Danke. Der Dank ist geändert, überall wo KOMM-IN noch schreiben kann. Im alten Kanal steht er wie bisher.',
  schonGesendet: (wer: string, am: Day): string => `${wer} hat den Dank schon gesendet, am ${dateText(am)}.`,
  schonEntschieden: (wer: string, am: Day): string =>
    `${wer} hat schon entschieden, dafür keinen Dank zu senden, am ${dateText(am)}.`,
  nicht: 'Gut. Dafür wird kein Dank gesendet. Sie können es sich jederzeit anders überlegen.',
  zurueck: 'Der Dank ist zurückgenommen. Er steht nicht mehr im Kanal und nicht mehr bei den Erfolgen, die alle lesen.',
  zurueckBisAuf:
    'Der Dank ist zurückgenommen. Er steht nicht mehr bei den Erfolgen, die alle lesen. Im alten Kanal steht er noch: Dort kann KOMM-IN nichts mehr entfernen.',
  nichtGesendet: 'Dafür wurde kein Dank gesendet, oder er ist schon zurückgenommen.',
  eingetragen: (titel: string, jahr: number): string =>
    `Danke. „${titel}“ ist für die Jahreskonferenz ${jahr} eingetragen. Möchten Sie gleich danken?`,
  entfernt: (titel: string): string => `„${titel}“ ist nicht mehr eingetragen.`,
  nichtEntfernt: 'Entfernen kann man nur, was von Hand eingetragen wurde und wofür kein Dank im Kanal steht.',
  keinFeld: 'Sie leiten gerade kein Handlungsfeld, das arbeitet. Bitte sprechen Sie das Integrationsbüro an.',
} as const;

export const liste = {
  titel: (jahr: number): string => `Erfolge für die Jahreskonferenz ${jahr}`,
  feld: (feld: string, jahr: number, von: number, bis: number, alle: number): string =>
    `${feld}: Erfolge für ${jahr} (${von === bis ? `${von}` : `${von}–${bis}`} von ${alle})`,
  leer: 'Es ist noch nichts eingetragen. Erreichte Jahresziele und bewilligte Projektideen kommen von selbst dazu.',
  zeile: (erreicht: number, gedankt: number): string =>
    erreicht === 0
      ? 'kein Erfolg, aber noch ein Dank im Kanal'
      : `${anzahl(erreicht)}, ${gedanktWort(erreicht, gedankt)}`,
  weiterVorn: 'Die Texte stehen auf den nächsten Seiten.',
  am: (am: Day): string => dateText(am),
  ohneDank: {
    angeboten: 'Noch kein Dank gesendet.',
    gesendet: '',
    nicht: 'Entschieden: kein Dank.',
    zurueckgenommen: 'Der Dank wurde zurückgenommen.',
    ueberholt: 'Zurückgesetzt. Der Dank steht noch im Kanal.',
    entfallen: '',
  } satisfies Record<Dankstand, string>,
  warum: 'Wofür noch nicht gedankt wurde, sehen nur das Tandem und das Integrationsbüro.',
  jahrUnbekannt: (wort: string): string =>
    `„${wort}“ ist kein Jahr. Bitte schreiben Sie zum Beispiel /komm-in erfolge 2026, oder nur /komm-in erfolge.`,
} as const;

const anzahl = (n: number): string => (n === 1 ? '1 Erfolg' : `${n} Erfolge`);

function gedanktWort(erreicht: number, gedankt: number): string {
  if (gedankt === 0) return 'noch ohne Dank';
  return gedankt === erreicht ? 'mit Dank' : `${gedankt} davon mit Dank`;
}

export const tabelle = {
  name: 'Erfolge',
  titel: (jahr: number, am: Day): string => `Erfolge, Jahreskonferenz ${jahr}, Stand ${dateText(am)}`,
  grund: 'Sie bekommen diese Nachricht, weil Sie die Datei bestellt haben.',
  inhalt:
    'Eine Zeile je Erfolg. Die Texte sind frei geschrieben: Dort können Namen stehen. Bitte lesen Sie sie, bevor Sie die Datei weitergeben.',
  unterwegs: 'Danke. Die Datei kommt gleich als Nachricht von KOMM-IN.',
  leer: (jahr: number): string =>
    `Für die Jahreskonferenz ${jahr} ist in Ihren Handlungsfeldern noch nichts eingetragen.`,
  jahr: (jahr: number): string => `Jahreskonferenz ${jahr}`,
  zuViele: 'Das sind zu viele Erfolge für eine Datei. Bitte sprechen Sie das Integrationsbüro an.',
  spalten: ['Handlungsfeld', 'Jahr', 'Was', 'Titel', 'Erreicht am', 'Dank', 'Text des Danks'],
  stand: {
    angeboten: 'noch nicht gesendet',
    gesendet: 'gesendet',
    nicht: 'kein Dank',
    zurueckgenommen: 'zurückgenommen',
    ueberholt: 'gesendet, inzwischen zurückgesetzt',
    entfallen: 'entfallen',
  } satisfies Record<Dankstand, string>,
} as const;

export const uebergabe = (anzahlOffen: number): string =>
  anzahlOffen === 1
    ? 'Ein Erfolg, für den noch niemand gedankt hat: /komm-in erfolge'
    : `${anzahlOffen} Erfolge, für die noch niemand gedankt hat: /komm-in erfolge`;

export const hilfe = 'was die Handlungsfelder erreicht haben, gesammelt für die Jahreskonferenz';

/** What the Büro reads in the Verlauf. */
export const verlaufTexteErfolg = {
  'erfolg.danken': 'Dank für einen Erfolg gesendet',
  'erfolg.dank_geaendert': 'Dank für einen Erfolg geändert',
  'erfolg.dank_zurueck': 'Dank für einen Erfolg zurückgenommen',
  'erfolg.nicht': 'Entschieden: kein Dank für einen Erfolg',
  'erfolg.eintragen': 'Erfolg eingetragen',
  'erfolg.entfernen': 'Eingetragenen Erfolg entfernt',
  'erfolg.tabelle': 'Erfolge als Tabelle ausgegeben',
} as const;

export const gegenstand = (titel: string): string => `Erfolg „${titel}“`;

export const taten = {
  eingetragen: 'von Ihnen eingetragen',
  zurueckgenommen: 'der Dank wurde zurückgenommen',
  entschieden: {
    angeboten: 'noch offen',
    gesendet: 'Dank von Ihnen gesendet',
    nicht: 'von Ihnen entschieden: kein Dank',
    zurueckgenommen: 'Dank von Ihnen zurückgenommen',
    ueberholt: 'Dank von Ihnen gesendet',
    entfallen: 'entfallen',
  } satisfies Record<Dankstand, string>,
};

export const zwecke = {
  genannt: {
    titel: 'Dank, in dem Sie mit Namen stehen',
    zweck: 'Damit im Kanal des Handlungsfelds sichtbar ist, wer zu einem Erfolg beigetragen hat. Bleibt mit dem Dank.',
  },
  gedankt: {
    titel: 'Erfolge, die Sie eingetragen oder für die Sie gedankt haben',
    zweck: 'Um für die Jahreskonferenz zu sammeln, was ein Handlungsfeld erreicht hat. Bleibt dauerhaft.',
  },
};

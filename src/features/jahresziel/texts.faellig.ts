/** German sentences that ask about a goal: whoever is federführend, whoever can help, and whoever checks. */
import { type Day, dateText, dayText } from '../../core/calendar.ts';
import { type Gremium, gremiumName } from '../stadt/index.ts';

export const knopf = {
  imPlan: 'Im Plan',
  unterstuetzung: 'Braucht Unterstützung',
  laenger: 'Dauert länger',
  ergebnis: 'Ergebnis eintragen …',
  uebergeben: 'An andere Person übergeben …',
  uebernehmen: 'Ich übernehme',
  bestaetigen: 'Bestätigen …',
  zurueckgeben: 'Zurückgeben …',
  mehr: 'Mehr …',
} as const;

export const verschieben = 'Termin verschieben …';
export const rueckgaengig = 'Rückgängig';
export const trotzdem = 'Trotzdem übernehmen';

const letzte = (tag: Day | null): string =>
  tag === null ? 'Es gibt noch keine Rückmeldung.' : `Die letzte Rückmeldung ist vom ${dateText(tag)}.`;

const konferenz = (tag: Day, heute: Day): string =>
  tag === heute
    ? 'Die Jahreskonferenz ist heute.'
    : `Die Jahreskonferenz ${tag > heute ? 'ist' : 'war'} am ${dayText(tag)}.`;

export const frage = {
  titel: (titel: string): string => `Jahresziel: ${titel}`,
  /** Before the conference it is asked how it goes, after it what came of it. */
  satz: (antwort: Day | null, tag: Day, heute: Day): string =>
    tag < heute
      ? `${konferenz(tag, heute)} Was ist aus dem Ziel geworden? Bitte tragen Sie das Ergebnis ein.`
      : `Wie steht es? ${letzte(antwort)} ${konferenz(tag, heute)}`,
  helfen: (antwort: Day | null, tag: Day, heute: Day): string =>
    `Können Sie helfen? ${tag < heute ? 'Zu diesem Ziel fehlt das Ergebnis.' : letzte(antwort)} ${konferenz(tag, heute)}`,
  federfuehrend: 'Federführend: ',
  niemand: 'noch niemand',
  nichtErreichbar: 'Diese Person oder Stelle ist hier im Chat nicht zu erreichen. Bitte fragen Sie dort nach.',
  wennPrueft: 'Wenn Sie übernehmen, überprüft jemand anderes das Ergebnis.',
} as const;

export const grund = {
  feder: 'Sie für ein Jahresziel federführend sind',
  statt: (feld: Gremium): string =>
    `im ${gremiumName(feld)} jemand federführend ist, der oder die hier im Chat nicht zu erreichen ist`,
  verwaist: (feld: Gremium): string => `für ein Jahresziel im ${gremiumName(feld)} noch niemand federführend ist`,
  tandem: (feld: Gremium): string => `Sie im Tandem für das ${gremiumName(feld)} sind`,
  prueft: 'Sie das Ergebnis eines Jahresziels überprüfen',
  buero: 'Sie im Integrationsbüro arbeiten',
} as const;

export const pruefung = {
  titel: (titel: string): string => `Ergebnis überprüfen: ${titel}`,
  satz: (bis: Day, heute: Day): string =>
    bis < heute
      ? `Das Ergebnis liegt vor und sollte bis ${dayText(bis)} überprüft sein. Stimmt es? Bitte bestätigen Sie es, oder geben Sie es mit einem Grund zurück.`
      : `Das Ergebnis liegt vor. Stimmt es? Bitte bestätigen Sie es bis ${dayText(bis)}, oder geben Sie es mit einem Grund zurück.`,
  benennen:
    'Das Ergebnis liegt vor, und noch kann es niemand überprüfen. Wer federführend ist, überprüft nicht selbst. Bitte tragen Sie ein, wer es überprüft.',
  ergebnis: 'Ergebnis: ',
  keineZahlen: 'Zu diesem Ziel gibt es keine Kennzahlen und Indikatoren.',
  nichtGezaehlt: 'nichts eingetragen',
  ziel: (wert: string): string => `, Ziel: ${wert}`,
  stelle: (wer: string): string =>
    `Überprüfen soll: ${wer}. Bitte fragen Sie dort nach, und tragen Sie die Antwort ein.`,
  niemand: 'Noch ist niemand eingetragen, der oder die es überprüft. Das können Sie tun.',
} as const;

export const vorschlaege = {
  titel: (feld: Gremium): string => `Neue Jahresziele: ${feld.titel}`,
  satz: (jahr: number, tag: Day): string =>
    `Am ${dayText(tag)} ist die Jahreskonferenz. Dort werden auch die Ziele für ${jahr} vereinbart. Was möchten Sie vorschlagen? Das Konzept sieht drei Ziele vor.`,
  beginnen: 'Jahresziel beginnen',
  schonDa: 'Wir haben schon Vorschläge',
  danke: (jahr: number): string =>
    `Danke. Tragen Sie Ihre Vorschläge für ${jahr} bitte bis zur Jahreskonferenz ein: mit /jahresziel.`,
  schon: 'Danke, das ist schon eingetragen.',
  gegenstand: (jahr: number): string => `Vorschläge für die Jahresziele ${jahr}`,
} as const;

export const antwort = {
  danke: (stand: string): string => `Danke. Eingetragen: „${stand}“.`,
  schon: 'Das haben Sie heute schon eingetragen. Danke.',
  nachKonferenz:
    'Die Jahreskonferenz ist vorbei. Bitte tragen Sie das Ergebnis ein, oder sagen Sie, dass es länger dauert.',
  zurueck: (titel: string): string => `„${titel}“: Ihre Rückmeldung ist zurückgenommen.`,
  nichtZurueck: 'Das lässt sich nicht mehr zurücknehmen: Es gilt nicht mehr. Bitte geben Sie eine neue Rückmeldung.',
  nichtIhres: (wer: string): string =>
    `Federführend ist: ${wer}. Rückmeldungen geben die federführende Person, das Tandem und das Integrationsbüro. Sie können Unterstützung anbieten.`,
} as const;

export const unterstuetzung = {
  titel: 'Ein Jahresziel braucht Unterstützung',
  von: (titel: string): string => ` hat eingetragen: „${titel}“ braucht Unterstützung.`,
  hilfe: 'Das würde helfen: ',
  was: 'Können Sie helfen, oder wissen Sie, wer es kann? Bitte sprechen Sie die Person an.',
  grundTandem: 'Sie bekommen diese Nachricht als Tandem.',
  grundBuero:
    'Das Integrationsbüro bekommt diese Nachricht, weil hier im Chat niemand anderes aus dem Tandem zu erreichen ist.',
} as const;

export const rueckgabe = {
  titel: 'Ein Ergebnis ist zurückgegeben',
  von: (titel: string): string => ` hat das Ergebnis von „${titel}“ zurückgegeben.`,
  warum: 'Der Grund: ',
  was: 'Bitte ergänzen Sie, was fehlt, und tragen Sie das Ergebnis neu ein.',
  grundFeder: 'Sie bekommen diese Nachricht, weil Sie für dieses Jahresziel federführend sind.',
  grundTandem:
    'Sie bekommen diese Nachricht als Tandem, weil hier im Chat niemand zu erreichen ist, der oder die federführend ist.',
  grundBuero:
    'Das Integrationsbüro bekommt diese Nachricht, weil hier im Chat weiter niemand für dieses Jahresziel zu erreichen ist.',
} as const;

export const uebergabe = {
  frage: (titel: string, wer: string): string => `„${titel}“. Federführend ist jetzt: ${wer}.`,
  schon: 'Diese Person oder Stelle ist schon federführend. Bitte nennen Sie eine andere.',
  danke: (titel: string, wer: string): string => `Danke. Für „${titel}“ ist jetzt federführend: ${wer}.`,
  ohneKonto: (wer: string): string =>
    `${wer} hat hier im Chat kein Konto. Bitte sagen Sie dort Bescheid. Nachfragen bekommt das Tandem.`,
  erfaehrt: (wer: string): string => `${wer} hat eine Nachricht bekommen.`,
  uebernommen: (titel: string): string => `Danke. Für „${titel}“ sind jetzt Sie federführend. Wie steht es?`,
  prueferFehlt: 'Das Ergebnis überprüft jetzt jemand anderes: Das Integrationsbüro trägt ein, wer.',
  inzwischen: (wer: string): string => `Inzwischen ist federführend: ${wer}. Möchten Sie das Ziel trotzdem übernehmen?`,
  selbst: 'Sie sind für dieses Ziel schon federführend.',
  nurWer:
    'Ein Ziel übernehmen können das Tandem, das Integrationsbüro und wer es überprüft. Sie können Unterstützung anbieten.',
  titel: 'Sie sind jetzt federführend',
  anSie: (titel: string): string => ` hat Ihnen ein Jahresziel übergeben: „${titel}“.`,
  wirkung: 'Das soll sich ändern: ',
  termin: (tag: Day): string => `Die Jahreskonferenz ist am ${dayText(tag)}. Vorher fragt KOMM-IN Sie, wie es steht.`,
  wenn: 'Passt das nicht? Sprechen Sie bitte die Person an, oder übergeben Sie es weiter.',
  grund: 'Sie bekommen diese Nachricht, weil Sie jetzt für dieses Jahresziel federführend sind.',
  abgegeben: 'Sie sind nicht mehr federführend',
  stattIhrer: (titel: string): string => ` ist jetzt federführend für „${titel}“. Danke für Ihre Arbeit.`,
  nichtsMehr: 'Sie brauchen nichts mehr zu tun.',
  grundAbgegeben: 'Sie bekommen diese Nachricht, weil Sie bisher für dieses Jahresziel federführend waren.',
} as const;

export const ohnePruefung = {
  titel: 'Ein Jahresziel braucht jemanden, der es überprüft',
  satz: (titel: string): string =>
    ` ist federführend für „${titel}“ und sollte auch das Ergebnis überprüfen. Wer federführend ist, überprüft nicht selbst. Bitte tragen Sie ein, wer es überprüft.`,
  grund: 'Das Integrationsbüro bekommt diese Nachricht, weil es zu jedem Jahresziel wissen soll, wer es überprüft.',
} as const;

/** What the Büro reads in the Verlauf. */
export const verlaufTexteFaellig = {
  'jahresziel.rueckmeldung_zurueck': 'Jahresziel: Rückmeldung zurückgenommen',
  'jahresziel.uebergeben': 'Jahresziel: Federführung geändert',
  'jahresziel.vorschlaege': 'Jahresziel: Vorschläge für das nächste Jahr sind da',
} as const;

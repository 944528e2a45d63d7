/** German sentences about the life of a goal: its states, its card, how it goes, numbers, offers to help. */
import { type Day, dateText } from '../../core/calendar.ts';
import type { Fehlt, Schritt } from './rules.leben.ts';
import { antwortGilt } from './rules.still.ts';
import type { Stand, Urteil, Zustand } from './schema.ts';
import { zahlFehler } from './texts.indikator.ts';

export const zustandWort: Readonly<Record<Zustand, string>> = {
  entwurf: 'Entwurf',
  vorgeschlagen: 'vorgeschlagen',
  vereinbart: 'vereinbart',
  in_arbeit: 'in Arbeit',
  ergebnis: 'Ergebnis liegt vor',
  ueberprueft: 'überprüft',
  uebernommen: 'ins nächste Jahr übernommen',
  abgeschlossen: 'abgeschlossen',
  ruht: 'ruht',
  zurueckgezogen: 'zurückgezogen',
};

export const standWort: Readonly<Record<Stand, string>> = {
  im_plan: 'Im Plan',
  unterstuetzung: 'Braucht Unterstützung',
  laenger: 'Dauert länger',
};

/** A goal that is silent, whatever its last answer was. */
export const ohneRueckmeldung = `ohne Rückmeldung seit mehr als ${antwortGilt} Tagen`;
/** Beside goals without an answer: it need not be anybody's fault, for maybe nobody was asked since the last one. */
export const fragtNach = (am: Day): string =>
  `KOMM-IN fragt nur an festen Tagen nach, das nächste Mal am ${dateText(am)}.`;

export const urteilWort: Readonly<Record<Urteil, string>> = {
  erreicht: 'erreicht',
  teilweise: 'teilweise erreicht',
  nicht_erreicht: 'nicht erreicht',
};

/** `überprüft: teilweise erreicht` */
export const zustandText = (eintrag: { readonly zustand: Zustand; readonly urteil: Urteil | null }): string =>
  eintrag.urteil === null
    ? zustandWort[eintrag.zustand]
    : `${zustandWort[eintrag.zustand]}: ${urteilWort[eintrag.urteil]}`;

/** As an option: what somebody enters. */
export function schrittWort(jetzt: Zustand, { nach, urteil }: Schritt): string {
  if (urteil !== null) return zustandText({ zustand: nach, urteil });
  if (jetzt === 'ergebnis' && nach === 'in_arbeit') return 'zurückgeben: Es fehlt noch etwas';
  if (jetzt === 'vorgeschlagen' && nach === 'entwurf') return 'zurück zum Entwurf';
  if (jetzt === 'ruht') return `geht weiter: ${zustandWort[nach]}`;
  return nach === 'vereinbart' ? 'vereinbart auf der Jahreskonferenz' : zustandWort[nach];
}

export const karte = {
  wirkung: 'Wirkung',
  keineWirkung: 'Noch offen: Was soll sich ändern, und für wen?',
  naechstes: 'Als Nächstes',
  bis: (tag: Day): string => `bis ${dateText(tag)}`,
  leitziele: 'Leitziele',
  prueft: 'Überprüft von',
  gezaehlt: (tag: Day): string => `gezählt am ${dateText(tag)}`,
  nichtGezaehlt: 'noch nicht gezählt',
  ziel: (wert: string): string => `Ziel: ${wert}`,
  da: (tag: Day): string => `ist da (gesehen am ${dateText(tag)})`,
  nichtDa: (tag: Day): string => `ist noch nicht da (nachgesehen am ${dateText(tag)})`,
  niemandSah: 'noch nicht nachgesehen',
  jahr: (jahr: number): string => `Jahresziel für die Jahreskonferenz ${jahr}`,
} as const;

export const knopf = {
  rueckmeldung: 'Rückmeldung geben',
  zahl: 'Zahl eintragen',
  unterstuetzen: 'Unterstützung anbieten',
  mehr: 'Mehr …',
  werte: 'Alle Zahlen',
  diagramm: 'Als Diagramm',
  zustand: 'Zustand ändern …',
  vereinbart: 'Als vereinbart eintragen …',
  ergebnis: 'Ergebnis eintragen …',
  freigeben: 'Ergebnis für Bericht freigeben',
  freigabeZurueck: 'Freigabe zurücknehmen',
} as const;

/** Of the words of a result, for the report to the Steuerungsgruppe. */
export const freigabe = {
  freigeben: {
    danke:
      'Danke. Im nächsten Bericht an die Steuerungsgruppe, der von diesem Ergebnis erzählt, steht auch, was Sie geschrieben haben.',
    nicht:
      'Das geht hier nicht: Ein Ergebnis gibt frei, wer es eingetragen hat, solange es gilt und noch nicht freigegeben ist. Bitte sprechen Sie die Person an.',
  },
  freigabeZurueck: {
    danke:
      'Zurückgenommen. Was zu diesem Ergebnis geschrieben wurde, steht in keinem neuen Bericht. Berichte, die schon gesendet sind, bleiben, wie sie sind.',
    nicht:
      'Dieses Ergebnis ist nicht freigegeben, oder andere nehmen die Freigabe zurück: wer es eingetragen hat, die federführende Person, das Tandem und das Integrationsbüro. Bitte sprechen Sie das Tandem an.',
  },
} as const;
/** In what is kept about a person, behind what they wrote. */
export const fuerBerichtFrei = 'für den Bericht an die Steuerungsgruppe freigegeben';

export const nurBuero =
  'Was auf der Jahreskonferenz vereinbart wurde, trägt das Integrationsbüro ein. Bitte sprechen Sie es an.';
export const nurBeteiligte =
  'Das machen die federführende Person, das Tandem und das Integrationsbüro. Sie können Unterstützung anbieten.';

export const zustand = {
  jetzt: (titel: string, jetzt: string): string => `„${titel}“ – Zustand: ${jetzt}.`,
  eingetragen: (titel: string, neu: string): string => `Danke. Eingetragen: „${titel}“ – ${neu}.`,
  nichts: (eintrag: { readonly zustand: Zustand; readonly urteil: Urteil | null }, istFeder: boolean): string =>
    `Zustand: ${zustandText(eintrag)}. Im Moment können Sie daran nichts ändern. ${istFeder && eintrag.zustand === 'ergebnis' ? nichtSelbst : werDarf[eintrag.zustand]}`,
  keiner: 'Dieser Zustand geht hier nicht. Bitte wählen Sie einen anderen.',
  inzwischen: (wer: string, jetzt: string): string =>
    `${wer} hat inzwischen „${jetzt}“ eingetragen. Bitte schließen Sie diese Seite und sehen Sie noch einmal nach.`,
  fehlt: (was: readonly Fehlt[]): string =>
    `Zum Vorschlagen fehlt noch: ${was.map((eines) => fehlt[eines]).join(', ')}.`,
  neuesZiel: (jahr: number): string => `Es steht jetzt auch als Entwurf für ${jahr} bereit.`,
  trotzdem: 'Trotzdem übernehmen',
  rueckgaengig: 'Rückgängig',
  zurueck: (titel: string, jetzt: string): string => `Zurückgenommen. „${titel}“ – Zustand: ${jetzt}.`,
  nichtZurueck: (jetzt: string): string =>
    `Das lässt sich nicht mehr zurücknehmen. Zustand: ${jetzt}. Zurücknehmen kann man am selben Tag, was man selbst zuletzt eingetragen hat.`,
} as const;

const nichtSelbst =
  'Wer federführend ist, überprüft das Ergebnis nicht selbst. Bitte warten Sie auf die Überprüfung, oder fragen Sie nach.';

const tandemOderBuero = 'das Tandem und das Integrationsbüro. Bitte sprechen Sie das Tandem an.';
const arbeitende =
  'Was daraus wird, tragen die federführende Person, das Tandem und das Integrationsbüro ein. Bitte sprechen Sie das Tandem an.';
const zuEnde = 'Das Ziel ist zu Ende. Fragen beantwortet das Integrationsbüro.';

/** Who enters what comes next, and what to do. */
const werDarf: Readonly<Record<Zustand, string>> = {
  entwurf: `Vorschlagen können es ${tandemOderBuero}`,
  vorgeschlagen:
    'Was auf der Jahreskonferenz vereinbart wurde, trägt das Integrationsbüro ein. Bitte sprechen Sie es an.',
  vereinbart: arbeitende,
  in_arbeit: arbeitende,
  ergebnis:
    'Das Ergebnis überprüft, wer im Raster dafür eingetragen ist, oder das Integrationsbüro. Bitte fragen Sie dort nach.',
  ueberprueft: `Ob es im nächsten Jahr weitergeht, entscheiden ${tandemOderBuero}`,
  uebernommen: zuEnde,
  abgeschlossen: zuEnde,
  ruht: `Wann es weitergeht, entscheiden ${tandemOderBuero}`,
  zurueckgezogen: zuEnde,
};

const fehlt: Readonly<Record<Fehlt, string>> = {
  titel: 'ein Titel',
  wirkung: 'mindestens eine Wirkung',
  feder: 'wer federführend ist',
};

/** What has to be written when a goal goes there. */
export function textFehlt({ nach, urteil }: Schritt): string {
  if (urteil !== null) return 'Bitte schreiben Sie kurz, was nicht erreicht wurde und warum.';
  if (nach === 'ergebnis') return 'Bitte schreiben Sie kurz, was erreicht wurde.';
  if (nach === 'in_arbeit') return 'Bitte schreiben Sie kurz, was noch fehlt.';
  return 'Bitte schreiben Sie kurz, warum das Ziel ruht.';
}

export const rueckmeldung = {
  frage: (titel: string): string => `Wie steht es um „${titel}“?`,
  hilfeFehlt: 'Bitte schreiben Sie kurz, was helfen würde.',
  nichtJetzt: (jetzt: string): string =>
    `Zustand: ${jetzt}. Eine Rückmeldung gibt man, wenn das Ziel vereinbart ist und daran gearbeitet wird.`,
  danke: (stand: string): string => `Danke. Eingetragen: „${stand}“.`,
} as const;

export const messung = {
  keine: 'Für dieses Ziel gibt es noch keine Kennzahl und keinen Indikator. Das Tandem kann sie im Raster eintragen.',
  nichtJetzt: (jetzt: string): string =>
    `Zustand: ${jetzt}. Zahlen trägt man ein, wenn das Ziel vereinbart ist, bis das Ergebnis überprüft ist.`,
  keinIndikator: 'Diesen Indikator gibt es nicht mehr. Bitte wählen Sie einen anderen.',
  ...zahlFehler,
  kein_zeichen: 'Bitte wählen Sie „ja“ oder „noch nicht“.',
  kein_datum: 'Dieses Datum gibt es nicht. Bitte prüfen Sie Tag und Monat.',
  zukunft: 'Dieser Tag kommt erst noch. Bitte wählen Sie heute oder einen Tag davor.',
  keinWert: 'Diesen Wert hat inzwischen jemand berichtigt. Bitte wählen Sie einen anderen.',
  danke: (name: string, wert: string): string => `Danke. Eingetragen: ${name}: ${wert}.`,
  berichtigt: 'Der alte Wert bleibt in der Liste und zählt nicht mehr.',
  ja: 'ja',
  nein: 'noch nicht',
  liste: (titel: string): string => `Zahlen: ${titel}`,
  leer: 'Noch keine Zahl.',
  ueberholt: 'zählt nicht mehr, wurde berichtigt',
  fruehere: (rest: number): string => (rest === 1 ? 'und ein Wert davor' : `und ${rest} Werte davor`),
} as const;

export const diagramm = {
  nachricht: (titel: string, tag: Day): string => `Diagramme zu „${titel}“, Stand ${dateText(tag)}`,
  grund: 'Sie bekommen diese Nachricht, weil Sie die Diagramme bestellt haben.',
  unterwegs: 'Danke. Die Diagramme kommen gleich als Nachricht von KOMM-IN.',
  keines: 'Noch ist nichts gezählt. Sobald eine Zahl eingetragen ist, gibt es ein Diagramm.',
} as const;

export const hilfe = {
  frage: (titel: string): string =>
    `Sie bieten Hilfe an bei „${titel}“. Das liest nur, wer federführend ist – oder das Tandem, wenn diese Person hier nicht zu erreichen ist.`,
  leer: 'Bitte schreiben Sie kurz, womit Sie helfen können.',
  titel: 'Jemand bietet Unterstützung an',
  von: (titel: string): string => ` bietet Unterstützung an bei „${titel}“:`,
  was: 'Bitte antworten Sie der Person direkt hier im Chat.',
  grundFeder: 'Sie bekommen diese Nachricht, weil Sie für dieses Jahresziel federführend sind.',
  grundTandem: 'Sie bekommen diese Nachricht als Tandem: Wer federführend ist, ist hier im Chat nicht zu erreichen.',
  grundBuero:
    'Das Integrationsbüro bekommt diese Nachricht, weil hier im Chat sonst niemand zu diesem Ziel zu erreichen ist.',
  danke: 'Vielen Dank. Ihr Angebot ist weitergegeben.',
  schon: 'Dieses Angebot haben Sie schon gemacht. Es ist weitergegeben.',
  niemand:
    'Ihr Angebot ist nicht weitergegeben: Im Moment ist hier im Chat niemand dafür zu erreichen. Bitte sprechen Sie das Integrationsbüro direkt an.',
  selbst: 'Sie sind selbst federführend für dieses Ziel. Wenn Sie Hilfe brauchen, geben Sie bitte eine Rückmeldung.',
  amEnde: 'Dieses Ziel ist zu Ende. Bitte sehen Sie nach, wo sonst Unterstützung gebraucht wird: /jahresziel liste',
} as const;

export const mehr = {
  verlauf: 'So ging es bisher',
  letzte: 'Letzte Rückmeldung',
  hilfe: 'Das würde helfen',
  fruehere: (rest: number): string => (rest === 1 ? 'und ein Schritt davor' : `und ${rest} Schritte davor`),
} as const;

export const uebersicht = {
  label: 'Jahresziele',
  keine: 'keine',
  /** Empty where there is neither. */
  dazu: ({ hilfe, still }: { readonly hilfe: number; readonly still: number }): string =>
    [
      ...(hilfe === 0 ? [] : [hilfe === 1 ? '1 braucht Unterstützung' : `${hilfe} brauchen Unterstützung`]),
      ...(still === 0 ? [] : [`${still} ${ohneRueckmeldung}`]),
    ].join(', '),
} as const;

/** What the Büro reads in the Verlauf. */
export const verlaufTexteLeben = {
  'jahresziel.zustand': 'Jahresziel: Zustand geändert',
  'jahresziel.zustand_zurueck': 'Jahresziel: Zustand zurückgenommen',
  'jahresziel.freigabe': 'Jahresziel: Freigabe des Ergebnisses für den Bericht geändert',
  'jahresziel.rueckmeldung': 'Jahresziel: Rückmeldung gegeben',
  'jahresziel.zahl': 'Jahresziel: Zahl eingetragen',
} as const;

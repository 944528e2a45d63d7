/** What people read about a Dringende Abstimmung. */
import { type Day, dayText, type Time } from '../../../core/calendar.ts';
import { abstimmungen } from '../texts.ts';
import { fristHoechstensTage, gefragteIn, type Zaehlung } from './rules.ts';
import type { Antwortwort } from './schema.ts';

export const titel = 'Dringende Abstimmung';

export const antwortWort: Readonly<Record<Antwortwort, string>> = {
  einverstanden: 'Einverstanden',
  bedenken: 'Bedenken',
  rueckruf: 'Rückruf',
};

export const knopf = {
  einverstanden: 'Einverstanden',
  bedenken: 'Bedenken …',
  rueckruf: 'Rückruf …',
  aendern: 'Ändern …',
  stellen: 'Dringende Abstimmung …',
  stellenZum: 'Stellen …',
  ablehnen: 'Ablehnen …',
  wuenschen: 'Dringende Abstimmung erbitten …',
  liste: abstimmungen,
  eintragen: 'Antwort eintragen …',
  verlaengern: 'Verlängern …',
  beenden: 'Beenden …',
  zurueckgerufen: 'Zurückgerufen',
  verlauf: 'Alle Antworten',
} as const;

/** `Mo., 23.11.2026, 15:00 Uhr` */
export const wann = (tag: Day, zeit: Time): string => `${dayText(tag)}, ${zeit} Uhr`;

export const nurBuero =
  'Eine Dringende Abstimmung stellt das Integrationsbüro. Ein Tandem kann das Büro im Kanal seines Handlungsfelds darum bitten: /komm-in abstimmung.';
export const nurTandem =
  'Um eine Dringende Abstimmung bittet das Tandem eines Handlungsfelds. Bitte wenden Sie sich an das Tandem oder an das Integrationsbüro.';
export const nurMitglieder =
  'Hier antworten die Mitglieder der Steuerungsgruppe. Sie gehören zurzeit nicht dazu. Bei Fragen wenden Sie sich bitte an das Integrationsbüro.';
export const nurLesende =
  'Diese Liste sehen die Mitglieder der Steuerungsgruppe und das Integrationsbüro. Bitte wenden Sie sich an das Integrationsbüro.';
export const nichtsFuerSie =
  'Bei dringenden Fragen stimmt die Steuerungsgruppe ab. Das Integrationsbüro stellt die Frage; ein Tandem kann darum bitten. Bitte wenden Sie sich an das Tandem Ihres Handlungsfelds.';

export const niemandDa =
  'In der Steuerungsgruppe ist zurzeit niemand eingetragen. Bitte besetzen Sie zuerst ihre Funktionen.';
/** Why nothing can be done with a vote. */
export const hindernis = {
  gibt_es_nicht: (): string => 'Diese Abstimmung gibt es nicht. Bitte öffnen Sie die Liste neu.',
  beendet: (am: string): string =>
    `Diese Abstimmung ist seit ${am} zu Ende. Antworten und Änderungen sind nicht mehr möglich.`,
  nicht_gefragt: (): string =>
    'Zu dieser Abstimmung sind Sie nicht gefragt. Bei Fragen wenden Sie sich bitte an das Integrationsbüro.',
} as const;
export const schonSo = (wort: Antwortwort): string => `Ihre Antwort steht schon so da: ${antwortWort[wort]}.`;

export const fehler = {
  leer: 'Bitte schreiben Sie etwas.',
  kein_datum: 'Dieses Datum gibt es nicht. Bitte wählen Sie ein anderes.',
  keine_zeit: 'Diese Uhrzeit gibt es nicht. Bitte wählen Sie eine andere.',
  tag_vorbei: 'Dieser Tag ist schon vorbei. Bitte wählen Sie einen späteren.',
  zeit_vorbei: 'Diese Uhrzeit ist heute schon vorbei. Bitte wählen Sie eine spätere.',
  nicht_spaeter: 'So lange läuft die Abstimmung schon. Bitte wählen Sie eine spätere Frist.',
  zu_lang: `Eine Dringende Abstimmung läuft höchstens ${fristHoechstensTage} Tage. Was mehr Zeit hat, gehört in die nächste Sitzung der Steuerungsgruppe.`,
  feld_geschlossen: 'Dieses Handlungsfeld ist inzwischen geschlossen. Bitte wählen Sie ein anderes oder keines.',
  wer_fehlt: 'Diese Person ist nicht mehr dabei. Bitte wählen Sie eine andere.',
  mit_bedingung:
    'Mit einer Bedingung ist es „Bedenken“: Bitte wählen Sie diese Antwort. Bei „Einverstanden“ bleibt dieses Feld leer.',
  was_fehlt: 'Bitte schreiben Sie kurz, was gesagt wurde. Das Büro braucht es für das Gespräch.',
} as const;

/** Who gets it, before it goes. */
export function bestaetigung(mit: readonly string[], ohne: readonly string[], bis: string): string {
  const bekommen =
    mit.length === 0
      ? 'Niemand in der Steuerungsgruppe hat ein Konto.'
      : `Diese Frage geht sofort als private Nachricht an: ${mit.join(', ')}.`;
  const anrufen =
    ohne.length === 0 ? '' : ` Kein Konto: ${ohne.join(', ')}. Bitte rufen Sie dort an und tragen Sie die Antwort ein.`;
  const wieder =
    mit.length === 0
      ? ''
      : ' Wer nicht antwortet, wird nach 4 Stunden noch einmal gefragt (Montag bis Freitag, 9 bis 17 Uhr), höchstens dreimal.';
  return `${bekommen}${anrufen} Antworten sind möglich bis ${bis}.${wieder} Jetzt fragen?`;
}
export const bestaetigungJa = 'Jetzt fragen';

/** @param imKanal whether the Büro has a channel in which it reads how it stands */
export const gestellt = (mit: number, ohne: number, imKanal: boolean): string =>
  [
    ...(mit === 0 ? ['Gestellt. Niemand hat ein Konto.'] : []),
    ...(mit === 1 ? ['Gefragt: 1 Mitglied hat eine private Nachricht.'] : []),
    ...(mit > 1 ? [`Gefragt: ${mit} Mitglieder haben eine private Nachricht.`] : []),
    ...(ohne === 1 ? ['1 Mitglied ohne Konto rufen Sie bitte an.'] : []),
    ...(ohne > 1 ? [`${ohne} Mitglieder ohne Konto rufen Sie bitte an.`] : []),
    imKanal
      ? 'Der Stand der Antworten steht im Kanal des Integrationsbüros.'
      : 'Der Stand der Antworten geht als private Nachricht an das Integrationsbüro.',
  ].join(' ');

export const wunschIntro = (feld: string): string =>
  `Sie bitten für das Handlungsfeld ${feld}. Das Integrationsbüro entscheidet, ob es die Frage stellt. Sie hören davon.`;
export const aufBitte = (feld: string): string => `Das Tandem ${feld} bittet darum. Sie können alles noch ändern.`;

/** `3 von 4 haben geantwortet: 2 Einverstanden, 1 Bedenken, kein Rückruf` */
export function standText(zahlen: Zaehlung): string {
  return `${beteiligungText(zahlen)}: ${zaehlText(zahlen)}`;
}

/** … and nothing of what they answered: that could tell who did. */
export function beteiligungText(zahlen: Zaehlung): string {
  const alle = gefragteIn(zahlen);
  const davon = alle - zahlen.offen;
  return `${davon} von ${alle} ${davon === 1 ? 'hat' : 'haben'} geantwortet`;
}

function zaehlText({ einverstanden, bedenken, rueckruf }: Zaehlung): string {
  const rueckrufe = rueckruf === 0 ? 'kein Rückruf' : rueckruf === 1 ? '1 Rückruf' : `${rueckruf} Rückrufe`;
  return [`${einverstanden} Einverstanden`, `${bedenken} Bedenken`, rueckrufe].join(' · ');
}

export const frage = {
  neu: 'Dringende Abstimmung',
  wieder: 'Noch einmal gefragt: Dringende Abstimmung',
  warum:
    'Sie bekommen diese Nachricht, weil Sie zur Steuerungsgruppe gehören. Wer was geantwortet hat, sieht nur das Integrationsbüro. Die anderen sehen am Ende nur die Zahlen. Sie können Ihre Antwort ändern, bis die Abstimmung zu Ende ist.',
  wasGeschieht: 'Bitte antworten Sie bis dahin. Bei „Rückruf“ ruft Sie das Integrationsbüro an.',
  zaehltNoch: 'Die Zeit ist vorbei. Ihre Antwort zählt noch, bis das Integrationsbüro die Abstimmung beendet.',
  weiterUnten: 'KOMM-IN hat Sie dazu noch einmal gefragt. Es gilt die neue Nachricht weiter unten.',
  nichtMehrDabei: 'Sie gehören nicht mehr zur Steuerungsgruppe und müssen nicht mehr antworten.',
  zuEnde: (am: string): string => `Die Abstimmung ist seit ${am} zu Ende. Sie müssen nichts mehr tun.`,
} as const;

export const ihreAntwort = (wort: Antwortwort, am: string): string => `Ihre Antwort: ${antwortWort[wort]} (${am})`;
export const amTelefon = (wer: string): string => `${wer} hat sie nach einem Gespräch für Sie eingetragen.`;
export const aendernFrage = 'Ihre Antwort bleibt so, bis Sie neu antworten. Was soll jetzt gelten?';

export const dank: Readonly<Record<Antwortwort, string>> = {
  einverstanden: 'Danke. Eingetragen: „Einverstanden“.',
  bedenken:
    'Danke. Das Integrationsbüro sieht Ihre Bedenken sofort und meldet sich bei Ihnen, wenn etwas zu klären ist.',
  rueckruf: 'Danke. Das Integrationsbüro weiß Bescheid und ruft Sie an.',
};
export const geloescht =
  'Was Sie hier schreiben, liest das Integrationsbüro. Es wird 30 Tage nach dem Ende der Abstimmung gelöscht; läuft sie dann noch, 30 Tage nach der Frist.';

export const person = {
  offen: 'noch keine Antwort',
  anzurufen: {
    kein_konto: 'kein Konto, bitte anrufen',
    nicht_angekommen: 'Nachricht kam nicht an, bitte anrufen',
  },
  ausgeschieden: 'nicht mehr in der Steuerungsgruppe',
  ehemals: 'nicht mehr im Amt',
  /** Behind a name in a choice. */
  zusatz: {
    kein_konto: ' (kein Konto)',
    nicht_angekommen: ' (nicht erreicht)',
    offen: ' (noch keine Antwort)',
    beantwortet: ' (hat geantwortet)',
  },
  nachGespraech: (wer: string): string => `nach Gespräch eingetragen von ${wer}`,
} as const;

export const stand = {
  warum:
    'Das Integrationsbüro bekommt diese Nachricht, weil es die Frage gestellt hat. Sie bleibt auf dem neuesten Stand.',
  alleDa: (zahlen: Zaehlung): string =>
    `Alle haben geantwortet: ${zaehlText(zahlen)}. Bitte klären Sie, was offen ist, und schreiben Sie das Ergebnis.`,
  alleWarenDa: 'Alle hatten geantwortet.',
  fehltWieder: 'Inzwischen ist jemand dazugekommen. KOMM-IN wartet wieder auf eine Antwort.',
  endetVonSelbst: (um: string): string =>
    `Alle sind einverstanden. Die Abstimmung endet von selbst: ${um}. Bis dahin kann noch jede Antwort geändert werden.`,
  frist: {
    gemeldet: (zahlen: Zaehlung, bis: string): string =>
      `Die Zeit für die Antworten ist seit ${bis} vorbei. ${standText(zahlen)}. Sie können die Frist verlängern oder die Abstimmung mit einem Ergebnis beenden. Wer noch antwortet, wird bis dahin mitgezählt.`,
    erinnert: (zahlen: Zaehlung, bis: string): string =>
      `Diese Abstimmung läuft noch, und ihre Frist ist seit ${bis} vorbei. ${standText(zahlen)}. Bitte beenden Sie sie mit einem Ergebnis, oder verlängern Sie die Frist.`,
  },
  fristWeiterUnten: 'KOMM-IN hat noch einmal daran erinnert. Es gilt die neue Nachricht weiter unten.',
  verlaengertBis: (bis: string): string => `Die Frist ist verlängert bis ${bis}.`,
  beendet: (am: string): string => `Die Abstimmung ist beendet, am ${am}.`,
  meldungRueckruf: 'Rückruf erbeten',
  rueckrufOffen: `${titel}: Rückruf erbeten`,
  woErreichbar: 'Was dazu geschrieben wurde, steht in der Nachricht „Rückruf erbeten“ an das Integrationsbüro.',
  meldungBedenken: 'Bedenken',
  zurueckgerufen: (wer: string, am: string): string => `Zurückgerufen: ${wer}, ${am}.`,
  schonZurueckgerufen: (wer: string): string => `${wer} hat schon zurückgerufen.`,
  nichtMehrNoetig: 'Die Person hat inzwischen anders geantwortet.',
  dankZurueckgerufen:
    'Danke. Eingetragen: Sie haben zurückgerufen. Hat sich die Antwort geändert? Dann tragen Sie sie bitte ein.',
  eingetragen: (wer: string, wort: Antwortwort): string => `Eingetragen: ${wer}, ${antwortWort[wort]}.`,
  /** `erst`: null, they just were. */
  verlaengert: (bis: string, erst: string | null): string =>
    erst === null
      ? `Verlängert bis ${bis}. Wer noch nicht geantwortet hat, ist noch einmal gefragt.`
      : `Verlängert bis ${bis}. Wer noch nicht geantwortet hat, wird noch einmal gefragt: ${erst}.`,
  offenFrage: (offen: number): string =>
    `${offen === 1 ? '1 Mitglied hat' : `${offen} Mitglieder haben`} noch nicht geantwortet. Möchten Sie die Abstimmung trotzdem beenden?`,
  offenJa: 'Trotzdem beenden',
  beendetDank: 'Beendet. Die Mitglieder bekommen das Ergebnis als private Nachricht.',
  selbstSagen: (ohneKonto: readonly string[], nichtErreicht: readonly string[]): string =>
    [
      ...(ohneKonto.length === 0 ? [] : [`Kein Konto: ${ohneKonto.join(', ')}.`]),
      ...(nichtErreicht.length === 0 ? [] : [`Nicht erreicht: ${nichtErreicht.join(', ')}.`]),
      'Bitte sagen Sie dort das Ergebnis selbst.',
    ].join(' '),
} as const;

export const ergebnis = {
  titel: 'Ergebnis der Dringenden Abstimmung',
  fehlt: `${titel}: Es fehlt das Ergebnis`,
  alleEinverstanden: 'Alle sind einverstanden.',
  warumMitglied: 'Sie bekommen diese Nachricht, weil Sie zur Steuerungsgruppe gehören. Sie müssen nichts tun.',
  warumTandem: 'Sie bekommen diese Nachricht, weil Ihr Tandem um die Abstimmung gebeten hat.',
} as const;

export const wunsch = {
  titel: 'Bitte um eine Dringende Abstimmung',
  warum: 'Das Integrationsbüro bekommt diese Nachricht, weil es Dringende Abstimmungen stellt.',
  von: 'Es bittet',
  wunschfrist: 'Antwort gewünscht bis',
  bis: (bis: string): string => `Antwort gewünscht bis ${bis}.`,
  gesendet: 'Ihre Bitte ist beim Integrationsbüro. Sie bekommen Bescheid, sobald es entschieden hat.',
  niemandDa:
    'Im Integrationsbüro ist zurzeit niemand erreichbar. Ihre Bitte ist nicht gesendet. Bitte rufen Sie dort an.',
  buero: 'Das Integrationsbüro',
  /** Why nothing can be decided any more. `wer` did. */
  hindernis: {
    gibt_es_nicht: (): string => 'Diese Bitte gibt es nicht mehr.',
    gestellt: (wer: string): string => `${wer} hat schon entschieden: gestellt.`,
    abgelehnt: (wer: string): string => `${wer} hat schon entschieden: abgelehnt.`,
  },
  gestelltVon: (wer: string, am: string): string => `Gestellt von ${wer}, ${am}.`,
  abgelehntVon: (wer: string, am: string): string => `Abgelehnt von ${wer}, ${am}:`,
  dankGestellt: (bis: string): string =>
    `Das Integrationsbüro hat Ihre Frage der Steuerungsgruppe gestellt. Antworten sind möglich bis ${bis}. Das Ergebnis bekommen Sie hier.`,
  dankAbgelehnt: 'Das Integrationsbüro stellt diese Frage nicht als Dringende Abstimmung. Der Grund:',
  warumTandem: 'Sie bekommen diese Nachricht, weil Ihr Tandem darum gebeten hat.',
  abgelehntGesendet: 'Das Tandem bekommt Ihre Antwort als private Nachricht.',
  abgelehntNiemand: 'Abgelehnt. Im Tandem ist zurzeit niemand mit Konto erreichbar. Bitte sagen Sie selbst Bescheid.',
  welchesFeld: 'Für welches Handlungsfeld bitten Sie um eine Dringende Abstimmung?',
  feldFehlt: 'Dieses Handlungsfeld gibt es nicht, oder es ist geschlossen. Bitte öffnen Sie die Liste neu.',
} as const;

export const liste = {
  leer: 'Es gab noch keine Dringende Abstimmung.',
  /** Above what a Tandem asks for, as long as the Büro has not decided. */
  bitte: 'Bitte eines Tandems · noch nicht entschieden',
  laufend: 'Läuft',
  vorbei: 'Die Zeit ist vorbei',
  beendet: 'Zu Ende',
  bis: (bis: string): string => `Antwort bis ${bis}`,
  am: (am: string): string => `beendet ${am}`,
} as const;

export const verlaufTexte = {
  'abstimmung.stellen': 'Dringende Abstimmung gestellt',
  'abstimmung.antworten': 'Auf eine Dringende Abstimmung geantwortet',
  'abstimmung.eintragen': 'Dringende Abstimmung: Antwort nach Gespräch eingetragen',
  'abstimmung.zurueckrufen': 'Dringende Abstimmung: Rückruf erledigt',
  'abstimmung.verlaengern': 'Dringende Abstimmung verlängert',
  'abstimmung.beenden': 'Dringende Abstimmung beendet',
  'abstimmung.alleEinverstanden': 'Mit der letzten Antwort ging eine Dringende Abstimmung zu Ende',
  'abstimmung.wuenschen': 'Um eine Dringende Abstimmung gebeten',
  'abstimmung.ablehnen': 'Bitte um eine Dringende Abstimmung abgelehnt',
} as const;

export const gegenstand = {
  abstimmung: (am: string): string => `Dringende Abstimmung vom ${am}`,
  wunsch: (am: string): string => `Bitte um eine Dringende Abstimmung vom ${am}`,
} as const;

export const zwecke = {
  antworten: {
    titel: 'Ihre Antworten auf Dringende Abstimmungen',
    zweck:
      'Damit die Steuerungsgruppe schnell entscheiden kann. Die Antworten bleiben; was Sie dazu geschrieben haben und wie man Sie erreicht, wird 30 Tage nach dem Ende gelöscht; läuft die Abstimmung dann noch, 30 Tage nach der Frist.',
  },
  gefragt: {
    titel: 'Dringende Abstimmungen, in denen Sie gefragt sind',
    zweck:
      'Damit jedes Mitglied der Steuerungsgruppe gefragt wird, und niemand öfter als nötig. Wann KOMM-IN gefragt hat, wird 30 Tage nach dem Ende gelöscht.',
    ohne: 'gefragt',
    wie: (zuletzt: string, erinnert: number): string => `zuletzt gefragt ${zuletzt}, erinnert: ${erinnert}`,
  },
  wuensche: {
    titel: 'Ihre Bitten um eine Dringende Abstimmung',
    zweck:
      'Damit das Integrationsbüro entscheiden und Ihnen antworten kann. Bleibt, nach dem Löschen ohne Ihren Namen.',
  },
} as const;

const befehl = '/komm-in abstimmung';

/** The same command is another thing for the Büro than for a Tandem. */
export const hilfe = [
  {
    befehl,
    text: 'der Steuerungsgruppe eine dringende Frage stellen',
    recht: 'abstimmung.stellen',
    knopf: { action: 'abstimmung.stellen', label: knopf.stellen },
  },
  {
    befehl,
    text: 'das Integrationsbüro um eine Dringende Abstimmung bitten',
    recht: 'abstimmung.wuenschen',
    knopf: { action: 'abstimmung.wuenschen', label: knopf.wuenschen },
  },
  {
    befehl: `${befehl} liste`,
    text: 'was in Dringenden Abstimmungen gefragt wurde und wie sie ausgingen',
    recht: 'abstimmung.lesen',
    knopf: { action: 'abstimmung.liste', label: knopf.liste },
  },
] as const;

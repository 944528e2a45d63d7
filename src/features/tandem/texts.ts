import { shortened } from '../../chat/shorten.ts';
import { type Day, dateText, dayText } from '../../core/calendar.ts';
import { aufzaehlung, type Gremium, type Seite, seitenWort } from '../stadt/index.ts';
import type { NoetigeSeite } from './rules.ts';

export const tandemName = ({ titel }: Pick<Gremium, 'titel'>): string => `Tandem ${titel}`;

/** On a button, which takes 75 characters. */
export const nachrichtAn = (feld: Pick<Gremium, 'titel'>): string =>
  `Nachricht an ${shortened(tandemName(feld), 58)} …`;

const fehlende: Readonly<Record<NoetigeSeite, string>> = {
  verwaltung: 'jemand aus der Verwaltung',
  freier_traeger: 'jemand von einem freien Träger',
};

/** `jemand aus der Verwaltung und jemand von einem freien Träger` */
export const werFehlt = (seiten: readonly NoetigeSeite[]): string =>
  aufzaehlung(seiten.map((seite) => fehlende[seite]));

export const esFehlt = (seiten: readonly NoetigeSeite[]): string =>
  seiten.length === 0 ? '' : ` Es fehlt noch ${werFehlt(seiten)}.`;

/** In a table: `Verwaltung fehlt`. */
export const fehltKurz = (seite: Seite): string =>
  seite === 'begleitung' ? keineBegleitung : `${seitenWort[seite]} fehlt`;

const keineBegleitung = 'keine Begleitung';

export const nurBuero = 'Die Tandems ändert das Integrationsbüro. Bitte sprechen Sie es an.';
export const nurMitwirkende =
  'Das ist für alle, die in diesem Chat mitmachen. Bitte wenden Sie sich an das Integrationsbüro.';
export const keinFeld = 'Dieses Handlungsfeld gibt es nicht, oder es ist geschlossen.';
export const keineAmtszeit = 'Diese Amtszeit gibt es nicht mehr. Bitte sehen Sie im Tandem nach.';
export const schonZuEnde = (name: string, bis: Day): string =>
  `Die Amtszeit von ${name} ist seit dem ${dateText(bis)} zu Ende. Sie können ein neues Mitglied hinzufügen.`;
export const schonBegonnen = (name: string, von: Day): string =>
  `Die Amtszeit von ${name} hat am ${dateText(von)} schon begonnen. Sie können sie beenden oder übergeben.`;
export const schonUebergeben = (von: string, an: string, ab: Day): string =>
  `${von} übergibt am ${dateText(ab)} an ${an}. Bitte nehmen Sie zuerst diese Übergabe zurück.`;

export const fehler = {
  kein_datum: 'Dieses Datum gibt es nicht. Bitte prüfen Sie Tag und Monat.',
  schon_dabei: (name: string, zeitraum: string, seite: string) =>
    `${name} gehört in dieser Zeit schon zum Tandem (${seite}, ${zeitraum}). Bitte ändern Sie diese Amtszeit.`,
  nicht_rueckwirkend: 'Eine Übergabe beginnt heute oder später. Bitte wählen Sie einen anderen Tag.',
  vor_beginn: (von: Day) =>
    `Die Amtszeit, die übergeben wird, beginnt am ${dateText(von)}. Bitte wählen Sie einen späteren Tag.`,
  dieselbe: 'Das ist dieselbe Person. Bitte wählen Sie, wer übernimmt.',
  verlaengert: (bis: Day) =>
    `Diese Amtszeit endet schon am ${dateText(bis)}. Verlängern können Sie sie mit „Ändern …“.`,
  niemand_da:
    'Zurzeit ist niemand zu erreichen, auch nicht im Integrationsbüro. Bitte versuchen Sie es später noch einmal.',
  keine_nachricht: 'Bitte schreiben Sie eine Nachricht.',
} as const;

export const frage = {
  luecke: (
    { ab, seiten }: { readonly ab: Day; readonly seiten: readonly NoetigeSeite[] },
    heute: Day,
    tandem: string,
  ) =>
    `Danach fehlt im ${tandem} ${ab <= heute ? '' : `ab dem ${dayText(ab)} `}${werFehlt(seiten)}. Möchten Sie trotzdem speichern?`,
  lueckeKnopf: 'Trotzdem speichern',
  zurueck: ({ ab, seiten }: { readonly ab: Day; readonly seiten: readonly NoetigeSeite[] }, tandem: string) =>
    `Danach fehlt im ${tandem} ab dem ${dayText(ab)} ${werFehlt(seiten)}. Möchten Sie trotzdem zurücknehmen?`,
} as const;

export const hinzugefuegt = (name: string, tandem: string, von: Day, heute: Day): string =>
  `Gespeichert. ${name} gehört ${von > heute ? `ab dem ${dateText(von)} ` : ''}zum ${tandem}.`;
export const gespeichert = (name: string): string => `Gespeichert. Die Angaben zu ${name} sind geändert.`;
export const unveraendert = 'Sie haben nichts geändert. Alles bleibt, wie es ist.';
export const beendet = (name: string, bis: Day, heute: Day): string =>
  bis < heute
    ? `Gespeichert. Die Amtszeit von ${name} war am ${dateText(bis)} zu Ende.`
    : `Gespeichert. Die Amtszeit von ${name} endet am ${dateText(bis)}.`;
/** `erreichbar`: those of both who have an account. */
export function uebergeben(von: string, an: string, ab: Day, heute: Day, erreichbar: readonly string[]): string {
  const [einer] = erreichbar;
  const wer = einer === undefined ? null : erreichbar.length > 1 ? 'bekommen beide' : `bekommt ${einer}`;
  if (ab <= heute) {
    return `${an} hat von ${von} übernommen.${wer === null ? '' : ` Eine Nachricht mit dem, was offen ist, ${wer}.`}`;
  }
  const dann = wer === null ? '' : ` An dem Tag ${wer} eine Nachricht.`;
  return `${an} übernimmt am ${dayText(ab)} von ${von}. Bis dahin können Sie die Übergabe zurücknehmen.${dann}`;
}
export const zurueckgenommen = {
  uebergabe: (von: string, an: string) => `Zurückgenommen. ${von} übergibt nicht an ${an}, alles bleibt wie zuvor.`,
  amtszeit: (name: string) => `Zurückgenommen. Die geplante Amtszeit von ${name} gibt es nicht mehr.`,
} as const;

export const geplanteUebergabe = (von: string, an: string, ab: Day): string =>
  `Übergabe am ${dayText(ab)}: ${an} übernimmt von ${von}`;

export const werUebergibt = (name: string, tandem: string, seite: string): string =>
  `${name} übergibt im ${tandem} (${seite}). Alles, was offen ist, geht an die neue Person.`;
export const werTitel = 'Wer welches Handlungsfeld leitet';
export const nichtBesetzt = 'zurzeit nicht besetzt';
export const keineFelder = 'Es gibt noch keine Handlungsfelder. Das Integrationsbüro legt sie an.';

/** What a role in the Tandem is, and what can be done with it [5.2.3]. */
export const aufgabe =
  'Das Tandem leitet das Handlungsfeld: Es lädt zu den Sitzungen ein, leitet sie und meldet dem Integrationsbüro, wann und wo sie stattfinden. Das alles geht mit den Schaltflächen hier und oben im Kanal.';
export const grundBeginn = (tandem: string): string =>
  `Sie bekommen diese Nachricht, weil das Integrationsbüro Sie im ${tandem} eingetragen hat.`;
export const grundEnde = (tandem: string): string =>
  `Sie bekommen diese Nachricht, weil Sie zum ${tandem} gehört haben.`;

/** To whoever passes it on to somebody without an account, whose name stands between the two. */
export const grundWeitergabe = {
  anfang: 'Sie bekommen diese Nachricht, weil ',
  ende: (tandem: string, imTandem: boolean) =>
    imTandem
      ? ` kein Konto in diesem Chat hat und Sie zum ${tandem} gehören.`
      : ` kein Konto in diesem Chat hat und im ${tandem} niemand sonst zu erreichen ist.`,
} as const;

export const seiteText = (seite: Seite | null): string => (seite === null ? '' : seitenWort[seite]);

/** `text` of what somebody sent: who gets it. */
export function bekommen(namen: readonly string[], weiterAn: readonly string[], nichtAktiv: readonly string[]): string {
  const an = namen.length === 0 ? 'das Integrationsbüro' : aufzaehlung(namen);
  const ohne = nichtAktiv.map((name) => ` ${name} bekommt sie nicht: Das Konto ist nicht mehr aktiv.`).join('');
  const direkt = `Ihre Nachricht geht an ${an}.${ohne}`;
  if (weiterAn.length === 0) return direkt;
  const von = namen.length === 0 ? 'vom Integrationsbüro' : `von ${aufzaehlung(namen)}`;
  return `${direkt} An ${aufzaehlung(weiterAn)} wird sie ${von} weitergegeben.`;
}

export const gesendet = 'Danke. Die Nachricht ist unterwegs.';
export const geantwortet = (name: string): string => `Danke. Ihre Antwort geht an ${name}.`;
export const nachrichtZuAlt = 'Diese Nachricht ist älter als 30 Tage. Bitte schreiben Sie eine neue.';
export const nichtAnSie = 'Antworten kann, wer die Nachricht bekommen hat. Sie können selbst eine Nachricht schreiben.';
export const keinKontoMehr = (name: string): string =>
  `Das Konto von ${name} ist nicht mehr aktiv. Ihre Antwort kann nicht zugestellt werden. Bitte sprechen Sie das Integrationsbüro an.`;

export const hinweisSatz = {
  besetzen: 'Bitte tragen Sie ein, wer dazukommt, sobald es feststeht.',
  uebergeben: 'Bitte tragen Sie ein, wer übernimmt. Alles, was offen ist, geht dann an diese Person.',
  nachfolge: (bis: string) => `Bitte tragen Sie bis ${bis} ein, wer übernimmt, oder verlängern Sie die Amtszeit.`,
  mithilfe: 'Das Integrationsbüro sucht jemanden. Kennen Sie eine Person, die passt? Dann schreiben Sie dem Büro.',
} as const;
export const grundHinweis = {
  buero: (feld: string) =>
    `Sie bekommen diese Nachricht einmal, weil Sie im Integrationsbüro die Tandems betreuen: ${feld}.`,
  alle: 'Sie bekommen diese Nachricht einmal, weil Sie im Integrationsbüro die Tandems betreuen.',
  tandem: (feld: string) => `Sie bekommen diese Nachricht einmal, weil Sie das ${feld} mit leiten.`,
} as const;
export const hinweisTitel = 'In diesen Tandems fehlt jemand oder fehlt bald jemand';

/** `Besetzen: Wohnen …`. A button takes 75 characters. */
export function knopfImFeld({ titel }: Pick<Gremium, 'titel'>, label: string): string {
  return `${label.replace(' …', '')}: ${shortened(titel, 58)} …`;
}

export const hatSichErledigtText = (tandem: string): string => `✓ ${tandem}: Dieser Hinweis hat sich erledigt.`;

export const schreibt = {
  tandem: (tandem: string) => ` schreibt dem ${tandem}:`,
  rat: (tandem: string) => ` bietet dem ${tandem} Rat an:`,
  buero: ' schreibt dem Integrationsbüro:',
  antwort: ' antwortet Ihnen:',
} as const;
/** What the phone says; `tandem` null: it goes to the Büro. */
export const nachrichtFuer = (tandem: string | null): string =>
  tandem === null ? 'Nachricht an das Integrationsbüro' : `Nachricht an das ${tandem}`;
export const angebotAn = (tandem: string): string => `Ein Angebot für das ${tandem}`;
export const wieRatGemeintIst =
  'In der Umsetzungsgruppe unterstützen sich die Tandems gegenseitig. Ob Sie das Angebot annehmen, entscheiden Sie.';
export const grundNachricht = {
  tandem: (tandem: string) => `Sie bekommen diese Nachricht, weil Sie zum ${tandem} gehören.`,
  ehemals: (tandem: string) => `Sie haben diese Nachricht bekommen, weil Sie damals zum ${tandem} gehörten.`,
  statt: (tandem: string) => `Sie bekommen diese Nachricht, weil im ${tandem} gerade niemand zu erreichen ist.`,
  buero: 'Sie bekommen diese Nachricht, weil sie an das Integrationsbüro geht.',
  antwort: 'Sie bekommen diese Nachricht, weil Sie vorher geschrieben haben.',
} as const;

export const antwortAuf = (name: string): string => `${name} hat geschrieben:`;

/** To the successor. */
export const offeneNachricht = (name: string, am: Day): string =>
  `Nachricht von ${name} vom ${dateText(am)}, noch nicht beantwortet`;

/** In a table, and in `/komm-in wer`. */
export const ohneKonto = 'ohne Konto';
export const kontoNichtAktiv = 'Konto nicht mehr aktiv';

import { labelMax, notificationMax } from '../../chat/message.ts';
import { shortened } from '../../chat/shorten.ts';
import { type Day, dateText, dayText } from '../../core/calendar.ts';
import type { Tx } from '../../core/workspace.ts';
import { aufzaehlung, einstellungVon, type Gremium, gremiumName } from '../stadt/index.ts';
import { type DigestPlan, rhythmusWort, type Wochentag } from '../umsetzungsgruppe/index.ts';

export const stadtName = (tx: Tx): string => einstellungVon(tx, 'stadt') ?? 'Ihre Stadt';

export const eingerichtetSatz = (stadt: string): string => `${stadt} ist eingerichtet.`;

export const standSatz = {
  laeuft: 'KOMM-IN kümmert sich jetzt um die Kanäle. Diese Nachricht zeigt, wie weit es ist.',
  fertig: 'Alle Gremien haben ihren Kanal.',
  hilfe: (anzahl: number) =>
    anzahl === 1
      ? 'Bei einem Kanal kommt KOMM-IN allein nicht weiter. Sie müssen nichts von vorn beginnen.'
      : `Bei ${anzahl} Kanälen kommt KOMM-IN allein nicht weiter. Sie müssen nichts von vorn beginnen.`,
  tandems: 'Als Nächstes: Bitte besetzen Sie die Tandems. Dann können die Tandems zu Sitzungen einladen.',
  buero: 'Alles Weitere macht das Integrationsbüro.',
};

export const grundDerNachricht = {
  leitung: 'Sie bekommen diese Nachricht, weil Sie das Integrationsbüro leiten.',
  eingerichtet: 'Sie bekommen diese Nachricht, weil Sie die Stadt eingerichtet haben.',
};

export const begonnen = (wer: string, wann: Day): string =>
  `${wer} hat mit der Einrichtung begonnen. Zuletzt wurde sie am ${dateText(wann)} bearbeitet. Sie machen hier weiter.`;

export const schritte: Readonly<Record<string, string>> = {
  stadt:
    'Schritt 1 von 5. Sie können jederzeit schließen und später weitermachen. Das kann auch eine andere Person mit Administrationsrechten.',
  kanaele: 'Schritt 2 von 5. Alle Felder können leer bleiben.',
  felder: 'Schritt 3 von 5.',
  termine: 'Schritt 4 von 5.',
  feste: 'Schritt 5 von 5. Mit „Einrichten“ legt KOMM-IN die Gremien und Kanäle an.',
};

export const fehler = {
  keinKonto: 'Dieses Konto ist nicht mehr aktiv. Bitte wählen Sie eine andere Person.',
  fremd: 'Diese Person gehört zu einer anderen Organisation. Bitte wählen Sie jemanden aus diesem Workspace.',
  nichtImBuero: (namen: readonly string[]) =>
    `${aufzaehlung(namen)}: Das Konto ist nicht mehr aktiv oder gehört zu einer anderen Organisation. Bitte nehmen Sie diese Auswahl heraus.`,
  doppelterKanal: 'Diesen Kanal haben Sie schon für ein anderes Gremium gewählt. Jedes Gremium hat seinen eigenen.',
  vergebenerKanal: (gremium: Gremium) =>
    `Dieser Kanal gehört schon zu: ${gremiumName(gremium)}. Bitte wählen Sie einen anderen.`,
  archiviert: 'Dieser Kanal ist archiviert. Bitte wählen Sie einen anderen.',
  geloescht: 'Diesen Kanal gibt es nicht mehr. Bitte wählen Sie einen anderen.',
  keinName: 'Bitte schreiben Sie einen Namen aus Buchstaben und Ziffern, oder wählen Sie oben einen Kanal.',
  felderGeaendert: 'Die Liste der Handlungsfelder wurde inzwischen geändert. Bitte wählen Sie neu aus.',
  vorbei: 'Dieser Tag ist schon vorbei. Bitte wählen Sie einen Tag in der Zukunft.',
  heute: 'Dieser Tag ist heute. Bitte wählen Sie einen Tag in der Zukunft.',
  ueblich: (name: string) =>
    `„${name}“ ist eines der üblichen Feste. Bitte wählen Sie es mit „Übliche Feste auswählen …“.`,
  schonDa: (name: string) => `„${name}“ steht schon in der Liste.`,
};

export const frage = {
  keinSeptember: (tag: Day) => `${dayText(tag)} liegt nicht im September.`,
  feiertag: (tag: Day, name: string) => `Am ${dateText(tag)} ist Feiertag (${name}).`,
  weit: (tag: Day) => `${dayText(tag)} ist mehr als ein Jahr entfernt.`,
  nachgeholt: (jahr: number, gehalten: Day) =>
    `Die Jahreskonferenz ${jahr} war für ${dayText(gehalten)} eingetragen. Sie findet dann stattdessen an diesem Tag statt.`,
  dennoch: 'Ist das so richtig?',
  ja: 'Ja, so übernehmen',
};

export const uebersicht = {
  titel: (stadt: string) => `Einrichtung von ${stadt}`,
  imKanal: (tage: number | null) => (tage === null ? 'keine' : tage === 1 ? '1 Tag vorher' : `${tage} Tage vorher`),
  persoenlich: (tage: number | null, stunde: string) =>
    tage === null ? 'keine' : `${tage === 1 ? '1 Werktag' : `${tage} Werktage`} vorher, um ${stunde} Uhr`,
  jahresziele: (stufen: readonly number[] | null) => {
    if (stufen === null) return 'keine';
    const vorher = stufen.filter((tage) => tage < 0).map((tage) => `${-tage}`);
    const danach = stufen.filter((tage) => tage > 0).map(String);
    const teile = [
      ...(vorher.length === 0 ? [] : [`${aufzaehlung(vorher)} Tage vor der Jahreskonferenz`]),
      ...(danach.length === 0 ? [] : [`${aufzaehlung(danach)} Tage danach`]),
    ];
    return teile.join(', ');
  },
  ueberblick: ({ rhythmus, wochentag, stunde }: DigestPlan) =>
    rhythmus === 'nie'
      ? 'nur wenn das Integrationsbüro ihn sendet'
      : `${rhythmusWort[rhythmus]}, ${wochentag}s um ${stunde} Uhr`,
  konferenzVorbei: (tag: Day) => `war am ${dayText(tag)} – bitte den nächsten Tag eintragen`,
  keineKonferenz: 'noch kein Tag eingetragen',
  keineFeste: 'keine: KOMM-IN fragt nur bei Feiertagen',
  festAnzahl: (anzahl: number) => (anzahl === 1 ? 'Rückfrage bei einem Fest' : `Rückfrage bei ${anzahl} Festen`),
  hinweis: 'Nur das Integrationsbüro sieht diese Übersicht und kann etwas ändern.',
  vertretung:
    'Im Integrationsbüro ist niemand erreichbar. Sie können hier etwas ändern, weil Sie diesen Workspace verwalten. Bitte tragen Sie zuerst unter „Integrationsbüro …“ eine Leitung ein.',
};

export const option = {
  nie: 'nie',
  /** Days from the conference, negative before it. */
  jahresziele(tage: number): string {
    const anzahl = Math.abs(tage) === 1 ? '1 Tag' : `${Math.abs(tage)} Tage`;
    return tage < 0 ? `${anzahl} vor der Jahreskonferenz` : `${anzahl} danach`;
  },
  imKanal: (tage: number) => uebersicht.imKanal(tage),
  persoenlich: (tage: number) => (tage === 1 ? '1 Werktag vorher' : `${tage} Werktage vorher`),
  stunde: (stunde: string) => `${stunde} Uhr`,
  wochentag: (wochentag: Wochentag) => `${wochentag.charAt(0).toUpperCase()}${wochentag.slice(1)}`,
};

export const gespeichert = 'Danke. Das gilt ab sofort.';
/** @param ziele about so many goals people are asked on the way to it */
export function konferenzGesetzt(tag: Day, ziele: number): string {
  const gilt = `Danke. Die nächste Jahreskonferenz ist am ${dayText(tag)}.`;
  if (ziele === 0) return gilt;
  const anzahl = ziele === 1 ? 'ein Jahresziel' : `${ziele} Jahresziele`;
  return `${gilt} Die Erinnerungen an ${anzahl} richten sich jetzt nach diesem Tag. Allein wegen der Änderung bekommt niemand eine Nachricht.`;
}
export const unveraendert = 'Es hat sich nichts geändert.';
export const kanalKommt = 'Danke. Wie weit der Kanal ist, steht in einer Nachricht an Sie.';
export const kanalLaeuftNoch = 'KOMM-IN ist dabei. Bitte warten Sie einen Moment.';
export const gremiumFehlt =
  'Dieses Gremium gibt es nicht mehr oder es ist geschlossen. Sie können die Übersicht neu öffnen.';
export const festFehlt = 'Dieses Fest steht nicht mehr in der Liste.';
export const festeTitel = 'Bei diesen Festen fragt KOMM-IN nach, bevor jemand zu einer Sitzung einlädt:';
export const kanaeleTitel = 'Kanäle der Gremien';
/** On a button, where it has to find room; a title has at most 60. */
export function besetzen(titel: string): string {
  const satz = `Tandem ${titel} besetzen …`;
  return satz.length <= labelMax ? satz : `Tandem ${titel} …`;
}

/** Who may, and what to do instead. */
export function verweigert(buero: readonly string[], istEingerichtet: boolean): string {
  if (!istEingerichtet) {
    return 'KOMM-IN ist hier noch nicht eingerichtet. Das macht eine Person mit Administrationsrechten in diesem Workspace: mit /komm-in einrichten. Bitte sprechen Sie sie an.';
  }
  return `Die Einrichtung ändert das Integrationsbüro${buero.length === 0 ? '' : `: ${aufzaehlung(buero)}`}. Bitte wenden Sie sich dorthin.`;
}

export const kontoInaktiv = (name: string, rolle: string): string =>
  `Das Konto von ${name} ist nicht mehr aktiv. ${name} ist eingetragen als: ${rolle}. Bitte prüfen Sie, wer die Aufgabe übernimmt.`;

export const kontoErledigt = (name: string, rolle: string): string =>
  `Erledigt: Es ging um das Konto von ${name} (${rolle}).`;

export const grundBuero = 'Das Integrationsbüro bekommt diese Nachricht, weil es die Stadt in KOMM-IN betreut.';

/** What a phone shows of it. */
export const benachrichtigung = (satz: string): string => shortened(satz, notificationMax);

export const verlauf: Readonly<Record<string, string>> = {
  'stadt.einrichten': 'Stadt eingerichtet',
  'einrichtung.buero': 'Stadt und Integrationsbüro geändert',
  'einrichtung.kanal': 'Kanal gewählt',
  'einrichtung.konferenz': 'Tag der Jahreskonferenz geändert',
  'einrichtung.erinnerungen': 'Erinnerungen geändert',
  'einrichtung.feste': 'Feste geändert',
};

export const leer = 'niemand';
/** As many as stand beside the other two buttons of a message. */
export const hoechstensEigene = 23;
export const zuVieleFeste = `Die Liste hat schon ${hoechstensEigene} eigene Feste. Bitte entfernen Sie zuerst eines.`;

export const schonDrin = 'KOMM-IN ist schon in diesem Kanal.';

export const eingerichtetNotiz = (stadt: string): string =>
  `Danke. ${stadt} ist eingerichtet. Wie weit die Kanäle sind, steht in einer Nachricht an Sie.`;

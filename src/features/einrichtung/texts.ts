import { type Day, dateText, dayText } from '../../core/calendar.ts';
import type { Kanal } from '../../core/directory.ts';
import type { ChannelHead } from '../../core/outbox.schema.ts';
import type { Tx } from '../../core/workspace.ts';
import { kanalkopf as feldkopf } from '../handlungsfeld/index.ts';
import { aufzaehlung, einstellungVon, type Gremium, type GremiumArt, gremiumName } from '../stadt/index.ts';
import { kanalname } from './kanal-rules.ts';
import type { Zustand } from './schema.ts';
import type { Kanalauftrag } from './store.ts';

export const stadtName = (tx: Tx): string => einstellungVon(tx, 'stadt') ?? 'Ihre Stadt';

/** A channel known by its id alone has no name yet. */
const kanalText = (kanal: Pick<Kanal, 'name'> | null): string =>
  kanal === null || kanal.name === '' ? 'dem gewählten Kanal' : `#${kanal.name}`;

const einladung = 'Bitte laden Sie KOMM-IN dort ein: /invite @KOMM-IN';

/** How far a Gremium's channel has come, to stand behind the Gremium's name. */
export function standText(auftrag: Kanalauftrag, kanal: Kanal | null): string {
  switch (auftrag.stand) {
    case 'offen':
      return 'Den Kanal wählt das Integrationsbüro noch.';
    case 'anlegen':
      return `#${kanalname(auftrag.name, auftrag.versuch) ?? auftrag.name} wird angelegt.`;
    case 'beitreten':
      return `KOMM-IN tritt ${kanalText(kanal)} bei.`;
    case 'einladen':
      return `KOMM-IN ist noch nicht in ${kanalText(kanal)}. ${einladung}`;
    case 'angelegt':
      return `angelegt: ${kanalText(kanal)}`;
    case 'uebernommen':
      return `übernommen: ${kanalText(kanal)}`;
    case 'gescheitert':
      return `noch kein Kanal. ${grund(auftrag, kanal)}`;
  }
}

function grund({ code, name }: Kanalauftrag, kanal: Kanal | null): string {
  switch (code) {
    case 'name_taken':
      return `Die Namen #${name} bis #${kanalname(name, 4)} sind schon vergeben, vielleicht von archivierten oder nicht öffentlichen Kanälen.`;
    case 'not_allowed':
      return 'KOMM-IN darf das in diesem Workspace nicht. Das legt die Administration des Workspaces fest.';
    case 'archived':
      return `Der Kanal ${kanalText(kanal)} ist archiviert.`;
    case 'gone':
      return 'Den gewählten Kanal gibt es nicht mehr.';
    default:
      return `Warum, weiß KOMM-IN nicht (${code ?? 'unbekannt'}). Meistens hilft ein neuer Versuch.`;
  }
}

/** What the head of a channel says that the bot has made. */
export const kanalkopf = (gremium: Gremium): ChannelHead =>
  gremium.art === 'handlungsfeld' ? feldkopf(gremium) : { topic: gremium.titel, purpose: zweck[gremium.art] };

const zweck: Readonly<Record<Exclude<GremiumArt, 'handlungsfeld'>, string>> = {
  integrationsbuero: 'Meldungen der Tandems und Hinweise von KOMM-IN an das Integrationsbüro.',
  umsetzungsgruppe: 'Alle Tandems und die Leitung des Integrationsbüros unterstützen sich hier gegenseitig.',
  steuerungsgruppe: 'Die Steuerungsgruppe sieht hier auf den ganzen Prozess.',
  migrationsbeirat: 'Der Migrationsbeirat der Stadt.',
};

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

export const grundDerNachricht = (leitet: boolean): string =>
  leitet
    ? 'Sie bekommen diese Nachricht, weil Sie zum Integrationsbüro gehören.'
    : 'Sie bekommen diese Nachricht, weil Sie die Stadt eingerichtet haben.';

export const begonnen = (wer: string, wann: Day): string =>
  `${wer} hat am ${dateText(wann)} mit der Einrichtung begonnen. Sie machen hier weiter.`;

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
  vorbei: 'Dieser Tag ist schon vorbei. Bitte wählen Sie einen Tag in der Zukunft.',
  ueblich: (name: string) =>
    `„${name}“ ist eines der üblichen Feste. Bitte wählen Sie es mit „Übliche Feste auswählen …“.`,
  schonDa: (name: string) => `„${name}“ steht schon in der Liste.`,
};

export const frage = {
  keinSeptember: (tag: Day) => `${dayText(tag)} liegt nicht im September.`,
  feiertag: (tag: Day, name: string) => `Am ${dateText(tag)} ist Feiertag (${name}).`,
  weit: (tag: Day) => `${dayText(tag)} ist mehr als ein Jahr entfernt.`,
  dennoch: 'Ist das so richtig?',
  ja: 'Ja, so übernehmen',
};

export const uebersicht = {
  titel: (stadt: string) => `Einrichtung von ${stadt}`,
  nieErinnern: 'keine',
  imKanal: (tage: number | null) => (tage === null ? 'keine' : tage === 1 ? '1 Tag vorher' : `${tage} Tage vorher`),
  persoenlich: (tage: number | null, stunde: string) =>
    tage === null ? 'keine' : `${tage === 1 ? '1 Werktag' : `${tage} Werktage`} vorher, um ${stunde} Uhr`,
  keinKontakt: 'noch nicht eingetragen',
  keineKonferenz: 'noch kein Tag eingetragen',
  keineFeste: 'keine: KOMM-IN fragt nur bei Feiertagen',
  festAnzahl: (anzahl: number) => (anzahl === 1 ? 'Rückfrage bei einem Fest' : `Rückfrage bei ${anzahl} Festen`),
  hinweis: 'Nur das Integrationsbüro sieht diese Übersicht und kann etwas ändern.',
};

export const option = {
  nie: 'nie',
  imKanal: (tage: number) => uebersicht.imKanal(tage),
  persoenlich: (tage: number) => (tage === 1 ? '1 Werktag vorher' : `${tage} Werktage vorher`),
  stunde: (stunde: string) => `${stunde} Uhr`,
};

export const gespeichert = 'Danke. Das gilt ab sofort.';
export const unveraendert = 'Es hat sich nichts geändert.';
export const kanalKommt = 'Danke. Wie weit der Kanal ist, steht in einer Nachricht an Sie.';
export const kanalLaeuftNoch = 'KOMM-IN ist dabei. Bitte warten Sie einen Moment.';
export const gremiumFehlt =
  'Dieses Gremium gibt es nicht mehr oder es ist geschlossen. Sie können die Übersicht neu öffnen.';
export const festFehlt = 'Dieses Fest steht nicht mehr in der Liste.';
export const festeTitel = 'Bei diesen Festen fragt KOMM-IN nach, bevor jemand zu einer Sitzung einlädt:';
export const kanaeleTitel = 'Kanäle der Gremien';
/** A title has at most 60 characters, a button 75. */
export const kanalFuer = (titel: string): string => passend(`Kanal für ${titel} wählen …`, `Kanal: ${titel} …`);
export const besetzen = (titel: string): string => passend(`Tandem ${titel} besetzen …`, `Tandem ${titel} …`);
const passend = (lang: string, kurz: string): string => (lang.length <= 75 ? lang : kurz);

export const ohneKanal = 'noch kein Kanal';

/** Who may, and what to do instead. */
export function verweigert(buero: readonly string[], istEingerichtet: boolean): string {
  if (!istEingerichtet) {
    return 'KOMM-IN ist hier noch nicht eingerichtet. Das macht eine Person mit Administrationsrechten in diesem Workspace: mit /komm-in einrichten. Bitte sprechen Sie sie an.';
  }
  return `Die Einrichtung ändert das Integrationsbüro${buero.length === 0 ? '' : `: ${aufzaehlung(buero)}`}. Bitte wenden Sie sich dorthin.`;
}

/** What is wrong with a Gremium's channel. `name`: of the channel. */
export const kanalProblem: Readonly<
  Record<Exclude<Zustand, 'in_ordnung' | 'inaktiv'>, (gremium: string, name: string, privat: boolean) => string>
> = {
  entfernt: (gremium, name, privat) =>
    `KOMM-IN ist nicht mehr im Kanal #${name} (${gremium}) und kann dort nicht schreiben. ${
      privat ? einladung : 'Mit einem Klick tritt KOMM-IN wieder bei.'
    }`,
  archiviert: (gremium, name) =>
    `Der Kanal #${name} (${gremium}) ist archiviert. Einladungen und Hinweise kommen dort nicht mehr an. Bitte holen Sie den Kanal zurück oder wählen Sie einen anderen.`,
  geloescht: (gremium, name) =>
    `Den Kanal #${name} (${gremium}) gibt es nicht mehr. Bitte wählen Sie einen anderen oder lassen Sie einen neuen anlegen.`,
};

export const umbenannt = (gremium: string, alt: string, neu: string): string =>
  `Der Kanal #${alt} (${gremium}) heißt jetzt #${neu}. KOMM-IN schreibt weiter dort. Soll es ein anderer Kanal sein, wählen Sie ihn bitte.`;

export const wiederInOrdnung = (gremium: string, name: string): string =>
  `Wieder in Ordnung: ${gremium} hat den Kanal #${name}, und KOMM-IN kann dort schreiben.`;

export const andersGeworden = (gremium: string): string =>
  `Beim Kanal von ${gremium} hat sich noch etwas geändert. Mehr dazu steht in einer neueren Nachricht.`;

export const kontoInaktiv = (name: string, rolle: string): string =>
  `Das Konto von ${name} ist nicht mehr aktiv. ${name} ist eingetragen als: ${rolle}. Bitte prüfen Sie, wer die Aufgabe übernimmt.`;

export const kontoErledigt = (name: string, rolle: string): string =>
  `Erledigt: Es ging um das Konto von ${name} (${rolle}).`;

export const grundBuero = 'Das Integrationsbüro bekommt diese Nachricht, weil es die Stadt in KOMM-IN betreut.';

/** What a phone shows of it: at most 300 characters. */
export const benachrichtigung = (satz: string): string => (satz.length <= 300 ? satz : `${satz.slice(0, 299)}…`);

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

/** The state of the channel a Gremium has, and of the one it is to have. */
export function kanalLage(kanal: Kanal | null, auftrag: Kanalauftrag | null): string {
  if (auftrag !== null && auftrag.stand !== 'angelegt' && auftrag.stand !== 'uebernommen') {
    return kanal === null ? standText(auftrag, null) : `zurzeit #${kanal.name}. ${standText(auftrag, null)}`;
  }
  if (kanal === null) return ohneKanal;
  if (kanal.deleted) return `#${kanal.name}, gelöscht`;
  if (kanal.archived) return `#${kanal.name}, archiviert`;
  return kanal.member ? `#${kanal.name}` : `#${kanal.name}, KOMM-IN ist nicht darin`;
}

/** What is said of the channels of the Gremien. */
import { labelMax } from '../../chat/message.ts';
import type { Kanal } from '../../core/directory.ts';
import type { ChannelHead } from '../../core/outbox.schema.ts';
import { kanalkopf as feldkopf } from '../handlungsfeld/index.ts';
import { aufzaehlung, type Gremium, type GremiumArt } from '../stadt/index.ts';
import { kanalname, vergeben } from './kanal-rules.ts';
import type { Zustand } from './schema.ts';
import type { Kanalauftrag } from './store.ts';

/** A channel known by its id alone has no name yet. */
const kanalText = (kanal: Pick<Kanal, 'name'> | null): string =>
  kanal === null || kanal.name === '' ? 'dem gewählten Kanal' : `#${kanal.name}`;

const kanalSatz = (kanal: Pick<Kanal, 'name'> | null): string =>
  kanal === null || kanal.name === '' ? 'Der gewählte Kanal' : `Der Kanal #${kanal.name}`;

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
      return `angelegt: ${kanalText(kanal)}${auftrag.kopf === null ? '' : `. ${ohneKopf(auftrag, auftrag.kopf, kanal)}`}`;
    case 'uebernommen':
      return `übernommen: ${kanalText(kanal)}`;
    case 'gescheitert':
      return `Das hat nicht geklappt. ${grund(auftrag, kanal)}`;
  }
}

const ohneKopf = (auftrag: Kanalauftrag, code: string, kanal: Kanal | null): string =>
  `Thema und Zweck des Kanals konnte KOMM-IN nicht setzen: ${grund({ ...auftrag, code }, kanal)}`;

function grund({ code, name }: Kanalauftrag, kanal: Kanal | null): string {
  switch (code) {
    case 'name_taken':
      return `Die Namen #${name} bis #${kanalname(name, 4)} sind schon vergeben, vielleicht von archivierten oder nicht öffentlichen Kanälen.`;
    case 'not_allowed':
      return 'KOMM-IN darf das in diesem Workspace nicht. Das legt die Administration des Workspaces fest.';
    case 'archived':
      return `Der Kanal ${kanalText(kanal)} ist archiviert.`;
    case vergeben:
      return `${kanalSatz(kanal)} gehört inzwischen zu einem anderen Gremium. Bitte wählen Sie einen anderen.`;
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

/** On a button, where it has to find room; a title has at most 60. */
export function kanalFuer(titel: string): string {
  const satz = `Kanal für ${titel} wählen …`;
  return satz.length <= labelMax ? satz : `Kanal: ${titel} …`;
}

export const ohneKanal = 'noch kein Kanal';

/** What is wrong with a Gremium's channel. `name`: of the channel. */
export const kanalProblem: Readonly<
  Record<Exclude<Zustand, 'in_ordnung' | 'inaktiv'>, (gremium: string, name: string, privat: boolean) => string>
> = {
  entfernt: (gremium, name, privat) =>
    privat
      ? `KOMM-IN kann im Kanal #${name} (${gremium}) nicht mehr schreiben: Er ist gelöscht, oder KOMM-IN ist nicht mehr darin. Wenn er gelöscht ist, wählen Sie bitte einen anderen. Wenn es ihn noch gibt: ${einladung}`
      : `KOMM-IN ist nicht mehr im Kanal #${name} (${gremium}) und kann dort nicht schreiben. Mit einem Klick tritt KOMM-IN wieder bei.`,
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

/** The state of the channel a Gremium has, and of the one it is to have (`gewuenscht`; null: one yet to be made). */
export function kanalLage(kanal: Kanal | null, auftrag: Kanalauftrag | null, gewuenscht: Kanal | null): string {
  if (auftrag !== null && auftrag.stand !== 'angelegt' && auftrag.stand !== 'uebernommen') {
    const stand = standText(auftrag, gewuenscht);
    if (kanal === null) return stand;
    return `#${kanal.name}. ${kanal.id === gewuenscht?.id ? '' : 'Gewünscht ist ein anderer: '}${stand}`;
  }
  if (kanal === null) return ohneKanal;
  if (kanal.deleted) return `#${kanal.name}, gelöscht`;
  if (kanal.archived) return `#${kanal.name}, archiviert`;
  return kanal.member ? `#${kanal.name}` : `#${kanal.name}, KOMM-IN ist nicht darin`;
}

export const kanalFrage = {
  gibtEsSchon: (name: string) => `#${name} gibt es schon. Wählen Sie ihn oben, oder schreiben Sie einen anderen Namen.`,
  offen: (namen: readonly string[]) =>
    namen.length === 1
      ? `Den Kanal #${namen[0]} können alle lesen. Hier geht es um Personen. Trotzdem nehmen?`
      : `Diese Kanäle können alle lesen: ${aufzaehlung(namen.map((name) => `#${name}`))}. Hier geht es um Personen. Trotzdem nehmen?`,
  ja: 'Ja, trotzdem nehmen',
};

/** Those that somebody else chooses. `selbst`: whoever reads this does. */
export function nochZuWaehlen(anzahl: number, selbst: boolean): string {
  if (anzahl === 1) return `Einen Kanal ${selbst ? 'müssen Sie' : 'muss das Integrationsbüro'} noch wählen.`;
  return `${anzahl} Kanäle ${selbst ? 'müssen Sie' : 'muss das Integrationsbüro'} noch wählen.`;
}

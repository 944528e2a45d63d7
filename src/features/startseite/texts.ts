import { addDays, type Day, dateText, dayText } from '../../core/calendar.ts';
import type { Instant } from '../../core/clock.ts';
import type { NurAufHome } from '../../core/faellig.ts';
import type { Context } from '../../core/feature.ts';
import { aufzaehlung, type Gremium, gremiumName } from '../stadt/index.ts';
import type { Seite } from './rules.blaettern.ts';

export const nichtsOffen = 'Für Sie ist gerade nichts offen.';
export const fuerHeute = 'Für Sie heute';
/** `300 Dinge sind offen. Hier stehen 11 bis 20.` */
export const offeneSeite = (anzahl: number, seite: Seite): string => `${anzahl} Dinge sind offen. ${hierStehen(seite)}`;
export const felderSeite = (anzahl: number, seite: Seite): string =>
  `Es gibt ${anzahl} Handlungsfelder. ${hierStehen(seite)}`;
const hierStehen = ({ ab, bis }: Seite): string =>
  bis - ab === 1 ? `Hier steht Nummer ${bis}.` : `Hier stehen ${ab + 1} bis ${bis}.`;
/** Two lists may stand on one Home: a label alone says which one it turns. */
export const blaettern = {
  offen: { danach: 'Weitere zeigen', vorher: 'Frühere zeigen', anfang: 'Zum Anfang' },
  felder: { danach: 'Weitere Handlungsfelder', vorher: 'Vorige Handlungsfelder', anfang: 'Zum ersten Handlungsfeld' },
} as const;
/** What stands above everything of one day: `Heute, Mo., 28.09.2026`; what cannot wait says its day itself. */
export function ueberschrift({ bis, ohneFrist, zuerst }: NurAufHome, heute: Day): string {
  if (zuerst === true) return 'Bitte zuerst';
  if (ohneFrist === true) return 'Ohne festen Tag';
  if (bis < heute) return 'Der Tag dafür ist schon vorbei';
  if (bis === heute) return `Heute, ${dayText(bis)}`;
  return bis === addDays(heute, 1) ? `Morgen, ${dayText(bis)}` : dayText(bis);
}

/** After *Später*. */
export const wiederAm = (tag: Day): string => `Erinnerung wieder am ${dayText(tag)}`;

export const liestNicht = 'Der Bot liest Ihre Gespräche nicht.';
export const liestVerlauf =
  'Der Bot kann Nachrichten in Kanälen sehen, in denen er Mitglied ist. Er sucht dort nur nach seinen eigenen und speichert keine anderen.';
export const meineDaten = 'Was über mich gespeichert ist';

export const nochNicht = 'KOMM-IN ist noch nicht eingerichtet';
export const nochNichtVon =
  'KOMM-IN ist in diesem Chat noch nicht eingerichtet. Einrichten können es die Personen, die diesen Chat verwalten.';
export const nochNichtVonIhnen =
  'Sie verwalten diesen Chat. Legen Sie zuerst fest, wer im Integrationsbüro arbeitet, und dann die Kanäle. Sie können jederzeit aufhören und später weitermachen.';
export const einrichten = 'KOMM-IN einrichten';

export const ihreRollen = 'Ihre Rollen';
export const alleFelder = 'Alle Handlungsfelder';
export const keineFelder = 'Es gibt noch kein Handlungsfeld.';
export const wasWartet = 'Was wartet';
export function ohneKanal(gremien: readonly Gremium[]): string {
  const namen = gremien.slice(0, 4).map(gremiumName);
  const rest = gremien.length - namen.length;
  const wo = aufzaehlung(
    rest === 0 ? namen : [...namen, rest === 1 ? 'ein weiteres Gremium' : `${rest} weitere Gremien`],
  );
  return `Hier kann KOMM-IN nicht schreiben, weil ein Kanal fehlt, archiviert ist oder KOMM-IN dort nicht Mitglied ist: ${wo}.`;
}
export const nichtAngekommen = (anzahl: number): string =>
  anzahl === 1 ? 'Eine Nachricht ist nicht angekommen.' : `${anzahl} Nachrichten sind nicht angekommen.`;
/** `seit`: `Mi., 14.10.2026, 18:00 Uhr` */
export const wartetLange = (anzahl: number, seit: string): string =>
  anzahl === 1
    ? `Eine Nachricht wartet noch darauf, gesendet zu werden, seit ${seit}.`
    : `${anzahl} Nachrichten warten noch darauf, gesendet zu werden. Die älteste wartet seit ${seit}.`;
export const ohneKonferenz =
  'Für die nächste Jahreskonferenz ist noch kein Tag eingetragen. Ohne ihn fragt KOMM-IN nicht, wie es um die Jahresziele steht.';
export const konferenzEintragen = 'Jahreskonferenz eintragen';
export const kanaeleEinrichten = 'Kanäle einrichten';
export const statusAnsehen = 'Status ansehen';
export const dasKoennenSie = 'Das können Sie tun';

export const hilfeTitel = 'Das kann KOMM-IN';
export const hilfeOhneBefehl =
  'Sie brauchen keinen Befehl zu kennen: Im Kanal jedes Handlungsfelds ist oben eine Nachricht mit Schaltflächen angeheftet. Was für Sie wichtig ist, steht auf der Startseite von KOMM-IN.';
export const hilfeFrage = 'Bei Fragen hilft das Integrationsbüro.';
export const imFeld = (gremium: Gremium): string => `Sie sind im Kanal des ${gremiumGenitiv(gremium)}.`;
export const tandemIst = 'Das Tandem: ';
export const tandemFehlt = 'Das Tandem ist zurzeit nicht besetzt.';
export const istGeschlossen = (seit: Day): string =>
  `Dieses Handlungsfeld ist seit ${dateText(seit)} geschlossen. Fragen beantwortet das Integrationsbüro.`;
export const wann = (ctx: Context, at: Instant): string =>
  `${dayText(ctx.calendar.dayAt(at))}, ${ctx.calendar.timeAt(at)} Uhr`;
export const meintenSie = (getippt: string, befehl: string): string =>
  `„${getippt}“ kennt KOMM-IN nicht. Meinten Sie „${befehl}“?`;
export const kenntNicht = (getippt: string): string => `„${getippt}“ kennt KOMM-IN nicht.`;
export const nurAngemeldet =
  'KOMM-IN ist für die Menschen da, die in dieser Stadt mitarbeiten. Bitte wenden Sie sich an das Integrationsbüro.';

function gremiumGenitiv({ titel }: Gremium): string {
  return `Handlungsfelds ${titel}`;
}

import { type Day, dateText, dayText } from '../../core/calendar.ts';
import type { Instant } from '../../core/clock.ts';
import type { Context } from '../../core/feature.ts';
import { aufzaehlung, type Gremium, gremiumName } from '../stadt/index.ts';

export const nichtsOffen = 'Für Sie ist gerade nichts offen.';
export const weitereOffen = (anzahl: number): string =>
  anzahl === 1
    ? 'Eine weitere Sache ist noch offen. Sie steht hier, sobald die ersten erledigt sind.'
    : `${anzahl} weitere Dinge sind noch offen. Sie stehen hier, sobald die ersten erledigt sind.`;
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

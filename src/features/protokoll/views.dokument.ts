/** The private message in whose thread a document is. */
import { actions, bold, divider, type Message, note, type Part, text } from '../../chat/message.ts';
import { dayText } from '../../core/calendar.ts';
import { knopf as knopfText, weitergabe, welcheSitzung } from './texts.ts';
import { type Ganz, knopf } from './views.ts';

/** To one person of Tandem or Büro; the document is in its thread. Who leads the Gremium gets a text to pass on, too. */
export function dokumentNachricht(ganz: Ganz, grund: string, leitet: boolean): Message {
  const { sitzung, gremium, fassung } = ganz;
  const satz =
    fassung.nummer === 1
      ? `Das Protokoll ${sitzung.nummer} ist da.`
      : `Vom Protokoll ${sitzung.nummer} gibt es eine neue Fassung.`;
  const dabei =
    fassung.datei === null
      ? 'Das Word-Dokument hängt an dieser Nachricht.'
      : 'Das Word-Dokument und die Datei des Tandems hängen an dieser Nachricht.';
  return {
    notification: `Protokoll ${sitzung.nummer}: ${gremium.titel}, ${dayText(sitzung.datum)}`,
    parts: [
      text(bold(welcheSitzung(sitzung, gremium))),
      text(`${satz} ${dabei}`),
      ...(fassung.grund === null ? [] : [text('Grund der Änderung: ', fassung.grund)]),
      actions(
        knopf('protokoll.zeigen', 'Zusammenfassung ansehen', ganz),
        knopf('protokoll.aendern', knopfText.aendern, ganz),
      ),
      ...(leitet ? zumWeitergeben(ganz) : []),
      note(`Sie bekommen diese Nachricht, weil ${grund}.`),
    ],
  };
}

/** Rückkopplung: what their own organisation may hear, in a part of its own, so that it can be copied as it is. */
function zumWeitergeben({ gremium, sitzung, vereinbarungen, fassung }: Ganz): Part[] {
  const zeilen = [
    weitergabe.getroffen(gremium, sitzung),
    weitergabe.vereinbart,
    ...vereinbarungen.map((eine) => `• ${eine}`),
    ...(fassung.wieder === null ? [] : [weitergabe.wieder(fassung.wieder)]),
  ];
  return [divider, text(bold(weitergabe.titel)), note(weitergabe.hinweis), text(zeilen.join('\n')), divider];
}

/** What is left of that message once there is a newer version; its files were taken back. */
export function ersetzt({ sitzung, gremium }: Ganz): Message {
  return {
    notification: `Protokoll ${sitzung.nummer}: alte Fassung`,
    parts: [
      text(bold(welcheSitzung(sitzung, gremium))),
      text('Das war eine alte Fassung. Die Datei hat KOMM-IN zurückgenommen. Es gilt die neue Nachricht weiter unten.'),
    ],
  };
}

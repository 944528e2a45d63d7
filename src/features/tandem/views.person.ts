/** What somebody reads who begins or ends in a Tandem. */
import { actions, type Button, bold, type Inline, type Message, type Part, text } from '../../chat/message.ts';
import { dateText } from '../../core/calendar.ts';
import type { PersonId } from '../../core/ids.ts';
import type { Amt, Gremium } from '../stadt/index.ts';
import { aufgabe, seiteText, tandemName } from './texts.ts';

/** `Ada Muster, Eren Probe und Sana Entwurf` */
function personen(alle: readonly PersonId[]): Inline[] {
  return alle.flatMap((person, i): Inline[] => {
    if (i === 0) return [{ person }];
    return [i === alle.length - 1 ? ' und ' : ', ', { person }];
  });
}

/** For those in a Tandem who get a message instead of somebody without an account; nothing if everybody has one. */
export function weitergabe(ohneKonto: readonly PersonId[]): Part[] {
  if (ohneKonto.length === 0) return [];
  const habenKeins = ohneKonto.length === 1 ? ' hat kein Konto in diesem Chat.' : ' haben kein Konto in diesem Chat.';
  return [text('Bitte geben Sie das an ', ...personen(ohneKonto), ' weiter. ', ...personen(ohneKonto), habenKeins)];
}

export function willkommen(
  amt: Amt,
  gremium: Gremium,
  andere: readonly PersonId[],
  uebernommen: { readonly von: PersonId; readonly offenes: readonly string[] } | null,
  knoepfe: readonly Button[],
): Message {
  const titel = `Willkommen im ${tandemName(gremium)}`;
  const dauer = amt.bis === null ? '' : `, bis zum ${dateText(amt.bis)}`;
  const satz = `Sie gehören seit dem ${dateText(amt.von)} zum ${tandemName(gremium)} (${seiteText(amt.seite)})${dauer}.`;
  return {
    notification: titel,
    parts: [
      text(bold(titel)),
      text(satz),
      text(aufgabe),
      ...(andere.length === 0 ? [] : [text('Mit Ihnen im Tandem: ', ...personen(andere), '.')]),
      ...(uebernommen === null ? [] : uebernahme(uebernommen)),
      ...(knoepfe.length === 0 ? [] : [actions(...knoepfe)]),
    ],
  };
}

function uebernahme({ von, offenes }: { readonly von: PersonId; readonly offenes: readonly string[] }): Part[] {
  if (offenes.length === 0) {
    return [text('Sie übernehmen von ', { person: von }, '. Offen ist gerade nichts: Sie können in Ruhe anfangen.')];
  }
  return [text('Sie übernehmen von ', { person: von }, ':'), { part: 'list', items: offenes }];
}

export function dank(
  amt: Amt,
  gremium: Gremium,
  uebergeben: { readonly an: PersonId; readonly offenes: readonly string[] } | null,
): Message {
  const titel = `Danke für Ihre Arbeit im ${tandemName(gremium)}`;
  const ende = amt.bis === null ? '' : `Ihre Amtszeit war am ${dateText(amt.bis)} zu Ende. `;
  return {
    notification: titel,
    parts: [
      text(bold(titel)),
      text(`${ende}Danke für alles, was Sie für das Handlungsfeld getan haben. Sie sind dort weiter willkommen.`),
      ...(uebergeben === null ? [] : nachfolge(uebergeben)),
    ],
  };
}

function nachfolge({ an, offenes }: { readonly an: PersonId; readonly offenes: readonly string[] }): Part[] {
  if (offenes.length === 0) return [text({ person: an }, ' macht für Sie weiter. Sie müssen nichts mehr tun.')];
  return [text({ person: an }, ' macht für Sie weiter und hat übernommen:'), { part: 'list', items: offenes }];
}

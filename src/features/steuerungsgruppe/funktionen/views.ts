/** Who holds which function of the Steuerungsgruppe, and what somebody reads who begins or ends. */
import { actions, type Button, bold, type Inline, type Message, note, type Part, text } from '../../../chat/message.ts';
import { type Day, dateText } from '../../../core/calendar.ts';
import type { PersonId } from '../../../core/ids.ts';
import {
  type Amt,
  type Amtszeit,
  type Funktion,
  funktionWort,
  type Gremium,
  vonAnfang,
  zeitText,
} from '../../stadt/index.ts';
import { leitungWort } from '../texts.ts';
import * as texte from './texts.ts';

/** Who holds a function, now or later. */
export interface Inhaber extends Pick<Amt, 'id' | 'von' | 'bis'> {
  readonly person: PersonId;
  readonly hatKonto: boolean;
  /** As far as the reader may see it. */
  readonly organisation: string | null;
}

export interface Zeile {
  readonly funktion: Funktion;
  /** At most one today, and those to come. */
  readonly inhaber: readonly Inhaber[];
}

export function uebersicht(
  zeilen: readonly Zeile[],
  leitung: readonly PersonId[],
  heute: Day,
  knoepfe: readonly Button[],
): Message {
  const heutige = (inhaber: readonly Inhaber[]) => inhaber.filter(({ von }) => von <= heute);
  const offen = zeilen.filter(({ inhaber }) => heutige(inhaber).length === 0).length + (leitung.length === 0 ? 1 : 0);
  const items = zeilen.map(({ funktion, inhaber }): Inline[] => [
    bold(funktionWort[funktion]),
    ': ',
    ...(heutige(inhaber).length === 0 ? [texte.nichtBesetzt] : []),
    ...inhaber.flatMap((einer, i) => [
      ...(i > 0 || heutige(inhaber).length === 0 ? ['; '] : []),
      ...inhaberText(einer, heute),
    ]),
  ]);
  const geschaeftsfuehrung = leitung.length === 0 ? [texte.nichtBesetzt] : leitung.flatMap(nameNach);
  return {
    notification: `Steuerungsgruppe: ${texte.offenText(offen, zeilen.length + 1)}`,
    parts: [
      text(bold('Steuerungsgruppe')),
      text(texte.offenText(offen, zeilen.length + 1)),
      { part: 'list', items: [...items, [bold(leitungWort), ': ', ...geschaeftsfuehrung]] },
      ...(knoepfe.length === 0 ? [] : [actions(...knoepfe)]),
      note(texte.leitungHinweis),
    ],
  };
}

const nameNach = (person: PersonId, i: number): Inline[] => [...(i === 0 ? [] : [', ']), { person }];

function inhaberText({ person, hatKonto, organisation, ...zeit }: Inhaber, heute: Day): Inline[] {
  return [
    { person },
    ...(hatKonto ? [] : [' (kein Konto)']),
    ...(organisation === null ? [] : [`, ${organisation}`]),
    `, ${zeitText(zeit, heute)}`,
  ];
}

/** Every term that goes on or is to come, with what can be done about it. */
export function amtszeiten(zeilen: readonly Zeile[], heute: Day): Message {
  const parts = zeilen.flatMap(({ funktion, inhaber }) =>
    inhaber.flatMap((einer): Part[] => [
      text(bold(funktionWort[funktion]), ': ', ...inhaberText(einer, heute)),
      actions(
        { action: 'steuerungsgruppe.aendern', subject: einer.id, label: `${funktionWort[funktion]} ändern …` },
        { action: 'steuerungsgruppe.beenden', subject: einer.id, label: `${funktionWort[funktion]} beenden …` },
      ),
    ]),
  );
  const titel = 'Steuerungsgruppe: Amtszeiten';
  return { notification: titel, parts: [text(bold(titel)), ...parts] };
}

/** To somebody who begins. It follows when the dates change. */
export function willkommen(amt: Pick<Amt, 'von' | 'bis'>, funktion: Funktion, gremium: Gremium): Message {
  const bis = amt.bis === null ? '' : ` bis ${dateText(amt.bis)}`;
  const wort = funktionWort[funktion];
  return {
    notification: `Steuerungsgruppe: Sie haben ab ${dateText(amt.von)} die Funktion „${wort}“`,
    parts: [
      text(bold('Willkommen in der Steuerungsgruppe')),
      text(`Das Integrationsbüro hat Sie eingetragen: „${wort}“, ab ${dateText(amt.von)}${bis}.`),
      text(
        'Die Steuerungsgruppe sieht auf den ganzen Prozess und trägt die Themen in Politik und Verwaltung. Sobald die Zeit beginnt, sind Sie im Kanal.',
      ),
      actions({ action: 'hilfe', subject: gremium.id, label: 'Was kann ich tun?' }),
      note(
        'Sie bekommen diese Nachricht, weil Sie diese Funktion haben. Stimmt das nicht? Bitte fragen Sie das Integrationsbüro.',
      ),
    ],
  };
}

/** To somebody whose term has got other dates. */
export function geaendert(zeit: Amtszeit, funktion: Funktion): Message {
  const bis = zeit.bis === null ? 'ohne festes Ende' : `bis ${dateText(zeit.bis)}`;
  const ab = zeit.von === vonAnfang ? 'von Anfang an' : `ab ${dateText(zeit.von)}`;
  const satz = `Ihre Amtszeit „${funktionWort[funktion]}“ hat sich geändert: ${ab}, ${bis}`;
  return {
    notification: `Steuerungsgruppe: ${satz}`,
    parts: [
      text(bold('Ihre Amtszeit in der Steuerungsgruppe')),
      text(`${satz}. Sie müssen nichts tun.`),
      note(
        'Sie bekommen diese Nachricht, weil Sie mit dieser Funktion eingetragen sind. Stimmt das nicht? Bitte fragen Sie das Integrationsbüro.',
      ),
    ],
  };
}

/** To somebody whose term ends, or has ended by a day that lies back already. */
export function dank(funktion: Funktion, ende: Day, heute: Day): Message {
  const vorbei = ende < heute;
  const satz = `Ihre Funktion „${funktionWort[funktion]}“ ${vorbei ? 'endete' : 'endet'} am ${dateText(ende)}`;
  return {
    notification: `Steuerungsgruppe: ${satz}`,
    parts: [
      text(bold('Vielen Dank für Ihre Mitarbeit in der Steuerungsgruppe')),
      text(`${satz}. Sie müssen nichts tun.`),
      note(
        `Sie bekommen diese Nachricht, weil Sie diese Funktion ${vorbei ? 'hatten' : 'haben'}. Stimmt das nicht? Bitte fragen Sie das Integrationsbüro.`,
      ),
    ],
  };
}

export function zurueckgenommen(funktion: Funktion): Message {
  const sentence = `Steuerungsgruppe: Ihr Eintrag „${funktionWort[funktion]}“ ist zurückgenommen. Sie müssen nichts tun.`;
  return { notification: sentence, parts: [text(sentence)] };
}

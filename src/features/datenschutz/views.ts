/** What people see of what is stored about them, and the Büro of who asked to be erased. */

import { actions, bold, type Inline, type Message, note, type Part, text } from '../../chat/message.ts';
import { shortened } from '../../chat/shorten.ts';
import type { Auskunft } from '../../core/feature.ts';
import type { PersonId } from '../../core/ids.ts';
import * as texte from './texts.ts';

/** More of one kind stands in the file only. */
const jeThema = 4;
const hoechstens = 140;

/** The private answer: of everything the first lines. */
export function meineDaten(auskuenfte: readonly Auskunft[]): Message {
  return {
    notification: texte.meineDatenTitel,
    parts: [
      text(bold(texte.meineDatenTitel)),
      ...auskuenfte.flatMap(thema),
      note(texte.alsDatei),
      actions(
        { action: 'datenschutz.berichtigen', subject: 'ich', label: 'Berichtigen …' },
        { action: 'datenschutz.freigeben', subject: 'ich', label: 'Freigeben …' },
        { action: 'datenschutz.loeschen', subject: 'ich', label: 'Löschen …', style: 'danger' },
      ),
    ],
  };
}

function thema({ titel, angaben }: Auskunft): Part[] {
  const mehr = angaben.length - jeThema;
  const items = angaben.slice(0, jeThema).map(({ label, wert }) => kurz(`${label}: ${wert}`));
  return [text(bold(titel)), { part: 'list', items: mehr > 0 ? [...items, texte.undMehr(mehr)] : items }];
}

function kurz(zeile: string): string {
  return shortened(zeile.replace(/\s+/g, ' '), hoechstens);
}

/** The same in full, to read. */
export function alsText(auskuenfte: readonly Auskunft[], stand: string): string {
  const themen = auskuenfte.map(({ titel, zweck, angaben }) =>
    [titel, `Warum und wie lange: ${zweck}`, ...angaben.map(({ label, wert }) => `- ${label}: ${wert}`)].join('\n'),
  );
  return `${[texte.meineDatenTitel, `Stand: ${stand}`].join('\n')}\n\n${themen.join('\n\n')}\n`;
}

/** A message has at most 50 parts: a text of more lines than this is one part, as it was written. */
const absaetzeHoechstens = 30;

function absaetze(inhalt: string): string[] {
  const zeilen = inhalt.split('\n').filter((zeile) => zeile.trim() !== '');
  return zeilen.length > absaetzeHoechstens ? [zeilen.join('\n')] : zeilen;
}

export function hinweis(inhalt: string): Message {
  return {
    notification: texte.hinweisTitel,
    parts: [
      text(bold(texte.hinweisTitel)),
      ...absaetze(inhalt).map((absatz) => text(absatz)),
      note(texte.hinweisGrund),
      actions({ action: 'datenschutz.meineDaten', subject: 'ich', label: 'Was über mich gespeichert ist' }),
    ],
  };
}

/** To somebody whose organisation others have changed after they had agreed to show it. `durch`: who; null: a file. */
export function freigabeBeendet({
  vorher,
  jetzt,
  durch,
}: {
  readonly vorher: string | null;
  readonly jetzt: string | null;
  readonly durch: PersonId | null;
}): Message {
  const wer: Inline[] = durch === null ? [] : [texte.geaendertVon, { person: durch }, '.'];
  return {
    notification: texte.freigabeBeendet,
    parts: [
      text(texte.organisationJetzt(vorher, jetzt), ...wer),
      text(jetzt === null ? texte.nichtsZuSehen : texte.neuFreigeben),
      actions(
        ...(jetzt === null ? [] : [{ action: 'datenschutz.freigeben', subject: 'ich', label: 'Freigeben …' } as const]),
        { action: 'datenschutz.berichtigen', subject: 'ich', label: 'Berichtigen …' },
      ),
      note(texte.freigabeGrund),
    ],
  };
}

/** Before somebody asks to be erased. */
export function frage(): Message {
  return {
    notification: texte.loeschFrage[0] ?? '',
    parts: [
      ...texte.loeschFrage.map((absatz) => text(absatz)),
      actions({ action: 'datenschutz.antrag', subject: 'ich', label: 'Löschung beantragen', style: 'danger' }),
    ],
  };
}

/** To the person, as long as the request is open. */
export function antragBestaetigt(): Message {
  return {
    notification: 'Ihr Antrag auf Löschung ist beim Integrationsbüro.',
    parts: [
      text(texte.antragGestellt),
      actions({ action: 'datenschutz.zurueckziehen', subject: 'ich', label: 'Antrag zurückziehen' }),
    ],
  };
}

export const antragZurueckgezogen: Message = {
  notification: texte.zurueckgezogen,
  parts: [text(texte.zurueckgezogen)],
};

/** To the Büro: what stands there now. */
export function antrag(
  person: PersonId,
  stand: { readonly offen: string } | { readonly vorbei: readonly Inline[] },
): Message {
  const wer = text({ person }, ' möchte, dass alle eigenen Daten gelöscht werden.');
  if ('vorbei' in stand) return { notification: 'Ein Antrag auf Löschung', parts: [wer, note('✓ ', ...stand.vorbei)] };
  return {
    notification: 'Jemand möchte, dass die eigenen Daten gelöscht werden.',
    parts: [
      wer,
      note(`Beantragt am ${stand.offen}. Bitte antworten Sie innerhalb eines Monats (Art. 12 DSGVO).`),
      actions({ action: 'datenschutz.pruefen', subject: person, label: 'Prüfen …', style: 'primary' }),
      note('Sie bekommen diese Nachricht, weil das Integrationsbüro über Löschungen entscheidet.'),
    ],
  };
}

export const abschied: Message = {
  notification: 'Ihre Daten bei KOMM-IN werden jetzt gelöscht.',
  parts: [text(texte.abschied)],
};

/** To the Büro: the person it has chosen to erase. */
export function gewaehlt(person: PersonId, rollen: readonly string[]): Message {
  return {
    notification: 'Diese Person haben Sie gewählt.',
    parts: [
      text('Sie haben gewählt: ', { person }),
      text(texte.rollenEnden(rollen)),
      actions({ action: 'datenschutz.pruefen', subject: person, label: 'Löschen …', style: 'danger' }),
    ],
  };
}

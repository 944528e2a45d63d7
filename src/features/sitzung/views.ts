import {
  actions,
  type Button,
  bold,
  heading,
  type Inline,
  type Message,
  note,
  type Part,
  text,
} from '../../chat/message.ts';
import { dayText } from '../../core/calendar.ts';
import type { PersonId } from '../../core/ids.ts';
import { type Gremium, gremiumName } from '../stadt/index.ts';
import { tagesordnungspunkte } from './rules.ts';
import type { Antwort } from './schema.ts';
import { antwortWerte } from './schema.ts';
import type { Anzahl, Sitzung } from './store.ts';
import { antwortKnopf, anzahlText, terminText } from './texts.ts';

/** `Rathaus, Raum 3`, a link to click, or both. */
function ort(sitzung: Sitzung): Inline[] {
  const link: Inline[] = sitzung.link === null ? [] : [{ link: sitzung.link, text: 'am Bildschirm teilnehmen' }];
  if (sitzung.ort === null) return link;
  return link.length === 0 ? [sitzung.ort] : [sitzung.ort, ' · ', ...link];
}

function antwortKnoepfe(sitzung: Sitzung, eigene: Antwort | null = null): Button[] {
  return antwortWerte.map((wert) => ({
    action: `sitzung.${wert}`,
    subject: sitzung.id,
    label: wert === eigene ? `✓ ${antwortKnopf[wert]}` : antwortKnopf[wert],
    ...(wert === eigene ? { style: 'primary' as const } : {}),
  }));
}

/** The one root message of a Sitzung in its Gremium's channel. */
export function einladung(sitzung: Sitzung, gremium: Gremium, anzahl: Anzahl): Message {
  const punkte = tagesordnungspunkte(sitzung.tagesordnung ?? '');
  const wer =
    gremium.art === 'handlungsfeld'
      ? `Das Tandem ${gremium.titel} lädt Sie ein.`
      : `${gremiumName(gremium)}: Sie sind eingeladen.`;
  return {
    notification: `Einladung: Sitzung ${gremium.titel}, ${dayText(sitzung.datum)}, ${sitzung.beginn} Uhr${
      sitzung.ort === null ? '' : `, ${kurz(sitzung.ort)}`
    }`,
    parts: [
      heading(`Einladung: ${sitzung.thema}`),
      text(bold(terminText(sitzung)), ' · ', ...ort(sitzung)),
      text(wer),
      ...(punkte.length === 0 ? [] : [{ part: 'list', ordered: true, items: punkte } as const]),
      note(anzahlText(anzahl)),
      actions(...antwortKnoepfe(sitzung), { action: 'sitzung.mehr', subject: sitzung.id, label: 'Mehr …' }),
    ],
  };
}

/** The report to the Integrationsbüro [5.2.3]. */
export function meldung(sitzung: Sitzung, gremium: Gremium, bestaetigtAm: string | null): Message {
  const feld =
    gremium.art === 'handlungsfeld' ? `Handlungsfeld ${gremium.nummer}, ${gremium.titel}` : gremiumName(gremium);
  const bestaetigt: Part[] =
    sitzung.eingangVon === null
      ? [actions({ action: 'sitzung.eingang', subject: sitzung.id, label: 'Eingang bestätigen', style: 'primary' })]
      : [note('✓ Eingang bestätigt von ', { person: sitzung.eingangVon }, ` am ${bestaetigtAm}`)];
  return {
    notification: `Sitzungsmeldung ${sitzung.nummer}: ${gremium.titel}, ${dayText(sitzung.datum)}, ${sitzung.beginn} Uhr`,
    parts: [
      heading(`Sitzungsmeldung ${sitzung.nummer}`),
      text(feld),
      {
        part: 'facts',
        facts: [
          { label: 'Termin', value: terminText(sitzung) },
          { label: 'Ort', value: ort(sitzung) },
          { label: 'Thema', value: sitzung.thema },
          { label: 'Gemeldet von', value: { person: sitzung.gemeldetVon } },
        ],
      },
      ...bestaetigt,
    ],
  };
}

/** Who comes: for Tandem and Büro. */
export function teilnehmende(
  sitzung: Sitzung,
  anzahl: Anzahl,
  antworten: readonly { personId: PersonId; antwort: Antwort }[],
): Message {
  const facts = antwortWerte.flatMap((wert) => {
    const personen = antworten.filter((eintrag) => eintrag.antwort === wert);
    if (personen.length === 0) return [];
    const value = personen.flatMap(({ personId }, i): Inline[] => [...(i === 0 ? [] : [', ']), { person: personId }]);
    return [{ label: `${antwortKnopf[wert]} (${personen.length})`, value }];
  });
  return {
    notification: `Antworten zur Sitzung ${sitzung.nummer}: ${anzahlText(anzahl)}`,
    parts: [
      text(bold(`Wer kommt zur Sitzung ${sitzung.nummer}?`)),
      facts.length === 0 ? text(anzahlText(anzahl)) : { part: 'facts', facts },
      note('Die Namen sehen nur das Tandem und das Integrationsbüro.'),
    ],
  };
}

/** In the reminder and on Home, under a title: when and where, and the person's own answer, which can be changed. */
export function mitEigenerAntwort(sitzung: Sitzung, eigene: Antwort | null): Part[] {
  return [text(terminText(sitzung), ' · ', ...ort(sitzung)), actions(...antwortKnoepfe(sitzung, eigene))];
}

/** On Home, for the Büro: a report nobody has confirmed yet. */
export function unbestaetigt(sitzung: Sitzung, gremium: Gremium): Part[] {
  return [
    text(`${gremiumName(gremium)}: ${terminText(sitzung)}, ${sitzung.thema}`),
    actions({ action: 'sitzung.eingang', subject: sitzung.id, label: 'Eingang bestätigen' }),
  ];
}

/** A place short enough for a notification line. */
function kurz(ort: string): string {
  return ort.length <= 80 ? ort : `${ort.slice(0, 79)}…`;
}

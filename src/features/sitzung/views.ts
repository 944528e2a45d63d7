/** What a Sitzung looks like in the chat. */

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
import { shortened } from '../../chat/shorten.ts';
import { dayText } from '../../core/calendar.ts';
import type { PersonId } from '../../core/ids.ts';
import { typedPoints } from '../../core/typed.ts';
import type { Aufgabe } from '../aufgabe/index.ts';
import { type Gremium, gremiumName } from '../stadt/index.ts';
import { type Angaben, unterschiede } from './rules.ts';
import { type Antwort, antwortWerte } from './schema.ts';
import type { Anzahl, Sitzung } from './store.ts';
import {
  antwortKnopf,
  anzahlText,
  aufgabenTitel,
  aufgabeOhnePerson,
  teilName,
  terminText,
  zuLang as texteZuLang,
  titelSitzung,
  vorherText,
  weitereAufgaben,
} from './texts.ts';

/** `Rathaus, Raum 3`, a link to click, or both. */
export function ort(sitzung: Angaben): Inline[] {
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

const weiterleiten = (sitzung: Sitzung): Button => ({
  action: 'sitzung.weiterleiten',
  subject: sitzung.id,
  label: 'Weiterleiten',
});

/** @param aufgaben what is open in the Gremium, to be looked at in this Sitzung */
function offeneAufgaben(aufgaben: readonly Aufgabe[]): Part[] {
  if (aufgaben.length === 0) return [];
  const items = aufgaben.slice(0, aufgabenHoechstens).map(aufgabeOhnePerson);
  const rest = aufgaben.length - items.length;
  return [text(bold(aufgabenTitel)), { part: 'list', items: rest === 0 ? items : [...items, weitereAufgaben(rest)] }];
}

/** An invitation that is longer than a phone's screen is not read. */
const aufgabenHoechstens = 10;

/** The one root message of a Sitzung in its Gremium's channel. */
export function einladung(
  sitzung: Sitzung,
  gremium: Gremium,
  anzahl: Anzahl,
  reihe: string | null,
  aufgaben: readonly Aufgabe[],
): Message {
  if (sitzung.abgesagtAm !== null) return ausgefallen(sitzung, gremium);
  const punkte = typedPoints(sitzung.tagesordnung ?? '');
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
      ...offeneAufgaben(aufgaben),
      ...(reihe === null ? [] : [note(reihe)]),
      note(anzahlText(anzahl)),
      actions(...antwortKnoepfe(sitzung), weiterleiten(sitzung), {
        action: 'sitzung.mehr',
        subject: sitzung.id,
        label: 'Mehr …',
      }),
    ],
  };
}

function ausgefallen(sitzung: Sitzung, gremium: Gremium): Message {
  return {
    notification: `Fällt aus: Sitzung ${gremium.titel}, ${dayText(sitzung.datum)}, ${sitzung.beginn} Uhr`,
    parts: [
      heading(`Fällt aus: ${sitzung.thema}`),
      text('Die Sitzung am ', bold(terminText(sitzung)), ' findet nicht statt.'),
      text('Grund: ', sitzung.grund ?? ''),
      actions(weiterleiten(sitzung)),
    ],
  };
}

/** What changed, in the invitation's thread and to those who come or may come. */
export function aenderung(sitzung: Sitzung, gremium: Gremium, vorher: Angaben): Message {
  const titel = `Geändert: ${titelSitzung(gremium, sitzung)}`;
  return {
    notification: titel,
    parts: [text(bold(titel)), { part: 'facts', facts: geaenderteFacts(sitzung, vorher) }],
  };
}

export function absage(sitzung: Sitzung, gremium: Gremium): Message {
  const titel = `Fällt aus: ${titelSitzung(gremium, sitzung)}`;
  return {
    notification: `${titel}, ${terminText(sitzung)}`,
    parts: [
      text(bold(titel)),
      text(`Die Sitzung am ${terminText(sitzung)} findet nicht statt.`),
      text('Grund: ', sitzung.grund ?? ''),
    ],
  };
}

/** To one person: the same, why they get it, and the way to answer anew. */
export function anZusagende(nachricht: Message, sitzung: Sitzung, eigene: Antwort): Message {
  const knoepfe = sitzung.abgesagtAm === null ? [actions(...antwortKnoepfe(sitzung, eigene))] : [];
  const grund = note(`Sie bekommen diese Nachricht, weil Sie „${antwortKnopf[eigene]}“ geantwortet haben.`);
  return { ...nachricht, parts: [...nachricht.parts, ...knoepfe, grund] };
}

function geaenderteFacts(sitzung: Sitzung, vorher: Angaben): { label: string; value: Inline[] }[] {
  return [...unterschiede(vorher, sitzung)].map((teil) => ({
    label: teilName[teil],
    value: [...jetzt(sitzung, teil), ` (vorher: ${kurz(vorherText[teil](vorher))})`],
  }));
}

function jetzt(sitzung: Angaben, teil: keyof typeof teilName): Inline[] {
  if (teil === 'termin') return [bold(terminText(sitzung))];
  if (teil === 'tagesordnung') return [typedPoints(sitzung.tagesordnung ?? '').join(' · ') || 'keine'];
  if (teil === 'link' && sitzung.link !== null) return [{ link: sitzung.link, text: sitzung.link }];
  return [sitzung[teil] ?? 'keiner'];
}

/** A week ahead, in the invitation's thread. */
export function wochenhinweis(sitzung: Sitzung, gremium: Gremium): Message {
  const satz = `Bald ist es so weit: ${titelSitzung(gremium, sitzung)}`;
  return { notification: satz, parts: [text(bold(satz)), text(terminText(sitzung), ' · ', ...ort(sitzung))] };
}

/** *Mehr …*: who comes and, as long as it is `offen`, what Tandem and Büro can do. */
export function mehr(
  sitzung: Sitzung,
  anzahl: Anzahl,
  antworten: readonly { personId: PersonId; antwort: Antwort }[],
  offen: boolean,
): Message {
  const facts = antwortWerte.flatMap((wert) => {
    const personen = antworten.filter((eintrag) => eintrag.antwort === wert);
    if (personen.length === 0) return [];
    const value = personen.flatMap(({ personId }, i): Inline[] => [...(i === 0 ? [] : [', ']), { person: personId }]);
    return [{ label: `${antwortKnopf[wert]} (${personen.length})`, value }];
  });
  const knopf = (action: string, label: string): Button => ({ action, subject: sitzung.id, label });
  const knoepfe = [
    ...(offen ? [knopf('sitzung.aendern', 'Ändern …'), knopf('sitzung.ausfall', 'Sitzung fällt aus …')] : []),
    ...(sitzung.serieId === null
      ? []
      : [knopf('sitzung.reihe', 'Termine der Reihe …'), knopf('sitzung.reiheAusfall', 'Alle weiteren fallen aus …')]),
  ];
  return {
    notification: `Antworten zur Sitzung ${sitzung.nummer}: ${anzahlText(anzahl)}`,
    parts: [
      text(bold(`Wer kommt zur Sitzung ${sitzung.nummer}?`)),
      facts.length === 0 ? text(anzahlText(anzahl)) : { part: 'facts', facts },
      note('Die Namen sehen nur das Tandem und das Integrationsbüro.'),
      ...(knoepfe.length === 0 ? [] : [actions(...knoepfe)]),
    ],
  };
}

/** More buttons do not fit into one row. */
const proReihe = 25;

/** All of a series that are still to come: to those not yet invited to, this is the only way. */
export function termineDerReihe(sitzungen: readonly Sitzung[]): Message {
  const satz = 'Die kommenden Termine dieser Reihe. Tippen Sie auf einen, um ihn zu ändern:';
  const knoepfe = sitzungen.map((eine): Button => {
    return { action: 'sitzung.mehr', subject: eine.id, label: `${dayText(eine.datum)} …` };
  });
  const zeilen = Math.ceil(knoepfe.length / proReihe);
  return {
    notification: satz,
    parts: [
      text(satz),
      ...Array.from({ length: zeilen }, (_, n) => actions(...knoepfe.slice(n * proReihe, (n + 1) * proReihe))),
    ],
  };
}

/** A short text for people outside the chat. */
export function zumWeitergeben(sitzung: Sitzung, gremium: Gremium): Message {
  const zeilen =
    sitzung.abgesagtAm === null
      ? [
          `Einladung: ${sitzung.thema}`,
          `${terminText(sitzung)}`,
          ...(sitzung.ort === null ? [] : [`Ort: ${sitzung.ort}`]),
          ...(sitzung.link === null ? [] : [`Am Bildschirm: ${sitzung.link}`]),
          `${gremiumName(gremium)} lädt Sie herzlich ein.`,
        ]
      : [`Fällt aus: ${sitzung.thema}`, `Die Sitzung am ${terminText(sitzung)} findet nicht statt.`];
  return {
    notification: `Zum Weitergeben: ${titelSitzung(gremium, sitzung)}`,
    parts: [
      text(bold('Zum Kopieren und Weitergeben:')),
      text(zeilen.join('\n')),
      note('Die Kalenderdatei dazu steht in Ihren Nachrichten von KOMM-IN.'),
    ],
  };
}

/** What was typed after the command goes back to the person: nobody types so much twice. */
export function zuLang(getippt: string): Message {
  return { notification: texteZuLang, parts: [text(texteZuLang), text(getippt)] };
}

/** In the reminder and on Home, under a title: when and where, and the person's own answer, which can be changed. */
export function mitEigenerAntwort(sitzung: Sitzung, eigene: Antwort | null): Part[] {
  return [text(terminText(sitzung), ' · ', ...ort(sitzung)), actions(...antwortKnoepfe(sitzung, eigene))];
}

/** A place or a topic short enough for one line beside others. */
export function kurz(wort: string): string {
  return shortened(wort, 80);
}

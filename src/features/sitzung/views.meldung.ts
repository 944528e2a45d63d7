/** What the Integrationsbüro is shown of a Sitzung. */
import { actions, bold, heading, type Inline, type Message, note, type Part, text } from '../../chat/message.ts';
import { dayText } from '../../core/calendar.ts';
import { type Gremium, gremiumName } from '../stadt/index.ts';
import { type Angaben, unterschiede } from './rules.ts';
import type { Sitzung } from './store.ts';
import { teilName, terminText, vorherText } from './texts.ts';
import { kurz, ort } from './views.ts';

/** A Sitzung as it is, as it was before (of each part the last that differs), and as it was announced. */
export interface Verlauf {
  readonly jetzt: Sitzung;
  readonly vorher: Angaben;
  readonly angekuendigt: Angaben;
}

/** The report [5.2.3]: of one Sitzung, or of all that were announced together. */
export function meldung(
  erste: Verlauf,
  weitere: readonly Verlauf[],
  gremium: Gremium,
  bestaetigtAm: string | null,
): Message {
  const { jetzt, angekuendigt } = erste;
  const letzte = weitere.at(-1);
  const nummern = letzte === undefined ? jetzt.nummer : `${jetzt.nummer} bis ${letzte.jetzt.nummer}`;
  const feld =
    gremium.art === 'handlungsfeld' ? `Handlungsfeld ${gremium.nummer}, ${gremium.titel}` : gremiumName(gremium);
  const gemeldetVon = { label: 'Gemeldet von', value: { person: jetzt.gemeldetVon } };
  const inhalt: Part[] =
    letzte === undefined
      ? [{ part: 'facts', facts: [...einzelne(erste), gemeldetVon, ...geaendertVon(erste)] }]
      : [
          { part: 'facts', facts: [...woUndWas(angekuendigt), gemeldetVon] },
          { part: 'list', items: [erste, ...weitere].map(zeileDerReihe) },
        ];
  return {
    notification: `Sitzungsmeldung ${nummern}: ${gremium.titel}, ${dayText(jetzt.datum)}, ${jetzt.beginn} Uhr`,
    parts: [heading(`Sitzungsmeldung ${nummern}`), text(feld), ...inhalt, ...bestaetigung(jetzt, bestaetigtAm)],
  };
}

type Fact = { readonly label: string; readonly value: readonly Inline[] };

const woUndWas = (angaben: Angaben): Fact[] => [
  { label: 'Ort', value: ort(angaben) },
  { label: 'Thema', value: [angaben.thema] },
];

function einzelne(verlauf: Verlauf): Fact[] {
  const { jetzt, vorher } = verlauf;
  const anders = unterschiede(vorher, jetzt);
  const war = (teil: 'ort' | 'link' | 'thema'): string =>
    anders.has(teil) ? ` (vorher: ${kurz(vorherText[teil](vorher))})` : '';
  return [
    { label: 'Termin', value: terminZeile(verlauf) },
    { label: 'Ort', value: [...ort(jetzt), war('ort'), war('link')] },
    { label: 'Thema', value: [jetzt.thema, war('thema')] },
    ...(anders.has('tagesordnung') ? [{ label: teilName.tagesordnung, value: ['geändert'] }] : []),
  ];
}

function terminZeile({ jetzt, vorher }: Verlauf): Inline[] {
  const war = unterschiede(vorher, jetzt).has('termin') ? ` (vorher: ${terminText(vorher)})` : '';
  return jetzt.abgesagtAm === null ? [terminText(jetzt), war] : [bold('fällt aus'), `: ${terminText(jetzt)}${war}`];
}

function geaendertVon({ jetzt }: Verlauf): Fact[] {
  if (jetzt.geaendertVon === null) return [];
  const person = { person: jetzt.geaendertVon };
  if (jetzt.abgesagtAm === null) return [{ label: 'Geändert von', value: [person] }];
  return [
    { label: 'Grund', value: [jetzt.grund ?? ''] },
    { label: 'Ausfall gemeldet von', value: [person] },
  ];
}

/** What the head of the report does not say of this one. */
function zeileDerReihe(verlauf: Verlauf): Inline[] {
  const { jetzt, vorher } = verlauf;
  const andere = [...unterschiede(vorher, jetzt)].filter((teil) => teil !== 'termin');
  const teile = andere.flatMap((teil): Inline[] => {
    if (teil === 'tagesordnung') return [', Tagesordnung geändert'];
    return [`, ${teilName[teil]}: ${kurz(jetzt[teil] ?? 'keiner')} (vorher: ${kurz(vorherText[teil](vorher))})`];
  });
  const grund = jetzt.grund === null ? [] : [`, Grund: ${kurz(jetzt.grund)}`];
  const von: Inline[] = jetzt.geaendertVon === null ? [] : [' – ', { person: jetzt.geaendertVon }];
  return [`${jetzt.nummer}: `, ...terminZeile(verlauf), ...teile, ...grund, ...von];
}

function bestaetigung(sitzung: Sitzung, bestaetigtAm: string | null): Part[] {
  return sitzung.eingangVon === null
    ? [actions({ action: 'sitzung.eingang', subject: sitzung.id, label: 'Eingang bestätigen', style: 'primary' })]
    : [note('✓ Eingang bestätigt von ', { person: sitzung.eingangVon }, ` am ${bestaetigtAm}`)];
}

/** On Home, for the Büro: a report nobody has confirmed yet. */
export function unbestaetigt(sitzung: Sitzung, gremium: Gremium): Part[] {
  return [
    text(`${gremiumName(gremium)}: ${terminText(sitzung)}, ${sitzung.thema}`),
    actions({ action: 'sitzung.eingang', subject: sitzung.id, label: 'Eingang bestätigen' }),
  ];
}

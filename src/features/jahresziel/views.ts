/** What a goal's Raster looks like, to one person alone. */
import { actions, type Button, bold, heading, type Message, note, type Part, text } from '../../chat/message.ts';
import { zahlText } from '../../documents/index.ts';
import { type Aufgabe, aufgabeZeile } from '../aufgabe/index.ts';
import type { Raster } from './raster.ts';
import { alsSubjekt, alles as ganzeListe } from './rules.liste.ts';
import { erfuellt, punkte, type Rasternummer } from './rules.ts';
import type { Zustand } from './schema.ts';
import type { Indikator, Jahresziel, Wirkung } from './store.ts';
import { alleAnsehen as vorgeschlagen } from './texts.ergaenzungen.ts';
import { zustandWort } from './texts.leben.ts';
import * as texte from './texts.ts';

type Tat = Exclude<keyof typeof texte.knopf, 'neu' | 'liste' | 'aufgaben'>;

export const knopf = ({ id }: Jahresziel, tat: Tat): Button => ({
  action: `jahresziel.${tat}`,
  subject: id,
  label: texte.knopf[tat],
});

export const listeKnopf: Button = {
  action: 'jahresziel.liste',
  subject: alsSubjekt(ganzeListe),
  label: texte.knopf.liste,
};
/** Everything that is open, with what can be done with it. */
export const aufgabenKnopf: Button = { action: 'aufgabe.liste', subject: 'stadt', label: texte.knopf.aufgaben };
const neuKnopf = (feld: string): Button => ({ action: 'jahresziel.neu', subject: feld, label: texte.knopf.neu });

/** @param nummer where the Wirkung stands in the Raster, from 1 */
export const indikatorNeuKnopf = ({ id }: Wirkung, nummer: number): Button => ({
  action: 'jahresziel.indikatorNeu',
  subject: id,
  label: texte.raster.indikatorNeu(nummer),
});

interface Uebersichtszeile {
  readonly raster: Raster;
  readonly zustand: Zustand;
  /** Whether this person can fill it in. */
  readonly aenderbar: boolean;
}

/** More would be too long for a phone; the others stand in the list. */
export const zeilenHoechstens = 8;

/** The goals of a conference year; `feld`: the Gremium for which one is begun, or `stadt`; null: this person begins none. */
export function uebersicht(
  jahr: number,
  { zeilen, anzahl }: { readonly zeilen: readonly Uebersichtszeile[]; readonly anzahl: number },
  feld: string | null,
): Message {
  const titel = zeilen.length === 0 ? texte.uebersicht.leer(jahr) : texte.uebersicht.titel(jahr);
  const rest = anzahl - zeilen.length;
  return {
    notification: titel,
    parts: [
      text(titel),
      ...zeilen.flatMap(({ raster, zustand, aenderbar }) => [
        text(...zeile(raster, zustand)),
        actions({ ...knopf(raster.ziel, 'raster'), ...(aenderbar ? { label: texte.uebersicht.weiter } : {}) }),
      ]),
      ...(rest > 0 ? [note(texte.uebersicht.mehr(rest))] : []),
      actions(...(feld === null ? [] : [{ ...neuKnopf(feld), style: 'primary' as const }]), listeKnopf),
    ],
  };
}

const zeile = (raster: Raster, zustand: Zustand) =>
  [
    bold(raster.ziel.titel),
    ` · ${raster.feld.titel} · ${zustandWort[zustand]} · ${texte.fortschritt(erfuellt(raster))}`,
  ] as const;

export interface Rasteransicht {
  readonly raster: Raster;
  readonly zustand: Zustand;
  /** The title of the linked Projektidee. */
  readonly idee: string | null;
  readonly leitziele: readonly string[];
  readonly federfuehrend: string | null;
  readonly pruefend: string | null;
  readonly vorstellend: string | null;
  readonly ergaenzungen: readonly { readonly text: string; readonly wer: string; readonly am: string }[];
  /** Whether this person can fill it in now, or propose additions. */
  readonly aenderbar: boolean;
  readonly ergaenzbar: boolean;
}

/** The seven points in the concept's order, each with its own button. */
export function rasterAnsicht(alles: Rasteransicht): Message {
  const { raster, zustand, aenderbar, ergaenzbar } = alles;
  const { ziel, feld } = raster;
  const titel = texte.raster.titel(ziel.titel);
  return {
    notification: titel,
    parts: [
      heading(titel),
      {
        part: 'facts',
        facts: [
          { label: texte.raster.feld, value: feld.titel },
          { label: texte.raster.jahr, value: String(ziel.jahr) },
          { label: texte.raster.zustand, value: zustandWort[zustand] },
          { label: texte.raster.fortschritt, value: texte.fortschritt(erfuellt(raster)) },
        ],
      },
      ...punkte(raster).flatMap(({ nummer, erfuellt: voll }) => [
        text(bold(`${nummer}. ${texte.punktTitel[nummer]}`)),
        ...(voll || inhaltImmer.includes(nummer) ? inhalt[nummer](alles) : [text(texte.raster.offen)]),
        ...(aenderbar ? zeileMit(knoepfe[nummer](raster)) : []),
      ]),
      ...vorstellung(alles),
      ...ergaenzungen(alles),
      actions(...(ergaenzbar ? [knopf(ziel, 'ergaenzen')] : []), knopf(ziel, 'export')),
    ],
  };
}

/** Half of it may stand there before the point is filled in. */
const inhaltImmer: readonly Rasternummer[] = [4, 5];

const zeileMit = (buttons: readonly Button[]): Part[] => (buttons.length === 0 ? [] : [actions(...buttons)]);

const wer = (name: string | null): Part[] => (name === null ? [] : [text(name)]);

const inhalt: Readonly<Record<Rasternummer, (alles: Rasteransicht) => Part[]>> = {
  1: ({ raster, idee }) => [
    text(raster.ziel.titel),
    note(idee === null ? texte.raster.ohneIdee : texte.raster.idee(idee)),
  ],
  2: ({ leitziele }) => [{ part: 'list', items: [...leitziele] }],
  3: ({ raster }) => [massnahmen(raster.massnahmen)],
  4: ({ raster }) =>
    raster.wirkungen.length === 0
      ? [text(texte.raster.offen)]
      : raster.wirkungen.map(({ wirkung }, i) => text(bold(texte.raster.wirkung(i + 1)), ...wirkungText(wirkung))),
  5: ({ raster }) =>
    raster.wirkungen.length === 0
      ? [text(texte.raster.offen)]
      : raster.wirkungen.flatMap(({ indikatoren }, i) => [
          text(bold(texte.raster.wirkung(i + 1)), indikatoren.length === 0 ? texte.raster.ohneIndikator : ''),
          ...(indikatoren.length === 0
            ? []
            : [{ part: 'list', items: indikatoren.map((einer) => indikatorText(einer)) } as const]),
        ]),
  6: ({ federfuehrend }) => wer(federfuehrend),
  7: ({ pruefend }) => wer(pruefend),
};

const knoepfe: Readonly<Record<Rasternummer, (raster: Raster) => readonly Button[]>> = {
  1: ({ ziel }) => [knopf(ziel, 'titel')],
  2: ({ ziel }) => [knopf(ziel, 'leitziele')],
  3: ({ ziel }) => [knopf(ziel, 'massnahme')],
  4: ({ ziel, wirkungen }) => [
    ...wirkungen.map(({ wirkung: { id } }, i) => ({
      action: 'jahresziel.wirkung',
      subject: id,
      label: texte.raster.wirkungAendern(i + 1),
    })),
    knopf(ziel, 'wirkungNeu'),
  ],
  5: ({ wirkungen }) =>
    wirkungen.flatMap(({ wirkung, indikatoren }, i) => [
      ...indikatoren.map(({ id }, k) => ({
        action: 'jahresziel.indikator',
        subject: id,
        label: texte.raster.indikatorAendern(`${i + 1}.${k + 1}`),
      })),
      indikatorNeuKnopf(wirkung, i + 1),
    ]),
  6: ({ ziel }) => [knopf(ziel, 'feder')],
  7: ({ ziel }) => [knopf(ziel, 'prueft')],
};

const massnahmenHoechstens = 10;

function massnahmen(alle: readonly Aufgabe[]): Part {
  const items = alle.slice(0, massnahmenHoechstens).map(aufgabeZeile);
  const rest = alle.length - items.length;
  return { part: 'list', items: rest === 0 ? items : [...items, texte.raster.weitereMassnahmen(rest)] };
}

const wirkungText = ({ text: was, fuerWen }: Wirkung): string[] => [
  was,
  ...(fuerWen === null ? [] : [texte.raster.fuer(fuerWen)]),
];

/** `Familien mit Kontakt · von 4 auf 20 Familien · bis 30.06.2027 · Quelle: Umfrage im Haus` */
function indikatorText({ art, name, einheit, startwert, zielwert, bis, quelle }: Indikator): string {
  const wert = (zahl: number | null): string | null => (zahl === null ? null : zahlText(zahl));
  return [
    name,
    art === 'zeichen'
      ? texte.indikator.zeichen
      : texte.indikator.zahlen(wert(startwert), wert(zielwert), einheit ?? ''),
    ...(bis === null ? [] : [texte.indikator.bis(bis)]),
    ...(quelle === null ? [] : [texte.indikator.quelle(quelle)]),
  ].join(' · ');
}

function vorstellung({ raster: { ziel }, vorstellend, aenderbar }: Rasteransicht): Part[] {
  return [
    text(bold(texte.raster.vorstellung)),
    text(ziel.vorstellung ?? texte.raster.wieOffen),
    text(vorstellend === null ? texte.raster.werOffen : texte.raster.von(vorstellend)),
    ...zeileMit(aenderbar ? [knopf(ziel, 'vorstellung')] : []),
  ];
}

const ergaenzungenHoechstens = 5;

function ergaenzungen({ ergaenzungen: alle, raster: { ziel } }: Rasteransicht): Part[] {
  if (alle.length === 0) return [];
  const items = alle
    .slice(0, ergaenzungenHoechstens)
    .map(({ text: was, wer: von, am }) => texte.raster.ergaenzung(was, von, am));
  const alleAnsehen = { action: 'jahresziel.ergaenzungen', subject: ziel.id, label: vorgeschlagen(alle.length) };
  return [text(bold(texte.raster.ergaenzungen)), { part: 'list', items }, actions(alleAnsehen)];
}

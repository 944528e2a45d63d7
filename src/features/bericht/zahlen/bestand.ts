/** What the sheets about fields, Sitzungen and Aufgaben are made of, each table read once. */
import { nameOf } from '../../../core/directory.ts';
import type { Acting } from '../../../core/feature.ts';
import type { PersonId } from '../../../core/ids.ts';
import { remembered } from '../../../core/remembered.ts';
import { type Aufgabe, alleAufgabenIm, werText } from '../../aufgabe/index.ts';
import { anzahlZieleJeFeld } from '../../jahresziel/index.ts';
import { anwesendeIm } from '../../protokoll/index.ts';
import { alleSitzungenIm, istBegonnenUm, type Sitzung } from '../../sitzung/index.ts';
import { type Gremium, type GremiumId, tandemVon } from '../../stadt/index.ts';
import { darfGenanntWerden, type Jahre, type Sitzungsstand, zeitraumVon } from './rules.ts';
import type { Aufgabenzeile, Feldzeile, Sitzungszeile } from './spalten.ts';

interface Umfang {
  readonly felder: readonly Gremium[];
  readonly jahre: Jahre;
  /** Whether anybody is to be named. */
  readonly namen: boolean;
}

const imZeitraum = ({ felder, jahre }: Umfang) => ({
  gremien: felder.map(({ id }) => id),
  ...zeitraumVon(jahre.jahr),
});

/** Field by field, in the order of the fields, and each by its day. */
const jeFeld = <Zeile extends { readonly gremiumId: GremiumId }>(
  felder: readonly Gremium[],
  zeilen: readonly Zeile[],
): { readonly feld: Gremium; readonly zeile: Zeile }[] => {
  const gruppen = new Map(felder.map((feld) => [feld.id, { feld, zeilen: [] as Zeile[] }]));
  for (const zeile of zeilen) gruppen.get(zeile.gremiumId)?.zeilen.push(zeile);
  return [...gruppen.values()].flatMap(({ feld, zeilen }) => zeilen.map((zeile) => ({ feld, zeile })));
};

const standDer = (sitzung: Sitzung, begonnen: boolean): Sitzungsstand => {
  if (sitzung.abgesagtAm !== null) return 'abgesagt';
  return begonnen ? 'stattgefunden' : 'geplant';
};

export function sitzungszeilen(ctx: Acting, umfang: Umfang): Sitzungszeile[] {
  const zeitraum = imZeitraum(umfang);
  const protokolle = new Map(anwesendeIm(ctx.tx, zeitraum).map((eines) => [eines.sitzungId, eines]));
  const begonnen = istBegonnenUm(ctx);
  return jeFeld(umfang.felder, alleSitzungenIm(ctx.tx, zeitraum)).map(({ feld, zeile: sitzung }) => {
    const protokoll = protokolle.get(sitzung.id);
    return {
      feld,
      sitzung,
      stand: standDer(sitzung, begonnen(sitzung)),
      protokoll: protokoll === undefined ? null : { ...protokoll, vom: ctx.calendar.dayAt(protokoll.am) },
    };
  });
}

export function aufgabenzeilen(ctx: Acting, umfang: Umfang): Aufgabenzeile[] {
  // Few hold many Aufgaben.
  const name = remembered((personId: PersonId) => werText(ctx, { personId, stelle: null }));
  const wer = (aufgabe: Aufgabe) => (aufgabe.personId === null ? werText(ctx, aufgabe) : name(aufgabe.personId));
  return jeFeld(umfang.felder, alleAufgabenIm(ctx.tx, imZeitraum(umfang))).map(({ feld, zeile: aufgabe }) => ({
    feld,
    aufgabe,
    angelegt: ctx.calendar.dayAt(aufgabe.angelegtAm),
    beendet: aufgabe.beendetAm === null ? null : ctx.calendar.dayAt(aufgabe.beendetAm),
    wer: umfang.namen && darfGenanntWerden(aufgabe, ctx.heute) ? wer(aufgabe) : null,
  }));
}

const tandemNamen = ({ tx, heute }: Acting, { id }: Gremium): string[] =>
  tandemVon(tx, id, heute).map(({ personId }) => nameOf(tx, personId));

export function feldzeilen(
  ctx: Acting,
  umfang: Umfang,
  sitzungen: readonly Sitzungszeile[],
  aufgaben: readonly Aufgabenzeile[],
): Feldzeile[] {
  const ziele = anzahlZieleJeFeld(ctx.tx, { felder: umfang.felder.map(({ id }) => id), jahr: umfang.jahre.zieljahr });
  const zeilen = new Map(
    umfang.felder.map((feld) => [
      feld.id,
      {
        feld,
        sitzungen: { geplant: 0, stattgefunden: 0, abgesagt: 0 },
        protokolle: 0,
        ziele: ziele.get(feld.id) ?? 0,
        aufgaben: { offen: 0, erledigt: 0, entfallen: 0 },
        tandem: umfang.namen ? tandemNamen(ctx, feld) : [],
      },
    ]),
  );
  for (const { feld, stand, protokoll } of sitzungen) {
    const zeile = zeilen.get(feld.id);
    if (zeile === undefined) continue;
    zeile.sitzungen[stand] += 1;
    if (protokoll !== null) zeile.protokolle += 1;
  }
  for (const { feld, aufgabe } of aufgaben) {
    const zeile = zeilen.get(feld.id);
    if (zeile !== undefined) zeile.aufgaben[aufgabe.stand] += 1;
  }
  return [...zeilen.values()];
}

/** What was reached as a table for the Jahreskonferenz: by direct message, to whoever may thank. */
import { optionsMax } from '../../../chat/form.ts';
import { type Acting, type ButtonHandler, type FormHandler, formHandler } from '../../../core/feature.ts';
import { openForm } from '../../../core/forms.ts';
import { notice } from '../../../core/notice.ts';
import { record } from '../../../core/verlauf.ts';
import type { Tabelle } from '../../../documents/index.ts';
import { laufendesJahr } from '../../jahresziel/index.ts';
import { alleGremien, darf, type Gremium, type Recht, schickeTabellen, type Tabellenart } from '../../stadt/index.ts';
import { tabelleForm } from './form.ts';
import { liesJahr, staendeFuer } from './rules.ts';
import { type Erfolg, erfolgeAus, jahrMitErfolgenVor } from './store.ts';
import { zurTabelle } from './subjekt.ts';
import * as texte from './texts.ts';

/** Many more than a city has in a year; they are gathered while others wait. */
const hoechstens = 5000;

/** For which there is something, the latest first. */
function jahre({ tx }: Acting): number[] {
  const alle: number[] = [];
  let jahr = jahrMitErfolgenVor(tx, Number.MAX_SAFE_INTEGER);
  while (jahr !== null && alle.length < optionsMax) {
    alle.push(jahr);
    jahr = jahrMitErfolgenVor(tx, jahr);
  }
  return alle;
}

interface Zeile {
  readonly feld: Gremium;
  readonly erfolg: Erfolg;
}

/** Of the fields that the person leads; the Büro's are all, with those that are closed. */
function zeilen(ctx: Acting, jahr: number): Zeile[] {
  const felder = alleGremien(ctx.tx, 'handlungsfeld').filter(({ id }) => darf(ctx, 'erfolg.danken', id));
  return felder.flatMap((feld) => {
    const auswahl = { gremium: feld.id, jahr, staende: staendeFuer(true) };
    return erfolgeAus(ctx.tx, auswahl, 0, hoechstens + 1).map((erfolg) => ({ feld, erfolg }));
  });
}

const [feld, jahrSpalte, was, titel, am, stand, dank] = texte.tabelle.spalten;

const alsTabelle = (alle: readonly Zeile[]): Tabelle => ({
  titel: texte.tabelle.name,
  spalten: [
    { titel: feld, art: 'text' },
    { titel: jahrSpalte, art: 'text' },
    { titel: was, art: 'text' },
    { titel: titel, art: 'text' },
    { titel: am, art: 'tag' },
    { titel: stand, art: 'text' },
    { titel: dank, art: 'text' },
  ],
  zeilen: alle.map(({ feld: { titel: feldTitel }, erfolg }) => [
    feldTitel,
    // As a word: as a number it would read 2.027.
    String(erfolg.jahr),
    texte.wasWort(erfolg),
    erfolg.titel,
    erfolg.am,
    texte.tabelle.stand[erfolg.stand],
    erfolg.text,
  ]),
});

function schicke(ctx: Acting, jahr: number, art: Tabellenart, alle: readonly Zeile[]): void {
  const { name, inhalt, grund, titel: ueberschrift } = texte.tabelle;
  const tabellen = [alsTabelle(alle)];
  schickeTabellen(ctx, { art, tabellen, name, jahr, titel: ueberschrift(jahr, ctx.heute), inhalt, grund });
  for (const gremium of new Set(alle.map((zeile) => zeile.feld.id))) record(ctx, 'erfolg.tabelle', gremium);
}

const formular: FormHandler<Recht> = formHandler(tabelleForm, {
  ...zurTabelle,
  fleeting: true,
  intro: () => [texte.tabelle.inhalt],
  options: (ctx) => ({ jahr: jahre(ctx).map((jahr) => ({ value: String(jahr), label: texte.tabelle.jahr(jahr) })) }),
  run(ctx, { jahr: gewaehlt, art }) {
    const jahr = liesJahr(gewaehlt) ?? laufendesJahr(ctx);
    const alle = zeilen(ctx, jahr);
    if (alle.length === 0) return { errors: { jahr: texte.tabelle.leer(jahr) } };
    if (alle.length > hoechstens) return { errors: { jahr: texte.tabelle.zuViele } };
    schicke(ctx, jahr, art === 'csv' ? 'csv' : 'xlsx', alle);
    return { done: notice(texte.tabelle.unterwegs) };
  },
});

/** Its subject is the year that was looked at. */
const tabelleHandler: ButtonHandler<Recht> = {
  ...zurTabelle,
  run(ctx, { subject }) {
    const vorhandene = jahre(ctx);
    const jahr = liesJahr(subject) ?? laufendesJahr(ctx);
    const gewaehlt = vorhandene.includes(jahr) ? jahr : vorhandene[0];
    if (gewaehlt === undefined) return notice(texte.tabelle.leer(jahr));
    return openForm(ctx, formular, null, { jahr: String(gewaehlt), art: 'xlsx' });
  },
};

export const tabelleFormulare = [formular];

export const tabelleKnoepfe = { 'erfolg.tabelle': tabelleHandler };

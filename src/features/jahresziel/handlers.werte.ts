/** *Zahl eintragen*, *Alle Zahlen*, *Als Diagramm*, *Unterstützung anbieten*. */
import { type FieldValue, type Option, optionOf, optionsMax } from '../../chat/form.ts';
import { dateText } from '../../core/calendar.ts';
import {
  type Acting,
  type ButtonHandler,
  type FieldErrors,
  type FormHandler,
  formHandler,
} from '../../core/feature.ts';
import { openForm } from '../../core/forms.ts';
import { notice } from '../../core/notice.ts';
import { typedLine, typedLines } from '../../core/typed.ts';
import type { Recht } from '../stadt/index.ts';
import { schickeDiagramme } from './diagramm.ts';
import { hilfeForm, zahlForm } from './form.leben.ts';
import { bieteAn } from './hilfe.ts';
import { beteiligung, zaehle } from './leben.ts';
import { istAmEnde, liesZaehltag, wirdGezaehlt } from './rules.leben.ts';
import { liesWert } from './rules.zahl.ts';
import { alleMesswerte, type Indikator, indikatorenDes, type Jahresziel, messwerteDes, zustaendeDes } from './store.ts';
import { gelesenes, gemeintes, wieBeteiligte, wieHelfende, wieLesende } from './subjekt.leben.ts';
import * as texte from './texts.leben.ts';
import { werteListe, wertText } from './views.leben.ts';

/** The goal, if this person may enter something that was counted, and there is something to count; else why not. */
function zumZaehlen(
  ctx: Acting,
  subject: string | null,
): { readonly ziel: Jahresziel; readonly indikatoren: readonly Indikator[] } | string {
  const gemeint = gemeintes(ctx, subject);
  if (typeof gemeint === 'string') return gemeint;
  const { ziel } = gemeint;
  const wer = beteiligung(ctx, ziel);
  if (!wer.has('feder') && !wer.has('leitet')) return texte.nurBeteiligte;
  const [zustand] = zustaendeDes(ctx.tx, ziel.id);
  if (!wirdGezaehlt(zustand.zustand)) return texte.messung.nichtJetzt(texte.zustandText(zustand));
  const indikatoren = indikatorenDes(ctx.tx, ziel.id);
  return indikatoren.length === 0 ? texte.messung.keine : { ziel, indikatoren };
}

/** The one that was chosen, or the only one there is: then nobody is asked. */
function gewaehlter(indikatoren: readonly Indikator[], gewaehlt: FieldValue | undefined): Indikator | null {
  const [einziger, ...andere] = indikatoren;
  // One that was chosen may have been dropped meanwhile, or gone to another goal: what was typed is not of the next one.
  if (gewaehlt != null) return indikatoren.find(({ id }) => id === gewaehlt) ?? null;
  return andere.length === 0 ? (einziger ?? null) : null;
}

const alsOption = (ctx: Acting, indikator: Indikator): Option[] =>
  messwerteDes(ctx.tx, indikator.id)
    .slice(-optionsMax)
    .reverse()
    .map(({ id, wert, datum }) => optionOf(id, `${dateText(datum)}: ${wertText(indikator, wert)}`));

interface Eingabe {
  readonly wert?: string | null;
  readonly zeichen?: string | null;
  readonly datum?: string | null;
  readonly korrigiert?: string | null;
}

/** What was typed for an indicator. */
function gelesen(ctx: Acting, indikator: Indikator, { wert, zeichen, datum }: Eingabe) {
  return {
    wert: liesWert(indikator.art, { wert: wert ?? null, zeichen: zeichen ?? null }),
    datum: liesZaehltag(datum, ctx.heute),
  };
}

function pruefe(ctx: Acting, indikator: Indikator, eingabe: Eingabe): FieldErrors {
  const { wert, datum } = gelesen(ctx, indikator, eingabe);
  const feld = indikator.art === 'zahl' ? 'wert' : 'zeichen';
  const { korrigiert = null } = eingabe;
  const gilt = korrigiert === null || messwerteDes(ctx.tx, indikator.id).some(({ id }) => id === korrigiert);
  return {
    ...(wert.ok ? {} : { [feld]: texte.messung[wert.code] }),
    ...(datum.ok ? {} : { datum: texte.messung[datum.code] }),
    ...(gilt ? {} : { korrigiert: texte.messung.keinWert }),
  };
}

const zahlFormular: FormHandler<Recht> = formHandler(zahlForm, {
  ...wieBeteiligte,
  intro(ctx, { subject, values }, step) {
    const moeglich = zumZaehlen(ctx, subject);
    if (typeof moeglich === 'string') return [moeglich];
    const indikator = step === 'wert' ? gewaehlter(moeglich.indikatoren, values.indikator) : null;
    return [indikator === null ? moeglich.ziel.titel : `${moeglich.ziel.titel}: ${indikator.name}`];
  },
  options(ctx, { subject, values }) {
    const moeglich = zumZaehlen(ctx, subject);
    if (typeof moeglich === 'string') return { indikator: [], korrigiert: [] };
    const { indikatoren } = moeglich;
    const indikator = gewaehlter(indikatoren, values.indikator);
    return {
      indikator: indikatoren.slice(0, optionsMax).map(({ id, name }) => optionOf(id, name)),
      korrigiert: indikator === null ? [] : alsOption(ctx, indikator),
    };
  },
  omit(ctx, { subject, values }) {
    const moeglich = zumZaehlen(ctx, subject);
    if (typeof moeglich === 'string') return [];
    const { indikatoren } = moeglich;
    const indikator = gewaehlter(indikatoren, values.indikator);
    return [
      ...(indikatoren.length === 1 && indikator !== null ? ['indikator'] : []),
      indikator?.art === 'zeichen' ? 'wert' : 'zeichen',
      ...(indikator === null || messwerteDes(ctx.tx, indikator.id).length === 0 ? ['korrigiert'] : []),
    ];
  },
  check(ctx, values, step, { subject }) {
    const moeglich = zumZaehlen(ctx, subject);
    if (typeof moeglich === 'string') return step === 'indikator' ? { indikator: moeglich } : { datum: moeglich };
    const indikator = gewaehlter(moeglich.indikatoren, values.indikator);
    if (indikator === null) return step === 'indikator' ? { indikator: texte.messung.keinIndikator } : {};
    return step === 'wert' ? pruefe(ctx, indikator, values) : {};
  },
  run(ctx, values, _, { subject }) {
    const moeglich = zumZaehlen(ctx, subject);
    if (typeof moeglich === 'string') return { errors: { datum: moeglich } };
    const indikator = gewaehlter(moeglich.indikatoren, values.indikator);
    if (indikator === null) return { errors: { indikator: texte.messung.keinIndikator } };
    const { wert, datum } = gelesen(ctx, indikator, values);
    if (!wert.ok || !datum.ok) return { errors: pruefe(ctx, indikator, values) };
    const alter = messwerteDes(ctx.tx, indikator.id).find(({ id }) => id === values.korrigiert);
    const korrigiert = alter?.id ?? null;
    const gezaehlt = { wert: wert.value, datum: datum.value, notiz: typedLine(values.notiz), korrigiert };
    zaehle(ctx, moeglich.ziel, indikator, gezaehlt);
    const danke = texte.messung.danke(indikator.name, wertText(indikator, wert.value));
    return { done: notice(korrigiert === null ? danke : `${danke} ${texte.messung.berichtigt}`) };
  },
});

const zahlKnopf: ButtonHandler<Recht> = {
  ...wieBeteiligte,
  run(ctx, { subject }) {
    const moeglich = zumZaehlen(ctx, subject);
    if (typeof moeglich === 'string') return notice(moeglich);
    const [einziger, ...andere] = moeglich.indikatoren;
    const vorgewaehlt = einziger !== undefined && andere.length === 0 ? { indikator: einziger.id } : {};
    return openForm(ctx, zahlFormular, moeglich.ziel.id, { datum: ctx.heute, ...vorgewaehlt });
  },
};

const werteKnopf: ButtonHandler<Recht> = {
  ...wieLesende,
  run(ctx, { subject }) {
    const ziel = gelesenes(ctx, subject);
    if (typeof ziel === 'string') return notice(ziel);
    const reihen = indikatorenDes(ctx.tx, ziel.id).map((indikator) => ({
      indikator,
      werte: alleMesswerte(ctx.tx, indikator.id),
    }));
    return { effect: 'reply', message: werteListe(ziel, reihen) };
  },
};

const diagrammKnopf: ButtonHandler<Recht> = {
  ...wieLesende,
  run(ctx, { subject }) {
    const ziel = gelesenes(ctx, subject);
    if (typeof ziel === 'string') return notice(ziel);
    return notice(schickeDiagramme(ctx, ziel) ? texte.diagramm.unterwegs : texte.diagramm.keines);
  },
};

/** The goal, if this person can offer help with it; else why not. */
function zumHelfen(ctx: Acting, subject: string | null): Jahresziel | string {
  const gemeint = gemeintes(ctx, subject);
  if (typeof gemeint === 'string') return gemeint;
  const { ziel } = gemeint;
  if (ziel.federPerson === ctx.actor) return texte.hilfe.selbst;
  return istAmEnde(zustaendeDes(ctx.tx, ziel.id)[0].zustand) ? texte.hilfe.amEnde : ziel;
}

const angeboten = { neu: texte.hilfe.danke, schon: texte.hilfe.schon, niemand: texte.hilfe.niemand } as const;

const hilfeFormular: FormHandler<Recht> = formHandler(hilfeForm, {
  ...wieHelfende,
  intro(ctx, { subject }) {
    const ziel = zumHelfen(ctx, subject);
    return [typeof ziel === 'string' ? ziel : texte.hilfe.frage(ziel.titel)];
  },
  run(ctx, { angebot: geschrieben }, _, { subject }) {
    const ziel = zumHelfen(ctx, subject);
    if (typeof ziel === 'string') return { errors: { angebot: ziel } };
    const angebot = typedLines(geschrieben);
    if (angebot === null) return { errors: { angebot: texte.hilfe.leer } };
    return { done: notice(angeboten[bieteAn(ctx, ziel, angebot)]) };
  },
});

const hilfeKnopf: ButtonHandler<Recht> = {
  ...wieHelfende,
  run(ctx, { subject }) {
    const ziel = zumHelfen(ctx, subject);
    return typeof ziel === 'string' ? notice(ziel) : openForm(ctx, hilfeFormular, ziel.id);
  },
};

export const werteFormulare = [zahlFormular, hilfeFormular];

export const werteKnoepfe = {
  'jahresziel.zahl': zahlKnopf,
  'jahresziel.werte': werteKnopf,
  'jahresziel.diagramm': diagrammKnopf,
  'jahresziel.unterstuetzen': hilfeKnopf,
};

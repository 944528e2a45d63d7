/** *Beschluss oder Hinweis eintragen …* and correcting one. */
import { optionOf } from '../../chat/form.ts';
import { parseDay } from '../../core/calendar.ts';
import { type Acting, type FieldErrors, type FormHandler, formHandler } from '../../core/feature.ts';
import { notice, privateMessage } from '../../core/notice.ts';
import { typedLine } from '../../core/typed.ts';
import { lastActor } from '../../core/verlauf.ts';
import { type Gremium, gremiumById, gremiumName, type Recht } from '../stadt/index.ts';
import { berichtige } from './actions.hinweise.ts';
import { hinweisAendernForm, hinweisNeuForm } from './form.hinweise.ts';
import { legeHinweisAn } from './hinweise.ts';
import { quelleAus, quelleIn } from './rules.hinweise.ts';
import { zeilen } from './rules.ts';
import type { HinweisArt } from './schema.ts';
import { type Hinweisangaben, hinweisById } from './store.ts';
import { gremienMit, herkunftIn, ort } from './subjekt.hinweise.ts';
import * as texte from './texts.hinweise.ts';
import { listeKnopf, neuKnopf } from './views.hinweise.ts';

type About = { readonly subject: string | null };

export const eintragen = {
  recht: 'hinweis.eintragen' as const,
  abgelehnt(ctx: Acting, { subject }: About) {
    const gremium = ort(ctx, desHinweises(ctx, { subject }) ?? subject).gremium;
    const geschlossen = gremium !== null && gremium.geschlossen !== null;
    return privateMessage(geschlossen ? texte.geschlossen(gremium) : texte.nurTandem);
  },
};

export const desHinweises = (ctx: Acting, { subject }: About): string | null =>
  hinweisById(ctx.tx, subject ?? '')?.gremiumId ?? null;

interface Eingabe {
  readonly art?: string;
  readonly text?: string;
  readonly quelle?: string;
  readonly genauer?: string | null;
  readonly datum?: string | null;
  readonly fuer?: string | null;
}

const pruefeWas = ({ text }: Eingabe): FieldErrors =>
  zeilen(text ?? '') === '' ? { text: texte.fehler.kein_text } : {};

function pruefeWoher(ctx: Acting, { quelle = '', genauer, datum }: Eingabe): FieldErrors {
  const errors: Record<string, string> = {};
  if (quelleAus({ quelle, genauer: typedLine(genauer) }) === null) errors.genauer = texte.fehler.keine_quelle;
  const tag = typeof datum === 'string' ? parseDay(datum) : null;
  if (typeof datum === 'string' && tag === null) errors.datum = texte.fehler.kein_datum;
  if (tag !== null && tag > ctx.heute) errors.datum = texte.fehler.zukunft;
  return errors;
}

function angabenAus({ art, text = '', quelle = '', genauer, datum, fuer }: Eingabe): Hinweisangaben {
  return {
    art: art as HinweisArt,
    text: zeilen(text),
    quelle: quelleAus({ quelle, genauer: typedLine(genauer) }) ?? '',
    datum: parseDay(datum ?? ''),
    fuer: typedLine(fuer),
  };
}

/** The Gremium that the button named; else the one chosen. */
function gremiumFuer(ctx: Acting, subject: string | null, gewaehlt: unknown): Gremium | null {
  if (subject !== null) return ort(ctx, subject).gremium;
  return typeof gewaehlt === 'string' ? gremiumById(ctx.tx, gewaehlt) : null;
}

export const neu: FormHandler<Recht> = formHandler(hinweisNeuForm, {
  ...eintragen,
  subjekt: (ctx, { subject, values }) => gremiumFuer(ctx, subject, values.gremium)?.id ?? null,
  omit: (_, { subject }) => (subject === null ? [] : ['gremium']),
  options: (ctx) => ({
    gremium: gremienMit(ctx, 'hinweis.eintragen').map((gremium) => optionOf(gremium.id, gremiumName(gremium))),
  }),
  intro(ctx, { subject, values }) {
    const gremium = gremiumFuer(ctx, subject, values.gremium);
    return gremium === null ? [] : [gremiumName(gremium)];
  },
  check(ctx, values, step, { subject }) {
    if (step === 'woher') return pruefeWoher(ctx, values);
    const gremium = gremiumFuer(ctx, subject, values.gremium);
    const offen = gremium !== null && gremium.geschlossen === null;
    return { ...(offen || subject !== null ? {} : { gremium: texte.fehler.kein_gremium }), ...pruefeWas(values) };
  },
  run(ctx, values, _, { subject }) {
    const gremium = gremiumFuer(ctx, subject, values.gremium);
    if (gremium === null) return { errors: { gremium: texte.fehler.kein_gremium } };
    if (gremium.geschlossen !== null) return { done: notice(texte.geschlossen(gremium)) };
    const herkunft = herkunftIn(ctx, gremium, ort(ctx, subject).rest);
    const angaben = angabenAus(values);
    legeHinweisAn(ctx, { ...angaben, gremium: gremium.id, herkunft });
    const weiterer = neuKnopf(gremium.id, herkunft === gremium.id ? null : herkunft, texte.knopf.weiterer);
    return { done: notice(texte.dank.eingetragen(angaben), weiterer, listeKnopf(gremium.id)) };
  },
});

export const aendern: FormHandler<Recht> = formHandler(hinweisAendernForm, {
  ...eintragen,
  subjekt: desHinweises,
  current(ctx, subject) {
    const hinweis = hinweisById(ctx.tx, subject);
    if (hinweis === null) return null;
    const { id, art, text, datum, fuer, von } = hinweis;
    const values = { art, text, ...quelleIn(hinweis.quelle), datum, fuer };
    return { values, by: lastActor(ctx.tx, 'hinweis.aendern', id) ?? von };
  },
  check: (ctx, values, step) => (step === 'was' ? pruefeWas(values) : pruefeWoher(ctx, values)),
  run(ctx, values, _, { subject }) {
    const hinweis = hinweisById(ctx.tx, subject ?? '');
    const gremium = hinweis === null ? null : gremiumById(ctx.tx, hinweis.gremiumId);
    if (hinweis === null || gremium === null) return { done: notice(texte.gibtEsNicht) };
    if (gremium.geschlossen !== null) return { done: notice(texte.geschlossen(gremium)) };
    const angaben = angabenAus(values);
    berichtige(ctx, hinweis, angaben);
    return { done: notice(texte.dank.geaendert(angaben), listeKnopf(gremium.id)) };
  },
});

export const hinweisFormulare = [neu, aendern];

/** *Neue Aufgabe …* and *An andere Person übergeben …* */
import { optionOf } from '../../chat/form.ts';
import {
  type Acting,
  type ButtonHandler,
  type FieldErrors,
  type FormHandler,
  formHandler,
} from '../../core/feature.ts';
import { openForm } from '../../core/forms.ts';
import type { PersonId } from '../../core/ids.ts';
import { notice, privateMessage } from '../../core/notice.ts';
import { typedLine } from '../../core/typed.ts';
import {
  bekanntePerson,
  darf,
  type Gremium,
  gremien,
  gremiumById,
  gremiumName,
  pruefeWer,
  type Recht,
} from '../stadt/index.ts';
import { uebergebe } from './actions.ts';
import { neuForm, uebergebenForm } from './form.ts';
import { liesBis } from './rules.ts';
import type { Aufgabe } from './store.ts';
import { gremiumDerAufgabe, ihreOffene } from './subjekt.ts';
import * as texte from './texts.ts';
import { legeAufgabeAn, type Wer } from './tuer.ts';
import { erinnertSelbst, werText } from './wer.ts';

/** The subject of a button that is about no Gremium, as in the help. */
const ganzeStadt = 'stadt';

interface WerEingabe {
  readonly person?: PersonId | null;
  readonly name?: string | null;
}

/** A name the bot knows is that person; every other one is kept as it was typed. */
function werAus(ctx: Acting, { person = null, name = null }: WerEingabe): Wer {
  const bekannt = bekanntePerson(ctx, { person, name });
  return bekannt === null ? { stelle: typedLine(name) ?? '' } : { person: bekannt };
}

const alsSpalten = (wer: Wer): Pick<Aufgabe, 'personId' | 'stelle'> =>
  'person' in wer ? { personId: wer.person, stelle: null } : { personId: null, stelle: wer.stelle };

/** The Gremien for which this person writes Aufgaben down. */
export function verwaltete(ctx: Acting): Gremium[] {
  return gremien(ctx.tx).filter(({ id }) => darf(ctx, 'aufgabe.verwalten', id));
}

const waehlbare = (ctx: Acting): Gremium[] =>
  verwaltete(ctx).filter(({ art }) => art !== 'integrationsbuero' && art !== 'migrationsbeirat');

const neu: FormHandler<Recht> = formHandler(neuForm, {
  recht: 'aufgabe.verwalten',
  subjekt: (_, { values }) => (typeof values.gremium === 'string' ? values.gremium : null),
  abgelehnt: () => privateMessage(texte.nurTandem),
  options: (ctx) => ({ gremium: waehlbare(ctx).map((gremium) => optionOf(gremium.id, gremiumName(gremium))) }),
  check(ctx, values, step) {
    return step === 'wer' ? pruefeWer(ctx, values) : pruefeWas(ctx, values);
  },
  run(ctx, values) {
    // Since the first step was sent, a day may have gone by and a field may have been closed.
    const errors = pruefeWas(ctx, values);
    const bis = liesBis(values.bis, ctx.heute);
    const gremium = gremiumById(ctx.tx, values.gremium);
    const was = typedLine(values.was);
    if (!bis.ok || gremium === null || was === null || Object.keys(errors).length > 0) return { errors };
    const wer = werAus(ctx, values);
    const herkunft = { herkunft: gremium.id, herkunftTitel: gremiumName(gremium) };
    legeAufgabeAn(ctx, { gremium: gremium.id, was, wer, bis: bis.value, ...herkunft });
    return { done: notice(texte.dank.angelegt(was, werText(ctx, alsSpalten(wer)), bis.value), listeKnopf) };
  },
});

function pruefeWas(
  ctx: Acting,
  {
    gremium,
    was,
    bis,
  }: { readonly gremium?: string | null; readonly was?: string | null; readonly bis?: string | null },
): FieldErrors {
  const gelesen = liesBis(bis, ctx.heute);
  return {
    ...(waehlbare(ctx).some(({ id }) => id === gremium) ? {} : { gremium: texte.fehler.kein_gremium }),
    ...(typedLine(was) === null ? { was: texte.fehler.kein_was } : {}),
    ...(gelesen.ok ? {} : { bis: texte.fehler[gelesen.code] }),
  };
}

const listeKnopf = { action: 'aufgabe.liste', subject: ganzeStadt, label: texte.knopf.liste };

const neuKnopf: ButtonHandler<Recht> = {
  recht: 'aufgabe.verwalten',
  subjekt: (_, { subject }) => (subject === ganzeStadt ? null : subject),
  abgelehnt: () => privateMessage(texte.nurTandem),
  run(ctx, { subject }) {
    const waehlbar = waehlbare(ctx);
    const vorgabe = waehlbar.find(({ id }) => id === subject) ?? (waehlbar.length === 1 ? waehlbar[0] : undefined);
    return openForm(ctx, neu, null, vorgabe === undefined ? {} : { gremium: vorgabe.id });
  },
};

const uebergeben: FormHandler<Recht> = formHandler(uebergebenForm, {
  recht: 'aufgabe.eigene',
  subjekt: gremiumDerAufgabe,
  abgelehnt: () => privateMessage(texte.nurMitwirkende),
  intro(ctx, { subject }) {
    const offen = ihreOffene(ctx, subject);
    return typeof offen === 'string' ? [offen] : [texte.offene(offen.aufgabe)];
  },
  check: (ctx, values, _, { subject }) => ({ ...hatSieSchon(ctx, values, subject), ...pruefeWer(ctx, values) }),
  run(ctx, values, _, { subject }) {
    const offen = ihreOffene(ctx, subject);
    if (typeof offen === 'string') return { done: notice(offen) };
    const wer = werAus(ctx, values);
    uebergebe(ctx, offen.aufgabe, wer);
    const spalten = alsSpalten(wer);
    const satz = erinnertSelbst(ctx, spalten) ? texte.dank.uebergeben : texte.dank.uebergebenOhneKonto;
    return { done: notice(satz(werText(ctx, spalten))) };
  },
});

function hatSieSchon(ctx: Acting, values: WerEingabe, subject: string | null): FieldErrors {
  const offen = ihreOffene(ctx, subject);
  const { personId, stelle } = alsSpalten(werAus(ctx, values));
  if (typeof offen === 'string' || (personId ?? stelle) !== (offen.aufgabe.personId ?? offen.aufgabe.stelle)) return {};
  const satz = texte.fehler.hatSieSchon(werText(ctx, offen.aufgabe));
  return values.person == null ? { name: satz } : { person: satz };
}

const uebergebenKnopf: ButtonHandler<Recht> = {
  recht: 'aufgabe.eigene',
  subjekt: gremiumDerAufgabe,
  abgelehnt: () => privateMessage(texte.nurMitwirkende),
  run(ctx, { subject }) {
    const offen = ihreOffene(ctx, subject);
    return typeof offen === 'string' ? notice(offen) : openForm(ctx, uebergeben, subject);
  },
};

export const formulare = [neu, uebergeben];
export const formularKnoepfe = { 'aufgabe.neu': neuKnopf, 'aufgabe.uebergeben': uebergebenKnopf };

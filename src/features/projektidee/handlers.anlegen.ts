/** Beginning: a new idea, its head, a copy of another one. */
import { type FieldValue, type Option, optionOf } from '../../chat/form.ts';
import {
  type Acting,
  type ButtonHandler,
  type FormHandler,
  type FormOutcome,
  formHandler,
} from '../../core/feature.ts';
import { openForm } from '../../core/forms.ts';
import { hashOf } from '../../core/hash.ts';
import { notice } from '../../core/notice.ts';
import { typedLine } from '../../core/typed.ts';
import { darf, type Gremium, gremiumById, gremiumDer, lehntAb, type Recht } from '../stadt/index.ts';
import { aendereKopf, type Kopf, kopiere, legeAn } from './actions.ts';
import { imFormular } from './felder.ts';
import { kopfForm, kopierenForm, neuForm } from './form.ts';
import { eigeneFelder, gleicheIdee, pruefeVertretung } from './pruefen.ts';
import type { Projektidee } from './store.ts';
import * as texte from './texts.ts';
import { werIstTandem } from './views.ts';
import { knopf } from './views.weg.ts';
import { ideeAus, ohneFeld, zuAendern, zumAusfuellen, zumLesen } from './zugang.ts';

type KopfWerte = Readonly<Record<'titel', string>> &
  Readonly<Record<'name' | 'stadtteil', string | null>> & { readonly person: Kopf['vertretenVon'] };

function kopfAus({ titel, person, name, stadtteil }: KopfWerte): Kopf | null {
  const lesbar = typedLine(titel);
  if (lesbar === null) return null;
  return { titel: lesbar, vertretenVon: person, vertretenName: typedLine(name), stadtteil: typedLine(stadtteil) };
}

function pruefeTitel(titel: string | null | undefined): Readonly<Record<string, string>> {
  return typedLine(titel ?? null) === null ? { titel: texte.fehler.kein_titel } : {};
}

function feldAus(ctx: Acting, id: FieldValue | undefined): Gremium | null {
  return eigeneFelder(ctx).find((eines) => eines.id === id) ?? null;
}

/** One of the same name may be meant: a question, and no error. */
function frageNachGleicher(
  gleiche: Projektidee | null,
  feld: Gremium,
  confirmed: readonly string[],
  ask: { readonly satz: (titel: string, feld: string) => string; readonly yes: string },
): FormOutcome | null {
  if (gleiche === null || confirmed.includes('gleich')) return null;
  return { ask: { code: 'gleich', question: ask.satz(gleiche.titel, feld.titel), yes: ask.yes } };
}

const neueTrotzdem = { satz: texte.gleichnamig, yes: texte.trotzdem };

const alsOption = ({ id, titel }: Gremium): Option => optionOf(id, titel);

const zumAnlegen = {
  recht: 'projektidee.anlegen' as const,
  subjekt: (_: Acting, { values }: { readonly values: Readonly<Record<string, FieldValue>> }) =>
    typeof values.gremium === 'string' ? values.gremium : null,
  abgelehnt: lehntAb(texte.nurImFeld, werIstTandem),
};

const neu: FormHandler<Recht> = formHandler(neuForm, {
  ...zumAnlegen,
  options: (ctx) => ({ gremium: eigeneFelder(ctx).map(alsOption) }),
  check: (ctx, { gremium, titel, person, name }) => ({
    ...(feldAus(ctx, gremium) === null ? { gremium: texte.fehler.kein_feld } : {}),
    ...pruefeTitel(titel),
    ...pruefeVertretung(ctx, person ?? null, name ?? null),
  }),
  run(ctx, values, confirmed) {
    const feld = feldAus(ctx, values.gremium);
    if (feld === null) return { errors: { gremium: texte.fehler.kein_feld } };
    const kopf = kopfAus(values);
    if (kopf === null) return { errors: { titel: texte.fehler.kein_titel } };
    const frage = frageNachGleicher(gleicheIdee(ctx, feld, kopf.titel), feld, confirmed, neueTrotzdem);
    if (frage !== null) return frage;
    const idee = legeAn(ctx, feld, kopf);
    return { done: notice(texte.angelegt(idee.titel, feld.titel), weiter(idee), knopf(idee, 'folgen')) };
  },
});

const weiter = (idee: Projektidee) => ({ ...knopf(idee, 'ausfuellen'), style: 'primary' as const });

/** The subject is a field; else, as in the help, none is chosen yet. */
const neuKnopf: ButtonHandler<Recht> = {
  recht: 'projektidee.anlegen',
  subjekt: (_, { subject }) => (subject === 'stadt' ? null : subject),
  abgelehnt: zumAnlegen.abgelehnt,
  run(ctx, { subject }) {
    const gremium = gremiumById(ctx.tx, subject);
    if (gremium !== null && gremium.geschlossen !== null) return notice(texte.geschlossen(gremium));
    const felder = eigeneFelder(ctx);
    const [einziges, ...andere] = felder;
    if (einziges === undefined) return { effect: 'reply', message: ohneFeld(ctx) };
    const gemeint = felder.find(({ id }) => id === subject) ?? (andere.length === 0 ? einziges : null);
    return openForm(ctx, neu, null, gemeint === null ? {} : { gremium: gemeint.id });
  },
};

const kopfAendern: FormHandler<Recht> = formHandler(kopfForm, {
  ...zumAusfuellen,
  current(ctx, subject) {
    const idee = ideeAus(ctx, subject);
    return idee === null ? null : { values: werteAus(ctx, idee), by: idee.angelegtVon };
  },
  check(ctx, { titel, person, name }, _, { subject }) {
    const moeglich = zuAendern(ctx, subject);
    if ('hindernis' in moeglich) return { titel: moeglich.hindernis };
    const bisher = werteAus(ctx, moeglich.idee);
    const unveraendert = bisher.person === (person ?? null) && bisher.name === typedLine(name ?? null);
    return { ...pruefeTitel(titel), ...(unveraendert ? {} : pruefeVertretung(ctx, person ?? null, name ?? null)) };
  },
  run(ctx, values, confirmed, { subject }) {
    const moeglich = zuAendern(ctx, subject);
    if ('hindernis' in moeglich) return { errors: { titel: moeglich.hindernis } };
    const { idee } = moeglich;
    const kopf = kopfAus(values);
    if (kopf === null) return { errors: { titel: texte.fehler.kein_titel } };
    const bisher = werteAus(ctx, idee);
    if (hashOf(kopf) === hashOf(kopfAus(bisher))) return { done: notice(texte.nichtsGeaendert) };
    const feld = gremiumDer(ctx.tx, idee.gremiumId);
    const andere = kopf.titel === idee.titel ? null : gleicheIdee(ctx, feld, kopf.titel);
    const gleiche = andere?.id === idee.id ? null : andere;
    const trotzdem = { satz: texte.gleichnamigUmbenannt, yes: texte.umbenennen };
    const frage = frageNachGleicher(gleiche, feld, confirmed, trotzdem);
    if (frage !== null) return frage;
    // Whoever cannot be chosen any more is still meant.
    const bleibt = kopf.vertretenVon === bisher.person && kopf.vertretenName === bisher.name;
    const { vertretenVon, vertretenName } = bleibt ? idee : kopf;
    aendereKopf(ctx, idee, { ...kopf, vertretenVon, vertretenName });
    return { done: notice(texte.kopfGespeichert, knopf(idee, 'zeigen')) };
  },
});

function werteAus(ctx: Acting, { titel, vertretenVon, vertretenName, stadtteil }: Projektidee): KopfWerte {
  const { personId, stelle } = imFormular(ctx, { personId: vertretenVon, stelle: vertretenName });
  return { titel, person: personId, name: stelle, stadtteil };
}

const kopfKnopf: ButtonHandler<Recht> = {
  ...zumAusfuellen,
  run(ctx, { subject }) {
    const moeglich = zuAendern(ctx, subject);
    return 'hindernis' in moeglich ? notice(moeglich.hindernis) : openForm(ctx, kopfAendern, moeglich.idee.id);
  },
};

/** The subject is the idea that is copied. */
const kopieren: FormHandler<Recht> = formHandler(kopierenForm, {
  ...zumAnlegen,
  options: (ctx) => ({ gremium: eigeneFelder(ctx).map(alsOption) }),
  intro(ctx, { subject }) {
    const quelle = ideeAus(ctx, subject);
    return quelle === null ? [] : [texte.kopieVon(quelle.titel)];
  },
  check: (ctx, { gremium, titel }) => ({
    ...(feldAus(ctx, gremium) === null ? { gremium: texte.fehler.kein_feld } : {}),
    ...pruefeTitel(titel),
  }),
  run(ctx, values, confirmed, { subject }) {
    const quelle = ideeAus(ctx, subject);
    const feld = feldAus(ctx, values.gremium);
    const titel = typedLine(values.titel);
    if (quelle === null || !darf(ctx, 'projektidee.lesen', quelle.gremiumId)) {
      return { done: notice(texte.gibtEsNicht) };
    }
    if (feld === null) return { errors: { gremium: texte.fehler.kein_feld } };
    if (titel === null) return { errors: { titel: texte.fehler.kein_titel } };
    const frage = frageNachGleicher(gleicheIdee(ctx, feld, titel), feld, confirmed, neueTrotzdem);
    if (frage !== null) return frage;
    const { idee, anzahl } = kopiere(ctx, quelle, feld, titel);
    return {
      done: notice(
        texte.kopiert(titel, quelle.titel, anzahl),
        weiter(idee),
        knopf(idee, 'zeigen'),
        knopf(idee, 'folgen'),
      ),
    };
  },
});

const kopierenKnopf: ButtonHandler<Recht> = {
  ...zumLesen,
  run(ctx, { subject }) {
    const quelle = ideeAus(ctx, subject);
    if (quelle === null) return notice(texte.gibtEsNicht);
    const felder = eigeneFelder(ctx);
    if (felder.length === 0) return { effect: 'reply', message: ohneFeld(ctx) };
    const feld = felder.find(({ id }) => id === quelle.gremiumId) ?? felder[0];
    return openForm(ctx, kopieren, quelle.id, feld === undefined ? {} : { gremium: feld.id });
  },
};

export const anlegenFormulare = [neu, kopfAendern, kopieren];

export const anlegenKnoepfe = {
  'projektidee.neu': neuKnopf,
  'projektidee.kopf': kopfKnopf,
  'projektidee.kopieren': kopierenKnopf,
};

/** Filling in: all eleven questions in three steps, or one question alone. */
import type { FormDefinition, Option } from '../../chat/form.ts';
import { type Acting, type ButtonHandler, type FormCall, type FormHandler, formHandler } from '../../core/feature.ts';
import { openForm } from '../../core/forms.ts';
import { notice } from '../../core/notice.ts';
import type { Recht } from '../stadt/index.ts';
import { beantworte } from './actions.ts';
import { werUndWann } from './ansicht.ts';
import { imFormular, keysZu, werteZu } from './felder.ts';
import { checklisteForm, feldKey, frageForm, schrittMit, stellen } from './form.ts';
import { fragen } from './fragen.ts';
import { waehlbareLeitziele } from './leitziele.ts';
import { pruefeFrage } from './pruefen.ts';
import { ausSubjekt, beantwortet, istBeantwortet, leer } from './rules.ts';
import { antwortenZu } from './store.ts';
import * as texte from './texts.ts';
import { planKnopf } from './views.plan.ts';
import { knopf } from './views.weg.ts';
import { kannBeginnen } from './vorschlaege.ts';
import { ideeAus, zuAendern, zumAusfuellen } from './zugang.ts';

type About = Pick<FormCall, 'subject'>;

const alleNummern = fragen.map(({ nummer }) => nummer);

/** What the form asks: all questions, or the one that its subject names. */
function gefragte({ subject }: About): readonly number[] {
  const { frage } = ausSubjekt(subject);
  return frage === null ? alleNummern : [frage];
}

const imSchritt = (about: About, step: string): number[] =>
  gefragte(about).filter((nummer) => schrittMit(nummer) === step);

type Angebot = Readonly<Record<string, readonly Option[]>>;

/** The Leitziele to choose from, as far as the form asks for any. */
function leitziele(ctx: Acting, about: About): Angebot {
  const fragt = gefragte(about);
  const idee = fragt.includes(10) || fragt.includes(11) ? ideeAus(ctx, about.subject) : null;
  if (idee === null) return {};
  const antworten = antwortenZu(ctx.tx, idee.id);
  const angebot = (nummer: number, wessen: 'eigene' | 'andere'): readonly Option[] =>
    waehlbareLeitziele(ctx, idee.gremiumId, wessen, antworten.get(nummer)?.auswahl);
  return { [feldKey.auswahl(10)]: angebot(10, 'eigene'), [feldKey.auswahl(11)]: angebot(11, 'andere') };
}

/** The fields of a question as they are asked: nothing is offered where there is nothing to choose from. */
const keysGefragt = (angebot: Angebot, nummer: number): string[] =>
  keysZu(nummer).filter((key) => angebot[key]?.length !== 0);

const formular = (form: FormDefinition): FormHandler<Recht> =>
  formHandler(form, {
    ...zumAusfuellen,
    current(ctx, subject) {
      const idee = ideeAus(ctx, subject);
      if (idee === null) return null;
      const antworten = antwortenZu(ctx.tx, idee.id);
      const nummern = gefragte({ subject });
      const werte = nummern.map((nummer) => werteZu(nummer, imFormular(ctx, antworten.get(nummer) ?? leer)));
      const wer = nummern.flatMap((nummer) => {
        const von = antworten.get(nummer)?.von;
        return von === undefined ? [] : keysZu(nummer).map((key) => [key, von] as const);
      });
      return { values: Object.assign({}, ...werte), by: idee.angelegtVon, byField: Object.fromEntries(wer) };
    },
    omit(ctx, call) {
      const angebot = leitziele(ctx, call);
      const gefragt = gefragte(call).flatMap((nummer) => keysGefragt(angebot, nummer));
      return alleNummern.flatMap(keysZu).filter((key) => !gefragt.includes(key));
    },
    options: (ctx, call) => ({ [feldKey.auswahl(8)]: stellen, ...leitziele(ctx, call) }),
    remarks(ctx, call) {
      const idee = ideeAus(ctx, call.subject);
      if (idee === null) return {};
      const antworten = antwortenZu(ctx.tx, idee.id);
      const angebot = leitziele(ctx, call);
      const saetze = gefragte(call).flatMap((nummer) => {
        const antwort = antworten.get(nummer);
        const [erstes] = keysGefragt(angebot, nummer);
        return antwort === undefined || erstes === undefined
          ? []
          : [[erstes, texte.zuFrage(nummer, werUndWann(ctx, antwort))] as const];
      });
      return Object.fromEntries(saetze);
    },
    intro(ctx, { subject }) {
      const titel = ideeAus(ctx, subject)?.titel;
      if (titel === undefined) return [];
      return [form === frageForm ? texte.einleitung.eine(titel) : texte.einleitung.mehrere(titel), texte.gelesenVon];
    },
    check(ctx, _, step, call) {
      const moeglich = zuAendern(ctx, call.subject);
      const nummern = imSchritt(call, step);
      if ('hindernis' in moeglich) {
        const angebot = leitziele(ctx, call);
        const [erstes = ''] = nummern.flatMap((nummer) => keysGefragt(angebot, nummer));
        return { [erstes]: moeglich.hindernis };
      }
      const bisher = antwortenZu(ctx.tx, moeglich.idee.id);
      return Object.assign({}, ...nummern.map((nummer) => pruefeFrage(ctx, nummer, call.values, bisher.get(nummer))));
    },
    saves(ctx, call, step) {
      const moeglich = zuAendern(ctx, call.subject);
      if ('idee' in moeglich) beantworte(ctx, moeglich.idee, imSchritt(call, step), call.values);
    },
    // Every step is kept already.
    run(ctx, _, _confirmed, { subject }) {
      const idee = ideeAus(ctx, subject);
      if (idee === null) return { done: notice(texte.gibtEsNicht) };
      const anzahl = beantwortet(antwortenZu(ctx.tx, idee.id));
      const danach = kannBeginnen(ctx, idee) ? [planKnopf(idee, 'beginnen')] : [];
      return { done: notice(texte.gespeichert(anzahl), knopf(idee, 'zeigen'), ...danach) };
    },
  });

const checkliste = formular(checklisteForm);
const eineFrage = formular(frageForm);

/** Opens the Checkliste where something is still to answer. */
const ausfuellenKnopf: ButtonHandler<Recht> = {
  ...zumAusfuellen,
  run(ctx, { subject }) {
    const moeglich = zuAendern(ctx, subject);
    if ('hindernis' in moeglich) return notice(moeglich.hindernis);
    const antworten = antwortenZu(ctx.tx, moeglich.idee.id);
    const offene = alleNummern.find((nummer) => !istBeantwortet(antworten.get(nummer)));
    return openForm(ctx, checkliste, moeglich.idee.id, {}, offene === undefined ? undefined : schrittMit(offene));
  },
};

/** *Nur diese Frage beantworten*: the subject names the question. */
const frageKnopf: ButtonHandler<Recht> = {
  ...zumAusfuellen,
  run(ctx, { subject }) {
    const moeglich = zuAendern(ctx, subject);
    if ('hindernis' in moeglich) return notice(moeglich.hindernis);
    return ausSubjekt(subject).frage === null ? notice(texte.gibtEsNicht) : openForm(ctx, eineFrage, subject);
  },
};

export const ausfuellenFormulare = [checkliste, eineFrage];

export const ausfuellenKnoepfe = { 'projektidee.ausfuellen': ausfuellenKnopf, 'projektidee.frage': frageKnopf };

/** *Dringende Abstimmung erbitten …*, and what the Büro makes of it. */
import type { Effect } from '../../../chat/chat.ts';
import { nameOf } from '../../../core/directory.ts';
import { type Acting, type ButtonHandler, type FormHandler, formHandler } from '../../../core/feature.ts';
import { openForm } from '../../../core/forms.ts';
import { notice } from '../../../core/notice.ts';
import { ok, type Result, refused } from '../../../core/result.ts';
import { typedText } from '../../../core/typed.ts';
import { darf, gremien, offenesFeld, type Recht } from '../../stadt/index.ts';
import { ablehnenForm, wuenschenForm } from './form.ts';
import { fehlerIn, liesFrage, nurBuero, nurTandem } from './pruefen.ts';
import { type Wunsch, wunschById } from './store.ts';
import * as texte from './texts.ts';
import { welchesFeld } from './views.ts';
import { lehneAb, wuensche } from './wunsch.ts';

const wuenschen: FormHandler<Recht> = formHandler(wuenschenForm, {
  ...nurTandem,
  intro(ctx, { subject }) {
    const feld = offenesFeld(ctx.tx, subject);
    return [feld === null ? texte.wunsch.feldFehlt : texte.wunschIntro(feld.titel)];
  },
  check: (ctx, values) => fehlerIn(liesFrage(ctx, values)),
  run(ctx, values, _, { subject }) {
    const feld = offenesFeld(ctx.tx, subject);
    const gelesen = liesFrage(ctx, values);
    if (feld === null) return { errors: { frage: texte.wunsch.feldFehlt } };
    if ('errors' in gelesen) return gelesen;
    const gesendet = wuensche(ctx, { ...gelesen, feldId: feld.id });
    return gesendet ? { done: notice(texte.wunsch.gesendet) } : { errors: { frage: texte.wunsch.niemandDa } };
  },
});

/** In a field's channel for that field, elsewhere for the one that is chosen. */
export function bittet(ctx: Acting, id: string | null): Effect {
  const feld = offenesFeld(ctx.tx, id);
  if (feld !== null) return openForm(ctx, wuenschen, feld.id);
  const felder = gremien(ctx.tx, 'handlungsfeld').filter((eines) => darf(ctx, 'abstimmung.wuenschen', eines.id));
  const [einziges] = felder;
  if (einziges === undefined) return notice(texte.wunsch.feldFehlt);
  return felder.length === 1
    ? openForm(ctx, wuenschen, einziges.id)
    : { effect: 'reply', message: welchesFeld(felder) };
}

const ablehnen: FormHandler<Recht> = formHandler(ablehnenForm, {
  ...nurBuero,
  intro(ctx, { subject }) {
    const bitte = offeneBitte(ctx, subject);
    return [bitte.ok ? bitte.value.frage : warumNichtMehr(ctx, subject, bitte.code)];
  },
  check: (_, { grund }) => (typedText(grund) === null ? { grund: texte.fehler.leer } : {}),
  run(ctx, { grund }, _, { subject }) {
    const bitte = offeneBitte(ctx, subject);
    if (!bitte.ok) return { errors: { grund: warumNichtMehr(ctx, subject, bitte.code) } };
    const gesagt = lehneAb(ctx, bitte.value, typedText(grund) ?? grund);
    return { done: notice(gesagt === true ? texte.wunsch.abgelehntGesendet : texte.wunsch.abgelehntNiemand) };
  },
});

type Hindernis = keyof typeof texte.wunsch.hindernis;

/** A request on which the Büro has not decided. */
export function offeneBitte(ctx: Acting, id: string | null): Result<Wunsch, Hindernis> {
  const bitte = wunschById(ctx.tx, id ?? '');
  if (bitte === null) return refused('gibt_es_nicht');
  if (bitte.entschiedenAm === null) return ok(bitte);
  return refused(bitte.abgelehnt === null ? 'gestellt' : 'abgelehnt');
}

/** Why nothing can be decided any more, as people read it. */
export function warumNichtMehr(ctx: Acting, id: string | null, code: Hindernis): string {
  const von = wunschById(ctx.tx, id ?? '')?.entschiedenVon ?? null;
  return texte.wunsch.hindernis[code](von === null ? texte.wunsch.buero : nameOf(ctx.tx, von));
}

export const wunschFormulare: readonly FormHandler<Recht>[] = [wuenschen, ablehnen];
export const wunschKnoepfe: Readonly<Record<string, ButtonHandler<Recht>>> = {
  'abstimmung.wuenschen': { ...nurTandem, run: (ctx, { subject }) => bittet(ctx, subject) },
  'abstimmung.ablehnen': {
    ...nurBuero,
    run(ctx, { subject }) {
      const bitte = offeneBitte(ctx, subject);
      return bitte.ok ? openForm(ctx, ablehnen, bitte.value.id) : notice(warumNichtMehr(ctx, subject, bitte.code));
    },
  },
};

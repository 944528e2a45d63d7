/** `/komm-in abwesend`: days on which somebody does not want to be reminded of anything. */
import type { Effect } from '../../chat/chat.ts';
import { parseDay } from '../../core/calendar.ts';
import {
  type Acting,
  type ButtonHandler,
  type CommandHandler,
  type FieldErrors,
  type FormHandler,
  formHandler,
} from '../../core/feature.ts';
import { openForm } from '../../core/forms.ts';
import type { Recht } from '../stadt/index.ts';
import { abwesendForm } from './form.ts';
import { einwandGegen, vereint, type Zeitraum } from './rules.abwesend.ts';
import * as texte from './texts.einstellen.ts';
import { uebersicht } from './views.abwesend.ts';
import { type AbwesenheitId, abwesenheitenVon, addAbwesenheit, streicheAbwesenheit } from './wunsch.store.ts';
import { eigene } from './zugang.ts';

/** @param satz what has just happened */
const zeige = (ctx: Acting, satz: string): Effect => ({
  effect: 'reply',
  message: uebersicht(satz, abwesenheitenVon(ctx.tx, ctx.actor, ctx.heute)),
});

function lies(
  ctx: Acting,
  { von: getippt, bis: getipptesBis }: { readonly von: string; readonly bis: string },
): Zeitraum | { readonly errors: FieldErrors } {
  const von = parseDay(getippt);
  const bis = parseDay(getipptesBis);
  if (von === null) return { errors: { von: texte.fehler.kein_datum } };
  if (bis === null) return { errors: { bis: texte.fehler.kein_datum } };
  const einwand = einwandGegen({ von, bis }, ctx.heute);
  return einwand === null
    ? { von, bis }
    : { errors: { [einwand === 'zu_weit' ? 'von' : 'bis']: texte.fehler[einwand] } };
}

const eintragen: FormHandler<Recht> = formHandler(abwesendForm, {
  ...eigene,
  fleeting: true,
  intro: () => [texte.abwesend.einleitung],
  run(ctx, values) {
    const neu = lies(ctx, values);
    if ('errors' in neu) return neu;
    const { zeitraum, ersetzt } = vereint(neu, abwesenheitenVon(ctx.tx, ctx.actor, ctx.heute));
    for (const { id } of ersetzt) streicheAbwesenheit(ctx.tx, ctx.actor, id);
    addAbwesenheit(ctx.tx, ctx.actor, zeitraum);
    const satz = ersetzt.length === 0 ? texte.abwesend.danke : texte.abwesend.zusammen;
    return { done: zeige(ctx, satz(zeitraum)) };
  },
});

const streichen: ButtonHandler<Recht> = {
  ...eigene,
  run(ctx, { subject }) {
    const gestrichen = streicheAbwesenheit(ctx.tx, ctx.actor, subject as AbwesenheitId);
    return zeige(ctx, gestrichen ? texte.abwesend.gestrichen : texte.abwesend.schonGestrichen);
  },
};

/** With nothing to list, the form at once. */
function beginne(ctx: Acting): Effect {
  const eingetragen = abwesenheitenVon(ctx.tx, ctx.actor, ctx.heute);
  if (eingetragen.length === 0) return openForm(ctx, eintragen, null);
  return { effect: 'reply', message: uebersicht(null, eingetragen) };
}

export const abwesendCommand: CommandHandler<Recht> = { ...eigene, run: beginne };
export const abwesendFormulare = [eintragen];
export const abwesendTasten = {
  'erinnerung.abwesend': { ...eigene, run: beginne },
  'erinnerung.eintragen': { ...eigene, run: (ctx) => openForm(ctx, eintragen, null) },
  'erinnerung.streichen': streichen,
} satisfies Record<string, ButtonHandler<Recht>>;

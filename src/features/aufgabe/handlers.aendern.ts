/** *Aufgabe ändern …*: its words or its day were wrong, or were agreed anew. */

import { type Acting, type ButtonHandler, type FormHandler, formHandler } from '../../core/feature.ts';
import { openForm } from '../../core/forms.ts';
import { notice, privateMessage } from '../../core/notice.ts';
import { typedLine } from '../../core/typed.ts';
import { lastActor } from '../../core/verlauf.ts';
import type { Recht } from '../stadt/index.ts';
import { berichtige } from './actions.ts';
import { aendernForm } from './form.ts';
import { liesBis } from './rules.ts';
import { aufgabeById } from './store.ts';
import { gremiumDerAufgabe, ihreOffene } from './subjekt.ts';
import * as texte from './texts.ts';

/** What everybody reads as agreed changes whoever leads the Gremium, and not the holder alone. */
const bewacht = {
  recht: 'aufgabe.verwalten' as const,
  subjekt: gremiumDerAufgabe,
  abgelehnt: () => privateMessage(texte.nurTandemAendert),
};

export const aendern: FormHandler<Recht> = formHandler(aendernForm, {
  ...bewacht,
  current(ctx, subject) {
    const aufgabe = aufgabeById(ctx.tx, subject);
    if (aufgabe === null) return null;
    const { id, was, bis, angelegtVon } = aufgabe;
    return { values: { was, bis }, by: lastActor(ctx.tx, 'aufgabe.aendern', id) ?? angelegtVon };
  },
  check(ctx, { was, bis }, _, { subject }) {
    const gelesen = liesNeuesBis(ctx, subject, bis);
    return {
      ...(typedLine(was) === null ? { was: texte.fehler.kein_was } : {}),
      ...(gelesen.ok ? {} : { bis: texte.fehler[gelesen.code] }),
    };
  },
  run(ctx, values, _, { subject }) {
    const offen = ihreOffene(ctx, subject);
    if (typeof offen === 'string') return { done: notice(offen) };
    const { aufgabe } = offen;
    const was = typedLine(values.was);
    const bis = liesNeuesBis(ctx, subject, values.bis);
    if (was === null) return { errors: { was: texte.fehler.kein_was } };
    if (!bis.ok) return { errors: { bis: texte.fehler[bis.code] } };
    if (was === aufgabe.was && bis.value === aufgabe.bis) return { done: notice(texte.dank.nichtsGeaendert) };
    berichtige(ctx, aufgabe, { was, bis: bis.value });
    return { done: notice(texte.dank.geaendert(was, bis.value)) };
  },
});

/** The day that stands there already may have gone by since. */
function liesNeuesBis(ctx: Acting, subject: string | null, typed: string | null | undefined) {
  const bisher = aufgabeById(ctx.tx, subject ?? '')?.bis;
  return liesBis(typed, bisher !== undefined && typed === bisher ? bisher : ctx.heute);
}

export const aendernKnopf: ButtonHandler<Recht> = {
  ...bewacht,
  run(ctx, { subject }) {
    const offen = ihreOffene(ctx, subject);
    return typeof offen === 'string' ? notice(offen) : openForm(ctx, aendern, subject);
  },
};

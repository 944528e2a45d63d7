/** *Nachricht an das Tandem …* and *Antworten …* */
import { isReachable, nameOf } from '../../core/directory.ts';
import { type Acting, type ButtonHandler, type FormHandler, formHandler } from '../../core/feature.ts';
import { openForm } from '../../core/forms.ts';
import { notice, privateMessage } from '../../core/notice.ts';
import { darf, type Gremium, gremiumById, type Recht } from '../stadt/index.ts';
import { antwortForm, nachrichtForm } from './form.ts';
import { antworte, empfangendes, istEmpfaenger, schreibe, werBekommt } from './nachricht.ts';
import type { NachrichtId } from './schema.ts';
import { type Nachricht, nachrichtById } from './store.ts';
import { feldDes } from './subjekt.ts';
import * as texte from './texts.ts';

const nurMitwirkende = () => privateMessage(texte.nurMitwirkende);

const schreiben: FormHandler<Recht> = formHandler(nachrichtForm, {
  recht: 'tandem.schreiben',
  subjekt: feldDes,
  abgelehnt: nurMitwirkende,
  intro(ctx, { subject }) {
    const gremium = empfangendes(ctx, subject ?? '');
    return [gremium === null ? texte.keinFeld : werBekommt(ctx, gremium)];
  },
  check: (_, { text }) => (text?.trim() ? {} : { text: texte.fehler.keine_nachricht }),
  run(ctx, { text }, _, { subject }) {
    const gremium = empfangendes(ctx, subject ?? '');
    // Not a notice in its place: what was typed would be gone with the form.
    if (gremium === null) return { errors: { text: texte.keinFeld } };
    if (!schreibe(ctx, gremium, text.trim())) return { errors: { text: texte.fehler.niemand_da } };
    return { done: notice(`${texte.gesendet} ${werBekommt(ctx, gremium)}`) };
  },
});

const schreibenKnopf: ButtonHandler<Recht> = {
  recht: 'tandem.schreiben',
  subjekt: feldDes,
  abgelehnt: nurMitwirkende,
  run: (ctx, { subject }) =>
    empfangendes(ctx, subject) === null ? notice(texte.keinFeld) : openForm(ctx, schreiben, subject),
};

const antworten: FormHandler<Recht> = formHandler(antwortForm, {
  recht: 'tandem.schreiben',
  subjekt: gremiumDerNachricht,
  abgelehnt: nurMitwirkende,
  intro(ctx, { subject }) {
    const offen = beantwortbar(ctx, subject);
    return typeof offen === 'string'
      ? [offen]
      : [texte.antwortAuf(nameOf(ctx.tx, offen.nachricht.vonId)), offen.nachricht.text];
  },
  check: (_, { text }) => (text?.trim() ? {} : { text: texte.fehler.keine_nachricht }),
  run(ctx, { text }, _, { subject }) {
    const offen = beantwortbar(ctx, subject);
    if (typeof offen === 'string') return { errors: { text: offen } };
    antworte(ctx, offen.nachricht, offen.gremium, text.trim());
    return { done: notice(texte.geantwortet(nameOf(ctx.tx, offen.nachricht.vonId))) };
  },
});

const antwortenKnopf: ButtonHandler<Recht> = {
  recht: 'tandem.schreiben',
  subjekt: gremiumDerNachricht,
  abgelehnt: nurMitwirkende,
  run(ctx, { subject }) {
    const offen = beantwortbar(ctx, subject);
    return typeof offen === 'string' ? notice(offen) : openForm(ctx, antworten, subject);
  },
};

/** The message that this person may answer, or why not. */
function beantwortbar(
  ctx: Acting,
  subject: string | null,
): { readonly nachricht: Nachricht; readonly gremium: Gremium } | string {
  const nachricht = nachrichtById(ctx.tx, (subject ?? '') as NachrichtId);
  if (nachricht === null) return texte.nachrichtZuAlt;
  const gremium = gremiumById(ctx.tx, nachricht.gremiumId);
  if (gremium === null) return texte.keinFeld;
  const imBuero = darf(ctx, 'tandem.aendern', gremium.id);
  // What was written before a field was closed still gets its answer, from the Büro.
  if (gremium.geschlossen !== null && !imBuero) return texte.keinFeld;
  if (!istEmpfaenger(ctx, nachricht, ctx.actor, imBuero)) return texte.nichtAnSie;
  if (isReachable(ctx.tx, nachricht.vonId)) return { nachricht, gremium };
  return texte.keinKontoMehr(nameOf(ctx.tx, nachricht.vonId));
}

function gremiumDerNachricht(ctx: Acting, { subject }: { readonly subject: string | null }): string | null {
  return nachrichtById(ctx.tx, (subject ?? '') as NachrichtId)?.gremiumId ?? null;
}

export const nachrichtFormulare = [schreiben, antworten];
export const nachrichtKnoepfe = { 'tandem.nachricht': schreibenKnopf, 'tandem.antworten': antwortenKnopf };

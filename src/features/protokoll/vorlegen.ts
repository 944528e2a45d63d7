/** Before anything is sent: whether it can be, what was meant, and the summary that the Tandem approves. */

import { nameOf } from '../../core/directory.ts';
import { fieldsOf } from '../../core/drafts.ts';
import type { Acting, FormCall, FormOutcome } from '../../core/feature.ts';
import { hashOf } from '../../core/hash.ts';
import { aufgabenAus } from '../aufgabe/index.ts';
import type { Sitzung } from '../sitzung/index.ts';
import { gremiumDer } from '../stadt/index.ts';
import { gibtZurueck } from './einsehen.ts';
import type { AbgebenEingabe } from './form.ts';
import { type Inhalt, inhaltAus, type NeueAufgabe, nichtMoeglich, ohneKonto, zuProtokollieren } from './pruefen.ts';
import { vorhandenes } from './subjekt.ts';
import { frage } from './texts.ts';
import { vorschau } from './views.ts';
import { hatKanal } from './zeigen.ts';

interface Vorlage {
  readonly sitzung: Sitzung;
  readonly inhalt: Inhalt;
}

/** What is to be sent; else how the form's work ends instead. */
export function lies(
  ctx: Acting,
  eingabe: Omit<AbgebenEingabe, 'bestaetigt'>,
  call: FormCall,
): Vorlage | { readonly stattdessen: FormOutcome } {
  const moeglich = zuProtokollieren(ctx, call.subject);
  if (!moeglich.ok) {
    return { stattdessen: { done: gibtZurueck(ctx, call, nichtMoeglich(ctx, call.subject, moeglich.code)) } };
  }
  const sitzung = moeglich.value;
  // Whoever sends it need not be the one who wrote that step.
  const ich = fieldsOf(ctx.tx, call.draft).get('aufgaben')?.authorId ?? ctx.actor;
  const inhalt = inhaltAus(ctx, gremiumDer(ctx.tx, sitzung.gremiumId), eingabe, ich);
  return 'fehler' in inhalt ? { stattdessen: { errors: { aufgaben: inhalt.fehler } } } : { sitzung, inhalt };
}

/**
 * Shows what will be read, until this very text was approved: the other of the Tandem may have written meanwhile.
 * `bestaetigt`: the number of the minutes that the group confirmed.
 */
export function legeVor(
  ctx: Acting,
  { sitzung, inhalt }: Vorlage,
  bestaetigt: string | null,
  confirmed: readonly string[],
): FormOutcome | null {
  const protokoll = vorhandenes(ctx, { subject: sitzung.id });
  const stehende = protokoll === null ? [] : aufgabenAus(ctx.tx, protokoll.id);
  const code = `zusammenfassung ${hashOf([inhalt, bestaetigt, stehende])}`;
  if (confirmed.includes(code)) return null;
  const gremium = gremiumDer(ctx.tx, sitzung.gremiumId);
  const zusatz = (aufgabe: NeueAufgabe): string => {
    const niemand = ohneKonto(ctx, gremium, aufgabe);
    return niemand === null ? '' : frage.ohneKonto(niemand.gemeint);
  };
  const mit = { kanal: hatKanal(ctx, gremium), stehende, bestaetigt, zusatz };
  const question = vorschau(inhalt, mit, (id) => nameOf(ctx.tx, id));
  return { ask: { code, question, yes: frage.senden } };
}

/** What one person alone is shown: minutes that are there, and what they wrote that was not sent. */
import type { Effect } from '../../chat/chat.ts';
import { dateText } from '../../core/calendar.ts';
import { nameOf } from '../../core/directory.ts';
import type { Acting, FormCall } from '../../core/feature.ts';
import { show } from '../../core/posts.ts';
import type { Protokoll } from './store.ts';
import { vorhandenes } from './subjekt.ts';
import { nichtMehrOffen, schonAbgegeben } from './texts.ts';
import { einblick, nichtAbgeschickt } from './views.ts';
import { ganz } from './zeigen.ts';

/** Minutes that were handed in. `genau`: with names and notes. `eigenes`: what this person wrote in vain. */
export function zeigt(ctx: Acting, protokoll: Protokoll, genau: boolean, eigenes: readonly string[] = []): Effect {
  const alles = ganz(ctx, protokoll);
  const { von, am } = alles.fassung;
  const satz = schonAbgegeben(nameOf(ctx.tx, von), dateText(ctx.calendar.dayAt(am)));
  return { effect: 'reply', message: einblick(alles, satz, genau, eigenes) };
}

/** For whoever still had the form open when the other of the Tandem sent it: what there is now, and their own text. */
export function erledigt(ctx: Acting, call: FormCall, typed: FormCall['values']): Effect {
  const protokoll = vorhandenes(ctx, call);
  return protokoll === null
    ? gibtZurueck(ctx, { ...call, values: typed }, nichtMehrOffen)
    : zeigt(ctx, protokoll, true, eigeneTexte(typed));
}

/**
 * Why nothing can be sent any more, and everything that was written, to copy: in the form's place, and as a message that
 * is still there when the form is closed.
 */
export function gibtZurueck(ctx: Acting, { draft, values }: FormCall, satz: string): Effect {
  const message = nichtAbgeschickt(satz, eigeneTexte(values));
  show(ctx, { subject: draft, role: 'zurueck', to: { person: ctx.actor } }, message);
  return { effect: 'reply', message };
}

const texte = ['vereinbarungen', 'aufgaben', 'notizen', 'namen', 'link', 'grund'];

function eigeneTexte(typed: FormCall['values']): string[] {
  return texte.flatMap((key) => {
    const wert = typed[key];
    return typeof wert === 'string' && wert.trim() !== '' ? [wert] : [];
  });
}

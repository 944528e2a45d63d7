/** What one person alone is shown: minutes that are there, and what they wrote that was not sent. */
import type { Effect } from '../../chat/chat.ts';
import { dateText } from '../../core/calendar.ts';
import { nameOf } from '../../core/directory.ts';
import type { Acting, FormCall } from '../../core/feature.ts';
import { show } from '../../core/posts.ts';
import { eigenesAus } from './eigenes.ts';
import { type Fassung, fassungVon, type Protokoll } from './store.ts';
import { vorhandenes } from './subjekt.ts';
import { abgegebenVon, geaendertVon, nichtMehrOffen } from './texts.ts';
import { inTeilen } from './views.passend.ts';
import { type Eigenes, einblick, nichtAbgeschickt } from './views.ts';
import { ganz } from './zeigen.ts';

/** Minutes that were handed in. `genau`: with names and notes. */
export function zeigt(ctx: Acting, protokoll: Protokoll, genau: boolean): Effect {
  return { effect: 'reply', message: einblick(ganz(ctx, protokoll), werUndWann(ctx, protokoll), genau, []) };
}

/** Who handed them in, and who changed them last. */
function werUndWann(ctx: Acting, protokoll: Protokoll): string {
  const satz = (wie: (wer: string, am: string) => string, { von, am }: Fassung): string =>
    wie(nameOf(ctx.tx, von), dateText(ctx.calendar.dayAt(am)));
  const abgegeben = satz(abgegebenVon, fassungVon(ctx.tx, { ...protokoll, fassung: 1 }));
  return protokoll.fassung === 1 ? abgegeben : `${abgegeben} ${satz(geaendertVon, fassungVon(ctx.tx, protokoll))}`;
}

/** For whoever still had the form open when the other of the Tandem sent it: what there is now, and their own text. */
export function erledigt(ctx: Acting, call: FormCall, typed: FormCall['values']): Effect {
  const protokoll = vorhandenes(ctx, call);
  if (protokoll === null) return gibtZurueck(ctx, { ...call, values: typed }, nichtMehrOffen);
  const alles = ganz(ctx, protokoll);
  const satz = werUndWann(ctx, protokoll);
  const eigenes = eigenesAus(ctx, typed, alles);
  if (eigenes.length > 0) schicktZurueck(ctx, call, satz, eigenes);
  return { effect: 'reply', message: einblick(alles, satz, true, eigenes) };
}

/** Why nothing can be sent any more, and everything that was written, to copy. */
export function gibtZurueck(ctx: Acting, call: FormCall, satz: string): Effect {
  const eigenes = eigenesAus(ctx, call.values, null);
  schicktZurueck(ctx, call, satz, eigenes);
  return { effect: 'reply', message: nichtAbgeschickt(satz, eigenes) };
}

/** What stands in the form's place is lost when the form is closed: the same as messages. */
function schicktZurueck(ctx: Acting, { draft }: FormCall, satz: string, eigenes: readonly Eigenes[]): void {
  for (const [i, teil] of inTeilen(nichtAbgeschickt(satz, eigenes)).entries()) {
    show(ctx, { subject: draft, role: i === 0 ? 'zurueck' : `zurueck ${i + 1}`, to: { person: ctx.actor } }, teil);
  }
}

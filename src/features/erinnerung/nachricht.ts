/** Today's message to a person: shown once, and anew when something in it is answered before or after it was sent. */
import type { Message } from '../../chat/message.ts';
import { type Day, parseDay, type Time } from '../../core/calendar.ts';
import { nameOf } from '../../core/directory.ts';
import type { Faellig } from '../../core/faellig.ts';
import type { Context } from '../../core/feature.ts';
import type { PersonId } from '../../core/ids.ts';
import type { Leseinhalt } from '../../core/lesestoff.ts';
import { postOf, show } from '../../core/posts.ts';
import type { Unsent } from '../../core/sending.ts';
import { inhalteAm, inhalteZumSenden, istLesestoff, nichtGelesen } from './lesestoff.ts';
import { offenes } from './offenes.ts';
import { nuetzlichBis } from './rules.ts';
import type { Hindernis } from './schema.ts';
import { erinnertAm, merkeNichtGesagt, vergissStufenAm } from './store.ts';
import { aufgeschoben, zaehleNicht } from './unbeantwortet.ts';
import { erinnerung } from './views.ts';
import { wunschVon } from './wunsch.store.ts';
import { heutigeHindernisse, stundeFuer } from './wunsch.ts';

export const rolle = 'erinnerung';

export const subjekt = (person: PersonId, tag: Day): string => `${person} ${tag}`;

/** Lets it stand: nothing of it has been said before. What there is to read comes into it when it is sent. */
export function zeige(ctx: Context, person: PersonId, faellige: readonly Faellig[]): void {
  const message = alsNachricht(ctx, person, { faellige, lesestoff: [] }, 0, ctx.calendar.timeAt(ctx.now));
  const validUntil = nuetzlichBis(ctx.calendar, wunschVon(ctx.tx, person).zeit, ctx.heute);
  show(ctx, { subject: subjekt(person, ctx.heute), role: rolle, to: { person }, validUntil }, message);
}

/** Shows today's message with what is still open of it; where they got none, there is nothing to show. */
export function zeigeNeu(ctx: Context, person: PersonId): void {
  const subject = subjekt(person, ctx.heute);
  const steht = postOf(ctx.tx, subject, rolle, { person });
  if (steht === null) return;
  const gesagt = erinnertAm(ctx.tx, person, ctx.heute);
  const faellige = nochOffen(ctx, person, gesagt);
  const dinge = [...gesagt.keys()].filter((key) => !istLesestoff(ctx, key)).length;
  const lesestoff = steht.messageId === null ? [] : inhalteAm(ctx, person, ctx.heute, gesagt);
  const um = stundeFuer(ctx, person);
  const message = alsNachricht(ctx, person, { faellige, lesestoff }, dinge - faellige.length, um);
  // One that stands is put right also in the evening.
  const bis = steht.messageId === null ? steht.validUntil : null;
  show(ctx, { subject, role: rolle, to: { person }, ...(bis === null ? {} : { validUntil: bis }) }, message);
}

/** What should be sent of it now; null: all of it was answered, or put off, while it waited, and nothing is to be read. */
export function vorDemSenden(ctx: Context, { subject, person }: Unsent): Message | null {
  const tag = parseDay(subject.split(' ')[1] ?? '');
  if (person === null || tag === null) return null;
  const wunsch = wunschVon(ctx.tx, person);
  const hindernis = heutigeHindernisse(ctx, wunsch.zeit)(person, wunsch);
  if (hindernis !== null) {
    dochNicht(ctx, person, tag, hindernis);
    return null;
  }
  const gesagt = erinnertAm(ctx.tx, person, tag);
  const faellige = nochOffen(ctx, person, gesagt).filter((faellig) => {
    const aufschub = aufgeschoben(ctx, faellig);
    return aufschub === null || aufschub.tag <= ctx.heute;
  });
  vergissUngesagtes(ctx, person, tag, faellige);
  const lesestoff = inhalteZumSenden(ctx, person, tag, gesagt);
  if (faellige.length === 0 && lesestoff.length === 0) return null;
  return alsNachricht(ctx, person, { faellige, lesestoff }, 0, ctx.calendar.timeAt(ctx.now));
}

/** What was to be said on this day never reached this person, for this reason: it is said when it can be. */
export function dochNicht(ctx: Context, person: PersonId, am: Day, grund: Hindernis): void {
  const gesagt = erinnertAm(ctx.tx, person, am);
  merkeNichtGesagt(ctx.tx, person, am, grund);
  for (const key of gesagt.keys()) zaehleNicht(ctx, key, am);
  nichtGelesen(ctx, person, am, gesagt);
}

/** What is in the message no longer was not said: should its day come again, it will be. */
function vergissUngesagtes(ctx: Context, person: PersonId, am: Day, gezeigt: readonly Faellig[]): void {
  for (const [key, stufen] of erinnertAm(ctx.tx, person, am)) {
    if (istLesestoff(ctx, key)) continue;
    const faellig = gezeigt.find((eines) => eines.key === key);
    const gemeint = new Set(faellig === undefined ? [] : gekommene(ctx, faellig));
    const aufschub = faellig === undefined ? null : aufgeschoben(ctx, faellig);
    if (aufschub !== null) gemeint.add(aufschub.name);
    const ungesagt = [...stufen].filter((stufe) => !gemeint.has(stufe));
    if (ungesagt.length === 0) continue;
    vergissStufenAm(ctx.tx, person, am, { key, stufen: ungesagt });
    zaehleNicht(ctx, key, am);
  }
}

/** Of what was said that which is still asked. An answer settles steps, also where the thing itself stays open. */
function nochOffen(ctx: Context, person: PersonId, gesagt: ReturnType<typeof erinnertAm>): Faellig[] {
  if (gesagt.size === 0) return [];
  return offenes(ctx, person).filter((faellig) => {
    const stufen = gesagt.get(faellig.key);
    if (stufen === undefined) return false;
    return aufgeschoben(ctx, faellig) !== null || gekommene(ctx, faellig).some((name) => stufen.has(name));
  });
}

const gekommene = ({ heute }: Context, { stufen }: Faellig): string[] =>
  stufen.filter(({ tag }) => tag <= heute).map(({ name }) => name);

function alsNachricht(
  ctx: Context,
  person: PersonId,
  was: { readonly faellige: readonly Faellig[]; readonly lesestoff: readonly Leseinhalt[] },
  nichtMehr: number,
  um: Time,
): Message {
  return erinnerung({ name: nameOf(ctx.tx, person), ...was, nichtMehr, um });
}

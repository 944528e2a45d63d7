/** Today's message to a person: shown once, and anew when something in it is answered before or after it was sent. */
import type { Message } from '../../chat/message.ts';
import { type Day, parseDay, type Time } from '../../core/calendar.ts';
import { nameOf } from '../../core/directory.ts';
import type { Faellig } from '../../core/faellig.ts';
import type { Context, Unsent } from '../../core/feature.ts';
import type { PersonId } from '../../core/ids.ts';
import { postOf, show } from '../../core/posts.ts';
import { offenes } from './offenes.ts';
import { nuetzlichBis } from './rules.ts';
import { erinnertAm } from './store.ts';
import { aufgeschoben } from './unbeantwortet.ts';
import { erinnerung } from './views.ts';
import { wunschVon } from './wunsch.store.ts';
import { stundeFuer } from './wunsch.ts';

export const rolle = 'erinnerung';

export const subjekt = (person: PersonId, tag: Day): string => `${person} ${tag}`;

/** Lets it stand: nothing of it has been said before. */
export function zeige(ctx: Context, person: PersonId, faellige: readonly Faellig[]): void {
  const message = alsNachricht(ctx, person, faellige, 0, ctx.calendar.timeAt(ctx.now));
  const validUntil = nuetzlichBis(ctx.calendar, wunschVon(ctx.tx, person).zeit, ctx.heute);
  show(ctx, { subject: subjekt(person, ctx.heute), role: rolle, to: { person }, validUntil }, message);
}

/** Shows today's message with what is still open of it; where they got none, there is nothing to show. */
export function zeigeNeu(ctx: Context, person: PersonId): void {
  const subject = subjekt(person, ctx.heute);
  const steht = postOf(ctx.tx, subject, rolle, { person });
  if (steht === null) return;
  const gesagt = erinnertAm(ctx.tx, person, ctx.heute);
  const offen = nochOffen(ctx, person, gesagt);
  const message = alsNachricht(ctx, person, offen, gesagt.size - offen.length, stundeFuer(ctx, person));
  // One that stands is put right also in the evening.
  const bis = steht.messageId === null ? steht.validUntil : null;
  show(ctx, { subject, role: rolle, to: { person }, ...(bis === null ? {} : { validUntil: bis }) }, message);
}

/** What should be sent of it now; null: all of it was answered, or put off, while it waited. */
export function vorDemSenden(ctx: Context, { subject, person }: Unsent): Message | null {
  const tag = parseDay(subject.split(' ')[1] ?? '');
  if (person === null || tag === null) return null;
  const offen = nochOffen(ctx, person, erinnertAm(ctx.tx, person, tag)).filter((faellig) => {
    const aufschub = aufgeschoben(ctx, faellig);
    return aufschub === null || aufschub.tag <= ctx.heute;
  });
  return offen.length === 0 ? null : alsNachricht(ctx, person, offen, 0, ctx.calendar.timeAt(ctx.now));
}

/** Of what was said that which is still asked. An answer settles steps, also where the thing itself stays open. */
function nochOffen(ctx: Context, person: PersonId, gesagt: ReturnType<typeof erinnertAm>): Faellig[] {
  if (gesagt.size === 0) return [];
  return offenes(ctx, person).filter((faellig) => {
    const stufen = gesagt.get(faellig.key);
    if (stufen === undefined) return false;
    return aufgeschoben(ctx, faellig) !== null || faellig.stufen.some(({ name }) => stufen.has(name));
  });
}

function alsNachricht(
  ctx: Context,
  person: PersonId,
  faellige: readonly Faellig[],
  nichtMehr: number,
  um: Time,
): Message {
  return erinnerung({ name: nameOf(ctx.tx, person), faellige, nichtMehr, um });
}

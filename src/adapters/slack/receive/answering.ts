/** From a call to what the person sees: ask the core, acknowledge in time, carry out the effect, log how it went. */
import { setTimeout as wait } from 'node:timers/promises';
import type { Call, Effect, Listener } from '../../../chat/chat.ts';
import type { Shown } from '../../../chat/message.ts';
import { describeError, type Log } from '../../../core/log.ts';
import { reasonOf } from '../delivery.ts';
import * as texts from '../texts.ts';
import type { Modal } from './incoming.ts';
import { answerTo, apology, type SubmissionAnswer } from './submission.ts';
import { type Surface, sentence } from './surface.ts';

/** Slack gives up after three seconds; by then it has heard of us. */
const patienceMs = 2_500;

interface Deps {
  readonly listener: Listener;
  readonly log: Log;
}

/** A command, a button or *Zurück*: the acknowledgement is empty, the answer follows on the `surface`. */
export async function answer(deps: Deps, call: Call, ack: () => Promise<void>, surface: Surface): Promise<void> {
  await logged(deps.log, call, async () => {
    try {
      const effect = deps.listener.call(call);
      await inTime(effect.catch(() => null));
      // Where the way back is cut, the person hears of it from Slack; what there is to show is still shown.
      const unheard = await ack().then(() => null, reasonOf);
      const instead = (await carryOut(await effect, surface)) ?? unheard;
      return { outcome: (await effect).effect, ...(instead !== null && { instead }) };
    } catch (error) {
      await surface.reply(sentence(texts.sorry));
      return { outcome: 'failed', ...describeError(error) };
    }
  });
}

/** A submitted form: the acknowledgement itself is the answer. */
export async function answerSubmission(
  deps: Deps,
  call: Call,
  view: Modal,
  ack: (answer: SubmissionAnswer) => Promise<void>,
): Promise<void> {
  await logged(deps.log, call, async () => {
    const { told, ...line } = await decide(deps.listener, call, view);
    await ack(told);
    return line;
  });
}

async function decide(listener: Listener, call: Call, view: Modal): Promise<{ told: SubmissionAnswer } & Line> {
  try {
    const effect = await inTime(listener.call(call));
    if (effect === 'late') return { told: apology(view), outcome: 'late' };
    return { told: answerTo(effect, view), outcome: effect.effect };
  } catch (error) {
    return { told: apology(view), outcome: 'failed', ...describeError(error) };
  }
}

/** `instead`: why it was shown otherwise than asked. */
type Line = { readonly outcome: string; readonly instead?: string };

/** One line for each input, when all of it is over. */
async function logged(log: Log, call: Call, work: () => Promise<Line>): Promise<void> {
  const started = performance.now();
  const line = await work().catch((error: unknown): Line => ({ outcome: 'unanswered', ...describeError(error) }));
  const failed = ['failed', 'late', 'unanswered'].includes(line.outcome);
  log[failed ? 'error' : 'info']({ ...named(call), ms: Math.round(performance.now() - started), ...line });
}

function carryOut(effect: Effect<Shown>, surface: Surface): Promise<string | null> {
  switch (effect.effect) {
    case 'reply':
      return surface.reply(effect.message);
    case 'openForm':
      return surface.openForm(effect.view);
    case 'next':
    case 'back':
    case 'confirm':
      return surface.step(effect.view);
    case 'close':
      return surface.close();
    case 'none':
      return Promise.resolve(null);
    case 'errors':
      throw new Error('Errors answer a submitted form only.');
  }
}

async function inTime<T>(work: Promise<T>): Promise<T | 'late'> {
  const clock = new AbortController();
  const late = wait(patienceMs, 'late' as const, { signal: clock.signal });
  try {
    return await Promise.race([work, late]);
  } finally {
    clock.abort();
  }
}

/** What may be said of a call in a log: names that we gave, never what a person wrote. */
function named(call: Call): { what: string; name?: string } {
  switch (call.kind) {
    case 'command':
      return { what: call.kind, name: call.command };
    case 'button':
      return { what: call.kind, name: call.action };
    case 'submit':
    case 'back':
      return { what: call.kind, name: `${call.form}:${call.step}` };
    case 'homeOpened':
      return { what: call.kind };
  }
}

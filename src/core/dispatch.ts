/**
 * Every input passes here: handled once, by somebody who may, in one transaction with everything it changes and the
 * answer it gets.
 */
import type { Call, Effect, Listener, Notice } from '../chat/chat.ts';
import { reopenAction } from '../chat/form.ts';
import { replacePersons } from '../chat/persons.ts';
import { kanalOf, keepNotice, personOfActor, shown } from './directory.ts';
import { draftById } from './drafts.ts';
import { type Acting, type CommandHandler, type Context, type FormHandler, raise } from './feature.ts';
import { formCall } from './form-view.ts';
import { formGone, isTheirs, reopenForm } from './forms.ts';
import { openHome, refreshHomes, stayOnHome } from './homes.ts';
import type { DraftId, PersonId } from './ids.ts';
import { answerTo, keepAnswer } from './inputs.ts';
import { notice } from './notice.ts';
import { submitStep } from './steps.ts';
import type { Tx, Workspace } from './workspace.ts';

export interface DispatchDeps {
  readonly workspace: Workspace;
  /** Our workspace on the platform: an account of another one is a guest from another organisation. */
  readonly team: string;
  readonly context: (tx: Tx) => Context;
  /** Whether the acting person has the right for the subject; null: for any subject. */
  readonly darf: (ctx: Acting, recht: string, subjekt: string | null) => boolean;
  /** Called after each commit: there may be something to send. */
  readonly afterwards: () => void;
}

/** What tells of somebody, and leaves channels as they were. */
const ofPeople: ReadonlySet<Notice['kind']> = new Set(['account', 'joined', 'left']);

type Answer = Effect<ReturnType<typeof shown>>;

export function createDispatch(deps: DispatchDeps): Listener {
  const { workspace } = deps;

  return {
    // What it throws was rolled back, the key with it: the input can be repeated. The adapter says so to the person.
    async call(call) {
      try {
        return workspace.tx((tx): Answer => {
          const ctx = deps.context(tx);
          const effect = once(ctx, call);
          const account = (id: string): string | null => shown(tx, id as PersonId).account;
          return replacePersons((id: PersonId) => shown(tx, id), account).effect(effect);
        });
      } finally {
        deps.afterwards();
      }
    },
    notice(incoming: Notice) {
      workspace.tx((tx) => {
        if (answerTo(tx, incoming.key) !== undefined) return;
        const ctx = deps.context(tx);
        const isNew = keepNotice(tx, incoming);
        keepAnswer(tx, incoming.key, { answer: null, personId: null, at: ctx.now });
        if (!isNew) return;
        raise(ctx, 'abgleich', { kanaele: !ofPeople.has(incoming.kind) });
        refreshHomes(ctx);
      });
      deps.afterwards();
    },
  };

  function once(ctx: Context, call: Call): Effect {
    const stored = answerTo(ctx.tx, call.key);
    if (stored !== undefined) return stored ?? { effect: 'none' };
    const actor = personOfActor(ctx.tx, call.actor, deps.team);
    raise(ctx, 'kontakt', { person: actor });
    const answer = route({ ...ctx, actor }, call);
    // After errors the same open form is submitted again, corrected: that is no repeat.
    const kept = answer.effect === 'reply' && answer.secret === true ? null : answer;
    if (answer.effect !== 'errors') keepAnswer(ctx.tx, call.key, { answer: kept, personId: actor, at: ctx.now });
    // Opening one changes nothing that others show, and it was built anew just now.
    if (call.kind !== 'homeOpened') refreshHomes(ctx);
    return answer;
  }

  function route(ctx: Acting, call: Call): Effect {
    switch (call.kind) {
      case 'homeOpened':
        openHome(ctx, ctx.actor);
        return { effect: 'none' };
      case 'command': {
        const { handler, text } = commandFor(ctx, call.command, call.text);
        const kanal = kanalOf(ctx.tx, call.conversation)?.id ?? null;
        return guarded(ctx, handler, { text, kanal });
      }
      case 'button': {
        if (call.action === reopenAction) return reopen(ctx, call.subject as DraftId);
        const handler = findIn(ctx, (feature) => feature.buttons?.[call.action]);
        if (handler === undefined) return notice('Diese Schaltfläche gibt es nicht mehr.');
        if (call.message === null) stayOnHome(ctx, ctx.actor);
        return guarded(ctx, handler, { subject: call.subject, onHome: call.message === null });
      }
      case 'submit':
      case 'back': {
        const draft = draftById(ctx.tx, call.draft);
        const handler = formNamed(ctx, call.form);
        if (draft === null || handler === undefined || !isTheirs(ctx, handler, draft)) return formGone;
        if (draft.doneAt !== null && handler.erledigt === null) return formGone;
        const held = formCall(ctx, draft);
        const submitted = { ...held, values: { ...held.values, ...call.values } };
        if (!may(ctx, handler, submitted)) return refusal(ctx, handler, submitted);
        if (draft.doneAt !== null) return handler.erledigt?.(ctx, held, call.values) ?? formGone;
        return submitStep(ctx, handler, draft, call);
      }
    }
  }

  function reopen(ctx: Acting, id: DraftId): Effect {
    const draft = draftById(ctx.tx, id);
    const handler = draft === null ? undefined : formNamed(ctx, draft.form);
    if (draft === null || draft.doneAt !== null || handler === undefined) return formGone;
    if (!isTheirs(ctx, handler, draft)) return formGone;
    const held = formCall(ctx, draft);
    return may(ctx, handler, held) ? reopenForm(ctx, handler, draft) : refusal(ctx, handler, held);
  }

  function guarded<C>(ctx: Acting, handler: Handler<C>, call: C): Effect {
    return may(ctx, handler, call) ? handler.run(ctx, call) : refusal(ctx, handler, call);
  }

  function may<C>(ctx: Acting, handler: Guard<C>, call: C): boolean {
    return deps.darf(ctx, handler.recht, handler.subjekt(ctx, call)) || handler.auch?.(ctx, call) === true;
  }
}

type Guard<C> = {
  readonly recht: string;
  readonly subjekt: (ctx: Acting, call: C) => string | null;
  readonly auch?: (ctx: Acting, call: C) => boolean;
  readonly abgelehnt: (ctx: Acting, call: C) => Extract<Effect, { effect: 'reply' }>['message'];
};
type Handler<C> = Guard<C> & { readonly run: (ctx: Acting, call: C) => Effect };

function refusal<C>(ctx: Acting, handler: Guard<C>, call: C): Effect {
  return { effect: 'reply', message: handler.abgelehnt(ctx, call) };
}

function findIn<T>(ctx: Context, pick: (feature: Context['features'][number]) => T | undefined): T | undefined {
  for (const feature of ctx.features) {
    const found = pick(feature);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** `/komm-in hilfe …` before `/komm-in`: the first word may name a handler of its own. */
function commandFor(ctx: Context, command: string, text: string): { handler: CommandHandler; text: string } {
  const [first = '', ...rest] = text.trim().split(/\s+/);
  const named = findIn(ctx, (feature) => feature.commands?.[`${command} ${first.toLowerCase()}`]);
  if (named !== undefined) return { handler: named, text: rest.join(' ') };
  const handler = findIn(ctx, (feature) => feature.commands?.[command]);
  if (handler === undefined) throw new Error(`no handler for command ${command}`);
  return { handler, text };
}

function formNamed(ctx: Context, id: string): FormHandler | undefined {
  return findIn(ctx, (feature) => feature.forms?.find((handler) => handler.form.id === id));
}

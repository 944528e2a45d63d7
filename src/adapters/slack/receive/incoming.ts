/** Slack's payloads as calls of the port. Pure: what a payload says, nothing about answering it. */
import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { Call } from '../../../chat/chat.ts';
import type { FieldValue } from '../../../chat/form.ts';
import { valuesOf, viewState } from '../form-state.ts';
import { backAction, recall } from '../render/form.ts';
import { actionOf } from '../render/message.ts';

const user = z.object({
  id: z.string(),
  team_id: z.string().optional(),
  name: z.string().optional(),
  username: z.string().optional(),
});

const team = z.object({ id: z.string() }).nullish();

const actorOf = (who: z.output<typeof user>, home: { id: string } | null | undefined) => ({
  account: who.id,
  name: who.name ?? who.username ?? who.id,
  workspace: who.team_id ?? home?.id ?? '',
});

/** https://docs.slack.dev/interactivity/implementing-slash-commands */
const command = z.object({
  command: z.string(),
  text: z.string().default(''),
  trigger_id: z.string(),
  user_id: z.string(),
  user_name: z.string().default(''),
  team_id: z.string(),
  channel_id: z.string(),
  response_url: z.string(),
});

export function readCommand(payload: unknown): { call: Call; trigger: string; responseUrl: string } {
  const body = command.parse(payload);
  const call: Call = {
    kind: 'command',
    key: body.trigger_id,
    actor: { account: body.user_id, name: body.user_name, workspace: body.team_id },
    command: body.command,
    text: body.text.trim(),
    conversation: body.channel_id,
  };
  return { call, trigger: body.trigger_id, responseUrl: body.response_url };
}

/** A modal as Slack sends it back. */
const modal = z.object({
  id: z.string(),
  hash: z.string(),
  type: z.literal('modal'),
  callback_id: z.string().default(''),
  private_metadata: z.string().default(''),
  title: z.unknown(),
  submit: z.unknown(),
  close: z.unknown(),
  blocks: z.array(z.looseObject({ type: z.string(), block_id: z.string().optional() })),
  state: viewState,
});

export type Modal = z.output<typeof modal>;

/** https://docs.slack.dev/reference/interaction-payloads/view-interactions-payload */
const submission = z.object({ user, team, view: modal });

export function readSubmission(payload: unknown): { call: Call & { kind: 'submit' | 'back' }; view: Modal } {
  const { user: who, team: home, view } = submission.parse(payload);
  return { call: stepCall('submit', view, actorOf(who, home)), view };
}

/** https://docs.slack.dev/reference/interaction-payloads/block_actions-payload */
const blockActions = z.object({
  user,
  team,
  trigger_id: z.string(),
  response_url: z.string().optional(),
  container: z.object({
    type: z.string(),
    channel_id: z.string().optional(),
    message_ts: z.string().optional(),
    thread_ts: z.string().optional(),
    is_ephemeral: z.boolean().optional(),
  }),
  view: z.discriminatedUnion('type', [modal, z.object({ type: z.literal('home') })]).optional(),
  actions: z.array(z.object({ action_id: z.string(), value: z.string().optional(), action_ts: z.string() })).min(1),
});

/** Where a button was pressed. */
export type Pressed =
  | { readonly in: 'message'; readonly responseUrl: string; readonly thread: string | null }
  | { readonly in: 'modal'; readonly view: Modal }
  | { readonly in: 'home' };

export function readAction(payload: unknown): { call: Call; trigger: string; where: Pressed } {
  const body = blockActions.parse(payload);
  const { container, view, trigger_id: trigger } = body;
  const [action] = body.actions;
  if (action === undefined) throw new Error('A block_actions payload without an action.');
  const actor = actorOf(body.user, body.team);
  if (view?.type === 'modal' && action.action_id === backAction)
    return { call: stepCall('back', view, actor), trigger, where: { in: 'modal', view } };
  const { channel_id: conversation = '', message_ts: id = '' } = container;
  const call: Call = {
    kind: 'button',
    key: [actor.account, id, action.action_id, action.action_ts].join(':'),
    actor,
    action: actionOf(action.action_id),
    subject: action.value ?? '',
    // A private reply cannot be edited later, so it is no place to come back to.
    message: container.type === 'message' && !container.is_ephemeral ? { conversation, id } : null,
  };
  if (view?.type === 'modal') return { call, trigger, where: { in: 'modal', view } };
  if (view?.type === 'home') return { call, trigger, where: { in: 'home' } };
  const { response_url: responseUrl = '' } = body;
  return { call, trigger, where: { in: 'message', responseUrl, thread: container.thread_ts ?? null } };
}

function stepCall(kind: 'submit' | 'back', view: Modal, actor: Call['actor']): Call & { kind: 'submit' | 'back' } {
  const { draft, step, revision, confirms } = recall(view.private_metadata);
  const values = valuesOf(view.state);
  const confirmed = kind === 'submit' ? confirms : [];
  return {
    kind,
    key: [view.id, step, revision, kind, ...confirmed, digestOf(values)].join(':'),
    actor,
    form: view.callback_id,
    draft,
    step,
    revision,
    values,
    confirmed,
  };
}

/**
 * After `errors` the same view is submitted again with corrected values, under the same revision: the values tell that
 * input from a repeat of the first.
 */
const digestOf = (values: Readonly<Record<string, FieldValue>>): string =>
  createHash('sha256').update(JSON.stringify(values)).digest('base64url').slice(0, 16);

/**
 * The places where a person acts and sees the answer. Each knows how to show a message or a form there, and what to do
 * when Slack will not.
 */
import type { types } from '@slack/bolt';
import type { WebClient } from '@slack/web-api';
import { type FormView, reopenAction } from '../../../chat/form.ts';
import { actions, type Message, type Shown, text } from '../../../chat/message.ts';
import { reasonOf } from '../delivery.ts';
import { renderForm, renderNotice } from '../render/form.ts';
import { asWritten, renderMessage } from '../render/message.ts';
import * as texts from '../texts.ts';
import type { Modal } from './incoming.ts';

/** What was shown where it belongs: null; else Slack's reason why it was shown otherwise, such as `expired_trigger_id`. */
type Instead = Promise<string | null>;

export interface Surface {
  reply(message: Message<Shown>): Instead;
  openForm(view: FormView<Shown>): Instead;
  /** Another step in place of the one that is open. */
  step(view: FormView<Shown>): Instead;
  close(): Instead;
}

const answerMs = 2_500;

export const sentence = (words: string): Message<Shown> => ({ notification: words, parts: [text(words)] });

/** A form that could not be opened keeps: this message has the button that opens it. */
const formWaits = (words: string, view: FormView<Shown>): Message<Shown> => ({
  notification: words,
  parts: [text(words), actions({ action: reopenAction, subject: view.draft, label: texts.openForm, style: 'primary' })],
});

const noStep = async (): Instead => {
  throw new Error('There is no step of a form to replace here.');
};
const nothingToClose = async (): Instead => null;

/** A conversation: answers are shown to the person alone, under the line typed or the message pressed. */
export function conversationSurface(
  client: WebClient,
  account: string,
  trigger: string,
  place: ResponsePlace,
): Surface {
  const direct = directSurface(client, account);
  const reply = (message: Message<Shown>) => {
    const content = renderMessage(message);
    return unless(
      () => respond(place, content),
      () => direct.reply(message),
    );
  };
  return { reply, openForm: opening(client, trigger, reply), step: noStep, close: nothingToClose };
}

/** Home: answers are shown over it. */
export function homeSurface(client: WebClient, account: string, trigger: string): Surface {
  const direct = directSurface(client, account);
  const reply = (message: Message<Shown>) => {
    const view = renderNotice(message);
    return unless(
      () => client.views.open({ trigger_id: trigger, view }),
      () => direct.reply(message),
    );
  };
  return { reply, openForm: opening(client, trigger, direct.reply), step: noStep, close: nothingToClose };
}

/** An open modal: answers take its place. */
export function modalSurface(client: WebClient, account: string, open: Modal): Surface {
  const direct = directSurface(client, account);
  const update = (view: types.ModalView) => client.views.update({ view_id: open.id, hash: open.hash, view });
  const show = (view: types.ModalView, otherwise: () => Instead) =>
    unless(
      () => update(view),
      // Somebody pressed twice: the first answer is already shown.
      async (why) => (why === 'hash_conflict' ? null : otherwise()),
    );
  const reply = (message: Message<Shown>) => show(renderNotice(message), () => direct.reply(message));
  const step = (view: FormView<Shown>) => show(renderForm(view), () => direct.reply(formWaits(texts.sorry, view)));
  return { reply, openForm: step, step, close: () => reply(sentence(texts.closed)) };
}

/** The private conversation with the bot, for want of any other place. */
export function directSurface(client: WebClient, account: string): Surface {
  const reply = async (message: Message<Shown>): Instead => {
    const content = renderMessage(message);
    const { channel } = await client.conversations.open({ users: account });
    await client.chat.postMessage({ channel: channel?.id ?? '', ...content, ...asWritten });
    return null;
  };
  return { reply, openForm: (view) => reply(formWaits(texts.formWaits, view)), step: noStep, close: nothingToClose };
}

/** A trigger lives three seconds and works once; a form is never lost with it. */
function opening(client: WebClient, trigger: string, reply: Surface['reply']): Surface['openForm'] {
  return (form) => {
    const view = renderForm(form);
    return unless(
      () => client.views.open({ trigger_id: trigger, view }),
      (why) => reply(formWaits(spent.has(why) ? texts.formWaits : texts.sorry, form)),
    );
  };
}

const spent = new Set(['expired_trigger_id', 'exchanged_trigger_id']);

/** Does `show`; if Slack will not, does `otherwise` and says why. */
async function unless(show: () => Promise<unknown>, otherwise: (why: string) => Promise<string | null>): Instead {
  try {
    await show();
    return null;
  } catch (error) {
    const why = reasonOf(error);
    await otherwise(why);
    return why;
  }
}

/** Where a private answer goes: Slack's `response_url`, and the thread of the button. */
export interface ResponsePlace {
  readonly responseUrl: string;
  readonly thread: string | null;
}

/** Answers beside the message pressed, which stays as it is. Rejects if Slack does not take it. */
async function respond({ responseUrl, thread }: ResponsePlace, content: ReturnType<typeof renderMessage>) {
  const where = { response_type: 'ephemeral', replace_original: false, ...(thread !== null && { thread_ts: thread }) };
  const response = await fetch(responseUrl, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ ...where, ...content }),
    signal: AbortSignal.timeout(answerMs),
  });
  if (!response.ok) throw new Error(`response_url_${response.status}`);
}

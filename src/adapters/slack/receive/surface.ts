/**
 * The places where a person acts and sees the answer. Each knows how to show a message or a form there, and what to do
 * when Slack will not.
 */
import type { WebClient } from '@slack/web-api';
import type { FormView } from '../../../chat/form.ts';
import { actions, type Message, type Shown, text } from '../../../chat/message.ts';
import { refusalOf } from '../delivery.ts';
import { renderForm, renderNotice } from '../render/form.ts';
import { renderMessage } from '../render/message.ts';
import * as texts from '../texts.ts';
import type { Modal } from './incoming.ts';

export interface Surface {
  reply(message: Message<Shown>): Promise<void>;
  openForm(view: FormView<Shown>): Promise<void>;
  /** Another step in place of the one that is open. */
  step(view: FormView<Shown>): Promise<void>;
  close(): Promise<void>;
}

const answerMs = 2_500;

export const sentence = (words: string): Message<Shown> => ({ notification: words, parts: [text(words)] });

/** A form that could not be opened keeps: this message has the button that opens it. */
const formWaits = (words: string, view: FormView<Shown>): Message<Shown> => ({
  notification: words,
  parts: [
    text(words),
    actions({ action: 'formular.oeffnen', subject: view.draft, label: texts.openForm, style: 'primary' }),
  ],
});

const noStep = async (): Promise<void> => {
  throw new Error('There is no step of a form to replace here.');
};
const nothingToClose = async (): Promise<void> => {};

/** A conversation: answers are shown to the person alone, under the line typed or the message pressed. */
export function conversationSurface(
  client: WebClient,
  { account, trigger, responseUrl }: { account: string; trigger: string; responseUrl: string },
): Surface {
  const direct = directSurface(client, account);
  const reply = async (message: Message<Shown>) => {
    const shown = await respond(responseUrl, message);
    if (!shown) await direct.reply(message);
  };
  return { reply, openForm: opening(client, trigger, reply), step: noStep, close: nothingToClose };
}

/** Home: answers are shown over it. */
export function homeSurface(client: WebClient, { account, trigger }: { account: string; trigger: string }): Surface {
  const direct = directSurface(client, account);
  const reply = async (message: Message<Shown>) => {
    const view = renderNotice(message);
    try {
      await client.views.open({ trigger_id: trigger, view });
    } catch {
      await direct.reply(message);
    }
  };
  return { reply, openForm: opening(client, trigger, direct.reply), step: noStep, close: nothingToClose };
}

/** An open modal: answers take its place. */
export function modalSurface(client: WebClient, { account, view: open }: { account: string; view: Modal }): Surface {
  const direct = directSurface(client, account);
  const show = async (view: ReturnType<typeof renderForm>, instead: () => Promise<void>) => {
    try {
      await client.views.update({ view_id: open.id, hash: open.hash, view });
    } catch (error) {
      // Somebody pressed twice: the first answer is already shown.
      if (refusalOf(error) === 'hash_conflict') return;
      await instead();
    }
  };
  const reply = (message: Message<Shown>) => show(renderNotice(message), () => direct.reply(message));
  const step = (view: FormView<Shown>) => show(renderForm(view), () => direct.reply(formWaits(texts.sorry, view)));
  return { reply, openForm: step, step, close: () => reply(sentence(texts.closed)) };
}

/** The private conversation with the bot, for want of any other place. */
export function directSurface(client: WebClient, account: string): Surface {
  const reply = async (message: Message<Shown>) => {
    const content = renderMessage(message);
    const { channel } = await client.conversations.open({ users: account });
    await client.chat.postMessage({ channel: channel?.id ?? '', ...content, parse: 'none', mrkdwn: false });
  };
  return {
    reply,
    openForm: (view) => reply(formWaits(texts.formWaits, view)),
    step: noStep,
    close: nothingToClose,
  };
}

/** A trigger lives three seconds and works once; a form is never lost with it. */
function opening(client: WebClient, trigger: string, reply: Surface['reply']): Surface['openForm'] {
  return async (form) => {
    const view = renderForm(form);
    try {
      await client.views.open({ trigger_id: trigger, view });
    } catch (error) {
      const late = ['expired_trigger_id', 'exchanged_trigger_id'].includes(refusalOf(error) ?? '');
      await reply(formWaits(late ? texts.formWaits : texts.sorry, form));
    }
  };
}

/** Whether Slack took the answer at a `response_url`. The message pressed stays as it is. */
async function respond(url: string, message: Message<Shown>): Promise<boolean> {
  const body = JSON.stringify({ response_type: 'ephemeral', replace_original: false, ...renderMessage(message) });
  try {
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body,
      signal: AbortSignal.timeout(answerMs),
    });
    return response.ok;
  } catch {
    return false;
  }
}

/** What Slack is told in answer to a submitted form: one object, within three seconds. */
import type { types } from '@slack/bolt';
import type { Effect } from '../../../chat/chat.ts';
import type { Shown } from '../../../chat/message.ts';
import { fieldOf, renderForm, renderNotice } from '../render/form.ts';
import { plain } from '../render/text.ts';
import * as texts from '../texts.ts';
import type { Modal } from './incoming.ts';

/** https://docs.slack.dev/surfaces/modals#response_actions; `undefined` closes the view. */
export type SubmissionAnswer =
  | undefined
  | { readonly response_action: 'clear' }
  | { readonly response_action: 'update'; readonly view: types.ModalView }
  | { readonly response_action: 'errors'; readonly errors: Record<string, string> };

export function answerTo(effect: Effect<Shown>, view: Modal): SubmissionAnswer {
  switch (effect.effect) {
    case 'next':
    case 'back':
    case 'confirm':
    case 'openForm':
      return { response_action: 'update', view: renderForm(effect.view) };
    case 'reply':
      return { response_action: 'update', view: renderNotice(effect.message) };
    case 'errors':
      return { response_action: 'errors', errors: errorsOf(effect.errors, view) };
    case 'close':
      return { response_action: 'clear' };
    case 'none':
      return undefined;
  }
}

function errorsOf(errors: Readonly<Record<string, string>>, view: Modal): Record<string, string> {
  return Object.fromEntries(
    Object.entries(errors).map(([field, words]) => {
      const block = inputsOf(view).find((id) => fieldOf(id) === field);
      if (block === undefined) throw new Error(`An error for the field ${field}, which this step does not show.`);
      return [block, words];
    }),
  );
}

/** Something went wrong: the form stays as it is, with all that was entered, and a sentence says so. */
export function apology(view: Modal): SubmissionAnswer {
  const [first] = inputsOf(view);
  if (first !== undefined) return { response_action: 'errors', errors: { [first]: texts.sorry } };
  const { title, submit, close, blocks, callback_id, private_metadata } = view;
  const words = { type: 'section', text: plain(texts.sorry) };
  const again = { type: 'modal', title, submit, close, callback_id, private_metadata, blocks: [words, ...blocks] };
  return { response_action: 'update', view: again as types.ModalView };
}

const inputsOf = (view: Modal): readonly string[] =>
  view.blocks.flatMap(({ type, block_id }) => (type === 'input' && block_id !== undefined ? [block_id] : []));

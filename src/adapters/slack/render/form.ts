/** One step of a form as a modal. */
import type { types } from '@slack/bolt';
import { z } from 'zod';
import { type FormView, isFile, type ShownField } from '../../../chat/form.ts';
import type { Message, Shown } from '../../../chat/message.ts';
import type { DraftId } from '../../../core/ids.ts';
import { atMost, within } from '../limits.ts';
import * as texts from '../texts.ts';
import { renderField } from './field.ts';
import { blocksOf, paragraphs } from './message.ts';
import { blockMax, plain } from './text.ts';

/** https://docs.slack.dev/surfaces/modals */
const blocksMax = 100;
const titleMax = 24;

/** The button *Zurück*. */
export const backAction = 'form.back';

/** What a modal remembers, as `private_metadata`: ids only, since every admin's export holds it. */
const remembered = z.object({
  draft: z.string().transform((id) => id as DraftId),
  step: z.string(),
  revision: z.int(),
  confirms: z.array(z.string()).readonly(),
});

type Remembered = z.output<typeof remembered>;

export const recall = (metadata: string): Remembered => remembered.parse(JSON.parse(metadata));

const remember = ({ draft, step, revision, confirms = [] }: FormView<Shown>): string =>
  JSON.stringify({ draft, step, revision, confirms } satisfies Remembered);

/**
 * Names a field's block. The revision is in it, so that a step shown again takes the draft's values instead of what
 * the person's screen still holds.
 */
const blockId = ({ draft, step, revision }: Remembered, field: string): string => {
  if (`${step}${field}`.includes(':')) throw new Error('The key of a step or field contains no colon.');
  return within(255, 'Block id', [draft, step, field, revision].join(':'));
};

/** The field that a block's id names. */
export const fieldOf = (id: string): string => id.split(':')[2] ?? '';

export function renderForm(view: FormView<Shown>): types.ModalView {
  const here = recall(remember(view));
  const blocks = [
    ...view.intro.flatMap(paragraphs),
    ...view.fields.flatMap((field) => [...renderRemark(field), renderField(field, blockId(here, field.key))]),
    ...(view.back ? [backButton(blockId(here, 'zurueck'))] : []),
  ];
  atMost(blocksMax, 'Blocks of a form', blocks);
  return {
    type: 'modal',
    callback_id: view.form,
    title: plain(within(titleMax, 'Title of a form', view.title)),
    submit: plain(within(titleMax, "Label of a form's button", view.submit)),
    close: plain(texts.close),
    private_metadata: remember(view),
    blocks,
  };
}

/** A message shown over the chat, with nothing to send. */
export function renderNotice(message: Message<Shown>): types.ModalView {
  const blocks = blocksOf(message.parts);
  atMost(blocksMax, 'Blocks of a notice', blocks);
  return { type: 'modal', title: plain(texts.noticeTitle), close: plain(texts.close), blocks };
}

function renderRemark(field: ShownField): types.KnownBlock[] {
  // Slack takes no file beforehand: what the field holds has to be said.
  const words = [field.remark, isFile(field.value) ? texts.givenBefore(field.value) : undefined];
  return words
    .filter((remark) => remark !== undefined)
    .map((remark) => ({ type: 'section', text: plain(within(blockMax, 'Remark', remark)) }));
}

const backButton = (id: string): types.KnownBlock => ({
  type: 'actions',
  block_id: id,
  elements: [{ type: 'button', action_id: backAction, text: plain(texts.back) }],
});

/**
 * The blocks, each by itself.
 * @see https://docs.slack.dev/reference/block-kit/blocks
 */
import { z } from 'zod';
import { actionElement, inputElement } from './elements.ts';
import { richTextElement } from './richtext.ts';
import { anyText, plainText, string } from './text.ts';

const identified = { block_id: string(255).optional() };

const header = z.strictObject({ type: z.literal('header'), text: plainText(150), ...identified });

const section = z
  .strictObject({
    type: z.literal('section'),
    text: anyText(3000).optional(),
    fields: z.array(anyText(2000)).min(1).max(10).optional(),
    accessory: actionElement.optional(),
    expand: z.boolean().optional(),
    ...identified,
  })
  .refine((block) => block.text !== undefined || block.fields !== undefined, 'must define `text` or `fields`');

const context = z.strictObject({
  type: z.literal('context'),
  elements: z.array(anyText(3000)).min(1).max(10),
  ...identified,
});

const divider = z.strictObject({ type: z.literal('divider'), ...identified });

const actions = z.strictObject({
  type: z.literal('actions'),
  elements: z.array(actionElement).min(1).max(25),
  ...identified,
});

const richText = z.strictObject({
  type: z.literal('rich_text'),
  elements: z.array(richTextElement).min(1),
  ...identified,
});

const input = z
  .strictObject({
    type: z.literal('input'),
    label: plainText(2000),
    element: inputElement,
    hint: plainText(2000).optional(),
    optional: z.boolean().optional(),
    dispatch_action: z.boolean().optional(),
    ...identified,
  })
  .refine((block) => block.dispatch_action !== true || block.element.type !== 'file_input', {
    path: ['element', 'type'],
    error: 'unsupported type: file_input',
  });

const content = [header, section, context, divider, actions, richText] as const;

export const messageBlock = z.discriminatedUnion('type', content);
export const viewBlock = z.discriminatedUnion('type', [...content, input]);
export type Block = z.infer<typeof viewBlock>;

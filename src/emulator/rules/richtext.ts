/**
 * Formatted text as data. What people typed travels as `text` elements, where no character has a meaning.
 * @see https://docs.slack.dev/reference/block-kit/blocks/rich-text-block
 */
import { z } from 'zod';
import { channelId, userId } from './ids.ts';
import { string, url } from './text.ts';

const styleable = {
  style: z
    .strictObject({
      bold: z.boolean().optional(),
      italic: z.boolean().optional(),
      strike: z.boolean().optional(),
      underline: z.boolean().optional(),
      code: z.boolean().optional(),
    })
    .optional(),
};

const inline = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('text'), text: string(Infinity), ...styleable }),
  z.strictObject({
    type: z.literal('link'),
    url,
    text: string(Infinity).optional(),
    unsafe: z.boolean().optional(),
    ...styleable,
  }),
  z.strictObject({ type: z.literal('user'), user_id: userId, ...styleable }),
  z.strictObject({ type: z.literal('channel'), channel_id: channelId, ...styleable }),
  z.strictObject({
    type: z.literal('emoji'),
    name: z.string().regex(/^[^:\s]+$/, 'must be an emoji name without colons'),
    unicode: z.string().optional(),
    url: url.optional(),
    ...styleable,
  }),
]);

const bordered = { border: z.union([z.literal(0), z.literal(1)]).optional() };

const section = z.strictObject({ type: z.literal('rich_text_section'), elements: z.array(inline) });
const item = z.discriminatedUnion('type', [section]);

const list = z.strictObject({
  type: z.literal('rich_text_list'),
  style: z.enum(['bullet', 'ordered']),
  elements: z.array(item).min(1),
  indent: z.int().min(0).max(8).optional(),
  ...bordered,
});

const quote = z.strictObject({ type: z.literal('rich_text_quote'), elements: z.array(inline), ...bordered });

export const richTextElement = z.discriminatedUnion('type', [section, list, quote]);

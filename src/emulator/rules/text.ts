/**
 * Text objects. Lengths are UTF-16 units of the string as sent, so that an entity such as `&amp;` counts five: how Slack
 * counts is not documented, and this is never laxer.
 * @see https://docs.slack.dev/reference/block-kit/composition-objects/text-object
 */
import { z } from 'zod';

/** A string of `min` to `max` characters. zod's own `max` counts code points, and so most emoji once instead of twice. */
export const string = (max: number, min = 1) =>
  z
    .string()
    .refine((value) => value.length >= min, `must be more than ${min - 1} characters`)
    .refine((value) => value.length <= max, `must be less than ${max + 1} characters`);

export const plainText = (max: number) =>
  z.strictObject({ type: z.literal('plain_text'), text: string(max), emoji: z.boolean().optional() });

const mrkdwn = (max: number) =>
  z.strictObject({ type: z.literal('mrkdwn'), text: string(max), verbatim: z.boolean().optional() });

/** plain_text or mrkdwn. */
export const anyText = (max: number) => z.discriminatedUnion('type', [plainText(max), mrkdwn(max)]);

/** A link Slack's clients open. */
export const url = string(3000).refine(isUrl, 'must be a valid URL');

function isUrl(value: string): boolean {
  return URL.canParse(value) && /^(https?|mailto|tel|slack):/.test(value);
}

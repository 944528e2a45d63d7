/**
 * Text objects. Lengths are UTF-16 units of the string as sent, so that an entity such as `&amp;` counts five: how Slack
 * counts is not documented, and this is never laxer.
 * @see https://docs.slack.dev/reference/block-kit/composition-objects/text-object
 */
import { z } from 'zod';

/** A string of 1 to `max` characters. */
export const string = (max: number) => z.string().min(1).max(max);

export const plainText = (max: number) =>
  z.strictObject({ type: z.literal('plain_text'), text: string(max), emoji: z.boolean().optional() });

const mrkdwn = (max: number) =>
  z.strictObject({ type: z.literal('mrkdwn'), text: string(max), verbatim: z.boolean().optional() });

/** plain_text or mrkdwn. */
export const anyText = (max: number) => z.discriminatedUnion('type', [plainText(max), mrkdwn(max)]);

/** A link Slack's clients open. */
export const url = z.url({ protocol: /^(https?|mailto|tel|slack)$/, error: 'must be a valid URL' }).max(3000);

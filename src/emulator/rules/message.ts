/**
 * Messages: what may be sent with each method, and how much of it.
 * @see https://docs.slack.dev/reference/methods/chat.postMessage
 */
import { z } from 'zod';
import { messageBlocks } from './blocks.ts';
import { checkMetadata } from './metadata.ts';
import { judge, type Refusal, refuse } from './refusal.ts';

type Method = 'chat.postMessage' | 'chat.update' | 'chat.postEphemeral' | 'response_url';

/** Form-encoded calls carry flags as words. */
const flag = z.union([z.boolean(), z.stringbool()]).optional();
const id = z.string().optional();
const ts = z
  .string()
  .regex(/^\d{10}\.\d{6}$/, 'must be a message timestamp')
  .optional();

const content = { text: z.string().optional(), blocks: z.unknown().optional(), metadata: z.unknown().optional() };
const called = { token: id, channel: id, ...content, link_names: flag, parse: z.enum(['none', 'full']).optional() };

/** The arguments the bot may use. Attachments, markdown_text, other names and icons are not among them. */
const argumentsOf: Readonly<Record<Method, z.ZodType>> = {
  'chat.postMessage': z
    .strictObject({
      ...called,
      thread_ts: ts,
      reply_broadcast: flag,
      mrkdwn: flag,
      unfurl_links: flag,
      unfurl_media: flag,
    })
    .refine((args) => args.reply_broadcast === undefined || args.thread_ts !== undefined, {
      path: ['reply_broadcast'],
      error: '`reply_broadcast` needs `thread_ts`',
    }),
  'chat.update': z.strictObject({ ...called, ts: id, reply_broadcast: flag }),
  'chat.postEphemeral': z.strictObject({ ...called, user: id, thread_ts: ts }),
  response_url: z.strictObject({
    ...content,
    response_type: z.enum(['ephemeral', 'in_channel']).optional(),
    replace_original: flag,
    delete_original: flag,
    thread_ts: ts,
  }),
};

/**
 * Whether Slack would refuse `args` (blocks and metadata already decoded) for `method`: `invalid_arguments`, `no_text`,
 * `msg_too_long`, `invalid_blocks_format` (not a list of objects), `invalid_blocks`, `msg_blocks_too_long`,
 * `invalid_metadata_format`, `invalid_metadata_schema` or `metadata_too_large`. Arguments the bot does not use are
 * refused. What depends on state (channel, user, thread, the message to update) is not judged here.
 */
export function checkMessage(method: Method, args: Readonly<Record<string, unknown>>): Refusal | null {
  return (
    judge(argumentsOf[method], args, 'invalid_arguments', '') ??
    checkPresence(method, args) ??
    checkText(method, args.text) ??
    checkBlocks(method, args.blocks) ??
    checkMetadata(args.metadata)
  );
}

function checkPresence(method: Method, { text, blocks, delete_original }: Readonly<Record<string, unknown>>) {
  if (method === 'response_url' && (delete_original === true || delete_original === 'true')) return null;
  const hasText = typeof text === 'string' && text.trim() !== '';
  const hasBlocks = blocks !== undefined && !(Array.isArray(blocks) && blocks.length === 0);
  return hasText || hasBlocks ? null : refuse('no_text');
}

/**
 * `chat.update` takes 4,000; measured in the wild these are bytes, not characters. Elsewhere Slack cuts silently beyond
 * 40,000 characters, which is no better: here it is refused.
 */
function checkText(method: Method, text: unknown): Refusal | null {
  if (typeof text !== 'string') return null;
  const tooLong = method === 'chat.update' ? Buffer.byteLength(text) > 4_000 : text.length > 40_000;
  return tooLong ? refuse('msg_too_long') : null;
}

const listOfObjects = z.array(z.record(z.string(), z.unknown()));

function checkBlocks(method: Method, blocks: unknown): Refusal | null {
  if (blocks === undefined) return null;
  return (
    judge(listOfObjects, blocks, 'invalid_blocks_format', '/blocks') ??
    judge(messageBlocks, blocks, 'invalid_blocks', '/blocks') ??
    checkAmount(method, blocks)
  );
}

/**
 * All blocks together: undocumented, but measured by several apps as about 13,200 characters of text with about 100 for
 * each container (bolt-js issues 2509 and 2867). Answers through a response URL are not held to it.
 */
function checkAmount(method: Method, blocks: unknown): Refusal | null {
  return method !== 'response_url' && amountOf(blocks) > 13_200 ? refuse('msg_blocks_too_long') : null;
}

const container = /^(header|section|context|divider|actions|rich_text\w*)$/;

function amountOf(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0;
  const own = 'type' in value && container.test(String(value.type)) ? 100 : 0;
  return Object.entries(value).reduce(
    (sum, [key, item]) => sum + (key === 'text' && typeof item === 'string' ? item.length : amountOf(item)),
    own,
  );
}

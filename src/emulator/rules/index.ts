/**
 * The emulator's rule book: whether Slack would refuse a payload, with Slack's error code. Pure functions that know
 * every block, element and argument the bot uses, and nothing else: what they do not know is refused.
 *
 * Where Slack's documents are silent, the stricter reading is taken, so that what passes here passes there.
 */
export { checkChannelName, checkTopic } from './channel.ts';
export { checkMessage } from './message.ts';
export type { Refusal } from './refusal.ts';
export { checkErrors, checkView } from './views.ts';

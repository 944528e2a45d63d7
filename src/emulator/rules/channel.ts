/**
 * What Slack takes as a channel's name and topic.
 * @see https://docs.slack.dev/reference/methods/conversations.create
 */
import { z } from 'zod';
import { judge, type Refusal, refuse } from './refusal.ts';

/**
 * Whether Slack would refuse `name` for a channel. Its clients take other lowercase letters too; ASCII is what the docs
 * promise, so `ü` is refused here. Whether the name is taken is not judged here.
 */
export function checkChannelName(name: unknown): Refusal | null {
  if (name === undefined || name === '') return refuse('invalid_name_required');
  if (typeof name !== 'string') return refuse('invalid_name');
  if (name.length > 80) return refuse('invalid_name_maxlength');
  if (!/^[a-z0-9_-]+$/.test(name)) return refuse('invalid_name_specials');
  if (!/[a-z0-9]/.test(name)) return refuse('invalid_name_punctuation');
  return null;
}

/** Whether Slack would refuse `text` for a channel's topic or purpose: more than 250 characters. */
export function checkTopic(text: unknown, of: 'topic' | 'purpose' = 'topic'): Refusal | null {
  const tooLong = typeof text === 'string' && text.length > 250;
  return tooLong ? refuse('too_long') : judge(z.string(), text, 'invalid_arguments', `/${of}`);
}

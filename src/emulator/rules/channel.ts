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

/** Whether Slack would refuse `topic` for a channel: more than 250 characters. */
export function checkTopic(topic: unknown): Refusal | null {
  const tooLong = typeof topic === 'string' && topic.length > 250;
  return tooLong ? refuse('too_long') : judge(z.string(), topic, 'invalid_arguments', '/topic');
}

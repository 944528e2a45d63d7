/**
 * What an app may attach to a message for programs.
 * @see https://docs.slack.dev/messaging/message-metadata
 */
import { z } from 'zod';
import { judge, type Refusal, refuse } from './refusal.ts';

const scalar = z.union([z.string(), z.number(), z.boolean()]);
const flat = z.record(z.string(), scalar);

/** Slack's staff: letters, digits and underscores; with a dot the payload is silently lost (bolt-python issue 863). */
const envelope = z.strictObject({
  event_type: z.string().regex(/^[A-Za-z0-9_]+$/, 'must be alphanumeric'),
  event_payload: z.record(z.string(), z.unknown()),
});

const payload = z.record(z.string(), z.union([scalar, flat, z.array(flat)]));

/** Slack has a limit and does not publish it. This one is ours, and far above what the bot attaches. */
const largestMetadata = 8_000;

export function checkMetadata(metadata: unknown): Refusal | null {
  if (metadata === undefined) return null;
  const malformed = judge(envelope, metadata, 'invalid_metadata_format', '/metadata');
  if (malformed !== null) return malformed;
  if (Buffer.byteLength(JSON.stringify(metadata)) > largestMetadata) return refuse('metadata_too_large');
  const { event_payload } = envelope.parse(metadata);
  return judge(payload, event_payload, 'invalid_metadata_schema', '/metadata/event_payload');
}

/** How a call to Slack's Web API ended, told apart as the outbox needs it. */
import {
  SlackError,
  WebAPIHTTPError,
  WebAPIPlatformError,
  WebAPIRateLimitedError,
  WebAPIRequestError,
} from '@slack/web-api';
import type { Delivery } from '../../chat/chat.ts';

/** Slack's word for why it refused, or null if the failure was another one. */
export const refusalOf = (error: unknown): string | null =>
  error instanceof WebAPIPlatformError ? error.data.error : null;

/** Any failure of a call in one word, for logs. */
export function reasonOf(error: unknown): string {
  const refusal = refusalOf(error);
  if (refusal !== null) return isCode(refusal) ? refusal : unreadable;
  if (error instanceof WebAPIHTTPError) return `http_${error.statusCode}`;
  if (error instanceof WebAPIRateLimitedError) return 'rate_limited';
  return networkCodeOf(error) ?? 'failed';
}

/** An answer that is no JSON arrives from the SDK as a refusal with its whole text. */
const isCode = (refusal: string): boolean => /^\w{1,80}$/.test(refusal);
const unreadable = 'unreadable_answer';

/**
 * Codes that say: not done, and not to be done as it is. Only these; an unknown code may follow a message that stands
 * (`internal_error`, `fatal_error`, `service_unavailable` and `request_timeout` do), so it counts as ambiguous.
 */
const definite = new Set(
  Object.values({
    whereTo: [
      ...['channel_not_found', 'not_in_channel', 'is_archived', 'messages_tab_disabled', 'cannot_dm_bot'],
      ...['user_not_found', 'users_not_found', 'user_disabled', 'user_not_visible', 'user_not_in_channel'],
      ...['restricted_action', 'restricted_action_read_only_channel', 'restricted_action_thread_only_channel'],
      ...['invalid_channel', 'posting_to_channel_denied', 'restricted_action_non_threadable_channel'],
      ...['restricted_action_thread_locked', 'channel_type_not_supported'],
    ],
    whichChannel: [
      ...['name_taken', 'invalid_name', 'invalid_name_maxlength', 'invalid_name_punctuation', 'invalid_name_required'],
      ...['invalid_name_specials', 'no_channel', 'cannot_create_channel', 'too_long', 'channel_is_limited_access'],
      ...['method_not_supported_for_channel_type', 'too_many_members', 'not_supported'],
    ],
    whom: [
      ...['already_in_channel', 'cant_invite', 'cant_invite_self', 'invitee_cant_see_channel', 'no_user'],
      ...['org_user_not_in_team', 'no_external_invite_permission', 'ura_max_channels', 'user_is_bot'],
      ...['user_is_restricted', 'user_is_ultra_restricted', 'cant_kick_self', 'cant_kick_from_general'],
    ],
    whichFile: [
      ...['cant_delete_file', 'file_not_found', 'file_deleted', 'file_type_not_allowed', 'file_upload_size_restricted'],
      ...['file_uploads_disabled', 'file_uploads_except_images_disabled', 'storage_limit_reached', 'missing_argument'],
    ],
    whichMessage: [
      ...['message_not_found', 'cant_update_message', 'edit_window_closed', 'thread_not_found', 'invalid_thread_ts'],
      ...['cannot_reply_to_message', 'bad_timestamp', 'no_item_specified', 'not_pinnable', 'too_many_pins'],
      'cant_delete_message',
    ],
    what: [
      ...[
        'no_text',
        'msg_too_long',
        'msg_blocks_too_long',
        'invalid_blocks',
        'invalid_blocks_format',
        'view_too_large',
      ],
      ...['invalid_arguments', 'invalid_arg_name', 'invalid_array_arg', 'invalid_charset', 'invalid_form_data'],
      ...['invalid_metadata_format', 'invalid_metadata_schema', 'metadata_too_large', 'metadata_must_be_sent_from_app'],
    ],
    mayWe: [
      ...['missing_scope', 'no_permission', 'permission_denied', 'not_allowed_token_type', 'access_denied'],
      ...['ekm_access_denied', 'not_enabled', 'unknown_method', 'method_deprecated'],
    ],
  }).flat(),
);

/** The token is out of order: nothing was done, and all of it can be done once the city has put in a new one. */
const credentials = new Set([
  ...['invalid_auth', 'not_authed', 'account_inactive', 'token_revoked', 'token_expired', 'team_access_not_granted'],
  ...['org_login_required', 'team_added_to_org'],
]);

/** The call never left this machine. */
const neverSent = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'ENETUNREACH', 'EHOSTUNREACH']);

/** Also said with status 200. */
const limited = new Set(['ratelimited', 'rate_limited']);

/** The token is wrong, or of the wrong kind, and so is every call with it. */
export const refusesToken = (reason: string): boolean => credentials.has(reason) || reason === 'not_allowed_token_type';

/** Where Slack does not say how long to wait. */
export const soonMs = 5_000;
const credentialsMs = 60_000;

/** Runs one call and says how it ended. Only errors of our own (a text over a limit) are thrown on. */
export async function deliver<T>(call: () => Promise<T>): Promise<Delivery<T>> {
  try {
    return { state: 'sent', value: await call() };
  } catch (error) {
    return failureOf(error);
  }
}

/** Slack's answer to a request that is none of its Web API's, as the SDK would throw it. */
export function httpError({ status, statusText, headers }: Response): SlackError {
  if (status !== 429) return new WebAPIHTTPError(status, statusText, {});
  return new WebAPIRateLimitedError(Number(headers.get('retry-after')) || soonMs / 1000);
}

function failureOf(error: unknown): Delivery<never> {
  if (error instanceof WebAPIRateLimitedError) return { state: 'later', afterMs: error.retryAfter * 1000 };
  const known = error instanceof SlackError || networkCodeOf(error) !== null;
  if (!known) throw error;
  const reason = reasonOf(error);
  if (refusalOf(error) !== null && definite.has(reason)) return { state: 'rejected', code: reason };
  if (credentials.has(reason)) return { state: 'later', afterMs: credentialsMs };
  if (neverSent.has(reason) || limited.has(reason)) return { state: 'later', afterMs: soonMs };
  return { state: 'ambiguous', reason };
}

/** `fetch` hides the socket's code in `cause`; a time-out while the answer is read comes bare. Null: no network error. */
export function networkCodeOf(error: unknown): string | null {
  const original = error instanceof WebAPIRequestError ? error.original : error;
  if (original instanceof Error && ['TimeoutError', 'AbortError'].includes(original.name)) return 'timeout';
  if (original instanceof TypeError && isCoded(original.cause)) return original.cause.code;
  return error instanceof WebAPIRequestError ? 'network' : null;
}

const isCoded = (cause: unknown): cause is { code: string } =>
  typeof cause === 'object' && cause !== null && 'code' in cause && typeof cause.code === 'string';

/** How a call to Slack's Web API ended, told apart as the outbox needs it. */
import { WebAPIHTTPError, WebAPIPlatformError, WebAPIRateLimitedError, WebAPIRequestError } from '@slack/web-api';
import type { Delivery } from '../../chat/chat.ts';

/** Slack's word for why it refused, or null if the failure was another one. */
export const refusalOf = (error: unknown): string | null =>
  error instanceof WebAPIPlatformError ? error.data.error : null;

/**
 * Codes that say: not done, and not to be done as it is. Only these; an unknown code may follow a message that stands
 * (`internal_error`, `fatal_error`, `service_unavailable` and `request_timeout` do), so it counts as ambiguous.
 */
const definite = new Set([
  // where to
  ...['channel_not_found', 'not_in_channel', 'is_archived', 'messages_tab_disabled', 'cannot_dm_bot'],
  ...['user_not_found', 'users_not_found', 'user_disabled', 'user_not_visible', 'user_not_in_channel'],
  ...['restricted_action', 'restricted_action_read_only_channel', 'restricted_action_thread_only_channel'],
  ...['restricted_action_non_threadable_channel', 'restricted_action_thread_locked', 'channel_type_not_supported'],
  // which message
  ...['message_not_found', 'cant_update_message', 'edit_window_closed', 'thread_not_found', 'invalid_thread_ts'],
  ...['cannot_reply_to_message', 'bad_timestamp', 'no_item_specified', 'not_pinnable', 'permission_denied'],
  ...['too_many_pins', 'is_inactive', 'no_such_subtype'],
  // what
  ...['no_text', 'msg_too_long', 'msg_blocks_too_long', 'invalid_blocks', 'invalid_blocks_format', 'view_too_large'],
  ...['invalid_arguments', 'invalid_arg_name', 'invalid_array_arg', 'invalid_charset', 'invalid_form_data'],
  ...['invalid_metadata_format', 'invalid_metadata_schema', 'metadata_too_large', 'metadata_must_be_sent_from_app'],
  // may we
  ...['missing_scope', 'no_permission', 'not_allowed_token_type', 'access_denied', 'ekm_access_denied', 'not_enabled'],
  ...['unknown_method', 'method_deprecated'],
]);

/** The token is out of order: nothing was done, and all of it can be done once the city has put in a new one. */
const credentials = new Set([
  ...['invalid_auth', 'not_authed', 'account_inactive', 'token_revoked', 'token_expired', 'team_access_not_granted'],
  ...['org_login_required', 'team_added_to_org'],
]);

/** The call never left this machine. */
const neverSent = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'ENETUNREACH', 'EHOSTUNREACH']);

const soonMs = 5_000;
const credentialsMs = 60_000;

/** Runs one call and says how it ended. Only errors of our own (a text over a limit) are thrown on. */
export async function deliver<T>(call: () => Promise<T>): Promise<Delivery<T>> {
  try {
    return { state: 'sent', value: await call() };
  } catch (error) {
    return failureOf(error);
  }
}

function failureOf(error: unknown): Delivery<never> {
  if (error instanceof WebAPIRateLimitedError) return { state: 'later', afterMs: error.retryAfter * 1000 };
  const code = refusalOf(error);
  if (code !== null) {
    if (code === 'ratelimited' || code === 'rate_limited') return { state: 'later', afterMs: soonMs };
    if (credentials.has(code)) return { state: 'later', afterMs: credentialsMs };
    if (definite.has(code)) return { state: 'rejected', code };
    // An answer that is no JSON arrives here as its whole text.
    return { state: 'ambiguous', reason: /^\w{1,80}$/.test(code) ? code : 'unreadable_answer' };
  }
  if (error instanceof WebAPIHTTPError) return { state: 'ambiguous', reason: `http_${error.statusCode}` };
  const reason = networkCodeOf(error);
  if (reason === null) throw error;
  return neverSent.has(reason) ? { state: 'later', afterMs: soonMs } : { state: 'ambiguous', reason };
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

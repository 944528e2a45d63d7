/** What Slack does not answer at start, in one sentence for whoever runs the bot. */
import { SlackError, WebAPIPlatformError } from '@slack/web-api';
import { networkCodeOf, reasonOf, refusesToken } from './delivery.ts';

/**
 * Waits for a call of `method`; where Slack refuses or cannot be reached, rejects with one sentence that names what to
 * set right. Errors that are not Slack's are thrown on.
 *
 * @param variable the one that holds the call's token
 */
export async function asked<T>(method: string, variable: string, call: Promise<T>): Promise<T> {
  try {
    return await call;
  } catch (error) {
    const sentence = sentenceOn(error, method, variable);
    throw sentence === null ? error : new Error(sentence, { cause: error });
  }
}

function sentenceOn(error: unknown, method: string, variable: string): string | null {
  const network = networkCodeOf(error);
  if (network !== null) return `Slack cannot be reached (${network}).`;
  if (!(error instanceof SlackError)) return null;
  const reason = reasonOf(error);
  if (reason === 'missing_scope') return `${variable} lacks a scope that ${method} needs${namesOf(error)} (${reason}).`;
  if (refusesToken(reason)) return `Slack does not accept ${variable} (${reason}).`;
  return `Slack answers ${method} with an error (${reason}).`;
}

/** Slack says which scopes would do, though the SDK's type does not know it. */
function namesOf(error: SlackError): string {
  const data: object = error instanceof WebAPIPlatformError ? error.data : {};
  return 'needed' in data && typeof data.needed === 'string' ? `: ${data.needed}` : '';
}

/** Why Slack would refuse a payload, in the words of its answer. */
export interface Refusal {
  /** Slack's error code, such as `invalid_blocks`. */
  readonly error: string;
  /** `response_metadata.messages`, such as `[ERROR] no more than 50 items allowed [json-pointer:/blocks]`. */
  readonly messages: readonly string[];
}

/** What a rule answers: a value, or the literal codes of the refusals people can cause. */
export type Result<Value, Code extends string> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly code: Code };

export const ok = <Value>(value: Value): Result<Value, never> => ({ ok: true, value });
export const refused = <Code extends string>(code: Code): Result<never, Code> => ({ ok: false, code });

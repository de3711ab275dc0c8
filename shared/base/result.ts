/** What a step that may fail in an expected way gives back: a value, or an error with a code. A bug throws instead. */
export type Result<Value, Failure = Problem> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly error: Failure };

/**
 * An expected failure: `code` for programs, `message` for people (what happened, what was kept, what to do), and the
 * field of a form it belongs to, where there is one.
 */
export type Problem = {
  readonly code: string;
  readonly message: string;
  readonly field?: string;
};

/** A result that worked. */
export function succeed<Value>(value: Value): { readonly ok: true; readonly value: Value } {
  return { ok: true, value };
}

/** A result that failed in an expected way. */
export function fail<Failure>(error: Failure): { readonly ok: false; readonly error: Failure } {
  return { ok: false, error };
}

/** A failure with a code and a sentence for people, at a field where one is named. */
export function failWith(code: string, message: string, field?: string): { readonly ok: false; readonly error: Problem } {
  return fail(field === undefined ? { code, message } : { code, message, field });
}

/** The result of a step that may fail in an expected way: a value, or an error with a code. A bug throws instead. */
export type Result<Value, Failure = Problem> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly error: Failure };

/**
 * An expected failure: `code` for programs, `message` for people (what happened, what is safe, what to do), and the
 * field of a form that it belongs to, if any.
 */
export type Problem = {
  readonly code: string;
  readonly message: string;
  readonly field?: string;
};

/** A successful result. */
export function succeed<Value>(value: Value): { readonly ok: true; readonly value: Value } {
  return { ok: true, value };
}

/** A failed result. */
export function fail<Failure>(error: Failure): { readonly ok: false; readonly error: Failure } {
  return { ok: false, error };
}

/** A failed result with a code and a message for people, at a field if one is given. */
export function failWith(
  code: string,
  message: string,
  field?: string,
): { readonly ok: false; readonly error: Problem } {
  return fail(field === undefined ? { code, message } : { code, message, field });
}

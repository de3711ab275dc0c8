declare const brand: unique symbol;

/** A value that only the function that checks it may make: `Brand<string, 'Day'>` is not just any string. */
export type Brand<Value, Name extends string> = Value & { readonly [brand]: Name };

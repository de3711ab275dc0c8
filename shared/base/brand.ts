declare const brand: unique symbol;

/** A value that only the function that checked it may make: `Brand<string, 'Day'>` is no ordinary string. */
export type Brand<Value, Name extends string> = Value & { readonly [brand]: Name };

/** A value that can be read and watched, in the form that `useSyncExternalStore` needs. */
export type Observable<Value> = {
  readonly get: () => Value;
  /** Returns the function that stops watching. */
  readonly subscribe: (listener: () => void) => () => void;
};

/** An observable that can also be changed. */
export type Observed<Value> = Observable<Value> & { readonly set: (value: Value) => void };

/** A value that notifies its watchers when it is replaced. */
export function observe<Value>(first: Value): Observed<Value> {
  let value = first;
  const listeners = new Set<() => void>();
  return {
    get: () => value,
    set: (next) => {
      value = next;
      for (const listener of listeners) listener();
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

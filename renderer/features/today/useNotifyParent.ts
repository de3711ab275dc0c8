import { useEffect, useEffectEvent } from 'react';

/** Calls `notify` when a value changes, compared as JSON, and with `last` when the component unmounts. */
export function useNotifyParent<Value>(notify: (value: Value) => void, value: Value, last: Value): void {
  const text = JSON.stringify(value);
  const notifyNow = useEffectEvent(() => notify(value));
  const notifyLast = useEffectEvent(() => notify(last));
  useEffect(() => notifyNow(), [text]);
  useEffect(() => () => notifyLast(), []);
}

import { useEffect, useEffectEvent } from 'react';

/** Tells a value when it has become another one, compared as text, and `last` once the calling component is gone. */
export function useNotifyParent<Value>(tell: (value: Value) => void, value: Value, last: Value): void {
  const text = JSON.stringify(value);
  const tellNow = useEffectEvent(() => tell(value));
  const tellLast = useEffectEvent(() => tell(last));
  useEffect(() => tellNow(), [text]);
  useEffect(() => () => tellLast(), []);
}

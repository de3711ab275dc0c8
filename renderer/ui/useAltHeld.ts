import { useEffect, useState } from 'react';

/** Whether the Alt key is down. The window hears no keys without the focus, so losing the focus counts as release. */
export function useAltHeld(): boolean {
  const [isHeld, setHeld] = useState(false);
  useEffect(() => {
    const onKey = ({ altKey }: KeyboardEvent) => setHeld(altKey);
    const onBlur = () => setHeld(false);
    addEventListener('keydown', onKey);
    addEventListener('keyup', onKey);
    addEventListener('blur', onBlur);
    return () => {
      removeEventListener('keydown', onKey);
      removeEventListener('keyup', onKey);
      removeEventListener('blur', onBlur);
    };
  }, []);
  return isHeld;
}

import { useEffect, useState } from 'react';

/** Whether the Alt key is held down now; what is pressed outside of the window is not told and ends with the window's focus. */
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

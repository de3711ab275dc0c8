import { useKeyboard } from '#renderer/app/useKeyboard';

/** The keyboard of the program, as the shell gives it to the screen of a day. */
export function useKeyboardOf(): void {
  useKeyboard('today', true);
}

import { useKeyboard } from '#renderer/app/useKeyboard';

/** The program's shortcuts, as the shell provides them to the screen of a day. */
export function useKeyboardOf(): void {
  useKeyboard('today');
}

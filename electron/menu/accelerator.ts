const names: Readonly<Record<string, string>> = {
  Ctrl: 'CmdOrCtrl',
  ArrowLeft: 'Left',
  ArrowRight: 'Right',
  ArrowUp: 'Up',
  ArrowDown: 'Down',
};

/**
 * The key that the menu shows: the command's first key that is not a single character, in Electron's spelling. A single
 * character only works in a list or on a screen, so the menu does not promise it everywhere.
 */
export function acceleratorOf(keys: readonly string[]): string | null {
  const shown = keys.find((key) => key.length > 1);
  if (shown === undefined) return null;
  return shown
    .split('+')
    .map((part) => names[part] ?? part)
    .join('+');
}

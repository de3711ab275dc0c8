const names: Readonly<Record<string, string>> = {
  Ctrl: 'CmdOrCtrl',
  ArrowLeft: 'Left',
  ArrowRight: 'Right',
  ArrowUp: 'Up',
  ArrowDown: 'Down',
};

/**
 * The key that the menu shows: the first one of a command that is no bare character, in Electron's spelling. A single
 * letter belongs to a list or a screen, so a menu does not promise it everywhere.
 */
export function acceleratorOf(keys: readonly string[]): string | null {
  const shown = keys.find((key) => key.length > 1);
  if (shown === undefined) return null;
  return shown
    .split('+')
    .map((part) => names[part] ?? part)
    .join('+');
}

/**
 * Whether a string names keys as the command list does: `Ctrl+Shift+K`, `F6`, `?`. Shift is named only with Ctrl or
 * Alt, or with a key that types no character.
 */
export function isKeyName(text: string): boolean {
  const [, modifiers = '', key = ''] = parts.exec(text) ?? [];
  if (isCharacter(key)) return key === key.toUpperCase() && modifiers !== 'Shift+';
  return namedKeys.has(key) || /^F([1-9]|1\d|2[0-4])$/.test(key);
}

/** Whether keys type a character, so that they work only outside text fields and can be turned off. */
export function isSingleCharacter(keys: string): boolean {
  return isCharacter(keys);
}

/** The key itself: `K` of `Ctrl+Shift+K`. */
export function keyWithoutModifiers(keys: string): string {
  return parts.exec(keys)?.[2] ?? keys;
}

const parts = /^((?:Ctrl\+)?(?:Alt\+)?(?:Shift\+)?)(.+)$/su;

/** Exactly one code point, so that a letter of any alphabet fits. */
function isCharacter(key: string): boolean {
  return /^.$/su.test(key);
}

/** The keys that type no character, by the engine's names. */
const namedKeys: ReadonlySet<string> = new Set([
  'ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', 'Home', 'End', 'PageUp', 'PageDown', 'Insert', 'Delete',
  'Backspace', 'Enter', 'Tab', 'Escape', 'ContextMenu', 'Pause', 'ScrollLock',
]);

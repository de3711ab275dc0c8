import { isKeyName, keyWithoutModifiers } from './keyNames';

/**
 * Why keys cannot be a command's shortcut, in a sentence; null if they can. A command's original keys are never
 * refused: Undo keeps Ctrl+Z, although text fields use it too.
 */
export function whyRefused(keys: string, original: readonly string[]): string | null {
  if (original.includes(keys)) return null;
  return rules.find(({ refuses }) => refuses(keys))?.because ?? null;
}

/** Keys that some part of the program or the system needs, with the reason. The first rule that applies decides. */
type Rule = { readonly refuses: (keys: string) => boolean; readonly because: string };

const rules: readonly Rule[] = [
  {
    refuses: (keys) => keyWithoutModifiers(keys) === ' ',
    because: 'The space bar presses buttons, ticks boxes and writes spaces.',
  },
  {
    refuses: among('Ctrl++', 'Ctrl+Shift++', 'Ctrl+-', 'Ctrl+Shift+-', 'Ctrl+=', 'Ctrl+Shift+=', 'Ctrl+0'),
    because: 'They zoom in and out.',
  },
  {
    refuses: (keys) => keyWithoutModifiers(keys) === '+',
    because: 'The plus sign joins keys, so it cannot be one of them.',
  },
  {
    refuses: (keys) => !isKeyName(keys),
    because: 'Daybook has no name for this key, such as one that adds an accent.',
  },
  { refuses: among('Enter', 'Shift+Enter'), because: 'Enter confirms a choice and saves forms.' },
  { refuses: endsIn('Tab'), because: 'Tab moves the focus, or belongs to the system.' },
  { refuses: endsIn('Escape'), because: 'Escape closes and cancels, or belongs to the system.' },
  {
    refuses: among('Ctrl+C', 'Ctrl+V', 'Ctrl+X', 'Ctrl+A', 'Ctrl+Shift+V', 'Ctrl+Insert', 'Shift+Insert'),
    because: 'Text fields need them to cut, copy, paste and select.',
  },
  { refuses: among('Ctrl+Z', 'Ctrl+Y', 'Ctrl+Shift+Z'), because: 'Text fields need them to undo typing.' },
  { refuses: endsIn('Backspace'), because: 'Backspace deletes text.' },
  {
    refuses: among('Shift+Delete', 'Ctrl+Delete', 'Ctrl+Shift+Delete', 'Ctrl+Alt+Delete'),
    because: 'They delete text, or belong to the system.',
  },
  {
    refuses: (keys) => movingKeys.has(keyWithoutModifiers(keys)) && !/^(Ctrl\+)?Alt\+|^Ctrl\+Page/.test(keys),
    because: 'They move through text, lists and pages.',
  },
  {
    refuses: among(
      'Alt+F', 'Alt+E', 'Alt+V', 'Alt+G', 'Alt+H', 'F10', 'Shift+F10', 'ContextMenu', 'Shift+ContextMenu',
    ),
    because: 'They open menus.',
  },
  { refuses: (keys) => /^Alt\+[0-9]$/.test(keys), because: 'They choose options in forms.' },
  { refuses: among('F11'), because: 'It switches to full screen.' },
  {
    refuses: (keys) => /^Alt\+(Shift\+)?F4$|^Ctrl\+Alt\+F\d+$|^Ctrl\+Alt\+Arrow/.test(keys),
    because: 'They belong to the system.',
  },
  { refuses: endsIn('Pause', 'ScrollLock'), because: 'Not every keyboard has it.' },
];

const movingKeys: ReadonlySet<string> = new Set([
  'ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', 'Home', 'End', 'PageUp', 'PageDown', 'Insert',
]);

function among(...refused: readonly string[]): (keys: string) => boolean {
  return (keys) => refused.includes(keys);
}

/** Refuses a key alone and with any modifiers. */
function endsIn(...refused: readonly string[]): (keys: string) => boolean {
  return (keys) => refused.includes(keyWithoutModifiers(keys));
}

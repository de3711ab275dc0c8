import { expect, test } from 'vitest';
import { answerKeys, holderNames, restoreKeys, storedShortcuts } from '#shared/contract/keys/changeKeys';
import { keysNow, originalShortcuts, readShortcuts, type Shortcuts } from '#shared/contract/keys/shortcuts';

const changed = (...pairs: readonly (readonly [string, readonly string[]])[]): Shortcuts => new Map(pairs);

/** The ids of the commands that have the keys, or what else happens with them. */
function answer(command: string, keys: string, shortcuts: Shortcuts = originalShortcuts): string {
  const given = answerKeys({ command, slot: 0 }, keys, shortcuts);
  return given.is === 'taken' ? given.by.map(({ id }) => id).join(' ') : given.is;
}

test.each<readonly [why: string, command: string, keys: string, answer: string]>([
  ['nobody has them', 'fillGap', 'Ctrl+J', 'free'],
  ['the command has them already', 'fillGap', 'Ctrl+G', 'same'],
  ['a text field needs them', 'fillGap', 'Ctrl+C', 'refused'],
  ['one of the same screen has them', 'fillGap', 'S', 'stopTimer'],
  ['one that acts everywhere has them', 'fillGap', 'Ctrl+K', 'openPalette'],
  ['a list of the screen has them', 'fillGap', 'K', 'outcomeKept'],
  ['a list has them, and the screen of that list has the command', 'editEntry', 'F', 'fillGap'],
  ['another list of the same screen has them', 'editEntry', 'K', 'outcomeKept'],
  ['only a list of another screen has them', 'fillGap', 'Ctrl+PageUp', 'free'],
  ['only another screen has them', 'fillGap', 'Y', 'free'],
  ['it would act everywhere, and one screen has them', 'openPalette', 'Ctrl+G', 'fillGap'],
  ['it would act everywhere, and many screens have them', 'openPalette', 'Ctrl+PageDown', 'nextTab'],
])('%s: %s, %s → %s', (_why, command, keys, wanted) => {
  expect(answer(command, keys)).toBe(wanted);
});

test('keys that two commands have always shared are not a conflict between them', () => {
  const shortcuts = changed(['deleteEntry', ['Ctrl+J']]);
  expect(answer('deleteEntry', 'Delete', shortcuts)).toBe('free');
  expect(answer('fillGap', 'Delete')).toBe('deleteEntry deleteAppointment');
});

test('keys that a change released are free, and keys that it took are used', () => {
  const shortcuts = changed(['stopTimer', ['Ctrl+J']]);
  expect([answer('fillGap', 'S', shortcuts), answer('fillGap', 'Ctrl+J', shortcuts)]).toEqual(['free', 'stopTimer']);
});

test('free keys replace those of the slot, and a slot after the last one adds them', () => {
  const at = (slot: number) => {
    const given = answerKeys({ command: 'fillGap', slot }, 'Ctrl+J', originalShortcuts);
    return given.is === 'free' ? keysNow(given.shortcuts, 'fillGap') : given.is;
  };
  expect([at(0), at(1), at(2)]).toEqual([['Ctrl+J', 'Ctrl+G'], ['F', 'Ctrl+J'], ['F', 'Ctrl+G', 'Ctrl+J']]);
});

/** What both commands have after a swap, and what the other command gets. */
function swapped(command: string, slot: number, keys: string, shortcuts: Shortcuts = originalShortcuts) {
  const given = answerKeys({ command, slot }, keys, shortcuts);
  if (given.is !== 'taken' || given.swap === null) return null;
  const { swap } = given;
  return [keysNow(swap.shortcuts, command), keysNow(swap.shortcuts, swap.holder.id), swap.gets];
}

test('a swap gives the other command the keys of the slot in place of its own', () => {
  expect(swapped('fillGap', 1, 'Ctrl+K')).toEqual([['F', 'Ctrl+K'], ['Ctrl+G'], 'Ctrl+G']);
  expect(swapped('fillGap', 0, 'S')).toEqual([['S', 'Ctrl+G'], ['F', 'F8'], 'F']);
});

test('the other command loses its keys if it cannot use those of the slot', () => {
  // F is held by the follow-up on Documents, where the palette acts, too.
  expect(swapped('fillGap', 0, 'Ctrl+K')).toEqual([['Ctrl+K', 'Ctrl+G'], [], null]);
  // Ctrl+Z is for Undo alone.
  expect(swapped('undo', 0, 'Ctrl+K')).toEqual([['Ctrl+K'], [], null]);
  // A slot without keys has none to give.
  expect(swapped('themeDark', 0, 'F6')).toEqual([['F6'], [], null]);
});

test('keys that several commands use are not swapped', () => {
  expect([answer('openPalette', '/'), swapped('openPalette', 0, '/')]).toEqual([
    'findInLog findRequest findCountry findGuidance findRecord findSetting findHelp',
    null,
  ]);
  expect(swapped('fillGap', 0, 'Delete')).toBeNull();
});

test('commands that use the keys are named by the first one and the number of others', () => {
  const given = (command: string, keys: string) => {
    const answered = answerKeys({ command, slot: 0 }, keys, originalShortcuts);
    return answered.is === 'taken' ? holderNames(answered.by) : '';
  };
  expect([given('fillGap', 'Ctrl+Shift+N'), given('fillGap', 'Delete'), given('openPalette', '/')]).toEqual([
    '“Log with a form”', '“Delete the entry” and 1 other', '“Find an entry” and 6 others',
  ]);
});

test('the original keys come back, unless another command uses one of them now', () => {
  const shortcuts = changed(['fillGap', ['Ctrl+J']], ['stopTimer', ['F']]);
  const held = restoreKeys('fillGap', shortcuts);
  expect('holder' in held ? [held.holder.id, held.keys] : held).toEqual(['stopTimer', 'F']);
  expect(restoreKeys('stopTimer', shortcuts)).toEqual({ shortcuts: changed(['fillGap', ['Ctrl+J']]) });
});

test('stored changes are read back the same, without commands that have their original keys again', () => {
  const shortcuts = changed(['fillGap', ['Ctrl+J']], ['undo', ['Ctrl+Z']], ['openPalette', []]);
  const stored = storedShortcuts(shortcuts, []);
  expect(stored).toEqual([{ command: 'fillGap', keys: ['Ctrl+J'] }, { command: 'openPalette', keys: [] }]);
  expect(readShortcuts(stored)).toEqual({
    shortcuts: changed(['fillGap', ['Ctrl+J']], ['openPalette', []]), leftOut: [], foreign: [],
  });
});

test('a command or key that is not understood is left out by name, and everything else applies', () => {
  const foreign = { command: 'flyAway', keys: ['Ctrl+J'] };
  const read = readShortcuts([
    foreign, { command: 'fillGap', keys: ['Hyper+K', 'Ctrl+J', 'Enter'] }, { command: 'undo', keys: ['nothing'] },
  ]);
  expect(read).toEqual({
    shortcuts: changed(['fillGap', ['Ctrl+J']]),
    leftOut: [
      'the command “flyAway”', '“Hyper+K” of “Fill the gap”', '“Enter” of “Fill the gap”', '“nothing” of “Undo”',
    ],
    foreign: [foreign],
  });
  expect(storedShortcuts(read.shortcuts, read.foreign)).toEqual([foreign, { command: 'fillGap', keys: ['Ctrl+J'] }]);
  expect(keysNow(read.shortcuts, 'undo')).toEqual(['Ctrl+Z']);
});

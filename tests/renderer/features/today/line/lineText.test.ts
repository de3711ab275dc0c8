import { expect, test } from 'vitest';
import { addedText, noText, putText, redoText, typeText, undoText } from '#renderer/features/today/line/lineText';

/** Types a text letter by letter; `<` deletes one. */
function typed(keys: string, from = noText) {
  return Array.from(keys).reduce(
    (line, key) => typeText(line, key === '<' ? line.text.slice(0, -1) : `${line.text}${key}`),
    from,
  );
}

/** The texts that undo brings back, in order. */
function undone(line: ReturnType<typeof typed>): string[] {
  const before = undoText(line);
  return before === null ? [] : [before.text, ...undone(before)];
}

test.each([
  ['a word at a time', typed('phone 20m'), ['phone ', '']],
  ['letters deleted in a row at once', typed('ab cd<<<'), ['ab cd', 'ab ', '']],
  ['letters typed after deleting', typed('abc<x'), ['abc', '']],
  ['a text that was inserted', putText(typed('abc'), 'walkin 20m'), ['abc', '']],
  ['nothing before anything was typed', noText, []],
])('undo takes back %s', (_name, line, texts) => {
  expect(undone(line)).toEqual(texts);
});

test('redo restores what was taken back, until something else is typed', () => {
  const line = putText(typed('abc'), 'walkin');
  const back = undoText(line)!;
  expect([redoText(back)?.text, redoText(line), redoText(typed('x', back))]).toEqual(['walkin', null, null]);
});

test.each([
  ['review 40', 'review 401', '1'],
  ['review 40', '1review 40', '1'],
  ['review 40', 'review 4', null],
  ['review 40', 'review 40', null],
  ['review 40', 'walkin 40 x', null],
  ['', '2', '2'],
])('what was added to “%s” to make “%s” is %s', (before, after, added) => {
  expect(addedText(before, after)).toBe(added);
});

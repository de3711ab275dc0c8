import { expect, test } from 'vitest';
import { parseAmount } from '#renderer/features/staffing/model/typedAmount';
import { parsePosts, postsText } from '#renderer/features/staffing/model/typedPosts';

test.each([
  ['480', 480], [' 1.5 ', 1.5], ['.5', 0.5], ['2,080', 2080], ['1,234,567.25', 1_234_567.25], ['5.', 5], ['0', 0],
  ['', null], ['1,5', null], ['12,34', null], ['-1', null], ['1e3', null], ['ten', null], ['1.2.3', null], ['.', null],
])('%s is read as %s', (text, amount) => {
  expect(parseAmount(text)).toBe(amount);
});

test('posts are read one a line, and written back so that they are read the same', () => {
  const posts = [{ name: 'Counter', hours: 2080 }, { name: 'Duty officer, nights', hours: 1040.5 }];
  expect(parsePosts('Counter, 2,080\n\n  Duty officer, nights, 1040.5 ')).toEqual({ ok: true, value: posts });
  expect(parsePosts(postsText(posts))).toEqual({ ok: true, value: posts });
});

test.each(['Counter', 'Counter 2080', ', 2080', 'Counter, many'])('“%s” is refused with its line', (line) => {
  const read = parsePosts(`Front desk, 10\n${line}`);
  expect(read.ok ? 'read' : read.error.message).toContain('Line 2');
});

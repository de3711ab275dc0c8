import { expect, test } from 'vitest';
import { originalKeys } from '#shared/contract/keys/shortcuts';
import { findHelp, helpPages, helpPagesWith } from '#renderer/features/help/helpPages';

const found = (query: string) =>
  findHelp(query, helpPagesWith(originalKeys)).map(
    ({ page, topics }) => `${page.id}: ${topics.map(({ head }) => head).join(', ')}`,
  );

test('Help finds the topics that contain every word, under their page', () => {
  expect(found('rounded down')).toEqual(['counting: Rounding']);
  expect(found('no-show K')).toEqual(['firstDay: Answer your appointments', 'counting: Outcomes']);
  expect(found('xylophone')).toEqual([]);
});

test('a page whose title matches is found in full', () => {
  const [page] = findHelp('how a day is counted', helpPages);
  const counting = helpPages.find(({ id }) => id === 'counting');
  expect([page?.page.id, page?.topics.length]).toEqual(['counting', counting?.topics.length]);
});

test('no topic appears twice, and each has a sentence', () => {
  const topics = helpPages.flatMap((page) => page.topics);
  expect(new Set(topics.map(({ head }) => head)).size).toBe(topics.length);
  expect(topics.filter(({ text }) => !/[.]$/.test(text))).toEqual([]);
});

test('the keys in a text are the present keys of the command, and a command without keys is named', () => {
  const textWith = (keys: readonly string[]) => {
    const pages = helpPagesWith((id) => (id === 'fillGap' ? keys : originalKeys(id)));
    return pages[0]?.topics.find(({ head }) => head === 'Fill what is missing')?.text.split(' puts')[0];
  };
  expect([textWith(['F']), textWith(['Ctrl+J']), textWith([])]).toEqual(['F', 'Ctrl+J', '“Fill the gap”']);
  const texts = helpPagesWith(originalKeys).flatMap(({ topics }) => topics.map(({ text }) => text));
  expect(texts.filter((text) => /[{}]/.test(text))).toEqual([]);
});

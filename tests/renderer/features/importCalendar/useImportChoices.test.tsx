// @vitest-environment jsdom
import { act, cleanup, renderHook } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import type { ReadFile } from '#renderer/features/importCalendar/compareFile';
import { useImportChoices } from '#renderer/features/importCalendar/useImportChoices';

afterEach(cleanup);

const nothing = { becomes: 'nothing' } as const;
const fileWith = (...words: readonly string[]) =>
  ({ rules: words.map((word) => ({ word, target: nothing })), otherwise: nothing }) as unknown as ReadFile;

test('a file that is read again keeps the choices, and adds only words that are new in it', () => {
  const { result, rerender } = renderHook(({ file }) => useImportChoices(file), {
    initialProps: { file: fileWith('court', 'lunch') },
  });
  const leave = { becomes: 'absence', reason: 'leave' } as const;
  act(() => result.current.setRules([{ word: 'court', target: leave }]));
  act(() => result.current.setTakesTwins(true));
  rerender({ file: fileWith('court', 'lunch', 'check-in') });
  expect(result.current.values).toEqual({
    rules: [{ word: 'court', target: leave }, { word: 'check-in', target: nothing }], otherwise: nothing,
      takesTwins: true,
  });
});

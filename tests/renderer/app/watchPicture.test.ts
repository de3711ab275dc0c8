import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Platform } from '#renderer/platform/platform';
import { watchPicture, type Pictures } from '#renderer/app/watchPicture';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const never = async () => await new Promise(() => undefined);
const afterMilliseconds = (milliseconds: number) => async () => await new Promise((resolve) => setTimeout(resolve, milliseconds));

/** What is asked of the main process within a minute. */
async function askedWith(pictures: Pictures): Promise<string[]> {
  const asked: string[] = [];
  const invoke = ((name: string) => (asked.push(name), Promise.resolve(null))) as unknown as Platform['invoke'];
  const watching = watchPicture({ invoke }, pictures);
  await vi.advanceTimersByTimeAsync(60_000);
  await watching;
  return asked;
}

test('a window that is seen and has no picture after five seconds is put up anew, once, and the log says so', async () => {
  expect(await askedWith({ next: never, areDue: () => true })).toEqual(['app.log', 'window.redraw']);
});

test('a window with a picture is left alone, and so is one that nobody sees', async () => {
  expect(await askedWith({ next: afterMilliseconds(4900), areDue: () => true })).toEqual([]);
  expect(await askedWith({ next: never, areDue: () => false })).toEqual([]);
});

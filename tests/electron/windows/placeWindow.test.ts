import { expect, test } from 'vitest';
import { placeWindow } from '../../../electron/windows/placeWindow';

const first = { x: 0, y: 0, width: 1920, height: 1040 };
const second = { x: 1920, y: 0, width: 1280, height: 1024 };

test('a first window is centered on the first screen and no larger than it', () => {
  expect([placeWindow(null, [first]), placeWindow(null, [{ x: 0, y: 0, width: 1024, height: 700 }])]).toEqual([
    { x: 320, y: 120, width: 1280, height: 800 },
    { x: 0, y: 0, width: 1024, height: 700 },
  ]);
});

test('a window opens where it was, even on the second screen', () => {
  const there = { x: 2000, y: 50, width: 900, height: 700 };
  expect(placeWindow(there, [first, second])).toEqual(there);
});

test('a window whose screen is gone returns to the first one', () => {
  expect(placeWindow({ x: 2000, y: 50, width: 900, height: 700 }, [first])).toEqual({
    x: 510,
    y: 170,
    width: 900,
    height: 700,
  });
});

test('a window whose top edge cannot be grabbed returns to the first screen', () => {
  const placed = [
    { x: -850, y: 50, width: 900, height: 700 },
    { x: 100, y: -200, width: 900, height: 700 },
    { x: 100, y: 1030, width: 900, height: 700 },
  ];
  expect(placed.map((window) => placeWindow(window, [first]))).toEqual(
    placed.map(() => ({ x: 510, y: 170, width: 900, height: 700 })),
  );
});

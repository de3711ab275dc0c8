import { EventEmitter } from 'node:events';
import { mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import type { Rectangle } from '../../../electron/windows/placeWindow';
import { rememberWindow } from '../../../electron/windows/rememberWindow';
import { temporaryFolder } from '../../helpers/temporaryFolder';

const first: Rectangle = { x: 320, y: 200, width: 1280, height: 800 };
const chosen: Rectangle = { x: 120, y: 90, width: 1100, height: 760 };
const before = { maximized: false, theme: 'system' } as const;

test('the final bounds are remembered, even if the last event reported older ones', async () => {
  const window = new FakeWindow();
  const { file, keeper } = remembered(window);
  // What Electron reports on X11 when a window is moved while it is first shown.
  window.becomes(chosen, 'move');
  window.becomes({ ...chosen, x: first.x, y: first.y }, 'move');
  window.becomes(chosen, null);
  window.end();
  await keeper.remember();
  expect(boundsIn(file)).toEqual(chosen);
});

test('if two bounds are written at once, the later ones win', async () => {
  const window = new FakeWindow();
  const { file, keeper } = remembered(window);
  const writings = [keeper.remember()];
  window.becomes(chosen, 'move');
  writings.push(keeper.remember());
  await Promise.all(writings);
  expect(boundsIn(file)).toEqual(chosen);
});

test('after a failed write, the next bounds are written', async () => {
  const window = new FakeWindow();
  const { file, keeper } = remembered(window, 'not there yet');
  await expect(keeper.remember()).rejects.toThrow('ENOENT');
  mkdirSync(path.dirname(file));
  window.becomes(chosen, null);
  await keeper.remember();
  expect(boundsIn(file)).toEqual(chosen);
});

function remembered(window: FakeWindow, folder = '') {
  const file = path.join(temporaryFolder(), folder, 'window.json');
  return { file, keeper: rememberWindow(window, file, before) };
}

function boundsIn(file: string) {
  return (JSON.parse(readFileSync(file, 'utf8')) as { readonly bounds: unknown }).bounds;
}

/** A window that has bounds, may report them, and ends. */
class FakeWindow extends EventEmitter {
  private bounds: Rectangle | null = first;
  getNormalBounds = () => {
    if (this.bounds === null) throw new Error('Object has been destroyed');
    return this.bounds;
  };
  isMaximized = () => false;
  isDestroyed = () => this.bounds === null;
  becomes(bounds: Rectangle, told: 'move' | null) {
    this.bounds = bounds;
    if (told !== null) this.emit(told);
  }
  end() {
    this.emit('close');
    this.bounds = null;
  }
}

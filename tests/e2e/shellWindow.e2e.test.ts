import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { launchDaybook, type Daybook } from '../helpers/launchDaybook';

let daybook: Daybook;
afterAll(async () => {
  await daybook.cleanUp();
});

test('the window opens where it was, and comes back when the screen it was on is gone', async () => {
  daybook = await launchDaybook();
  // Until a window is shown, the screen may still place it.
  await isShown(daybook);
  // The screen may report the first place late, even after the window was moved: so it is moved until it stays.
  await expect
    .poll(() => staysAt(daybook, passing))
    .toEqual(Array.from({ length: looks }, () => passing));
  // The program ends before the second after which it saves a place by itself.
  await moveTo(daybook, chosen);
  await expect.poll(() => boundsOf(daybook)).toEqual(chosen);
  await daybook.quit();
  const file = path.join(daybook.folder, 'window.json');
  const remembered = JSON.parse(readFileSync(file, 'utf8')) as { readonly bounds: object };
  expect(remembered.bounds).toEqual(chosen);

  daybook = await daybook.restart();
  await isShown(daybook);
  await expect.poll(() => boundsOf(daybook)).toEqual(chosen);
  await daybook.quit();

  writeFileSync(file, JSON.stringify({ ...remembered, bounds: { ...chosen, x: 9000, y: 4000 } }));
  daybook = await daybook.restart();
  await isShown(daybook);
  const area = await daybook.app.evaluate(({ screen }) => screen.getPrimaryDisplay().workArea);
  const { width, height } = chosen;
  const middle = {
    x: area.x + Math.round((area.width - width) / 2),
    y: area.y + Math.round((area.height - height) / 2),
    width,
    height,
  };
  await expect.poll(() => boundsOf(daybook)).toEqual(middle);
});

type Rectangle = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };

const passing: Rectangle = { x: 60, y: 40, width: 1000, height: 700 };
const chosen: Rectangle = { x: 120, y: 90, width: 1100, height: 760 };
const looks = 15;

/**
 * The place of a window, read several times over one and a half seconds after a move: by then the screen has settled.
 */
async function staysAt(moved: Daybook, bounds: Rectangle): Promise<(Rectangle | null)[]> {
  await moveTo(moved, bounds);
  const seen: (Rectangle | null)[] = [];
  for (let look = 0; look < looks; look += 1) {
    await new Promise((resolve) => setTimeout(resolve, 100));
    seen.push(await boundsOf(moved));
  }
  return seen;
}

async function moveTo({ app }: Daybook, bounds: Rectangle): Promise<void> {
  await app.evaluate(({ BrowserWindow }, wanted) => BrowserWindow.getAllWindows()[0]?.setBounds(wanted), bounds);
}

async function isShown({ app }: Daybook): Promise<void> {
  await expect
    .poll(() => app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.isVisible() ?? false))
    .toBe(true);
}

function boundsOf({ app }: Daybook) {
  return app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getBounds() ?? null);
}

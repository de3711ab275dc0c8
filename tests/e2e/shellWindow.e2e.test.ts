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
  // A window that is not shown yet is still placed by its first showing.
  await expect.poll(() => daybook.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.isVisible() ?? false), { timeout: 20_000 }).toBe(true);
  const chosen = { x: 120, y: 90, width: 1100, height: 760 };
  // The screen tells the place of the first showing when it likes, also after the window was moved: so it is moved until it stays.
  await expect.poll(() => staysAt(daybook, chosen), { timeout: 20_000 }).toEqual(chosen);
  await daybook.quit();
  const file = path.join(daybook.folder, 'window.json');
  const remembered = JSON.parse(readFileSync(file, 'utf8')) as { readonly bounds: object };
  expect(remembered.bounds).toEqual(chosen);

  daybook = await daybook.restart();
  expect(await boundsOf(daybook)).toEqual(chosen);
  await daybook.quit();

  writeFileSync(file, JSON.stringify({ ...remembered, bounds: { ...chosen, x: 9000, y: 4000 } }));
  daybook = await daybook.restart();
  const { bounds, area } = await daybook.app.evaluate(({ BrowserWindow, screen }) => ({
    bounds: BrowserWindow.getAllWindows()[0]?.getBounds() ?? null,
    area: screen.getPrimaryDisplay().workArea,
  }));
  expect(bounds).toEqual({
    x: area.x + Math.round((area.width - chosen.width) / 2),
    y: area.y + Math.round((area.height - chosen.height) / 2),
    width: chosen.width,
    height: chosen.height,
  });
});

/** Where a window is some frames after it was moved. */
async function staysAt(moved: Daybook, bounds: { readonly x: number; readonly y: number; readonly width: number; readonly height: number }) {
  await moved.app.evaluate(({ BrowserWindow }, wanted) => BrowserWindow.getAllWindows()[0]?.setBounds(wanted), bounds);
  await moved.page.evaluate(async () => {
    for (let frame = 0; frame < 30; frame += 1) await new Promise((resolve) => requestAnimationFrame(resolve));
  });
  return await boundsOf(moved);
}

function boundsOf({ app }: Daybook) {
  return app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getBounds() ?? null);
}

import { afterEach, expect, test } from 'vitest';
import { launchDaybook, type Daybook } from '../helpers/launchDaybook';
import { programWithEmptyPage } from '../helpers/programWithEmptyPage';

let daybook: Daybook | undefined;
afterEach(async () => {
  await daybook?.cleanUp();
});

test('a window whose page never asks to be shown appears after four seconds, so that it can be closed', async () => {
  const program = programWithEmptyPage();
  const before = performance.now();
  daybook = await launchDaybook({ program });
  const wasVisible = await isVisible(daybook);
  // If the machine took four seconds to answer, the answer proves nothing.
  if (performance.now() - before < 4000) expect(wasVisible).toBe(false);
  await expect.poll(async () => await isVisible(running())).toBe(true);
  await aPicture(daybook);
});

function running(): Daybook {
  if (daybook === undefined) throw new Error('Nothing runs.');
  return daybook;
}

async function aPicture({ page }: Daybook): Promise<void> {
  await page.evaluate(async () => await new Promise((resolve) => requestAnimationFrame(resolve)));
}

async function isVisible({ app }: Daybook): Promise<boolean> {
  return await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.isVisible() ?? false);
}

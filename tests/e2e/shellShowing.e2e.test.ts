import { afterEach, expect, test } from 'vitest';
import type { DaybookBridge } from '#shared/contract/ipc';
import { launchDaybook, type Daybook } from '../helpers/launchDaybook';
import { programWithEmptyPage } from '../helpers/programWithEmptyPage';

let daybook: Daybook | undefined;
afterEach(async () => {
  await daybook?.cleanUp();
});

test('a page that never asks for it is shown after four seconds, to be seen and closed', async () => {
  const program = programWithEmptyPage();
  const before = performance.now();
  daybook = await launchDaybook({ program });
  const wasVisible = await isVisible(daybook);
  // Where the machine took four seconds to answer, it says nothing.
  if (performance.now() - before < 4000) expect(wasVisible).toBe(false);
  await expect.poll(async () => await isVisible(running())).toBe(true);
  await aPicture(daybook);
});

test('a window that is put up anew is hidden and shown again, keeps its place and draws; one that is not seen stays so', async () => {
  daybook = await launchDaybook();
  await daybook.page.getByRole('main').waitFor();
  await expect.poll(async () => await isVisible(running())).toBe(true);
  await aPicture(daybook);
  const before = await boundsOf(daybook);
  await noteShowings(daybook);
  await askRedraw(daybook);
  await expect.poll(async () => await showingsOf(running())).toEqual(['hide', 'show']);
  await aPicture(daybook);
  expect(await boundsOf(daybook)).toEqual(before);

  await daybook.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.hide());
  await askRedraw(daybook);
  expect(await isVisible(daybook)).toBe(false);
});

type Noted = typeof globalThis & { showings: string[] };

function running(): Daybook {
  if (daybook === undefined) throw new Error('Nothing runs.');
  return daybook;
}

async function aPicture({ page }: Daybook): Promise<void> {
  await page.evaluate(async () => await new Promise((resolve) => requestAnimationFrame(resolve)));
}

async function askRedraw({ page }: Daybook): Promise<void> {
  await page.evaluate(async () => await (globalThis as unknown as { daybook: DaybookBridge }).daybook.invoke('window.redraw', null));
}

async function isVisible({ app }: Daybook): Promise<boolean> {
  return await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.isVisible() ?? false);
}

async function boundsOf({ app }: Daybook): Promise<object | null> {
  return await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getBounds() ?? null);
}

async function noteShowings({ app }: Daybook): Promise<void> {
  await app.evaluate(({ BrowserWindow }) => {
    const showings: string[] = [];
    (globalThis as Noted).showings = showings;
    const window = BrowserWindow.getAllWindows()[0];
    window?.on('hide', () => showings.push('hide'));
    window?.on('show', () => showings.push('show'));
  });
}

async function showingsOf({ app }: Daybook): Promise<string[]> {
  return await app.evaluate(() => (globalThis as Noted).showings);
}

import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect } from 'vitest';
import { distFolder } from '../../build/paths.mjs';
import type { Daybook } from '../helpers/launchDaybook';

/** The folder of the pictures. */
export const shotsFolder = path.join(distFolder, 'shots');
const sizes = [
  { width: 1280, height: 800 },
  { width: 1024, height: 700 },
  { width: 1920, height: 1080 },
] as const;

/**
 * Takes pictures of the window in all sizes and both color schemes, `dist/shots/<name>-<width>-<scheme>.png`, and at
 * twice its size, `dist/shots/<name>-200-percent.png`.
 */
export async function takeShots(daybook: Daybook, name: string): Promise<readonly string[]> {
  mkdirSync(shotsFolder, { recursive: true });
  const files: string[] = [];
  for (const size of sizes) {
    await resize(daybook, size);
    for (const scheme of ['light', 'dark'] as const) {
      await daybook.page.emulateMedia({ colorScheme: scheme });
      const file = path.join(shotsFolder, `${name}-${size.width}-${scheme}.png`);
      await daybook.page.screenshot({ path: file, animations: 'disabled' });
      files.push(file);
    }
  }
  await daybook.page.emulateMedia({ colorScheme: 'light' });
  await resize(daybook, sizes[0]);
  files.push(await takeEnlarged(daybook, name));
  return files;
}

async function takeEnlarged({ app, page }: Daybook, name: string): Promise<string> {
  const enlarge = async (factor: number) => {
    await app.evaluate(
      ({ BrowserWindow }, by) => BrowserWindow.getAllWindows()[0]?.webContents.setZoomFactor(by),
      factor,
    );
    await page.waitForFunction((width) => innerWidth === width, sizes[0].width / factor);
  };
  // The driver's own screenshot cuts off a page that its window has enlarged.
  const capture = async () =>
    await app.evaluate(
      async ({ BrowserWindow }) =>
        (await BrowserWindow.getAllWindows()[0]?.webContents.capturePage())?.toPNG().toString('base64') ?? '',
    );
  const before = await capture();
  await enlarge(2);
  // The window's picture is its last paint, which may still show the former page.
  await expect.poll(capture, { timeout: 10_000 }).not.toBe(before);
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
  const file = path.join(shotsFolder, `${name}-200-percent.png`);
  writeFileSync(file, await capture(), 'base64');
  await enlarge(1);
  return file;
}

async function resize({ app, page }: Daybook, size: { readonly width: number; readonly height: number }) {
  await app.evaluate(({ BrowserWindow }, { width, height }) => {
    BrowserWindow.getAllWindows()[0]?.setContentSize(width, height);
  }, size);
  await page.waitForFunction(({ width, height }) => innerWidth === width && innerHeight === height, size);
  // If there is room for the week, it loads after the day.
  const isWideDay = size.width >= 1600 && (await page.locator('.today-lists').count()) > 0;
  if (isWideDay) await page.locator('.week-so-far').waitFor({ state: 'attached' });
}

import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, realpathSync, rmSync, statfsSync, statSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { launchDaybook, type Daybook } from '../helpers/launchDaybook';
import { passFirstRun } from '../helpers/passFirstRun';
import { readStored } from '../helpers/readStored';

let daybook: Daybook | undefined;
let disk: string | undefined;

afterEach(async () => {
  await daybook?.kill();
  if (disk !== undefined) {
    spawnSync('umount', ['-l', disk]);
    rmSync(disk, { recursive: true, force: true });
  }
  await daybook?.cleanUp();
});

test.skipIf(!canMount())('once a full disk was freed, saving goes on without a restart; nothing is lost', async () => {
  const place = mountDisk(40);
  daybook = await launchDaybook({ now: '2026-09-16T14:42:00-04:00', folder: path.join(place, 'data') });
  const { page } = daybook;
  await passFirstRun(page);
  const line = page.getByRole('combobox', { name: 'Log something' });
  let acknowledged = 0;
  const log = async (minute: number) => {
    // The line takes no keys while it is being saved, which ends even where the database does not answer.
    await expect.poll(async () => await line.getAttribute('readonly'), { timeout: 120_000 }).toBeNull();
    await line.fill(`9:${minute}-9:${minute + 1} phone`);
    await line.press('Enter');
    const limit = performance.now() + 8000;
    while (performance.now() < limit && (await line.inputValue()) !== '') await page.waitForTimeout(100);
    const isTaken = (await line.inputValue()) === '';
    if (isTaken) acknowledged += 1;
    return isTaken;
  };
  expect(await log(50)).toBe(true);
  fill(place);
  for (let minute = 10; minute < 13; minute += 1) await log(minute);
  await line.fill('typed while the disk was full');
  await page.waitForTimeout(2500);
  await daybook.advance(3);
  // No try leaves an empty file behind.
  expect(segmentsIn(daybook.folder).filter((size) => size === 0)).toEqual([]);
  rmSync(path.join(place, 'filling'));
  const isSaving = async () => {
    await daybook?.advance(2);
    const bar = await page.locator('.slim-bar').innerText({ timeout: 5000 }).catch(() => '');
    return (await page.getByText('tries again every minute').count()) === 0 && bar.includes('Saved');
  };
  await expect.poll(isSaving, { timeout: 150_000, interval: 3000 }).toBe(true);
  await expect.poll(async () => await line.inputValue()).toBe('typed while the disk was full');
  // Saving goes on without a restart, and what was typed outlives a kill right after it.
  await expect.poll(async () => await log(30), { timeout: 120_000 }).toBe(true);
  await line.fill('typed after the disk was freed');
  await page.waitForTimeout(2500);
  await daybook.kill();
  daybook = await daybook.restart();
  const restored = daybook.page.getByRole('combobox', { name: 'Log something' });
  await expect.poll(async () => await restored.inputValue()).toBe('typed after the disk was freed');
  const entries = await readStored(daybook.page, 'entry');
  console.log(`full disk: ${acknowledged} acknowledged, ${entries.length} there`);
  expect(entries.length).toBeGreaterThanOrEqual(acknowledged);
});

test.skipIf(!canMount())('a disk that fills up again, and a start on a full disk, lose nothing', async () => {
  const place = mountDisk(40);
  daybook = await launchDaybook({ now: '2026-09-16T14:42:00-04:00', folder: path.join(place, 'data') });
  await passFirstRun(daybook.page);
  const acknowledged: string[] = [];
  const tryToLog = async (minute: number) => {
    if (await logAt(daybook!, minute)) acknowledged.push(`9:${minute}`);
  };
  await tryToLog(10);
  for (let round = 0; round < 2; round += 1) {
    fill(place);
    await tryToLog(11 + 10 * round);
    await tryToLog(12 + 10 * round);
    rmSync(path.join(place, 'filling'));
    await untilSaving(daybook);
    await expect.poll(async () => await logAt(daybook!, 13 + 10 * round), { timeout: 120_000 }).toBe(true);
    acknowledged.push(`9:${13 + 10 * round}`);
  }
  fill(place);
  await daybook.kill();
  daybook = await daybook.restart();
  await daybook.page.getByRole('combobox', { name: 'Log something' }).waitFor();
  expect(missing(acknowledged, await startsIn(daybook))).toEqual([]);
  await tryToLog(40);
  rmSync(path.join(place, 'filling'));
  await untilSaving(daybook);
  await expect.poll(async () => await logAt(daybook!, 41), { timeout: 120_000 }).toBe(true);
  acknowledged.push('9:41');
  await daybook.kill();
  daybook = await daybook.restart();
  await daybook.page.getByRole('combobox', { name: 'Log something' }).waitFor();
  const there = await startsIn(daybook);
  console.log(`full disk, filled three times: ${acknowledged.length} acknowledged, ${there.length} there`);
  expect(missing(acknowledged, there)).toEqual([]);
});

/** Logs a minute and returns whether it was acknowledged within a while; the line is emptied then. */
async function logAt({ page }: Daybook, minute: number): Promise<boolean> {
  const line = page.getByRole('combobox', { name: 'Log something' });
  await expect.poll(async () => await line.getAttribute('readonly'), { timeout: 120_000 }).toBeNull();
  await line.fill(`9:${minute}-9:${minute + 1} phone`);
  await line.press('Enter');
  const limit = performance.now() + 8000;
  while (performance.now() < limit && (await line.inputValue()) !== '') await page.waitForTimeout(100);
  return (await line.inputValue()) === '';
}

/** Lets the clock go on until the program says that it saves again. */
async function untilSaving(running: Daybook): Promise<void> {
  const isSaving = async () => {
    await running.advance(2);
    const bar = await running.page.locator('.slim-bar').innerText({ timeout: 5000 }).catch(() => '');
    return (await running.page.getByText('tries again every minute').count()) === 0 && bar.includes('Saved');
  };
  await expect.poll(isSaving, { timeout: 150_000, interval: 3000 }).toBe(true);
}

/** When the entries begin, as clock times of New York. */
async function startsIn({ page }: Daybook): Promise<string[]> {
  const entries = await readStored(page, 'entry');
  return entries.map(({ start }) => {
    const minute = Math.floor(Number(start) / 60_000) - 4 * 60;
    return `${Math.floor((minute % 1440) / 60)}:${minute % 60}`;
  });
}

function missing(wanted: readonly string[], there: readonly string[]): string[] {
  return wanted.filter((one) => !there.includes(one));
}

function mountDisk(megabytes: number): string {
  disk = mkdtempSync(path.join(realpathSync(os.tmpdir()), 'daybook-disk-'));
  spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m`, 'tmpfs', disk]);
  return disk;
}

/** Leaves no free block. */
function fill(place: string): void {
  const { bsize, bavail } = statfsSync(place);
  writeFileSync(path.join(place, 'filling'), Buffer.alloc(Math.max(0, bavail * bsize)));
}

/** The sizes of the journal's segments. */
function segmentsIn(folder: string): number[] {
  const journal = path.join(folder, 'journal');
  const names = readdirSync(journal).filter((name) => name.endsWith('.jsonl'));
  return names.map((name) => statSync(path.join(journal, name)).size);
}

function canMount(): boolean {
  const place = mkdtempSync(path.join(os.tmpdir(), 'daybook-mount-'));
  const isMounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=1m', 'tmpfs', place]).status === 0;
  if (isMounted) spawnSync('umount', [place]);
  rmSync(place, { recursive: true, force: true });
  return isMounted;
}

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

test.skipIf(!canMount())('after a full disk was freed, saving goes on without a restart, and nothing is lost', async () => {
  const place = mountDisk(40);
  daybook = await launchDaybook({ now: '2026-09-16T14:42:00-04:00', folder: path.join(place, 'data') });
  const { page } = daybook;
  await passFirstRun(page);
  const line = page.getByRole('combobox', { name: 'Log something' });
  let acknowledged = 0;
  const log = async (minute: number) => {
    await line.fill(`9:${String(minute).padStart(2, '0')}-9:${String(minute + 1).padStart(2, '0')} phone`);
    await line.press('Enter');
    const isTaken = await expect.poll(async () => await line.inputValue(), { timeout: 4000 }).toBe('').then(
      () => true,
      () => false,
    );
    if (isTaken) acknowledged += 1;
    return isTaken;
  };
  expect(await log(0)).toBe(true);
  for (let round = 0; round < 2; round += 1) {
    fill(place);
    for (let minute = 0; minute < 4; minute += 1) await log(10 + round * 10 + minute);
    await line.fill('typed while the disk was full');
    await page.waitForTimeout(2500);
    const before = segmentsIn(daybook.folder);
    await daybook.advance(3);
    expect(segmentsIn(daybook.folder).filter(({ size }) => size === 0)).toEqual([]);
    expect(segmentsIn(daybook.folder).length - before.length).toBeLessThanOrEqual(1);
    rmSync(path.join(place, 'filling'));
    await daybook.advance(3);
    await page.getByText('tries again every minute').waitFor({ state: 'detached' });
    await page.waitForTimeout(2500);
    await daybook.kill();
    daybook = await daybook.restart();
    const restored = daybook.page.getByRole('combobox', { name: 'Log something' });
    await expect.poll(async () => await restored.inputValue()).toBe('typed while the disk was full');
    break;
  }
  const entries = await readStored(daybook.page, 'entry');
  console.log(`full disk: ${acknowledged} acknowledged, ${entries.length} there`);
  expect(entries.length).toBeGreaterThanOrEqual(acknowledged);
});

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

function segmentsIn(folder: string) {
  const journal = path.join(folder, 'journal');
  const names = readdirSync(journal).filter((name) => name.endsWith('.jsonl'));
  return names.map((name) => ({ name, size: statSync(path.join(journal, name)).size }));
}

function canMount(): boolean {
  const place = mkdtempSync(path.join(os.tmpdir(), 'daybook-mount-'));
  const isMounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=1m', 'tmpfs', place]).status === 0;
  if (isMounted) spawnSync('umount', [place]);
  rmSync(place, { recursive: true, force: true });
  return isMounted;
}

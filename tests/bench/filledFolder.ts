import { cpSync, existsSync, readdirSync, renameSync, statSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { BenchPage } from './page/main';
import type { Programs } from './programs';
import { drive } from './startProgram';
import { zone } from './zone';

/** The seed of the ten measured years. */
export const seed = 20_260_916;

export type BenchWindow = typeof globalThis & { readonly bench: BenchPage };

/** The folders being filled: two windows of one measurement may need the same one. */
const filling = new Map<string, Promise<void>>();

/**
 * Returns a fresh data folder with this many entries over so many days (ten years by default), written to both copies
 * as the program does.
 */
export async function filledFolder(programs: Programs, entries: number, name: string, days = 3653): Promise<string> {
  const made = path.join(programs.folder, `filled-${entries}-${days}-${zone.replace('/', '-')}`);
  const filled = filling.get(made) ?? (existsSync(made) ? Promise.resolve() : fill(programs, { entries, days }, made));
  filling.set(made, filled);
  await filled;
  const own = path.join(programs.folder, `${name}-${entries}`);
  cpSync(made, own, { recursive: true });
  return own;
}

type Filling = { readonly entries: number; readonly days: number };

async function fill(programs: Programs, { entries, days }: Filling, folder: string): Promise<void> {
  const unfinished = `${folder}-unfinished`;
  const { page, close } = await drive(programs.page, unfinished);
  await page.waitForFunction(() => 'bench' in globalThis);
  const { records, milliseconds } = await page.evaluate(
    async (wanted) => await (globalThis as BenchWindow).bench.fill(...wanted),
    [entries, days, zone, seed] as const,
  );
  await untilAtRest(path.join(unfinished, 'IndexedDB'));
  await close();
  renameSync(unfinished, folder);
  console.log(`${entries} entries (${records} records) were written in ${(milliseconds / 1000).toFixed(1)} s`);
}

/**
 * Milliseconds without a change after which the files of a database count as at rest, and the longest wait for that.
 */
const [rest, longest] = [5000, 120_000];

/**
 * Waits until the engine has compacted its files. It does so in the background; in a folder that was filled within a
 * minute and closed at once, it would start over at every measured start.
 */
async function untilAtRest(folder: string): Promise<void> {
  const limit = performance.now() + longest;
  let [seen, since] = ['', performance.now()];
  while (performance.now() - since < rest) {
    if (performance.now() > limit) throw new Error(`${folder} did not come to rest.`);
    await pause(250);
    const present = filesIn(folder);
    if (present !== seen) [seen, since] = [present, performance.now()];
  }
}

function filesIn(folder: string): string {
  const names = readdirSync(folder, { recursive: true }).map(String).toSorted();
  return names
    .map((name) => `${name} ${statSync(path.join(folder, name), { throwIfNoEntry: false })?.size ?? 0}`)
    .join('\n');
}

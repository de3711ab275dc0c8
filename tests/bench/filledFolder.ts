import { cpSync, existsSync, readdirSync, renameSync, statSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { BenchPage } from './page/main';
import type { Programs } from './programs';
import { drive } from './startProgram';
import { zone } from './zone';

/** The seed of the ten years that are measured. */
export const seed = 20_260_916;

export type BenchWindow = typeof globalThis & { readonly bench: BenchPage };

/** What is being filled: two windows of one measurement may ask for it at the same time. */
const filling = new Map<string, Promise<void>>();

/** A data folder of its own with so many entries over ten years, written through the program's own way to both copies. */
export async function filledFolder(programs: Programs, entries: number, name: string): Promise<string> {
  const made = path.join(programs.folder, `filled-${entries}-${zone.replace('/', '-')}`);
  const filled = filling.get(made) ?? (existsSync(made) ? Promise.resolve() : fill(programs, entries, made));
  filling.set(made, filled);
  await filled;
  const own = path.join(programs.folder, `${name}-${entries}`);
  cpSync(made, own, { recursive: true });
  return own;
}

async function fill(programs: Programs, entries: number, folder: string): Promise<void> {
  const unfinished = `${folder}-unfinished`;
  const { page, close } = await drive(programs.page, unfinished);
  await page.waitForFunction(() => 'bench' in globalThis);
  const { records, milliseconds } = await page.evaluate(
    async ([wanted, there, chosen]) => await (globalThis as BenchWindow).bench.fill(wanted, there, chosen),
    [entries, zone, seed] as const,
  );
  await untilAtRest(path.join(unfinished, 'IndexedDB'));
  await close();
  renameSync(unfinished, folder);
  console.log(`${entries} entries (${records} records) were written in ${(milliseconds / 1000).toFixed(1)} s`);
}

/** How long the files of a database stay as they are before they count as at rest, and the longest that is waited for it, in milliseconds. */
const [rest, longest] = [5000, 120_000];

/**
 * Waits until the engine has put in order what was written: it goes on with that beside the program, and in a folder that was
 * filled in a minute and closed at once it would begin anew at each start that is measured.
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

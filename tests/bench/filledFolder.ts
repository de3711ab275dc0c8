import { cpSync, existsSync, renameSync } from 'node:fs';
import path from 'node:path';
import type { BenchPage } from './page/main';
import type { Programs } from './programs';
import { drive } from './startProgram';

/** The seed of the ten years that are measured. */
export const seed = 20_260_916;

export type BenchWindow = typeof globalThis & { readonly bench: BenchPage };

/** A data folder of its own with so many entries over ten years, written through the program's own way to both copies. */
export async function filledFolder(programs: Programs, entries: number, name: string): Promise<string> {
  const made = path.join(programs.folder, `filled-${entries}`);
  if (!existsSync(made)) await fill(programs, entries, made);
  const own = path.join(programs.folder, `${name}-${entries}`);
  cpSync(made, own, { recursive: true });
  return own;
}

async function fill(programs: Programs, entries: number, folder: string): Promise<void> {
  const unfinished = `${folder}-unfinished`;
  const { page, close } = await drive(programs.page, unfinished);
  await page.waitForFunction(() => 'bench' in globalThis);
  const { records, milliseconds } = await page.evaluate(async ([wanted, chosen]) => await (globalThis as BenchWindow).bench.fill(wanted, 'America/New_York', chosen), [entries, seed] as const);
  await close();
  renameSync(unfinished, folder);
  console.log(`${entries} entries (${records} records) were written in ${(milliseconds / 1000).toFixed(1)} s`);
}

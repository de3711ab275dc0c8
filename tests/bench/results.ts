import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect } from 'vitest';
import { reportsFolder } from '../../build/paths.mjs';
import type { Spread } from './statistics';

/** One figure of performance.md as it was found. `target` is null where none is set and the figure is only told. */
export type Figure = {
  readonly what: string;
  readonly against: string;
  readonly unit: string;
  readonly target: number | null;
  readonly found: Spread;
  /** What the figure was reckoned from and what disturbs it, in one sentence. */
  readonly remark: string;
};

/** Keeps the figures of one file for the table, prints them, and fails where one misses its target. */
export function tell(file: string, figures: readonly Figure[]): void {
  const folder = path.join(reportsFolder, 'bench');
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(folder, `${file}.json`), `${JSON.stringify(figures, null, 2)}\n`);
  for (const figure of figures) console.log(sentence(figure));
  const missed = figures.filter(({ target, found }) => target !== null && !(found.median <= target)).map(sentence);
  expect(missed).toEqual([]);
}

function sentence({ what, unit, target, found: { median, low, high, least, n } }: Figure): string {
  const aim = target === null ? 'no target' : `target ≤ ${target}`;
  return `${what}: ${round(median)} ${unit} (${round(low)} to ${round(high)}, least ${round(least)}, n = ${n}), ${aim}`;
}

function round(value: number): string {
  return value.toPrecision(3);
}

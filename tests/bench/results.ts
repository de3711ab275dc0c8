import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect } from 'vitest';
import { reportsFolder } from '../../build/paths.mjs';
import type { Spread } from './statistics';

/**
 * One measured figure. `target` is the highest acceptable median; null if the figure is only reported. A guard is a
 * limit that nobody would notice: it must not be exceeded, but nothing is done to get below it.
 */
export type Figure = {
  readonly what: string;
  readonly against: string;
  readonly unit: string;
  readonly target: number | null;
  readonly isGuard?: true;
  readonly found: Spread;
  /** In one sentence, what the figure is computed from and what disturbs it. */
  readonly remark: string;
};

/** Saves the figures of one file for the table, prints them, and fails if one misses its target. */
export function tell(file: string, figures: readonly Figure[]): void {
  const folder = path.join(reportsFolder, 'bench');
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(folder, `${file}.json`), `${JSON.stringify(figures, null, 2)}\n`);
  for (const figure of figures) console.log(sentence(figure));
  const missed = figures.filter(({ target, found }) => target !== null && !(found.median <= target)).map(sentence);
  expect(missed).toEqual([]);
}

function sentence({ what, unit, target, isGuard, found: { median, low, high, least, n } }: Figure): string {
  const aim = target === null ? 'no target' : `${isGuard ? 'guard' : 'target'} ≤ ${target}`;
  return `${what}: ${round(median)} ${unit} (${round(low)} to ${round(high)}, least ${round(least)}, n = ${n}), ${aim}`;
}

function round(value: number): string {
  return value.toPrecision(3);
}

import { readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { filledFolder } from './filledFolder';
import { makePrograms, type Programs } from './programs';
import { tell } from './results';
import { drive } from './startProgram';
import { spreadOf } from './statistics';

let programs: Programs;
beforeAll(async () => {
  programs = await makePrograms();
});
afterAll(() => programs.remove());

test('little JavaScript loads before the first screen is usable', async () => {
  const { page, close } = await drive(programs.measured, await filledFolder(programs, 60_000, 'bundle'));
  await page.locator('input[role="combobox"]:focus').waitFor();
  const session = await page.context().newCDPSession(page);
  const names = new Set<string>();
  session.on('Debugger.scriptParsed', ({ url }) => names.add(url));
  await session.send('Debugger.enable');
  await close();
  const loaded = [...names]
    .filter((name) => name.startsWith('app://daybook/assets/'))
    .map((name) => name.slice('app://daybook/'.length));
  expect(loaded.length).toBeGreaterThan(0);
  const bytes = loaded.map((name) => readFileSync(path.join(programs.measured, 'dist', 'renderer', name)));
  const packed = bytes.map((content) => gzipSync(content, { level: 9 }).length / 1000);
  loaded.forEach((name, index) => console.log(`${name}: ${(packed[index] ?? 0).toFixed(1)} kB gzip`));
  const sum = (values: readonly number[]) => spreadOf([values.reduce((all, value) => all + value, 0)]);
  tell('bundle', [
    {
      what: 'JavaScript loaded before the first screen is usable',
      against: 'React, Dexie and zustand alone: 99 kB',
      unit: 'kB gzip',
      target: 400,
      isGuard: true,
      found: sum(packed),
      remark: `The ${loaded.length} scripts that the engine had parsed, each gzipped alone at level 9.`,
    },
    {
      what: 'The same, not packed',
      against: 'none',
      unit: 'kB',
      target: null,
      found: sum(bytes.map(({ length }) => length / 1000)),
      remark: 'What is read and compiled.',
    },
  ]);
});

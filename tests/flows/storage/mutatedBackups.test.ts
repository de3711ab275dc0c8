import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { seededGenerator, type Generator } from '#shared/base/generator';
import { readBackup } from '../../../electron/backups/readBackup';
import { aUsedProfile } from '../../electron/backups/aProfile';
import { faultTries } from '../../helpers/faultRun';
import { seedOfRun } from '../../helpers/seed';
import { temporaryFolder } from '../../helpers/temporaryFolder';

/** How many backups are mutated: 10,000 in the long form. */
const mutants = faultTries(process.env.DAYBOOK_FULL === '1' ? 10_000 : 300);

test(`no mutated backup passes for a whole one or stops the reading (seed ${seedOfRun})`, async () => {
  const draw = seededGenerator(BigInt(seedOfRun));
  const { shelf, folder, ring, names } = await aUsedProfile(12);
  await shelf.write('now');
  const kept = readFileSync(path.join(folder, 'backups', names()[0] ?? ''));
  const place = temporaryFolder();
  const file = path.join(place, 'mutant.daybook-backup');
  const codes = new Map<string, number>();
  for (let number = 0; number < mutants; number += 1) {
    const mutant = mutate(kept, draw);
    writeFileSync(file, mutant);
    const read = await readBackup(file, { dataKeys: ring.keys, recoveryKey: null });
    const code = read.ok ? 'read' : read.error.code;
    codes.set(code, (codes.get(code) ?? 0) + 1);
    // Whatever was changed in it: any records that can be read are those that were written.
    if (read.ok) expect([number, read.value.tally.contents().records]).toEqual([number, 12]);
  }
  console.log(`mutated backups: ${mutants} tries, ${[...codes].map(([code, count]) => `${code} ${count}`).join(', ')}`);
  expect(readdirSync(place)).toEqual(['mutant.daybook-backup']);
  expect((codes.get('backup-damaged') ?? 0) > mutants / 2).toBe(true);
}, 3_600_000);

/** Flips, removes, repeats or inserts bytes, anywhere or in the three lines at the start. */
function mutate(bytes: Buffer, draw: Generator): Buffer {
  const end = draw.below(2) === 0 ? bytes.length : Math.min(1200, bytes.length);
  const at = draw.below(end);
  const length = 1 + draw.below(draw.below(4) === 0 ? bytes.length - at : 8);
  const [before, some, after] = [bytes.subarray(0, at), bytes.subarray(at, at + length), bytes.subarray(at + length)];
  const kind = draw.below(4);
  if (kind === 0) return Buffer.concat([before, after]);
  if (kind === 1) return Buffer.concat([before, some, some, after]);
  const drawn = Buffer.from(Uint8Array.from(some, (byte) => byte ^ (1 + draw.below(255))));
  return Buffer.concat(kind === 2 ? [before, drawn, after] : [before, drawn, some, after]);
}

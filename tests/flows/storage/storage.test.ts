import { IDBFactory } from 'fake-indexeddb';
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { recount } from '#shared/analysis/totals';
import { encodeMonth } from '#shared/analysis/totalsColumns';
import { seededGenerator, type Generator } from '#shared/base/generator';
import { checkJournal } from '#renderer/services/checkJournal';
import { checkOfficer } from '#renderer/services/checkOfficer';
import { checkRecordCount } from '#renderer/services/checkRecordCount';
import type { Services } from '#renderer/services/services';
import { faultSeconds, faultTries } from '../../helpers/faultRun';
import { seedOfRun } from '../../helpers/seed';
import { temporaryFolder } from '../../helpers/temporaryFolder';
import { notesOf, runThreeTimes } from './aUsedMachine';
import { startOnFiles, type FileMachine, type RunningProgram } from './fileMachine';
import { harms, type Harm } from './harms';

/** How long variants are drawn, and at least how often each harm is done. */
const seconds = faultSeconds;
const mostTries = faultTries(Infinity);
const longest = 3_600_000;
/** After so many, the rest would only repeat them. */
const mostProblems = 40;

test(
  `whatever happens to one file or table, no acknowledged entry is lost and it is reported (seed ${seedOfRun})`,
  async () => {
    const limit = performance.now() + seconds * 1000;
    const counts = { tries: 0, acknowledged: 0, lost: 0, told: 0 };
    const problems: string[] = [];
    const isOver = () =>
      performance.now() >= limit || counts.tries >= mostTries || problems.length >= mostProblems;
    for (let round = 0; round === 0 || !isOver(); round += 1) {
      for (const [index, harm] of harms.entries()) {
        const generator = seededGenerator(BigInt(seedOfRun + round * harms.length + index));
        const played = await play(harm, generator).catch((error: unknown) => String(error));
        if (typeof played === 'string') {
          problems.push(`${harm.name}, round ${round}: ${played}`);
          continue;
        }
        counts.tries += 1;
        counts.acknowledged += played.acknowledged;
        counts.lost += played.lost.length;
        counts.told += Number(played.isTold);
        for (const entry of played.lost) problems.push(`${harm.name}, round ${round}: ${entry} is lost`);
        if (!played.isTold) problems.push(`${harm.name}, round ${round}: nothing was reported`);
        if (!played.areTotalsRight) problems.push(`${harm.name}, round ${round}: the totals differ from a recount`);
      }
    }
    const { tries, acknowledged, lost, told } = counts;
    console.log(`storage faults: ${tries} tries, ${acknowledged} acknowledged, ${lost} lost, ${told} reported`);
    expect(problems).toEqual([]);
  },
  longest,
);

type Played = {
  readonly acknowledged: number;
  readonly lost: readonly string[];
  readonly isTold: boolean;
  readonly areTotalsRight: boolean;
};

/** Three starts with at least one entry each, the harm, and a start that must find everything. */
async function play(harm: Harm, generator: Generator): Promise<Played> {
  const machine: FileMachine = { root: temporaryFolder(), indexedDB: new IDBFactory() };
  mkdirSync(path.join(machine.root, 'data'));
  const draw = (count: number) => Uint8Array.from({ length: count }, () => generator.below(256));
  const notes = await runThreeTimes(machine, generator);
  await harm.do(machine, generator);
  const program = await startOnFiles(machine, draw);
  await checkAll(program);
  const entries = await program.services.store.reader.all('entry');
  const found = await notesOf(program.services);
  const areTotalsRight = await sameTotals(program.services, entries);
  const isTold = program.services.store.findings.state.get().length > 0 || isHarmless(harm);
  await program.end();
  return { acknowledged: notes.length, lost: notes.filter((note) => !found.includes(note)), isTold, areTotalsRight };
}

/** What the program does within a minute of its first screen. */
async function checkAll({ services, facts, proveKeys }: RunningProgram): Promise<void> {
  const officer = await checkOfficer(services, facts);
  if (!officer.ok) throw new Error(officer.error.message);
  await checkRecordCount(services);
  await checkJournal(services);
  await proveKeys();
}

/** A flipped bit in white space or in a name that nothing reads has no effect. */
function isHarmless({ name }: Harm): boolean {
  return name.endsWith('.json has a flipped bit');
}

async function sameTotals({ store }: Services, entries: Parameters<typeof recount>[0]): Promise<boolean> {
  const totals = await store.database.totals.toArray();
  return JSON.stringify(totals) === JSON.stringify([...recount(entries).values()].map(encodeMonth));
}

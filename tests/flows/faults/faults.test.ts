import { Dexie } from 'dexie';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { commandList } from '#shared/contract/commandList';
import { allCases } from './cases';
import { kindsOf, type PortCall } from './faults';
import { watchDatabases } from './faultyMachine';
import { playCell, walkPath, type Case, type Fault, type Path } from './playCell';

const isFull = process.env.DAYBOOK_FULL === '1';
/** How many cells the short form runs, spread over the whole table. */
const shortCells = 150;
const fullTimeout = 3_600_000;

let stopWatching: () => void = () => undefined;
let cases: Case[] = [];
const paths = new Map<string, Path>();

beforeAll(async () => {
  stopWatching = watchDatabases();
  cases = await allCases(20_260_916n);
  for (const one of cases) paths.set(one.id, await walkPath(one));
});

afterAll(() => stopWatching());

test('every writing command is in the table, uses the ports, and changes the records', () => {
  const writing = commandList.filter(({ writes }) => writes).map(({ id }) => id);
  expect(cases.map(({ id }) => id).toSorted()).toEqual(writing.toSorted());
  for (const [id, { calls }] of paths) {
    expect([id, calls.some(({ isLastOfWrite }) => isLastOfWrite), calls.some(({ port }) => port === 'clock')]).toEqual([
      id,
      true,
      true,
    ]);
  }
});

test(
  'whatever fails and wherever it stops, exactly the acknowledged changes are found, except for the one in flight',
  async () => {
    const cells = cases.flatMap((one) => cellsOf(one));
    const problems: string[] = [];
    let played = 0;
    for (const { one, fault, call } of isFull ? cells : spread(cells, shortCells)) {
      // A stop inside a transaction leaves the zone that Dexie made for it; the next cell must not run in it.
      const found = await Dexie.ignoreTransaction(async () => await playCell(one, paths.get(one.id)!, fault));
      problems.push(
        ...found.map((text) => `${one.id}, call ${fault.at} (${call.port} ${call.name}) ${fault.kind}: ${text}`),
      );
      played += 1;
    }
    const calls = new Set(cells.map(({ call }) => `${call.port} ${call.name}`));
    console.log(
      `faults: ${played} of ${cells.length} cells, ${cases.length} commands, ${calls.size} calls of ports`,
    );
    expect(problems).toEqual([]);
    expect(played).toBeGreaterThanOrEqual(shortCells);
  },
  fullTimeout,
);

type Cell = { readonly one: Case; readonly fault: Fault; readonly call: PortCall };

function cellsOf(one: Case): Cell[] {
  const calls = paths.get(one.id)?.calls ?? [];
  return calls.flatMap((call, at) => kindsOf(call).map((kind) => ({ one, call, fault: { at, kind } })));
}

/** Picks this many cells at even distances over all commands and calls. */
function spread(cells: readonly Cell[], count: number): Cell[] {
  return Array.from({ length: count }, (_, index) => cells[Math.floor((index * cells.length) / count)]!);
}

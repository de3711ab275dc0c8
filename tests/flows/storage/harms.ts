import { IDBFactory } from 'fake-indexeddb';
import { readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Generator } from '#shared/base/generator';
import { profileOf, type FileMachine } from './fileMachine';

/** One way to harm what a program left behind. */
export type Harm = {
  readonly name: string;
  readonly do: (machine: FileMachine, generator: Generator) => void | Promise<void>;
};

/** Every way to harm every file of the profile and the tables of the database. */
export const harms: readonly Harm[] = [
  ...['keys.json', 'keys.copy.json', 'installation.json', 'engine.json'].flatMap((name) => fileHarms(name)),
  ...[0, 1, 2].flatMap((index) => segmentHarms(index)),
  { name: 'the journal is deleted', do: (machine) => rmSync(journalOf(machine), { recursive: true }) },
  {
    name: 'the journal is a file',
    do: (machine) => {
      rmSync(journalOf(machine), { recursive: true });
      writeFileSync(journalOf(machine), 'no folder');
    },
  },
  { name: 'the database is wiped', do: (machine) => void (machine.indexedDB = new IDBFactory()) },
  ...['records', 'totals', 'meta'].map((table) => ({
    name: `the table ${table} is emptied`,
    do: async (machine: FileMachine) => await inTable(machine, table, (store) => store.clear()),
  })),
  {
    name: 'a row is removed',
    do: async (machine, generator) => {
      const keys = (await inTable(machine, 'records', (store) => store.getAllKeys())) as readonly IDBValidKey[];
      await inTable(machine, 'records', (store) => store.delete(keys[generator.below(keys.length)]!));
    },
  },
];

function fileHarms(name: string): Harm[] {
  const of = (machine: FileMachine) => path.join(profileOf(machine), name);
  return [
    { name: `${name} is deleted`, do: (machine) => rmSync(of(machine)) },
    { name: `${name} is emptied`, do: (machine) => writeFileSync(of(machine), '') },
    { name: `${name} has a flipped bit`, do: (machine, generator) => flipBit(of(machine), generator) },
  ];
}

/** Harms to the first, the second and the last segment. */
function segmentHarms(index: number): Harm[] {
  const of = (machine: FileMachine) => {
    const names = readdirSync(journalOf(machine)).filter((name) => name.endsWith('.jsonl')).toSorted();
    return path.join(journalOf(machine), names[Math.min(index, names.length - 1)]!);
  };
  return [
    { name: `segment ${index} is deleted`, do: (machine) => rmSync(of(machine)) },
    { name: `segment ${index} has a flipped bit`, do: (machine, generator) => flipBit(of(machine), generator) },
    {
      name: `segment ${index} is cut short`,
      do: (machine, generator) => truncateSync(of(machine), generator.below(readFileSync(of(machine)).length)),
    },
    {
      name: `segment ${index} is an older one`,
      do: (machine) => {
        const bytes = readFileSync(of(machine));
        truncateSync(of(machine), bytes.subarray(0, -1).lastIndexOf(0x0a) + 1);
      },
    },
  ];
}

function flipBit(file: string, generator: Generator): void {
  const bytes = readFileSync(file);
  const at = generator.below(bytes.length);
  bytes[at] = (bytes[at] ?? 0) ^ (1 << generator.below(8));
  writeFileSync(file, bytes);
}

function journalOf(machine: FileMachine): string {
  return path.join(profileOf(machine), 'journal');
}

/** Runs a request on a table of the ended database. */
export async function inTable(
  { indexedDB }: FileMachine,
  table: string,
  ask: (store: IDBObjectStore) => IDBRequest,
): Promise<unknown> {
  const database = await new Promise<IDBDatabase>((resolve) => {
    const opening = indexedDB.open('daybook');
    opening.addEventListener('success', () => resolve(opening.result));
  });
  const transaction = database.transaction(table, 'readwrite');
  const request = ask(transaction.objectStore(table));
  await new Promise<void>((resolve) => transaction.addEventListener('complete', () => resolve()));
  database.close();
  return request.result;
}

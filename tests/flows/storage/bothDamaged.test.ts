import { IDBFactory } from 'fake-indexeddb';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { seededGenerator, type Generator } from '#shared/base/generator';
import type { RecordId } from '#shared/base/ids';
import type { LookedNote } from '#shared/contract/backups';
import { checkJournal } from '#renderer/services/checkJournal';
import { checkOfficer } from '#renderer/services/checkOfficer';
import { checkRecordCount } from '#renderer/services/checkRecordCount';
import { parseLine } from '../../../electron/journal/frame';
import { aProfile } from '../../electron/backups/aProfile';
import { faultTries } from '../../helpers/faultRun';
import { seedOfRun } from '../../helpers/seed';
import { temporaryFolder } from '../../helpers/temporaryFolder';
import { notesOf, runThreeTimes } from './aUsedMachine';
import { profileOf, startOnFiles, type FileMachine } from './fileMachine';
import { inTable } from './harms';

/** How many profiles are damaged in both copies. */
const tries = faultTries(process.env.DAYBOOK_FULL === '1' ? 50 : 25);

test(`of two damaged copies, only what neither has is lost, named, and found in a backup (${seedOfRun})`, async () => {
  const counts = { tries: 0, acknowledged: 0, lost: 0, told: 0, found: 0 };
  const problems: string[] = [];
  for (; counts.tries < tries; counts.tries += 1) {
    const generator = seededGenerator(BigInt(seedOfRun + counts.tries));
    const played = await play(generator);
    counts.acknowledged += played.acknowledged;
    counts.lost += played.lost;
    counts.told += Number(played.isTold);
    counts.found += played.found;
    if (played.lost > 1) problems.push(`try ${counts.tries}: ${played.lost} lost, of which the copies had all but one`);
    if (played.found < played.lost) problems.push(`try ${counts.tries}: not found in the backup that has it`);
    if (!played.isTold) problems.push(`try ${counts.tries}: not named: ${played.texts.join(' | ')}`);
  }
  const { acknowledged, lost, told, found } = counts;
  console.log(`both copies damaged: ${tries} tries, ${acknowledged} acknowledged, ${lost} lost, ${told} reported, ` +
    `${found} of the lost found in the backup`);
  expect(problems).toEqual([]);
});

/** Loses some entries in both copies and others in one of them, and starts the program on what is left. */
async function play(generator: Generator) {
  const machine: FileMachine = { root: temporaryFolder(), indexedDB: new IDBFactory() };
  mkdirSync(path.join(machine.root, 'data'));
  const draw = (count: number) => Uint8Array.from({ length: count }, () => generator.below(256));
  const notes = await runThreeTimes(machine, generator);
  await backUp(machine);
  const lines = entryLines(machine);
  const [both, journalOnly] = [lines[generator.below(lines.length)]!, lines[generator.below(lines.length)]!];
  for (const line of new Set([both, journalOnly])) harmLine(line, generator);
  await inTable(machine, 'records', (store) => store.delete(both.entry));
  const program = await startOnFiles(machine, draw);
  const officer = await checkOfficer(program.services, program.facts);
  if (!officer.ok) throw new Error(officer.error.message);
  await checkRecordCount(program.services);
  await checkJournal(program.services);
  const found = await notesOf(program.services);
  const findings = program.services.store.findings.state.get();
  const texts = findings.filter(({ look }) => look === 'missing').map(({ text }) => text);
  await program.end();
  const lost = notes.filter((note) => !found.includes(note));
  const inBackup = await notesInBackup(machine);
  return {
    acknowledged: notes.length,
    lost: lost.length,
    found: lost.filter((note) => inBackup.includes(note)).length,
    isTold: texts.some((text) => text.includes('in neither copy') && text.includes(` ${both.number}`)),
    texts,
  };
}

/** Writes a backup of the machine, as its main process does. */
async function backUp(machine: FileMachine): Promise<void> {
  const { shelf, journal } = await aProfile(profileOf(machine));
  const written = await shelf.write('now');
  if (!written.ok) throw new Error(written.error.message);
  await journal.close();
}

/** The notes of the entries that the search for lost records finds in the backups. */
async function notesInBackup(machine: FileMachine): Promise<readonly LookedNote[]> {
  const { looks, journal } = await aProfile(profileOf(machine));
  const { found } = await looks.findLost();
  await journal.close();
  return found?.shown.map(({ note }) => note) ?? [];
}

type EntryLine = { readonly file: string; readonly from: number; readonly to: number } & {
  readonly entry: RecordId;
  readonly number: number;
};

/** The lines of the journal that contain an entry, each with its place. */
function entryLines(machine: FileMachine): EntryLine[] {
  const journal = path.join(profileOf(machine), 'journal');
  const names = readdirSync(journal).filter((name) => name.endsWith('.jsonl'));
  return names.flatMap((name) => linesOf(path.join(journal, name)));
}

function linesOf(file: string): EntryLine[] {
  const bytes = readFileSync(file);
  const lines: EntryLine[] = [];
  let from = 0;
  for (let to = bytes.indexOf(10); to >= 0; from = to + 1, to = bytes.indexOf(10, from)) {
    const parsed = parseLine(bytes.subarray(from, to));
    const { versions = [] } = JSON.parse(parsed?.payload ?? '{}') as {
      readonly versions?: readonly { readonly type: string; readonly id: RecordId }[];
    };
    const entry = versions.find(({ type }) => type === 'entry');
    if (parsed !== null && entry !== undefined) lines.push({ file, from, to, entry: entry.id, number: parsed.number });
  }
  return lines;
}

/** Flips one bit in the middle of a line. */
function harmLine({ file, from, to }: EntryLine, generator: Generator): void {
  const bytes = readFileSync(file);
  const at = from + 30 + generator.below(to - from - 40);
  const flipped = (bytes[at] ?? 0) ^ (1 << generator.below(8));
  // A line break would only cut the line in two.
  bytes[at] = flipped === 10 ? flipped ^ 1 : flipped;
  writeFileSync(file, bytes);
}

import { IDBFactory } from 'fake-indexeddb';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { seededGenerator, type Generator } from '#shared/base/generator';
import { newId } from '#shared/base/newId';
import type { RequestName, Requests } from '#shared/contract/ipc';
import type { Day } from '#shared/time/day';
import { openBackups } from '../../../electron/backups/openBackups';
import { answerRequests } from '../../../electron/ipc/answerRequests';
import { registerHandlers, requestChannel } from '../../../electron/ipc/registerHandlers';
import { requestSchemas } from '../../../electron/ipc/requestSchemas';
import { openKeptDrafts } from '../../../electron/files/keptDrafts';
import { saveFiles } from '../../../electron/files/saveFiles';
import { openInstallation, restoredInstallation } from '../../../electron/identity/installation';
import { frameLine, parseLine } from '../../../electron/journal/frame';
import { openJournal } from '../../../electron/journal/openJournal';
import { openKeyRing } from '../../../electron/keys/keyRing';
import { machineNow } from '../../helpers/memoryMachine';
import { faultTries } from '../../helpers/faultRun';
import { mutateText, mutateValue } from '../../helpers/mutateValue';
import { seedOfRun } from '../../helpers/seed';
import { temporaryFolder } from '../../helpers/temporaryFolder';
import { notesOf, runThreeTimes } from './aUsedMachine';
import { noWrapper, profileOf, startOnFiles, type FileMachine } from './fileMachine';

/** How many requests and lines are mutated: 10,000 of each in the long form. */
const mutants = faultTries(process.env.DAYBOOK_FULL === '1' ? 10_000 : 500);
const linesAtOnce = 25;
const longest = { timeout: 3_600_000 };

type Listener = (event: null, name: unknown, request: unknown) => Promise<unknown>;

/** One request of each name that a page may send. */
const requests: { readonly [Name in RequestName]: Requests[Name]['request'] } = {
  'app.start': null,
  'app.rememberHead': { head: 3 },
  'app.renewInstallation': null,
  'app.reloadPage': null,
  'app.log': { text: 'start' },
  'journal.append': { number: 1_000, payload: anEmptySet(1_000) },
  'journal.read': { above: 0, from: '000001.jsonl@0:0' },
  'journal.status': null,
  'journal.verify': null,
  'keys.unwrap': null,
  'keys.proved': { check: 'ab'.repeat(16) },
  'drafts.keep': { text: '[]' },
  'files.openCalendar': null,
  'files.waitingCalendar': null,
  'files.openTable': null,
  'files.begin': { suggestedName: 'report.csv', extension: 'csv', kind: 'CSV' },
  'files.append': { handle: 'none', bytes: new Uint8Array([1, 2, 3]) },
  'files.print': { handle: 'none', foot: 'Unit 2' },
  'files.commit': { handle: 'none' },
  'files.cancel': { handle: 'none' },
  'backups.state': null,
  'backups.write': { reason: 'now' },
  'backups.plan': { write: 'closing', keptDays: 90 },
  'backups.readAll': null,
  'backups.chooseSecond': null,
  'backups.takeSecond': null,
  'backups.leaveSecond': null,
  'backups.chooseFile': null,
  'backups.preview': { id: 'none', recoveryKey: 'ABCD-EFGH' },
  'backups.look': { id: 'none', recoveryKey: null },
  'backups.lookAtDay': { id: 'none', recoveryKey: null, day: '2026-09-16' as Day },
  'backups.findLost': null,
  'backups.restore': { id: 'none', recoveryKey: null },
  'backups.undoRestore': null,
  'backups.rebuild': null,
  'recovery.make': null,
  'recovery.use': { typed: 'ABCD-EFGH' },
  'menu.state': { disabled: ['undo'], shortcuts: [{ command: 'undo', keys: ['Ctrl+U'] }] },
  'window.show': null,
  'window.theme': { theme: 'dark' },
  'app.quit': null,
};

test(`no mutated request stops the program or changes data or other files (seed ${seedOfRun})`, longest, async () => {
  const draw = seededGenerator(BigInt(seedOfRun));
  const machine = await aMachine(draw);
  const before = await contentsOf(machine, draw);
  const { send, close } = await listenOn(machine);
  const names = Object.keys(requestSchemas) as RequestName[];
  const filled = names.filter((name) => requests[name] !== null);
  const counts = { tries: 0, answered: 0, refused: 0 };
  for (; counts.tries < mutants; counts.tries += 1) {
    const some = draw.below(5) === 0 ? names : filled;
    const name = some[draw.below(some.length)] ?? 'app.start';
    const isNameOdd = draw.below(20) === 0;
    const request = isNameOdd ? requests[name] : mutateValue(requests[name], draw);
    const answer = send(isNameOdd ? mutateValue(name, draw) : name, request);
    await answer.then(() => (counts.answered += 1), () => (counts.refused += 1));
  }
  await close();
  console.log(`mutated requests: ${counts.tries} tries, ${counts.answered} answered, ${counts.refused} refused`);
  expect(readdirSync(machine.root).toSorted()).toEqual(['chosen', 'data', 'out']);
  expect(await contentsOf(machine, draw)).toEqual(before);
});

test(`no mutated journal line stops a start or changes data (seed ${seedOfRun})`, longest, async () => {
  const draw = seededGenerator(BigInt(seedOfRun));
  const machine = await aMachine(draw);
  const before = await contentsOf(machine, draw);
  const [file, kept] = firstSegment(machine);
  let tries = 0;
  for (; tries < mutants; tries += linesAtOnce) {
    writeFileSync(file, mutateLines(kept, draw));
    expect(await contentsOf(machine, draw)).toEqual(before);
  }
  console.log(`mutated journal lines: ${tries} tries, 0 starts refused`);
});

async function aMachine(draw: Generator): Promise<FileMachine> {
  const machine: FileMachine = { root: temporaryFolder(), indexedDB: new IDBFactory() };
  mkdirSync(path.join(machine.root, 'data'));
  mkdirSync(path.join(machine.root, 'chosen'));
  await runThreeTimes(machine, draw);
  return machine;
}

/** The notes that a start of the machine shows, in order. */
async function contentsOf(machine: FileMachine, draw: Generator): Promise<readonly string[]> {
  const program = await startOnFiles(machine, (count) => Uint8Array.from({ length: count }, () => draw.below(256)));
  const notes = await notesOf(program.services);
  await program.end();
  return notes.map((note) => note ?? 'locked').toSorted((one, other) => (one < other ? -1 : 1));
}

/** The main process on the machine's files, as a page reaches it. */
async function listenOn({ root }: FileMachine) {
  const folder = path.join(root, 'data');
  const journal = await openJournal(folder);
  const makeId = () => newId(machineNow, crypto.getRandomValues(new Uint8Array(16)));
  const facts = { machineIdHash: 'machine', journalHead: journal.head(), newId: makeId, now: () => machineNow };
  const installation = await openInstallation({ ...facts, folder, outside: path.join(root, 'out'), hasData: true });
  const keys = await openKeyRing(folder, noWrapper, true);
  const files = saveFiles();
  const nothing = () => undefined;
  const backups = openBackups({
    profile: folder, program: '0', now: () => machineNow, journal, installation: installation.id,
    dataKeys: keys.keys, lostEarlier: keys.lostEarlier, ringWith: keys.textWith, announce: nothing, log: nothing,
    installationAt: (head) => restoredInstallation({ folder, machineIdHash: 'machine', newId: makeId }, head),
  }, machineNow);
  const drafts = openKeptDrafts(folder);
  const profile = { installation, journal, keys, findings: [], drafts, backups: () => Promise.resolve(backups) };
  const handlers = answerRequests({
    facts: { version: '0', chromium: '0', electron: '0', dataFolder: folder, sample: false, sampleOfficers: null },
    profile: Promise.resolve(profile), clock: { now: () => ({ now: machineNow, fromFile: true }) },
    dialogs: {
      askOpen: () => Promise.resolve(null),
      askFolder: () => Promise.resolve(null),
      askSave: () => Promise.resolve(path.join(root, 'chosen', 'report.csv')),
    },
    files, calendar: { name: () => null, take: () => null }, mayTakeKeys: () => true, log: nothing,
    setMenuState: nothing, showWindow: nothing, setTheme: nothing, reloadPage: nothing, restart: nothing,
    printPage: () => Promise.resolve(null),
    quit: nothing,
  });
  let listener: Listener | null = null;
  const handle = (channel: string, given: Listener) => {
    if (channel === requestChannel) listener = given;
  };
  registerHandlers<null>({ handle }, () => true, handlers, nothing);
  return {
    send: async (name: unknown, request: unknown) => await listener?.(null, name, request),
    close: async () => {
      await files.cancelAll();
      await Promise.all([journal.close(), installation.flush()]);
    },
  };
}

function firstSegment(machine: FileMachine): readonly [string, Buffer] {
  const journal = path.join(profileOf(machine), 'journal');
  const name = readdirSync(journal).filter((one) => one.endsWith('.jsonl')).toSorted()[0] ?? '';
  const file = path.join(journal, name);
  return [file, readFileSync(file)];
}

/** The lines with mutants among them: broken bytes, and whole lines whose content no schema accepts. */
function mutateLines(bytes: Buffer, draw: Generator): Buffer {
  const lines = bytes.toString('utf8').split('\n').filter((line) => line !== '');
  const added = Array.from({ length: linesAtOnce }, () => {
    const line = lines[draw.below(lines.length)] ?? '';
    return draw.below(2) === 0 ? `${mutateText(line, draw).replaceAll('\n', '')}` : misshapen(line, draw);
  });
  return Buffer.from(`${[...lines, ...added].join('\n')}\n`);
}

/** A line with a correct checksum around something that is not a change set. */
function misshapen(line: string, draw: Generator): string {
  const parsed = parseLine(Buffer.from(line));
  if (parsed === null) return line;
  const set = JSON.parse(parsed.payload) as Record<string, unknown>;
  const broken = { ...set, versions: mutateValue(draw.below(2) === 0 ? 'none' : 7, draw), number: parsed.number };
  const payload = JSON.stringify(broken, (_key, value: unknown) => (typeof value === 'bigint' ? String(value) : value));
  return frameLine({ number: parsed.number, payload }).toString('utf8').trimEnd();
}

function anEmptySet(number: number): string {
  const clock = { at: 0, count: 0 };
  return JSON.stringify({ schema: 20, number, id: 'set', by: 'one', clock, command: 'x', versions: [], drafts: [] });
}

import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, test } from 'vitest';
import { filledFolder } from './filledFolder';
import { memoryOfTree, treeUse, type TreeUse } from './processTree';
import { makePrograms, type Programs } from './programs';
import { repeatsOf } from './repeats';
import { tell, type Figure } from './results';
import { drive, type DrivenProgram } from './startProgram';
import { spreadOf } from './statistics';

let programs: Programs;
beforeAll(async () => {
  programs = await makePrograms();
});
afterAll(() => programs.remove());

const repeats = repeatsOf(5);
const seconds = 60;
/**
 * Minutes until the work of a start is done: loading and compiling in idle time, a backup after two minutes, and once a
 * day, after five, the comparison of both copies.
 */
const settle = 7;

/** The states that are compared with a bare window in the same state: a blinking cursor has a cost of its own. */
const states = ['with the cursor in the line', 'with the line left'] as const;

test('an idle program with a running timer costs hardly more than a bare window', async () => {
  const ours = await Promise.all(states.map(async (state, index) => await openProgram(`idle-${index}`, state)));
  const bare = await Promise.all(states.map(async (state, index) => await openBare(`bare-idle-${index}`, state)));
  const windows = [...ours, ...bare];
  const ids = windows.map(({ app }) => app.process().pid ?? 0);
  const opened = ids.map(treeUse);
  await pause(settle * 60_000);
  const work = ids.map(treeUse).map(({ processor }, index) => (processor - (opened[index]?.processor ?? 0)) / 1000);
  const minutes: Minute[][] = [];
  for (let minute = 0; minute < repeats; minute += 1) {
    const before = ids.map(treeUse);
    await pause(seconds * 1000);
    minutes.push(ids.map(treeUse).map((after, index) => spent(before[index], after)));
  }
  const memory = ids.map(memoryOfTree);
  for (const { close } of windows) await close();
  const of = (which: number, pick: (minute: Minute) => number) => minutes.map((all) => pick(all[which] ?? none));
  const shares = (which: number) => of(which, ({ share }) => share);
  const above = (which: number) =>
    spreadOf(shares(which).map((share, minute) => share - (shares(which + states.length)[minute] ?? Number.NaN)));
  const unit = '% of a core';
  tell('idle', [
    ...states.flatMap((state, which): Figure[] => [
      {
        what: `Idle processor time above a bare window, a timer running, ${state}`,
        against: 'the bare window in the same minutes and state',
        unit,
        target: 0.1,
        found: above(which),
        remark: `Threads of all processes over ${seconds} s, the minute’s tick included.`,
      },
      {
        what: `Idle processor time, ${state}`,
        against: 'none',
        unit,
        target: null,
        found: spreadOf(shares(which)),
        remark: 'The figure behind the difference.',
      },
      {
        what: `Bare window, idle, ${which === 0 ? 'with the cursor in a field' : 'a static page'}`,
        against: 'none',
        unit,
        target: null,
        found: spreadOf(shares(which + states.length)),
        remark: 'The limit behind the difference.',
      },
      {
        what: `Idle wake-ups, ${state}`,
        against: 'none',
        unit: 'a second',
        target: null,
        found: spreadOf(of(which, ({ wakeups }) => wakeups)),
        remark: 'Voluntary switches of all threads.',
      },
    ]),
    {
      what: `Work of the first ${settle} minutes above a bare window, 60,000 entries`,
      against: 'the bare window',
      unit: 's of processor time',
      target: null,
      found: spreadOf([(work[1] ?? 0) - (work[3] ?? 0)]),
      remark: 'The journal is read, a backup is written, both copies are compared. Threads that ended are left out.',
    },
    {
      what: 'Memory above a bare window, 60,000 entries',
      against: 'the bare window',
      unit: 'MB',
      target: null,
      found: spreadOf([(memory[1] ?? 0) - (memory[3] ?? 0)]),
      remark: 'Proportional set size of all processes.',
    },
  ]);
});

type Minute = { readonly share: number; readonly wakeups: number };

const none: Minute = { share: Number.NaN, wakeups: Number.NaN };

/** The program with a timer started from the line; Escape leaves the line. */
async function openProgram(folder: string, state: (typeof states)[number]): Promise<DrivenProgram> {
  const opened = await drive(programs.measured, await filledFolder(programs, 60_000, folder));
  const line = opened.page.getByRole('combobox');
  await line.fill('phone');
  await line.press('Enter');
  await opened.page.getByRole('button', { name: /Stop/ }).waitFor();
  await opened.page.waitForFunction(
    () => document.querySelector<HTMLInputElement>('input[role="combobox"]')?.value === '',
  );
  if (state === 'with the line left') await line.press('Escape');
  return opened;
}

/** The static page, with a focused field if the state asks for one. */
async function openBare(folder: string, state: (typeof states)[number]): Promise<DrivenProgram> {
  const opened = await drive(programs.bare, path.join(programs.folder, folder));
  if (state === 'with the line left') return opened;
  await opened.page.evaluate(() => {
    const field = document.createElement('input');
    document.body.append(field);
    field.focus();
  });
  return opened;
}

function spent(before: TreeUse | undefined, after: TreeUse): Minute {
  const processor = after.processor - (before?.processor ?? 0);
  return { share: processor / (seconds * 10), wakeups: (after.wakeups - (before?.wakeups ?? 0)) / seconds };
}

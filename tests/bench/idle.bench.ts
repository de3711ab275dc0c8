import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, test } from 'vitest';
import { filledFolder } from './filledFolder';
import { memoryOfTree, treeUse, type TreeUse } from './processTree';
import { makePrograms, type Programs } from './programs';
import { repeatsOf } from './repeats';
import { tell } from './results';
import { drive } from './startProgram';
import { spreadOf } from './statistics';

let programs: Programs;
beforeAll(async () => {
  programs = await makePrograms();
});
afterAll(() => programs.remove());

const repeats = repeatsOf(5);
const seconds = 60;

test('an idle program with a timer running costs hardly more than a bare window', async () => {
  const ours = await drive(programs.measured, await filledFolder(programs, 60_000, 'idle'));
  const bare = await drive(programs.bare, path.join(programs.folder, 'bare-idle'));
  await ours.page.getByRole('combobox').fill('phone');
  await ours.page.getByRole('combobox').press('Enter');
  await ours.page.getByRole('button', { name: /Stop/ }).waitFor();
  // The notice of the timer is read out and the line's draft is put away before the first minute counts.
  await pause(5000);
  const ids = [ours, bare].map(({ app }) => app.process().pid ?? 0);
  const minutes: Minute[][] = [];
  for (let minute = 0; minute < repeats; minute += 1) {
    const before = ids.map(treeUse);
    await pause(seconds * 1000);
    minutes.push(ids.map(treeUse).map((after, index) => spent(before[index], after)));
  }
  const memory = ids.map(memoryOfTree);
  await ours.close();
  await bare.close();
  const of = (which: number, pick: (minute: Minute) => number) => minutes.map((pair) => pick(pair[which] ?? { share: Number.NaN, wakeups: Number.NaN }));
  const difference = minutes.map(([our, limit]) => (our?.share ?? Number.NaN) - (limit?.share ?? Number.NaN));
  tell('idle', [
    { what: 'Idle processor time above a bare window, a timer running', against: 'the bare window in the same minute', unit: '% of a core', target: 0.1, found: spreadOf(difference), remark: `Threads of all processes over ${seconds} s, the minute’s tick included.` },
    { what: 'Idle processor time', against: 'none', unit: '% of a core', target: null, found: spreadOf(of(0, ({ share }) => share)), remark: 'The figure behind the difference.' },
    { what: 'Bare window, idle', against: 'none', unit: '% of a core', target: null, found: spreadOf(of(1, ({ share }) => share)), remark: 'The limit behind the difference.' },
    { what: 'Idle wake-ups', against: 'none', unit: 'a second', target: null, found: spreadOf(of(0, ({ wakeups }) => wakeups)), remark: 'Voluntary switches of all threads.' },
    { what: 'Bare window, wake-ups', against: 'none', unit: 'a second', target: null, found: spreadOf(of(1, ({ wakeups }) => wakeups)), remark: 'The same of the bare window.' },
    { what: 'Memory above a bare window, 60,000 entries', against: 'the bare window', unit: 'MB', target: null, found: spreadOf([(memory[0] ?? 0) - (memory[1] ?? 0)]), remark: 'Proportional set size of all processes.' },
  ]);
});

type Minute = { readonly share: number; readonly wakeups: number };

function spent(before: TreeUse | undefined, after: TreeUse): Minute {
  const processor = after.processor - (before?.processor ?? 0);
  return { share: processor / (seconds * 10), wakeups: (after.wakeups - (before?.wakeups ?? 0)) / seconds };
}

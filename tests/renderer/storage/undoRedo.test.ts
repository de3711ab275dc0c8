import { expect, test } from 'vitest';
import { recordId } from '#shared/base/ids';
import { nextGroup, refusalOf, undoStateOf, withRenamed, withStep, type UndoStep } from '#renderer/storage/undoRedo';

const step = (position: number, group: string, more: Partial<UndoStep> = {}): UndoStep => ({
  position,
  group,
  command: `command ${group}`,
  undone: false,
  records: [],
  timers: [],
  ...more,
});

test('undo and redo are named by the commands that they would turn, and by nothing where there is none', () => {
  const steps = [step(1, 'a'), step(2, 'b', { undone: true }), step(3, 'c', { undone: true })];
  const states = [[], steps.slice(0, 1), steps.slice(1), steps].map((all) => undoStateOf(all));
  expect(states).toEqual([
    { undo: null, redo: null },
    { undo: 'command a', redo: null },
    { undo: null, redo: 'command b' },
    { undo: 'command a', redo: 'command b' },
  ]);
});

test('the steps of a group are undone from the last and done again from the first', () => {
  const steps = [step(1, 'a'), step(2, 'b'), step(3, 'b')];
  const undone = steps.map((one) => ({ ...one, undone: true }));
  const positions = (all: readonly UndoStep[]) => all.map(({ position }) => position);
  expect([positions(nextGroup(steps, 'undo')), positions(nextGroup(undone, 'redo'))]).toEqual([[3, 2], [1]]);
});

test('fifty groups are kept, however many steps each has', () => {
  let steps: readonly UndoStep[] = [];
  for (let group = 1; group <= 51; group += 1) {
    for (let part = 0; part < 2; part += 1) steps = withStep(steps, step(0, String(group)));
  }
  expect([steps.length, steps[0]?.group, steps.at(-1)?.position]).toEqual([100, '2', 102]);
});

test('a side is renamed where its record and vector fit, and a step without one stays the same object', () => {
  const side = { content: null, vector: 'one:1' };
  const record = { type: 'setting', id: recordId('theme'), before: side, after: { ...side, vector: 'one:2' } } as const;
  const steps = [step(1, 'a', { records: [record] }), step(2, 'b')];
  const renamed = withRenamed(steps, [{ id: recordId('theme'), from: 'one:2', to: 'one:9' }]);
  expect(renamed[0]?.records).toEqual([{ ...record, after: { ...side, vector: 'one:9' } }]);
  expect([renamed[1] === steps[1], withRenamed(steps, []) === steps]).toEqual([true, true]);
});

test('a step is refused where its timer is another now', () => {
  const officer = recordId('alder');
  const timer = {
    entry: recordId('e'),
    kind: recordId('phone'),
    duty: null,
    country: null,
    units: 1,
    startedAt: 1,
    seenAt: 1,
    appointment: null,
    note: null,
  };
  const stack = { officer, running: timer, interrupted: [], away: null } as never;
  const started = step(1, 'a', { timers: [{ officer, before: null, after: stack }] });
  const refusals = [new Map([[officer, stack]]), new Map()].map((stacks) =>
    refusalOf(started, 'undo', new Map(), stacks),
  );
  expect(refusals).toMatchObject([null, { code: 'step-moved-on' }]);
});

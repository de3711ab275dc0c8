import { describe, expect, test } from 'vitest';
import { recordId } from '#shared/base/ids';
import { vectorKey } from '#shared/records/versions';
import {
  idle, nextGroup, refusalOf, stacksAfter, stacksBefore, turnedChanges, turnedTimers, undoStateOf, withoutGroup,
  withRenamed, withStep, withTurned, type UndoStep,
} from '#renderer/storage/undoRedo';

const step = (position: number, group: string, more: Partial<UndoStep> = {}): UndoStep => ({
  position,
  group,
  command: `command ${group}`,
  undone: false,
  records: [],
  timers: [],
  ...more,
});

test('undo and redo are named by the command they would undo or redo, and by nothing if there is none', () => {
  const steps = [step(1, 'a'), step(2, 'b', { undone: true }), step(3, 'c', { undone: true })];
  const states = [[], steps.slice(0, 1), steps.slice(1), steps].map((all) => undoStateOf(all));
  expect(states).toEqual([
    { undo: null, redo: null },
    { undo: 'command a', redo: null },
    { undo: null, redo: 'command b' },
    { undo: 'command a', redo: 'command b' },
  ]);
});

test('the steps of a group are undone from the last and redone from the first', () => {
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

test('a side is renamed if its record and vector match, and a step without one stays the same object', () => {
  const side = { content: null, vector: 'one:1' };
  const record = { type: 'setting', id: recordId('theme'), before: side, after: { ...side, vector: 'one:2' } } as const;
  const steps = [step(1, 'a', { records: [record] }), step(2, 'b')];
  const renamed = withRenamed(steps, [{ id: recordId('theme'), from: 'one:2', to: 'one:9' }]);
  expect(renamed[0]?.records).toEqual([{ ...record, after: { ...side, vector: 'one:9' } }]);
  expect([renamed[1] === steps[1], withRenamed(steps, []) === steps]).toEqual([true, true]);
});

test('a step is refused if its timer is another one now', () => {
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

test('a step comes after the last one, what waited to be redone is gone, and the first one is number 1', () => {
  const added = { group: 'z', command: 'command z', records: [], timers: [] };
  const positions = (steps: readonly UndoStep[]) =>
    withStep(steps, added).map(({ position, group, undone }) => [position, group, undone]);
  expect(positions([])).toEqual([[1, 'z', false]]);
  expect(positions([step(7, 'a'), step(9, 'b'), step(10, 'c', { undone: true })])).toEqual([
    [7, 'a', false], [9, 'b', false], [11, 'z', false],
  ]);
});

test('a group that can no longer be undone or redone goes, and the others stay', () => {
  expect(withoutGroup([step(1, 'a'), step(2, 'b'), step(3, 'b')], 'b').map(({ position }) => position)).toEqual([1]);
});

describe('a step that is undone or redone', () => {
  const [before, after] = [{ content: 'old', vector: 'one:1' }, { content: 'new', vector: 'one:2' }];
  const record = { type: 'setting', id: recordId('theme'), before, after } as const;

  test('becomes what it was before, or what it was after', () => {
    const contents = (['undo', 'redo'] as const).map((direction) =>
      turnedChanges(step(1, 'a', { records: [record] }), direction).map(({ content }) => content as unknown));
    expect(contents).toEqual([['old'], ['new']]);
  });

  test('waits to be redone or undone, and every step that refers to its side refers to its new version', () => {
    const steps = [step(1, 'a', { records: [{ ...record, after: before }] }), step(2, 'b', { records: [record] })];
    const versions = [{ type: 'setting', id: recordId('theme'), version: { vector: { one: 3 } } }] as never;
    const turned = withTurned(steps, steps[1]!, 'undo', versions);
    const key = vectorKey({ one: 3 });
    expect(turned.map(({ undone }) => undone)).toEqual([false, true]);
    expect(turned.map(({ records }) => [records[0]?.before.vector, records[0]?.after.vector])).toEqual([
      [key, key], [key, 'one:2'],
    ]);
    expect(withTurned(turned, turned[1]!, 'redo', versions).map(({ undone }) => undone)).toEqual([false, false]);
  });

  test('is refused if a record shows another version than the step left', () => {
    const rows = (vector: number) => new Map([[recordId('theme'), {
      id: recordId('theme'), type: 'setting', seq: 1, keys: [],
      versions: [{ content: 'new', vector: { one: vector }, by: 'one', clock: { at: 1, count: 0 } }],
    }]]) as never;
    const left = step(1, 'a', {
      records: [{ ...record, after: { content: 'new', vector: vectorKey({ one: 2 }) } }],
    });
    const refused = [2, 3].map((vector) => refusalOf(left, 'undo', rows(vector), new Map())?.code ?? null);
    expect(refused).toEqual([null, 'step-moved-on']);
  });

  test('marks its timers as seen just now, and an officer without any is idle', () => {
    const officer = recordId('alder');
    const running = { entry: recordId('e'), startedAt: 1, seenAt: 1 };
    const stack = { officer, running, interrupted: [], away: null } as never;
    const started = step(1, 'a', { timers: [{ officer, before: null, after: stack }] });
    const seen = { officer, running: { startedAt: 1, seenAt: 9 } };
    expect(turnedTimers(started, 'redo', 9 as never)).toMatchObject([seen]);
    expect(turnedTimers(started, 'undo', 9 as never)).toEqual([idle(officer)]);
  });
});

test('stacks are those before or after a change, and idle if there was none', () => {
  const officer = recordId('alder');
  const stack = { officer, running: null, interrupted: [], away: { from: 1 } } as never;
  const started = [{ officer, before: null, after: stack }];
  expect([stacksBefore(started), stacksAfter(started)]).toEqual([[idle(officer)], [stack]]);
});

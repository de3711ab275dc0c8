import { expect, test } from 'vitest';
import { recordId } from '#shared/base/ids';
import { planImport, planStep } from '#shared/imports/calendar/planImport';
import { anInstance } from '../../../helpers/anInstance';

test('a large file is planned a few instances at a time, so that its caller can pause or stop', () => {
  const instances = Array.from({ length: 1_100 }, (_, line) => anInstance({ uid: `${line}`, line }));
  const work = planImport({
    instances, window: { from: -Infinity, until: Infinity }, unread: [], speaksOf: null, digests: new Map(),
    existing: [], absences: [], calendar: recordId('calendar'), rules: [], otherwise: { becomes: 'nothing' },
    takesTwins: false,
  });
  const pauses: number[] = [];
  let step = work.next();
  for (; step.done !== true; step = work.next()) pauses.push(step.value);
  expect([planStep, pauses, step.value.items.length]).toEqual([250, [0, 250, 500, 750, 1_000], 1_100]);
});

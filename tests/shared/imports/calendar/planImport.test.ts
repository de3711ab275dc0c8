import { expect, test } from 'vitest';
import { recordId } from '#shared/base/ids';
import { withDays } from '#shared/imports/calendar/instanceDays';
import { planImport, planStep } from '#shared/imports/calendar/planImport';
import type { Instant } from '#shared/time/day';
import { clockOn } from '../../../helpers/clockOn';
import { machineZone } from '../../../helpers/memoryMachine';

test('a large file is planned a few instances at a time, so that its caller can pause or stop', () => {
  const start = clockOn('2026-09-16', '09:00');
  const end = (start + 30 * 60_000) as Instant;
  const event = { instance: '', start, end, wall: start, allDay: false, zone: null, title: '', cancelled: false, changed: false };
  const instances = Array.from({ length: 1_100 }, (_, line) => withDays({ ...event, uid: `${line}`, line }, machineZone));
  const work = planImport({
    instances, window: { from: -Infinity, until: Infinity }, digests: new Map(), existing: [], absences: [],
    calendar: recordId('calendar'), rules: [], otherwise: { becomes: 'nothing' },
  });
  const pauses: number[] = [];
  let step = work.next();
  for (; step.done !== true; step = work.next()) pauses.push(step.value);
  expect([planStep, pauses, step.value.items.length]).toEqual([250, [0, 250, 500, 750, 1_000], 1_100]);
});

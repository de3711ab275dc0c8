import { expect, test } from 'vitest';
import { recordId } from '#shared/base/ids';
import type { Instant } from '#shared/time/day';
import { startTimer, stopTimer } from '#renderer/commands/timers';
import { timerQuery } from '#renderer/queries/timers';
import { aMemoryMachine, machineNow, machineOfficer, startWithOfficer } from '../../helpers/memoryMachine';

test('a timer that was seen again is the same result, and a started or stopped one is a new result', async () => {
  const services = await startWithOfficer(aMemoryMachine());
  const { run } = timerQuery(machineOfficer);
  expect(await run(services)).toBeNull();
  await startTimer(services, {
    officer: machineOfficer,
    kind: recordId('phone'),
    duty: null,
    country: null,
    units: null,
    note: null,
  });
  const begun = await run(services);
  expect(begun?.running?.kind).toBe('phone');
  const seenAt = (machineNow + 60_000) as Instant;
  await services.store.noteTimers((stack) => ({
    ...stack,
    running: stack.running === null ? null : { ...stack.running, seenAt },
  }));
  expect(await run(services)).toBe(begun);
  await stopTimer(services, { officer: machineOfficer });
  expect(await run(services)).toBeNull();
});

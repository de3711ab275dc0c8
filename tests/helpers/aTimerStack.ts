import { recordId } from '#shared/base/ids';
import type { TimerStack } from '#shared/records/timerStack';
import { clockOn } from './clockOn';

/** A phone call on a timer that started at a wall-clock time of a day, and that interrupted nothing. */
export function aTimerStack(day: string, at: string): TimerStack {
  const startedAt = clockOn(day, at);
  return {
    officer: recordId('alder'),
    running: {
      entry: recordId('running'),
      kind: recordId('phone'),
      duty: null,
      country: null,
      units: 1,
      startedAt,
      seenAt: startedAt,
      appointment: null,
      note: null,
    },
    interrupted: [],
    away: null,
  };
}

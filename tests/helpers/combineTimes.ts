import type { Generator } from '#shared/base/generator';
import { pick } from './pick';
import { spellLength, spellStretch, spellTime } from './spellTimes';

/** The time of a combined line: its words, a day that is typed by itself, and the meaning of both on the test day. */
export type CombinedTime = {
  readonly is: 'log' | 'timer';
  readonly words: string;
  readonly day: string | null;
  readonly start: string;
  readonly end: string;
};

/** The test day: Wednesday 2026-09-16 at 14:42, schedule 08:00 to 16:30, nothing logged. */
const now = 14 * 60 + 42;
const scheduleStart = 8 * 60;
const scheduleEnd = 16 * 60 + 30;

/** Draws a timer, a length that is placed, the last minutes, a stretch, or a start with a length. */
export function drawTime(generator: Generator, counts: boolean, isCountNeeded: boolean): CombinedTime {
  const choice = generator.below(10);
  if (choice === 0 && !isCountNeeded) return { is: 'timer', words: '', day: null, start: '', end: '' };
  const day = generator.below(4) === 0 ? pick(generator, days) : null;
  if (choice < 6) return drawLength(generator, counts, day);
  return choice === 6 && day === null ? drawLast(generator, counts) : drawStated(generator, counts, day);
}

type TypedDay = { readonly words: string; readonly day: string };

const days: readonly TypedDay[] = [
  { words: 'yesterday', day: '2026-09-15' },
  { words: 'tuesday', day: '2026-09-15' },
  { words: 'sept 15', day: '2026-09-15' },
  ...['mon', 'monday', 'last monday', '9/14', '9/14/2026', 'sep 14', '14 sept', '2026-09-14'].map((words) => ({
    words, day: '2026-09-14',
  })),
  { words: 'fri', day: '2026-09-11' },
];

/** A length ends now, or on an earlier day at the end of the schedule. */
function drawLength(generator: Generator, counts: boolean, day: TypedDay | null): CombinedTime {
  const lengths = [9, 10, 12, 15, 20, 25, 30, 35, 45, 60, 75, 90, 120, 150, 180];
  const minutes = pick(generator, [...lengths, ...(counts ? [1, 5, 6] : [240])]);
  const end = day === null ? now : scheduleEnd;
  return logged(spellLength(generator, minutes, counts), day, end - minutes, end);
}

function drawLast(generator: Generator, counts: boolean): CombinedTime {
  const minutes = pick(generator, [10, 15, 30, counts ? 5 : 60]);
  return logged(pick(generator, [`-${minutes}`, `−${minutes}`, `last ${minutes} minutes`]), null, now - minutes, now);
}

function drawStated(generator: Generator, counts: boolean, day: TypedDay | null): CombinedTime {
  const minutes = pick(generator, [15, 20, 30, 45, 60, 90, ...(counts ? [] : [120, 240])]);
  const latest = (day === null ? now : scheduleEnd) - minutes;
  const start = scheduleStart + 5 * generator.below(Math.floor((latest - scheduleStart) / 5));
  const isStretch = generator.below(3) > 0;
  const words = isStretch
    ? spellStretch(generator, start, start + minutes)
    : `${spellTime(generator, start)} ${spellLength(generator, minutes, counts)}`;
  return logged(words, day, start, start + minutes);
}

function logged(words: string, day: TypedDay | null, start: number, end: number): CombinedTime {
  const at = (minute: number) => {
    const clock = `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
    return day === null ? clock : `${day.day} ${clock}`;
  };
  return { is: 'log', words, day: day?.words ?? null, start: at(start), end: at(end) };
}

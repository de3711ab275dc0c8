import { readFileSync, watch, writeFileSync } from 'node:fs';
import type { ClockFacts } from '#shared/contract/ipc';

/** The program's only clock. */
export type MainClock = {
  readonly now: () => ClockFacts;
  /** Reads the clock and ticks immediately, such as after sleep. */
  readonly wake: () => void;
  readonly stop: () => void;
};

const pollEvery = 50;
const minute = 60_000;

/** Opens a clock that ticks every minute of the wall clock, or on every change of a clock file. */
export function openClock(file: string | null, onTick: (facts: ClockFacts) => void): MainClock {
  return file === null ? wallClock(onTick) : fileClock(file, onTick);
}

/** Ticks once a minute, just after the minute begins, since nothing on screen shows seconds. */
function wallClock(onTick: (facts: ClockFacts) => void): MainClock {
  let timer: NodeJS.Timeout;
  const now = () => ({ now: asInstant(Date.now()), fromFile: false });
  const arm = () => {
    timer = setTimeout(tick, minute - (Date.now() % minute) + 5);
  };
  const tick = () => {
    onTick(now());
    arm();
  };
  arm();
  return {
    now,
    wake: () => {
      clearTimeout(timer);
      tick();
    },
    stop: () => clearTimeout(timer),
  };
}

/**
 * A test's clock: an ISO instant in a file. Each change is one tick, whose text is written to `FILE.seen`, so that a
 * test knows when its change has arrived.
 */
function fileClock(file: string, onTick: (facts: ClockFacts) => void): MainClock {
  let text = readFileSync(file, 'utf8').trim();
  let present = parseInstant(text) ?? asInstant(0);
  const facts = () => ({ now: present, fromFile: true });
  const look = () => {
    const found = readFileSync(file, 'utf8').trim();
    const instant = parseInstant(found);
    if (found === text || instant === null) return;
    text = found;
    present = instant;
    onTick(facts());
    writeFileSync(`${file}.seen`, text);
  };
  const watcher = watch(file, look);
  const timer = setInterval(look, pollEvery);
  return {
    now: () => {
      look();
      return facts();
    },
    wake: () => onTick(facts()),
    stop: () => {
      watcher.close();
      clearInterval(timer);
    },
  };
}

/** A file that is being written may be incomplete. Then it is not an instant and is read again at the next check. */
function parseInstant(text: string) {
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d{1,3})?)?(Z|[+-]\d\d:\d\d)$/.test(text)) return null;
  const milliseconds = Date.parse(text);
  return Number.isNaN(milliseconds) ? null : asInstant(milliseconds);
}

function asInstant(milliseconds: number) {
  return milliseconds as ClockFacts['now'];
}

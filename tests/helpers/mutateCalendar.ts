/** A random whole number from 0 up to but not including `limit`. */
export type Below = (limit: number) => number;

/** Whole numbers from a seed, by a linear congruence: enough to make many files that are broken in different ways. */
export function seededBelow(seed: number): Below {
  let state = seed >>> 0;
  return (limit) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * limit);
  };
}

/** A calendar file with up to four random changes, each of a kind that breaks files outside of tests. */
export function mutateCalendar(bytes: Uint8Array, below: Below): Uint8Array {
  let file = bytes;
  for (let changes = 1 + below(4); changes > 0; changes -= 1) {
    const change = kinds[below(kinds.length)];
    if (change !== undefined) file = change(file, below);
  }
  return file;
}

type Change = (file: Uint8Array, below: Below) => Uint8Array;

const kinds: readonly Change[] = [
  (file, below) => file.subarray(0, below(file.length)),
  (file, below) => spliced(file, below(file.length), 1, [below(256)]),
  (file, below) => spliced(file, below(file.length), 1 + below(40), []),
  (file, below) => spliced(file, below(file.length), 0, [13, 10, 32]),
  onLines((lines, below) => lines.toSpliced(below(lines.length), 1)),
  onLines((lines, below) => lines.toSpliced(below(lines.length), 0, lines[below(lines.length)] ?? '')),
  onLines((lines, below) => lines.with(below(lines.length), lines[below(lines.length)] ?? '')),
  onLines((lines, below) => lines.toSpliced(below(lines.length), 0, odd[below(odd.length)] ?? '')),
  onLines((lines, below) => {
    const at = below(lines.length);
    return lines.with(at, (lines[at] ?? '').replace(/\d+/u, numbers[below(numbers.length)] ?? ''));
  }),
  onLines((lines, below) => {
    const at = below(lines.length);
    return lines.with(at, (lines[at] ?? '').replace(/:.*/u, `:${values[below(values.length)]}`));
  }),
];

const numbers = ['0', '99999999', '-1', '00000000', '9999999999999999999', '10000101', '20260229'];

const values = [
  '99991231T235959Z', '00010101', '19000101T000000', '21991231', '20260916', '20260916T090000', '20261101T013000',
  'PT0S', '-P1D', 'P999999999999W', 'FREQ=SECONDLY', 'FREQ=YEARLY;BYSETPOS=-1', 'CANCELLED', 'CANCEL', 'TRUE', '',
];

const odd = [
  'DTEND:99991231T235959Z', 'DURATION:P500000W', 'DURATION:-PT1H', 'RRULE:FREQ=MINUTELY', 'RRULE:FREQ=DAILY;COUNT=0',
  'EXRULE:FREQ=DAILY', 'RDATE;VALUE=PERIOD:20260916T090000/P99999999W', 'EXDATE;VALUE=DATE:20260916',
  'RECURRENCE-ID;RANGE=THISANDFUTURE:20260916T090000', 'METHOD:CANCEL', 'TRANSP:TRANSPARENT', 'BEGIN:VEVENT',
  'END:VEVENT', 'BEGIN:VCALENDAR', 'END:VCALENDAR', 'X-WR-TIMEZONE:Nowhere', 'DTSTART;TZID="Nowhere:20260916T090000',
  'DTSTART;VALUE=DATE:20260916', 'UID:same', 'SUMMARY:Annual leave',
];

function onLines(change: (lines: readonly string[], below: Below) => string[]): Change {
  return (file, below) => {
    const lines = new TextDecoder('latin1').decode(file).split('\n');
    return Uint8Array.from(change(lines, below).join('\n'), (character) => character.charCodeAt(0) & 0xff);
  };
}

function spliced(file: Uint8Array, at: number, removed: number, added: readonly number[]): Uint8Array {
  return Uint8Array.of(...file.subarray(0, at), ...added, ...file.subarray(at + removed));
}

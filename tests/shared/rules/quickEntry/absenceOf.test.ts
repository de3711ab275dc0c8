import { describe, expect, test } from 'vitest';
import { drafted } from './lineOf';

describe('a line that is no entry', () => {
  test.each([
    ['lunch', 'absence break 2026-09-16'],
    ['lunch break', 'absence break 2026-09-16'],
    ['leave 4h', 'absence annual leave 2026-09-16 240'],
    ['annual leave', 'absence annual leave 2026-09-16'],
    ['pto 8h', 'absence annual leave 2026-09-16 480'],
    ['vacation', 'absence annual leave 2026-09-16'],
    ['sick', 'absence sick leave 2026-09-16'],
    ['sick leave', 'absence sick leave 2026-09-16'],
    ['sick day 4h', 'absence sick leave 2026-09-16 240'],
    ['holiday', 'absence holiday 2026-09-16'],
    ['yesterday sick', 'absence sick leave 2026-09-15'],
    ['leave tomorrow', 'absence annual leave 2026-09-17'],
    ['leave 8-12', 'absence annual leave 2026-09-16 240'],
    ['leave 9-10', 'absence annual leave 2026-09-16 60'],
    ['leave 1h75', 'no: unknown-word, impossible'],
    ['lunch meeting 30', 'no: unknown-word'],
    ['leave with family', 'absence annual leave 2026-09-16'],
    ['sick 90', 'absence sick leave 2026-09-16 90'],
    ['help', 'help'],
    ['?', 'help'],
    ['HELP', 'help'],
    ['help me', 'no: unknown-word'],
    ['.', 'end of interruption'],
    ['next monday 9-10 court', 'duty court-run plan 2026-09-21 09:00 10:00'],
    ['tomorrow 9-10 court', 'duty court-run plan 2026-09-17 09:00 10:00'],
    ['tomorrow at 2 court', 'duty court-run plan 2026-09-17 14:00'],
    ['tomorrow court 2h', 'duty court-run plan 2026-09-17'],
    ['tomorrow', 'no: no-kind'],
    ['9/20/2026 9-10 court', 'duty court-run plan 2026-09-20 09:00 10:00'],
    ['tomorrow walkin', 'walk-in x1 plan 2026-09-17'],
  ])('%s', (line, expected) => {
    expect(drafted(line)).toBe(expected);
  });
});

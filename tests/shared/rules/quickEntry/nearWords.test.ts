import { describe, expect, test } from 'vitest';
import { answersOf } from './lineOf';

describe('a typo asks', () => {
  test.each<[string, string[]]>([
    [
      'phone 20 yesteday',
      [
        'yesterday → phone 20 yesterday → phone x1 2026-09-15 16:10-16:30 gap',
        'Note → phone 20 "yesteday" → phone x1 (yesteday) 2026-09-16 14:22-14:42 ended now',
      ],
    ],
    [
      'phone 20 minuts',
      [
        'minutes → phone 20 minutes → phone x1 2026-09-16 14:22-14:42 ended now',
        'Note → phone 20 "minuts" → phone x1 (minuts) 2026-09-16 14:22-14:42 ended now',
      ],
    ],
    [
      'phone congres 20m',
      [
        'Note → phone 20m "congres" → phone x1 (congres) 2026-09-16 14:22-14:42 ended now',
        'Inquiry from Congress → phone duty:congress 20m → phone congress x1 2026-09-16 14:22-14:42 ended now',
      ],
    ],
    [
      'docprep guatmala 20',
      [
        'guatemala → docprep guatemala 20 → docprep GT x0 2026-09-16 14:22-14:42 ended now',
        'Note → docprep 20 "guatmala" → docprep x0 (guatmala) 2026-09-16 14:22-14:42 ended now',
      ],
    ],
    [
      '15 intake and out-procesing',
      [
        'intake and out-processing → 15 intake and out-processing → duty processing 2026-09-16 14:27-14:42 ended now',
        'Note → 15 intake "and out-procesing" → new-case x1 (and out-procesing) 2026-09-16 14:27-14:42 ended now',
      ],
    ],
    [
      'phone fourty minutes',
      [
        'Type a length → phone fourty minutes m → typing goes on',
        'Start a timer → phone "fourty minutes" → phone x1 (fourty minutes) timer',
      ],
    ],
    [
      'phone 20 last modnay',
      [
        'monday → phone 20 last monday → phone x1 2026-09-14 16:10-16:30 gap',
        'Note → phone 20 last "modnay" → phone x1 (last "modnay") 2026-09-16 14:22-14:42 ended now',
      ],
    ],
    [
      'phone calling congres 20m',
      [
        'Note → phone calling 20m "congres" → phone x1 (calling "congres") 2026-09-16 14:22-14:42 ended now',
        'Inquiry from Congress → phone calling duty:congress 20m → ' +
          'phone congress x1 (calling) 2026-09-16 14:22-14:42 ended now',
      ],
    ],
  ])('%s', (line, answers) => {
    expect(answersOf(line)).toEqual(answers);
  });
});

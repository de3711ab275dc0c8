import { describe, expect, test } from 'vitest';
import fc from 'fast-check';
import { starterDuties } from '#shared/records/starterDuties';
import { starterKinds } from '#shared/records/starterKinds';
import { emptyLine, parseLine } from '#shared/rules/quickEntry/parseLine';
import type { Day } from '#shared/time/day';
import { aLineContext } from '../../../helpers/aLineContext';
import { clockOn } from '../../../helpers/clockOn';
import { seeded } from '../../../helpers/seed';
import { answersOf, drafted, problemsOf } from './lineOf';

type Asked = Parameters<typeof aLineContext>[0];

const span = (from: string, to: string, day = '2026-09-16') => ({ start: clockOn(day, from), end: clockOn(day, to) });

const chipsOf = (line: string, asked: Asked = {}) =>
  parseLine(line, aLineContext(asked)).chips.map(
    ({ label, guessed, other }) =>
      `${label}${guessed ? '?' : ''}${other === null ? '' : ` | ${other.label}: ${other.line}`}`,
  );

test('an empty line is read the same at any time, on any day and while a timer runs', () => {
  const contexts = [aLineContext(), aLineContext({ at: '23:59' }), aLineContext({ day: '2026-09-19', running: true })];
  expect(contexts.map((context) => parseLine('', context))).toEqual(contexts.map(() => emptyLine));
  expect(parseLine('  ', aLineContext())).toEqual({ ...emptyLine, text: '  ' });
});

describe('a line says', () => {
  test('what is guessed and what follows from Enter', () => {
    const parsed = parseLine(
      'phone x4 35m',
      aLineContext({ logged: [span('08:00', '13:25'), span('14:00', '14:39')] }),
    );
    expect(parsed.chips.map(({ label, guessed }) => `${label}${guessed ? '?' : ''}`)).toEqual([
      'Phone call',
      '4 calls',
      '35 min',
      '13:25 – 14:00?',
    ]);
    expect(parsed.tokens.map(({ slot }) => slot)).toEqual(['kind', 'units', 'length']);
    expect(parsed.consequence).toEqual({ unloggedBefore: 38, unloggedAfter: 3 });
  });

  test.each<[string, string[], Asked?]>([
    ['1-2 court', ['13:00 – 14:00, 1–2 pm? | 01:00: 01:00-02:00 court', 'Duty: Court run']],
    ['1-2 court', ['1:00 – 2:00 pm, 13:00–14:00? | 1:00 am: 01:00-02:00 court', 'Duty: Court run'], { clock: '12' }],
    ['1-2pm court', ['13:00 – 14:00', 'Duty: Court run']],
    ['6am-7am court', ['06:00 – 07:00, outside the schedule', 'Duty: Court run']],
    [
      '11-1 court',
      [
        '11:00 – 13:00, 11 am–1 pm?',
        'Duty: Court run',
        'with the break, 30 min? | without the break: 11-1 court without break',
      ],
    ],
    ['11-1 court without break', ['11:00 – 13:00, 11 am–1 pm?', 'Duty: Court run', 'without the break, 30 min']],
    ['12-12:29 court', ['12:00 – 12:29, 12–12:29 pm? | 00:00: 00:00-00:29 court', 'Duty: Court run']],
    [
      'last monday 9-10 court',
      [
        'Monday, September 14 | Monday, September 7: 2026-09-07 9-10 court',
        '09:00 – 10:00, 9–10 am? | 21:00: last monday 21:00-22:00 court',
        'Duty: Court run',
      ].map((label) => label.replace('Monday, September 14 |', 'Monday, September 14? |')),
    ],
    [
      'walkin 20 court date',
      [
        'Walk-in',
        '20 min',
        'Note: court date | count it for Court run: duty:court walkin 20 court date',
        '1 visit?',
        '14:22 – 14:42?',
      ],
    ],
    ['fo hn x2 15', ['Travel-document follow-up', 'Honduras', '2 contacts', '15 min', '14:27 – 14:42?']],
    ['checkin 20 kept done', ['Check-in', '20 min', 'Kept', 'Record check done', '1 check-in?', '14:22 – 14:42?']],
    ['-15 admin', ['14:27 – 14:42', 'Administration']],
    ['phone x2 0', ['Phone call', '2 calls', '0 min', 'at 14:42?']],
    ['walkin', ['Walk-in', '1 visit?', 'Timer?']],
    ['walkin', ['Walk-in', '1 visit?', 'Timer, interrupts?'], { running: true }],
    ['sick', ['Sick leave']],
    ['lunch', ['The break, in the schedule']],
    ['.', ['End the timer and resume the interrupted one']],
    ['help', ['All ways to write a line']],
    ['2025-09-16 9-10 admin', ['Tuesday, September 16, 2025', '9-10', 'Administration']],
  ])('%s', (line, chips, asked) => {
    expect(chipsOf(line, asked)).toEqual(chips);
  });

  test('on a past day that is on screen, what is placed there', () => {
    const viewedDay = '2026-09-11' as Day;
    expect([
      drafted('9-920 admin', { viewedDay }),
      drafted('admin 20', { viewedDay }),
      drafted('walkin', { viewedDay }),
    ]).toEqual(['admin 2026-09-11 09:00-09:20 stated', 'admin 2026-09-11 16:10-16:30 gap', 'no: no-length']);
    expect(problemsOf('walkin', { viewedDay })).toEqual(['no-length @0-6 → walkin 30m']);
    expect(problemsOf('9-920 admin', { viewedDay: '2026-09-18' as Day })).toEqual([
      'future-day @0-11 → today 9-920 admin',
    ]);
  });
});

describe('a place without a time', () => {
  const logged = [span('08:00', '13:25'), span('14:00', '14:42')];
  test.each<[string, string, Asked]>([
    ['phone x4 35m', 'phone x4 2026-09-16 13:25-14:00 gap', { logged }],
    ['phone 36', 'phone x1 2026-09-16 14:06-14:42 ended now', { logged }],
    ['admin 6h', 'admin 2026-09-16 08:42-14:42 ended now', {}],
    ['admin 402m', 'admin 2026-09-16 08:00-14:42 ended now', {}],
    ['admin 403m', 'admin 2026-09-16 07:59-14:42 ended now', {}],
    ['admin 403m', 'admin 2026-09-16 07:59-14:42 ended now', { logged: [span('07:00', '07:10')] }],
    ['phone 20', 'phone x1 2026-09-16 07:10-07:30 ended now', { at: '07:30' }],
    ['phone 20', 'phone x1 2026-09-16 17:40-18:00 ended now', { at: '18:00' }],
    ['phone 20', 'phone x1 2026-09-19 09:40-10:00 ended now', { day: '2026-09-19', at: '10:00' }],
    ['yesterday admin 20', 'admin 2026-09-15 16:10-16:30 gap', {}],
    ['yesterday admin 20', 'admin 2026-09-15 15:50-16:10 gap', { logged: [span('16:10', '16:30', '2026-09-15')] }],
    ['yesterday admin 510m', 'admin 2026-09-15 08:00-16:30 gap', {}],
    ['yesterday admin 511m', 'asks: no-room', {}],
    ['saturday admin 20', 'admin 2026-09-12 16:10-16:30 gap', {}],
    ['checkin no show yesterday', 'check-in x0 no-show 2026-09-15 16:30-16:30 gap', {}],
  ])('%s is %s', (line, expected, asked) => {
    expect(drafted(line, asked)).toBe(expected);
  });

  test('warns if it overlaps logged time, or if no stretch is long enough', () => {
    expect(problemsOf('phone 36', { logged })).toEqual(['overlap @6-8 → none']);
    expect(problemsOf('admin 403m')).toEqual(['no-room @6-10 → none']);
    expect(problemsOf('admin 402m')).toEqual([]);
    expect(problemsOf('9:05-9:35 admin', { logged: [span('09:00', '09:05'), span('09:35', '10:00')] })).toEqual([]);
    expect(problemsOf('9:05-9:35 admin', { logged: [span('09:00', '09:06')] })).toEqual(['overlap @0-9 → none']);
  });
});

describe('when the clock changes', () => {
  const spring = { day: '2026-03-08', at: '09:00' };
  const autumn = { day: '2026-11-01', at: '09:00' };

  test('an hour that does not exist is marked, one that exists twice asks', () => {
    expect(problemsOf('2:30am 20 admin', spring)).toEqual(['hour-missing @0-6 → 03:00 20 admin']);
    expect(problemsOf('01:30-02:30 admin', spring)).toEqual(['hour-missing @0-11 → 01:30-03:00 admin']);
    expect(answersOf('1:30am 20 admin', autumn)).toEqual([
      '01:30 → 01:30#1 20 admin → admin 2026-11-01 01:30-01:50 stated',
      '01:30 → 01:30#2 20 admin → admin 2026-11-01 01:30-01:50 stated',
    ]);
    expect(answersOf('0:30-1:30am admin', autumn).map((answer) => answer.split(' → ')[1])).toEqual([
      '00:30-01:30#1 admin',
      '00:30-01:30#2 admin',
    ]);
  });

  test.each([
    ['01:30-01:45 admin', ['01:30#1-01:45 admin', '01:30#2-01:45 admin']],
    ['01:30#1-01:45 admin', ['01:30#1-01:45#1 admin', '01:30#1-01:45#2 admin']],
    ['01:30#2-01:45 admin', ['01:30#2-01:45#1 admin', '01:30#2-01:45#2 admin']],
    ['01:30-01:45#2 admin', ['01:30#1-01:45#2 admin', '01:30#2-01:45#2 admin']],
    ['2026-11-01 01:30-00:30 admin', ['2026-11-01 01:30#1-00:30 admin', '2026-11-01 01:30#2-00:30 admin']],
  ])('the answers for one end of “%s” keep the other end', (line, answers) => {
    const nextDay = { day: '2026-11-02', at: '09:00' };
    const asked = line.startsWith('2026') ? nextDay : autumn;
    expect(answersOf(line, asked).map((answer) => answer.split(' → ')[1])).toEqual(answers);
  });

  test('each pass is a separate hour', () => {
    const startOf = (line: string) => parseLine(line, aLineContext(autumn)).draft;
    expect(startOf('01:30#1 20 admin')).toMatchObject({
      start: Date.parse('2026-11-01T05:30Z'),
      end: Date.parse('2026-11-01T05:50Z'),
    });
    expect(startOf('01:30#2 20 admin')).toMatchObject({ start: Date.parse('2026-11-01T06:30Z') });
    expect(startOf('01:50#1-01:55#2 admin')).toMatchObject({
      start: Date.parse('2026-11-01T05:50Z'),
      end: Date.parse('2026-11-01T06:55Z'),
    });
    expect(startOf('yesterday 22:00-01:10#2 admin')).toMatchObject({
      start: Date.parse('2026-11-01T02:00Z'),
      end: Date.parse('2026-11-01T06:10Z'),
    });
  });

  test('a second pass may end at an earlier clock time than the first one begins', () => {
    const { draft } = parseLine('01:50#1-01:10#2 admin', aLineContext(autumn));
    expect(draft).toMatchObject({ start: Date.parse('2026-11-01T05:50Z'), end: Date.parse('2026-11-01T06:10Z') });
    expect(problemsOf('01:50#2-01:10#1 admin', autumn)).toEqual(['backwards @0-15 → none']);
  });
});

describe('a correction', () => {
  test.each([
    ['14:30-15:00 admin', 'future @0-11 → 14:30-14:42 admin'],
    ['23:00 20 admin', 'future @0-5 → yesterday 23:00 20 admin'],
    ['today 23:00 20 admin', 'future @6-11 → none'],
    ['20 chekin', 'unknown-word @3-9 → 20 checkin'],
    ['phnoe 20', 'unknown-word @0-5 → phone 20'],
    ['9-920 doc', 'several-meanings @6-9 → 9-920 docprep'],
    ['duty:cuort 9', 'unknown-word @0-10 → duty:court 9'],
    ['admin x2 20', 'no-units @6-8 → admin 20'],
    ['33m review', 'units-needed @4-10 → 33m review x1'],
    ['yesterday -15 admin', 'last-minutes-day @0-9 → -15 admin'],
    ['20m 30m admin', 'typed-twice @4-7 → 20m admin'],
    ['court 3 20m', 'no-place @6-7 → court 20m'],
    ['2h', 'no-kind @0-2 → none'],
    ['duty 20', 'which-duty @0-4 → none'],
    ['court 0', 'nothing @6-7 → none'],
    ['admin 1441m', 'too-long @6-11 → none'],
    ['-1441m admin', 'too-long @0-6 → none'],
    ['8-10 court without break', 'no-break @11-24 → none'],
  ])('of %s adds no hours', (line, problem) => {
    expect(problemsOf(line)).toEqual([problem]);
  });
});

describe('a line that can be logged', () => {
  const waysOf = (line: string, asked: Asked = {}) =>
    parseLine(line, aLineContext(asked)).completions.map(({ line: way, hint }) => `${way} → ${hint}`);

  test('offers to be logged as it stands, and the parts that it does not have: country, units, day, duty', () => {
    expect(waysOf('phone x4 35m')).toEqual([
      'phone x4 35m → log as it stands',
      'phone x4 35m yesterday → Tuesday, September 15',
      'phone x4 35m duty: → counts for a collateral duty',
    ]);
    expect(waysOf('1h30 followup')).toEqual([
      '1h30 followup → log as it stands',
      '1h30 followup hn → its country, as Honduras',
      '1h30 followup x2 → 2 contacts',
      '1h30 followup yesterday → Tuesday, September 15',
      '1h30 followup duty: → counts for a collateral duty',
    ]);
    expect(waysOf('followup 20')[1]).toBe('followup hn 20 → its country, as Honduras');
    expect(waysOf('walkin').slice(0, 2)).toEqual(['walkin → starts its timer', 'walkin 20m → 20 min']);
    expect(waysOf('walkin', { running: true })[0]).toBe('walkin → starts its timer and interrupts the running one');
  });

  test('offers nothing after its note, no day if yesterday is shown, and nothing while it asks', () => {
    expect(waysOf('walkin 20 brought papers')).toEqual(['walkin 20 brought papers → log as it stands']);
    expect(waysOf('admin 20', { viewedDay: '2026-09-15' as Day })).toEqual([
      'admin 20 → log as it stands',
      'admin 20 duty: → counts for a collateral duty',
    ]);
    expect(waysOf('court 2')).toEqual([]);
  });

  test('completes the word that is typed: kinds and duties by their first letters, countries by their names', () => {
    expect(waysOf('9-920 doc')).toEqual([
      '9-920 docprep  → Travel-document preparation',
      '9-920 docinterview  → Travel-document interview',
    ]);
    expect(waysOf('fo hondu')).toEqual(['fo hn  → Honduras']);
    expect(waysOf('ph')).toEqual(['phone  → Phone call']);
    expect(waysOf('walkin doc').filter((way) => way.includes('docprep'))).toEqual([]);
    expect(waysOf('walkin duty:tr')).toEqual(['walkin duty:transport  → Jail or medical transport']);
  });
});

test('without the break an entry is two, and only they count as logged', () => {
  const { draft, consequence } = parseLine('11-1 court without break', aLineContext());
  expect(draft).toMatchObject({ withoutBreak: [span('11:00', '12:00'), span('12:30', '13:00')] });
  expect(consequence).toEqual({ unloggedBefore: 372, unloggedAfter: 282 });
  expect(parseLine('11-1 court', aLineContext()).draft).toMatchObject({ withoutBreak: null });
});

test('what an answer would do is known before it is taken', () => {
  const { question, draft, consequence } = parseLine('court 2', aLineContext());
  expect([draft, consequence, question?.answers.map((answer) => answer.consequence)]).toEqual([
    null,
    null,
    [
      { unloggedBefore: 372, unloggedAfter: 252 },
      { unloggedBefore: 372, unloggedAfter: 370 },
    ],
  ]);
  expect(question).toMatchObject({ code: 'minutes-or-hours', start: 6, end: 7 });
});

test('the caret of an answer is where typing continues', () => {
  const { question } = parseLine('review 40', aLineContext());
  expect(question?.answers.map(({ line, caret }) => `${line.slice(0, caret)}|${line.slice(caret)}`)).toEqual([
    'review 40m x|',
    'review x40 |m',
  ]);
});

test('every word of the starter kinds and duties has one meaning', () => {
  const all = [...starterKinds, ...starterDuties].flatMap(({ id, terms }) =>
    terms[0]!.words.map((word) => ({ id, key: word.replaceAll(/[ -]/g, '') })),
  );
  const clashes = all.filter(({ id, key }) =>
    all.some((other) => other.id !== id && (other.key === key || `${other.key}s` === key)),
  );
  expect(clashes).toEqual([]);
  expect(all.map(({ key }) => drafted(`${key} 20m x3`).split(' ')[0]).filter((kind) => kind === 'no:')).toEqual(
    all.filter(({ id }) => countsNothing(id)).map(() => 'no:'),
  );
});

function countsNothing(id: string): boolean {
  const kind = starterKinds.find((one) => one.id === id);
  return kind === undefined || kind.terms[0]!.unitNoun === null;
}

test('a retired kind is unknown', () => {
  const kinds = starterKinds.map((kind) =>
    kind.id === 'walk-in' ? { ...kind, retiredFrom: '2026-09-01' as Day } : kind,
  );
  expect([drafted('walkin 20', { kinds }), drafted('2026-08-31 9-920 walkin', { kinds })]).toEqual([
    'no: unknown-word',
    'walk-in x1 2026-08-31 09:00-09:20 stated',
  ]);
});

describe('whatever is typed', () => {
  const words = fc.constantFrom(
    'walkin',
    'ph',
    '20',
    '1h30',
    '905-935',
    '9:05',
    '-15',
    'x4',
    'x0',
    '0',
    'court',
    'duty:court',
    'fo',
    'hn',
    'mon',
    '9/14',
    'yesterday',
    '.',
    'é',
    'duty:',
    '-',
    '99:99',
    '2026-02-30',
    'tomorrow',
    'half an hour',
    '3 x 5m',
    '15 sept 9',
    '"room 12"',
    '"',
    'each',
    'kept',
    'checkin',
    'A123456789',
    'without break',
    'last',
    'noon',
    '½',
    'calls',
    '10-12 min',
    '1:30',
    '1.30',
  );
  const aLine = fc.oneof(
    fc.string(),
    fc.string({ unit: 'grapheme' }),
    fc.array(words, { maxLength: 6 }).map((some) => some.join(' ')),
  );

  test('nothing throws, an error, a question and a draft exclude one another, and every answer has a line', () => {
    fc.assert(
      fc.property(aLine, fc.constantFrom('2026-09-16', '2026-03-08', '2026-11-01'), (text, day) => {
        const { draft, problems, tokens, question } = parseLine(text, aLineContext({ day }));
        const isRefused = problems.some(({ severity }) => severity === 'error');
        expect([isRefused, question !== null, draft !== null].filter(Boolean).length).toBe(text.trim() === '' ? 0 : 1);
        expect(question === null || question.answers.length > 0).toBe(true);
        for (const { line, caret } of question?.answers ?? [])
          expect(line.trim() !== '' && caret >= 0 && caret <= line.length).toBe(true);
        if (draft?.action === 'log')
          expect(draft.end > draft.start || (draft.units ?? 0) > 0 || draft.outcome !== null).toBe(true);
        for (const { start, end } of [...tokens, ...problems])
          expect(start >= 0 && start <= end && end <= text.length).toBe(true);
        expect(tokens.every((token, index) => index === 0 || (tokens[index - 1]?.end ?? 0) <= token.start)).toBe(true);
      }),
      seeded({ numRuns: 800 }),
    );
  });
});

test.each([
  ['.', 0, 1], ['  help ', 2, 6], ['?', 0, 1],
])('a line of “%s” is read completely and with certainty', (line, start, end) => {
  expect(parseLine(line, aLineContext()).tokens).toMatchObject([{ start, end, isUnsure: false }]);
});

test('the word “duty” is enough if a duty is named, and without one the line asks for it', () => {
  expect(['duty court 20m', 'duty 20m'].map((line) => drafted(line))).toEqual([
    'duty court-run 2026-09-16 14:22-14:42 ended now', 'no: which-duty',
  ]);
});

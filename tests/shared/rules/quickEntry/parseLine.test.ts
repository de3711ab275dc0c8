import { describe, expect, test } from 'vitest';
import fc from 'fast-check';
import { starterDuties } from '#shared/records/starterDuties';
import { starterKinds } from '#shared/records/starterKinds';
import { emptyLine, parseLine } from '#shared/rules/quickEntry/parseLine';
import type { Day } from '#shared/time/day';
import { aLineContext } from '../../../helpers/aLineContext';
import { clockOn } from '../../../helpers/clockOn';
import { seeded } from '../../../helpers/seed';
import { drafted, problemsOf } from './lineOf';

const span = (from: string, to: string, day = '2026-09-16') => ({ start: clockOn(day, from), end: clockOn(day, to) });

test('an empty line is read as the same at every time, on every day and while a timer runs', () => {
  const contexts = [aLineContext(), aLineContext({ at: '23:59' }), aLineContext({ day: '2026-09-19', running: true })];
  expect(contexts.map((context) => parseLine('', context))).toEqual(contexts.map(() => emptyLine));
});

describe('the examples', () => {
  test.each([
    ['walkin 20', 'walk-in x1 2026-09-16 14:22-14:42 ended now'],
    ['9:05-9:35 checkin', 'check-in x1 2026-09-16 09:05-09:35 stated'],
    ['35 ph x4', 'phone x4 2026-09-16 14:07-14:42 ended now'],
    ['-15 intake', 'new-case x1 2026-09-16 14:27-14:42 ended now'],
    ['1h30 traveldoc hn embassy called back', 'followup HN x1 (embassy called back) 2026-09-16 13:12-14:42 ended now'],
    ['yesterday 14:00 45 court', 'duty court-run 2026-09-15 14:00-14:45 stated'],
    ['8-820 meet', 'meeting 2026-09-16 08:00-08:20 stated'],
    ['fo hn', 'followup HN x1 timer'],
    ['.', 'end of interruption'],
    ['phone x4 35m', 'phone x4 2026-09-16 14:07-14:42 ended now'],
  ])('%s', (line, expected) => {
    expect(drafted(line)).toBe(expected);
  });

  test('say what is guessed and what follows from Enter', () => {
    const parsed = parseLine('phone x4 35m', aLineContext({ logged: [span('08:00', '13:25'), span('14:00', '14:39')] }));
    expect(parsed.chips.map(({ label, guessed }) => `${label}${guessed ? '?' : ''}`)).toEqual(['Phone call', '4 calls', '35 min', '13:25 – 14:00?']);
    expect(parsed.tokens.map(({ slot }) => slot)).toEqual(['kind', 'units', 'length']);
    expect(parsed.consequence).toEqual({ unloggedBefore: 38, unloggedAfter: 3 });
  });
});

describe('a kind', () => {
  test.each([
    ['phone', 'phone x1 timer'], ['call', 'phone x1 timer'], ['CheckIn', 'check-in x1 timer'], ['ph', 'phone x1 timer'], ['fo', 'followup x1 timer'],
    ['travel', 'travel timer'], ['p', 'no: unknown-word'], ['in', 'no: several-meanings'], ['int', 'no: several-meanings'], ['inte', 'interview x1 timer'],
    ['doc', 'no: several-meanings'], ['walkn', 'no: unknown-word'],
  ])('%s', (line, expected) => {
    expect(drafted(line)).toBe(expected);
  });

  test('letters that fit several list them, and one that fits none is marked with the nearest word', () => {
    expect(problemsOf('9-920 doc')).toEqual(['several-meanings @6-9 → 9-920 docprep']);
    expect(parseLine('9-920 doc', aLineContext()).completions.map(({ line }) => line)).toEqual(['9-920 docprep ', '9-920 docinterview ']);
    expect(problemsOf('20 chekin')).toEqual(['unknown-word @3-9 → 20 checkin']);
    expect(problemsOf('phnoe 20')).toEqual(['unknown-word @0-5 → phone 20']);
  });

  test('is one: a second one is an error, its first letters are the note', () => {
    expect(problemsOf('walkin phone 20')).toEqual(['two-kinds @7-12 → walkin 20']);
    expect(drafted('walkin 20 called twice')).toBe('walk-in x1 (called twice) 2026-09-16 14:22-14:42 ended now');
  });

  test('that is retired is not known', () => {
    const kinds = starterKinds.map((kind) => (kind.id === 'walk-in' ? { ...kind, retiredFrom: '2026-09-01' as never } : kind));
    expect([drafted('walkin 20', { kinds }), drafted('2026-08-31 9-920 walkin', { kinds })]).toEqual(['no: unknown-word', 'walk-in x1 2026-08-31 09:00-09:20 stated']);
  });
});

describe('a length', () => {
  test.each([
    ['admin 20m', '14:22'], ['admin 1h30', '13:12'], ['admin 1h30m', '13:12'], ['admin 1.5h', '13:12'], ['admin .5h', '14:12'], ['admin 2h', '12:42'], ['90 admin', '13:12'],
  ])('%s', (line, start) => {
    expect(drafted(line)).toBe(`admin 2026-09-16 ${start}-14:42 ended now`);
  });

  test('of 0 logs units without time, and nothing without units', () => {
    expect([drafted('phone x2 0'), drafted('admin 0'), drafted('phone x0 0m')]).toEqual(['phone x2 2026-09-16 14:42-14:42 ended now', 'no: nothing', 'no: nothing']);
  });

  test('is at most a day and is said once', () => {
    expect([drafted('admin 1441'), drafted('20 30 admin')]).toEqual(['no: too-long', 'no: typed-twice']);
    expect(problemsOf('20 30 admin')).toEqual(['typed-twice @3-5 → 20 admin']);
  });

  test('that is left out starts the timer, which interrupts the one that runs', () => {
    expect([drafted('walkin'), drafted('walkin', { running: true })]).toEqual(['walk-in x1 timer', 'walk-in x1 timer, interrupts']);
    expect(problemsOf('yesterday walkin')).toEqual(['no-length @0-9 → yesterday walkin 30m']);
  });
});

describe('a time', () => {
  test.each([
    ['9:05-9:35 admin', 'admin 2026-09-16 09:05-09:35 stated'], ['905-935 admin', 'admin 2026-09-16 09:05-09:35 stated'], ['admin 8-820', 'admin 2026-09-16 08:00-08:20 stated'],
    ['13:00 45m admin', 'admin 2026-09-16 13:00-13:45 stated'], ['1300 45 admin', 'admin 2026-09-16 13:00-13:45 stated'], ['1300 admin 45', 'admin 2026-09-16 13:00-13:45 stated'],
    ['admin 930 20', 'admin 2026-09-16 09:30-09:50 stated'], ['-15 admin', 'admin 2026-09-16 14:27-14:42 ended now'], ['admin -1h30', 'admin 2026-09-16 13:12-14:42 ended now'],
    ['yesterday 23:50-0:20 admin', 'admin 2026-09-15 23:50-00:20 stated'], ['yesterday 23-24 admin', 'admin 2026-09-15 23:00-00:00 stated'],
  ])('%s', (line, expected) => {
    expect(drafted(line)).toBe(expected);
  });

  test('is never in the future', () => {
    expect(problemsOf('14:30-15:00 admin')).toEqual(['future @0-11 → 14:30-14:42 admin']);
    expect(problemsOf('23:00 20 admin')).toEqual(['future @0-5 → yesterday 23:00 20 admin']);
    expect(problemsOf('935-905 admin')).toEqual(['backwards @0-7 → 09:05-09:35 admin']);
  });

  test('without a length asks for one', () => {
    expect(problemsOf('13:00 admin')).toEqual(['no-length @0-5 → 13:00-14:42 admin']);
  });

  test('that does not exist is marked, one that exists twice asks', () => {
    const spring = { day: '2026-03-08', at: '09:00' };
    const autumn = { day: '2026-11-01', at: '09:00' };
    expect(problemsOf('2:30 20 admin', spring)).toEqual(['hour-missing @0-4 → 03:00 20 admin']);
    expect(problemsOf('1:30 20 admin', autumn)).toEqual(['hour-twice @0-4 → 01:30a 20 admin']);
    expect(problemsOf('0:30-1:30 admin', autumn)).toEqual(['hour-twice @0-9 → 00:30-01:30a admin']);
    expect(['a', 'b'].map((pass) => parseLine(`1:30${pass} 20 admin`, aLineContext(autumn)).draft)).toMatchObject([
      { start: Date.parse('2026-11-01T05:30Z') }, { start: Date.parse('2026-11-01T06:30Z') },
    ]);
  });

  test('of a stretch from the first pass into the second are of one day, though its clock ends earlier', () => {
    const autumn = { day: '2026-11-01', at: '09:00' };
    expect(parseLine('1:50a-1:10b admin', aLineContext(autumn)).draft).toMatchObject({
      start: Date.parse('2026-11-01T05:50Z'), end: Date.parse('2026-11-01T06:10Z'),
    });
    expect(problemsOf('1:50-1:10b admin', autumn)).toEqual(['hour-twice @0-10 → 01:50a-01:10b admin']);
    expect(problemsOf('1:50b-1:10a admin', autumn)).toEqual(['backwards @0-11 → 01:10a-01:50b admin']);
    expect(parseLine('yesterday 22:00-1:10b admin', aLineContext(autumn)).draft).toMatchObject({
      start: Date.parse('2026-11-01T02:00Z'), end: Date.parse('2026-11-01T06:10Z'),
    });
  });

  test('over what is logged warns and does not block', () => {
    const logged = [span('09:00', '09:10')];
    expect([drafted('9:05-9:35 admin', { logged }), ...problemsOf('9:05-9:35 admin', { logged })]).toEqual(['admin 2026-09-16 09:05-09:35 stated', 'overlap @0-9 → none']);
  });
});

describe('a place without a time', () => {
  const logged = [span('08:00', '13:25'), span('14:00', '14:42')];

  test('is the end of the latest free stretch that holds it', () => {
    expect(drafted('phone x4 35m', { logged })).toBe('phone x4 2026-09-16 13:25-14:00 gap');
    expect(drafted('phone 40', { logged })).toBe('phone x1 2026-09-16 07:20-08:00 gap');
  });

  test('is now with a warning where none holds it', () => {
    expect([drafted('admin 10h', { logged }), ...problemsOf('admin 10h', { logged })]).toEqual(['admin 2026-09-16 04:42-14:42 ended now', 'overlap @6-9 → none']);
  });

  test('on a past day is sought up to the end of its schedule', () => {
    expect(drafted('yesterday admin 20')).toBe('admin 2026-09-15 16:10-16:30 gap');
    expect(drafted('yesterday admin 17h')).toBe('no: no-room');
  });
});

describe('a day', () => {
  test.each([
    ['yesterday', '2026-09-15'], ['mon', '2026-09-14'], ['thursday', '2026-09-10'], ['wed', '2026-09-16'], ['9/14', '2026-09-14'], ['12/30', null], ['4/1', '2026-04-01'],
    ['2026-09-14', '2026-09-14'], ['9/17', null], ['2026-09-17', null],
  ])('%s', (word, day) => {
    expect(drafted(`${word} 9-920 admin`)).toBe(day === null ? 'no: future-day' : `admin ${day} 09:00-09:20 stated`);
  });

  test('in the future is refused where it stands', () => {
    expect(problemsOf('9-920 admin 9/17')).toEqual(['future-day @12-16 → 9-920 admin today']);
    expect(drafted('12/30 9-920 admin', { day: '2027-01-04', at: '10:00' })).toBe('admin 2026-12-30 09:00-09:20 stated');
  });

  test('that is not typed is the day on the screen', () => {
    expect(drafted('9-920 admin', { viewedDay: '2026-09-11' as never })).toBe('admin 2026-09-11 09:00-09:20 stated');
    expect(drafted('9-920 admin', { viewedDay: '2026-09-18' as never })).toBe('no: future-day');
  });
});

describe('units', () => {
  test('are the default of the kind unless they are typed', () => {
    expect([drafted('docprep 20'), drafted('phone x0 20'), drafted('admin 20')]).toEqual([
      'docprep x0 2026-09-16 14:22-14:42 ended now', 'phone x0 2026-09-16 14:22-14:42 ended now', 'admin 2026-09-16 14:22-14:42 ended now',
    ]);
  });

  test('of a docket review must be said', () => {
    expect([drafted('review x9 33'), drafted('review 33'), ...problemsOf('33 review')]).toEqual([
      'docket-review x9 2026-09-16 14:09-14:42 ended now', 'no: units-needed', 'units-needed @3-9 → 33 review x1',
    ]);
  });

  test('are refused where the kind counts none', () => {
    expect(problemsOf('admin x2 20')).toEqual(['no-units @6-8 → admin 20']);
  });
});

describe('a duty', () => {
  test.each([
    ['court 90', 'duty court-run 2026-09-16 13:12-14:42 ended now'], ['duty:court 90', 'duty court-run 2026-09-16 13:12-14:42 ended now'],
    ['phone congress 9', 'phone congress x1 2026-09-16 14:33-14:42 ended now'], ['congress phone 9', 'phone congress x1 2026-09-16 14:33-14:42 ended now'],
    ['ph 9 duty:cong', 'phone congress x1 2026-09-16 14:33-14:42 ended now'], ['duty 20', 'no: which-duty'], ['duty:cout 9', 'no: unknown-word'],
  ])('%s', (line, expected) => {
    expect(drafted(line)).toBe(expected);
  });

  test('that is not understood is marked with the nearest one', () => {
    expect(problemsOf('phone duty:cuort 9')).toEqual(['unknown-word @6-16 → phone duty:court 9']);
    expect(starterDuties.length).toBe(9);
  });
});

describe('a country', () => {
  test('stands only directly after a document kind', () => {
    expect([drafted('fo in 20'), drafted('fo x2 in 20'), drafted('phone hn 20'), drafted('20 docprep el salvador')]).toEqual([
      'followup IN x1 2026-09-16 14:22-14:42 ended now', 'followup x2 (in 20) timer', 'phone x1 (hn 20) timer', 'docprep SV x0 2026-09-16 14:22-14:42 ended now',
    ]);
    expect([drafted('fo honduras'), drafted("fo cote d'ivoire 5")]).toEqual(['followup HN x1 timer', 'followup CI x1 2026-09-16 14:37-14:42 ended now']);
  });

  test('is completed from its first letters', () => {
    expect(parseLine('fo hondu', aLineContext()).completions).toEqual([{ line: 'fo hn ', label: 'hn', hint: 'Honduras' }]);
  });
});

describe('a note', () => {
  test('is the rest from the first word not understood after the kind, parsed no further', () => {
    expect(drafted('walkin 20 Brought papers x9 14:00  tomorrow ')).toBe('walk-in x1 (Brought papers x9 14:00  tomorrow) 2026-09-16 14:22-14:42 ended now');
    expect(drafted('walkin 20 3 people')).toBe('walk-in x1 (3 people) 2026-09-16 14:22-14:42 ended now');
  });

  test('before the kind is the error', () => {
    expect(problemsOf('papers 20')).toEqual(['unknown-word @0-6 → none']);
  });
});

describe('a figure that cannot be', () => {
  test.each([
    ['phone x1000 5', 'impossible @6-11 → none'], ['x1000 phone 5', 'impossible @0-5 → none'], ['phone 25:00-26:00', 'impossible @6-17 → none'],
    ['9:05-9:75 phone', 'impossible @0-9 → none'], ['phone 9:75 20', 'impossible @6-10 → none'], ['phone 2/30 20', 'impossible @6-10 → none'],
    ['2026-02-30 phone 20', 'impossible @0-10 → none'], ['walkin 1h75', 'impossible @7-11 → none'], ['-1h75 walkin', 'impossible @0-5 → none'],
    ['walkin 10000m', 'impossible @7-13 → none'], ['walkin 1.333h', 'impossible @7-13 → none'],
  ])('is an error before the kind and after it, so that no timer is begun in its place: %s', (line, expected) => {
    expect(problemsOf(line)).toContain(expected);
    expect(parseLine(line, aLineContext()).draft).toBeNull();
  });

  test('may stand in the note, and where its sort was said already', () => {
    expect(drafted('walkin 20 papers x1000 25:00')).toBe('walk-in x1 (papers x1000 25:00) 2026-09-16 14:22-14:42 ended now');
    expect(drafted('walkin 20 1h75 on the road')).toBe('walk-in x1 (1h75 on the road) 2026-09-16 14:22-14:42 ended now');
    expect(drafted('9:05-9:35 phone x2 x1000 of them')).toBe('phone x2 (x1000 of them) 2026-09-16 09:05-09:35 stated');
    expect(drafted('9:05-9:35 phone 25:00 was typed')).toBe('phone x1 (25:00 was typed) 2026-09-16 09:05-09:35 stated');
  });

  test('is told apart from what is only not known; of the day to come it is said where it belongs', () => {
    const messageOf = (line: string) => parseLine(line, aLineContext()).problems[0]?.message;
    expect(messageOf('25:00-26:00 phone')).toBe('“25:00-26:00” is no time of the day. Its hours go from 0:00 to 24:00.');
    expect(messageOf('tomorrow 8-9 court')).toBe('“tomorrow” is not understood. Only what was done is logged; A plans an appointment.');
    expect(messageOf('papers 20')).toBe('“papers” is not understood. No activity or duty is called that.');
  });
});

describe('a line that can be logged', () => {
  const waysOf = (line: string, asked: Parameters<typeof aLineContext>[0] = {}) => parseLine(line, aLineContext(asked)).completions.map(({ line: way, hint }) => `${way} → ${hint}`);

  test('offers to be logged as it stands, and the parts that it does not have: country, units, day, duty', () => {
    expect(waysOf('phone x4 35m')).toEqual(['phone x4 35m → log as it stands', 'phone x4 35m yesterday → Tuesday, September 15', 'phone x4 35m duty: → counts for a collateral duty']);
    expect(waysOf('1h30 followup')).toEqual([
      '1h30 followup → log as it stands', '1h30 followup hn → its country, as Honduras', '1h30 followup x2 → 2 contacts', '1h30 followup yesterday → Tuesday, September 15', '1h30 followup duty: → counts for a collateral duty',
    ]);
    expect(waysOf('followup 20')[1]).toBe('followup hn 20 → its country, as Honduras');
    expect(waysOf('mon court 90 meeting')).toEqual(['mon court 90 meeting → log as it stands']);
  });

  test('offers nothing behind its note but to be logged, nothing of a day where yesterday is shown, and no Enter where something is missing', () => {
    expect(waysOf('walkin 20 brought papers')).toEqual(['walkin 20 brought papers → log as it stands']);
    expect(waysOf('admin 20', { viewedDay: '2026-09-15' as Day })).toEqual(['admin 20 → log as it stands', 'admin 20 duty: → counts for a collateral duty']);
    expect(waysOf('review 20')[0]).toBe('review 20 x2 → 2 cases');
  });

  test('without a length starts a timer, and every way is understood', () => {
    expect(waysOf('walkin').slice(0, 2)).toEqual(['walkin → starts its timer', 'walkin 20m → 20 min']);
    const ways = ['phone 35', 'followup 20', 'walkin', '9-920 meet'].flatMap((line) => parseLine(line, aLineContext()).completions).filter(({ label }) => label !== 'duty:');
    expect(ways.flatMap(({ line }) => problemsOf(line))).toEqual([]);
  });
});

describe('whatever is typed', () => {
  const words = fc.constantFrom('walkin', 'ph', '20', '1h30', '905-935', '9:05', '-15', 'x4', 'x0', '0', 'court', 'duty:court', 'fo', 'hn', 'mon', '9/14', 'yesterday', '.', 'é', 'duty:', '-', '99:99', '2026-02-30');
  const aLine = fc.oneof(fc.string(), fc.string({ unit: 'grapheme' }), fc.array(words, { maxLength: 6 }).map((some) => some.join(' ')));

  test('nothing throws, and nothing is fine that says nothing', () => {
    fc.assert(
      fc.property(aLine, fc.constantFrom('2026-09-16', '2026-03-08', '2026-11-01'), (text, day) => {
        const { draft, problems, tokens } = parseLine(text, aLineContext({ day }));
        const isRefused = problems.some(({ severity }) => severity === 'error');
        expect(draft === null).toBe(isRefused || text.trim() === '');
        if (draft?.action === 'log') expect(draft.end - draft.start > 0 || (draft.units ?? 0) > 0).toBe(true);
        if (draft !== null) expect(tokens.some(({ slot }) => slot === 'kind' || slot === 'duty' || slot === 'stop')).toBe(true);
        for (const { start, end } of [...tokens, ...problems]) expect(start >= 0 && start <= end && end <= text.length).toBe(true);
        expect(tokens.every((token, index) => index === 0 || (tokens[index - 1]?.end ?? 0) <= token.start)).toBe(true);
      }),
      seeded({ numRuns: 3000 }),
    );
  });
});

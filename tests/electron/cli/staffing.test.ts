import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { runCommandLine } from '../../../electron/cli/commandLine';
import { staffing } from '../../../electron/cli/staffing';

const good = {
  'W.csv': 'kind,weight_minutes\nphone,7.5\nwalk-in,18.5\n',
  'U.csv': 'kind,units\nwalk-in,100\nphone,3\n',
};
const usual = ['--weights', 'W.csv', '--units', 'U.csv', '--year-value', '90640'];

/** Runs the command on files in memory: its exit code, and what it wrote to each stream. */
function run(files: Readonly<Record<string, string>>, args: readonly string[] = usual) {
  const [printed, complained]: [string[], string[]] = [[], []];
  const code = runCommandLine({ staffing }, ['staffing', ...args], {
    readFile: (name) => {
      const text = files[name];
      if (text === undefined) throw Object.assign(new Error('no such file'), { code: 'ENOENT' });
      return new TextEncoder().encode(text);
    },
    print: (text) => printed.push(text),
    complain: (line) => complained.push(line),
  });
  return { code, printed: printed.join(''), complained };
}

test('the output has every kind in the order of the units and the total at the end, and nothing is rounded', () => {
  expect(run(good)).toEqual({
    code: 0,
    printed: [
      'kind,units,weight_minutes,workload_minutes,need_fte',
      `walk-in,100,18.5,1850,${1850 / 90_640}`,
      `phone,3,7.5,${3 * 7.5},${(3 * 7.5) / 90_640}`,
      `total,103,,1872.5,${1872.5 / 90_640}`,
      '',
    ].join('\n'),
    complained: [],
  });
});

test('as JSON it has the same rows', () => {
  const { printed, code } = run(good, [...usual, '--format', 'json']);
  const row = (kind: string, units: number, weight: number | null, minutes: number) => ({
    kind, units, weight_minutes: weight, workload_minutes: minutes, need_fte: minutes / 90_640,
  });
  expect([code, JSON.parse(printed)]).toEqual([0, [
    row('walk-in', 100, 18.5, 1850), row('phone', 3, 7.5, 3 * 7.5), row('total', 103, null, 1872.5),
  ]]);
});

test('a kind with a comma or a quote is read and written in quotes', () => {
  const files = {
    'W.csv': 'kind,weight_minutes\r\n"Felony, ""all""",813\r\n', 'U.csv': '\ufeffkind,units\r\n"Felony, ""all""",2\r\n',
  };
  expect(run(files).printed.split('\n')[1]).toBe(`"Felony, ""all""",2,813,1626,${1626 / 90_640}`);
});

test.each(['.5', '+5', '5.', '5e0'])('the year value may be written as %s, like the numbers of the files', (text) => {
  expect(run(good, [...usual.slice(0, -1), text]).printed.trim().split('\n').at(-1)).toBe(
    `total,103,,1872.5,${1872.5 / Number(text)}`,
  );
});

test('weights of kinds without units are ignored', () => {
  expect(run({ ...good, 'U.csv': 'kind,units\nphone,0\n' }).printed.split('\n').slice(1)).toEqual([
    'phone,0,7.5,0,0', 'total,0,,0,0', '',
  ]);
});

test('the 22 case weights of California’s trial courts give the need computed by hand', () => {
  const fixture = path.resolve(import.meta.dirname, '../../fixtures/published/ca_ras_case_weights_fy2024_25.csv');
  const rows = readFileSync(fixture, 'utf8').trim().split('\n').slice(1).map((line) => line.split(','));
  const weights = ['kind,weight_minutes', ...rows.map(([kind, weight]) => `${kind},${weight}`)].join('\n');
  // 100 × 813 + 3 × 48.5 + 2,000 × 103 + 10 × 3,625 = 81,300 + 145.5 + 206,000 + 36,250 = 323,695.5 minutes.
  const units = 'kind,units\nFelony,100\nMental Health Certification,3\nMisdemeanor - Traffic,2000\nAsbestos,10\n';
  const { printed } = run({ 'W.csv': weights, 'U.csv': units }, [...usual.slice(0, -1), '98550']);
  expect(printed.trim().split('\n').at(-1)).toBe(`total,2113,,323695.5,${323_695.5 / 98_550}`);
});

describe('bad input is one line that says where, exit code 2, and nothing on stdout', () => {
  test.each<[string, Readonly<Record<string, string>>, string]>([
    [
      'a kind without a weight', { ...good, 'U.csv': 'kind,units\nphone,1\nfax,2\n' },
      'U.csv, line 3, column 1 (kind): "fax" has no weight in W.csv',
    ],
    [
      'a negative weight', { ...good, 'W.csv': 'kind,weight_minutes\nphone,-7.5\n' },
      'W.csv, line 2, column 2 (weight_minutes): -7.5 is negative',
    ],
    [
      'a count that is not a number', { ...good, 'U.csv': 'kind,units\nphone,some\n' },
      'U.csv, line 2, column 2 (units): "some" is not a number',
    ],
    [
      'a missing column', { ...good, 'W.csv': 'kind,minutes\nphone,7\n' },
      'W.csv, line 1, column 3 (weight_minutes): there is no column weight_minutes',
    ],
    [
      'a row that is too long', { ...good, 'U.csv': 'kind,units\nphone,1,2\n' },
      'U.csv, line 2, column 3: the row is too long: it has 3 fields, and the header has 2',
    ],
    ['an empty file', { ...good, 'W.csv': '' }, 'W.csv, line 1, column 1: the file is empty'],
    [
      'a total among the kinds',
      { 'W.csv': 'kind,weight_minutes\nphone,1\ntotal,1\n', 'U.csv': 'kind,units\nphone,1\ntotal,1\n' },
      'U.csv, line 3, column 1 (kind): "total" is the name of the last row of the output and cannot be a kind',
    ],
    [
      'a product without a number', { ...good, 'U.csv': 'kind,units\nphone,1\nwalk-in,1e308\n' },
      'U.csv, line 3, column 1 (kind): the need of this kind is too large to be computed',
    ],
    [
      'a sum without a number',
      { 'W.csv': 'kind,weight_minutes\na,1\nb,1\n', 'U.csv': 'kind,units\na,1e308\nb,1e308\n' },
      'U.csv, line 3, column 1 (kind): the sum of all kinds is too large to be computed',
    ],
    [
      'a number of a thousand digits', { ...good, 'U.csv': `kind,units\nphone,${'9'.repeat(1000)}\n` },
      `U.csv, line 2, column 2 (units): "${'9'.repeat(60)}…" is not a number`,
    ],
    [
      'fields between semicolons', { ...good, 'U.csv': 'kind;units\nphone;1\n' },
      'U.csv, line 1, column 1 (kind): there is no column kind, since the fields are not separated by commas',
    ],
    [
      'one file for both', { ...good, 'U.csv': good['W.csv'] },
      'U.csv, line 1, column 3 (units): there is no column units',
    ],
    ['a missing file', { 'U.csv': good['U.csv'] }, 'W.csv, line 1, column 1: the file cannot be read (ENOENT)'],
  ])('%s', (_, files, message) => {
    expect(run(files)).toEqual({ code: 2, printed: '', complained: [`daybook: ${message}`] });
  });

  const withYear = (...year: readonly string[]) => [...usual.slice(0, 4), ...year];
  test.each<[string, readonly string[], string]>([
    ['a negative value apart', withYear('--year-value', '-5'), '--year-value takes minutes above 0, not "-5"'],
    ['a file without a name', ['--weights', '', ...usual.slice(2)],
      '--weights takes a file with the columns kind,weight_minutes'],
    ['two files of weights', [...usual, '--weights', 'U.csv'], '--weights is given twice'],
    ['a year too short for the work', withYear('--year-value', '1e-320'),
      'U.csv, line 2, column 1 (kind): the need of this kind is too large to be computed'],
    ['help', ['--help'],
      "Unknown option '--help'; staffing takes --weights W.csv --units U.csv --year-value MINUTES [--format csv|json]"],
    ['a name of two lines', ['--weights', 'a\nb', ...usual.slice(2)],
      'a b, line 1, column 1: the file cannot be read (ENOENT)'],
    ['a zero year value', withYear('--year-value', '0'), '--year-value takes minutes above 0, not "0"'],
    ['another zero', withYear('--year-value', '0.0e5'), '--year-value takes minutes above 0, not "0.0e5"'],
    ['a negative year value', withYear('--year-value=-5'), '--year-value takes minutes above 0, not "-5"'],
    ['a word', withYear('--year-value', 'many'), '--year-value takes minutes above 0, not "many"'],
    ['an endless year', withYear('--year-value', '1e999'), '--year-value takes minutes above 0, not "1e999"'],
    ['no year value', withYear(), '--year-value takes minutes above 0'],
    ['no weights', usual.slice(2), '--weights takes a file with the columns kind,weight_minutes'],
    ['no units', ['--weights', 'W.csv', '--year-value', '1'], '--units takes a file with the columns kind,units'],
    ['another format', [...usual, '--format', 'xml'], '--format takes csv or json'],
  ])('%s', (_, args, message) => {
    expect(run(good, args)).toEqual({ code: 2, printed: '', complained: [`daybook: ${message}`] });
  });

  test.each([
    ['an unknown option', ['--year', '1']],
    ['a word too many', ['x']],
    ['an option without a value', ['--units']],
  ])('%s is also one line', (_, args) => {
    const { code, printed, complained } = run(good, args);
    expect([code, printed, complained.length, complained[0]?.includes('\n')]).toEqual([2, '', 1, false]);
  });
});

import { expect, test } from 'vitest';
import { recount } from '#shared/analysis/totals';
import { encodeMonth } from '#shared/analysis/totalsColumns';
import type { RecordId } from '#shared/base/ids';
import { staffingFigures } from '#shared/reports/staffing/staffingFigures';
import type { StaffingInput } from '#shared/reports/staffing/staffingInput';
import type { EntriesId, FigureId, FigureStep, FigureStory } from '#shared/reports/staffing/stories/figureStory';
import { storyOf } from '#shared/reports/staffing/stories/storyOf';
import { anEntry } from '../../../../helpers/anEntry';
import { aStaffingInput } from '../../../../helpers/aStaffingInput';

/*
 * By hand, on the figures of aStaffingInput: weight 8, AWT 105,600, year value 95,040, units of a year 270.
 * Caseload of two officers, no duties: 2 × 105,600 × 0.9 = 190,080 min; a case takes 270 / 30 × 8 = 72 min:
 * 190,080 / 72 / 2 = 1,320 cases; with 600 units required 160 min: 190,080 / 160 / 2 = 594 cases.
 */
const phone = 'phone' as RecordId;

type Told = { readonly figure: Exclude<FigureId, EntriesId>; readonly value: number; readonly totals: unknown };

const figures: readonly Told[] = [
  {
    figure: { is: 'need', set: null },
    value: 2160 / 95_040,
    totals: [[null, null, 2160, 2160 / 95_040], [null, null, 2160 / 95_040], [2 - 2160 / 95_040]],
  },
  {
    figure: { is: 'need', set: 'Set 1' },
    value: 4800 / 95_040,
    totals: [[null, null, 4800, 4800 / 95_040], [null, null, 4800 / 95_040], [2 - 4800 / 95_040]],
  },
  { figure: { is: 'units', kind: phone, set: null }, value: 270, totals: [[270, null, 270]] },
  {
    figure: { is: 'units', kind: phone, set: 'Set 1' },
    value: 600,
    totals: [
      [270, null, 270],
      [270, null, 600],
    ],
  },
  {
    figure: { is: 'undone', set: 'Set 1' },
    value: 2640,
    totals: [
      [null, null, null, null, 2640, 2640 / 95_040],
      [null, null, null, 2640],
    ],
  },
  {
    figure: { is: 'caseload', docket: 'non-detained', set: null },
    value: 1320,
    totals: [[190_080], [null, null, null, 72], [211_200, 0, 211_200]],
  },
  {
    figure: { is: 'caseload', docket: 'non-detained', set: 'Set 1' },
    value: 594,
    totals: [[190_080], [null, null, null, 160], [211_200, 0, 211_200]],
  },
  { figure: { is: 'year value' }, value: 95_040, totals: [[220], [95_040], [2400, 1]] },
  { figure: { is: 'staff' }, value: 2, totals: [[0, 211_200, 2]] },
  { figure: { is: 'duties' }, value: 0, totals: [[0]] },
  { figure: { is: 'participation', officer: null }, value: 5 / 6, totals: [[6, 5, 1, 5 / 6]] },
  {
    figure: { is: 'participation', officer: 'birch' as RecordId },
    value: 2 / 3,
    totals: [[1440, 960, 2]],
  },
];

test.each(figures)('$figure opens to its value and the totals of its steps', ({ figure, value, totals }) => {
  const story = storyAt(figure);
  expect(story.value).toBeCloseTo(value, 9);
  expect(rounded(story.steps.map((step) => step.totals))).toEqual(rounded(totals));
});

test.each(figures)('the rows of each step of $figure add up to its totals', ({ figure }) => {
  for (const step of storyAt(figure).steps) {
    expect(step.rows.length).toBeGreaterThan(0);
    expect(rounded(sumsOf(step))).toEqual(rounded(step.totals));
  }
});

test('everything that a cell opens is a figure that can be opened, or a kind with a weight', () => {
  const opened = figures.flatMap(({ figure }) =>
    storyAt(figure).steps.flatMap(({ rows }) => rows.flatMap(({ opens, cells }) => [opens, ...cells.map(byCell)])),
  );
  const all = opened.filter((one) => one !== null);
  expect(all.length).toBeGreaterThan(15);
  for (const one of all) {
    if (one.is === 'weight') expect(one.kind).toBe('phone');
    else if (one.is !== 'entries') expect(storyAt(one).steps).not.toEqual([]);
  }
});

test('a missing set of standards or docket opens nothing', () => {
  expect([
    told({ is: 'need', set: 'Set 9' }),
    told({ is: 'undone', set: 'Set 9' }),
    told({ is: 'caseload', docket: 'detained', set: null }),
  ]).toEqual([null, null, null]);
});

test('typed weights and kinds without a weight are marked in their rows, and add nothing to the need', () => {
  const { basis } = aStaffingInput();
  const story = told({ is: 'need', set: null }, { basis: { ...basis, origin: 'typed', weights: [] } });
  expect(story?.steps[0]?.rows).toMatchObject([
    { label: 'The phone, no weight: not in the need', cells: [{ value: 270 }, { value: null }, {}, {}] },
  ]);
  expect(story?.value).toBe(0);
});

test('units that were scaled to a year say so', () => {
  const { year } = aStaffingInput();
  const noteOf = (isWhole: boolean) =>
    told({ is: 'units', kind: phone, set: null }, { year: { ...year, isWhole, isSeasonKnown: isWhole } })?.note;
  const notes = [true, false].map(noteOf);
  expect(notes).toEqual([null, expect.stringContaining('season unknown')]);
});

/** Entries that the year of aStaffingInput may have been counted from, and some that it does not count. */
const logged = [
  anEntry({ officer: 'birch', day: '2026-05-05', kind: 'phone', minutes: 30, units: 5 }),
  anEntry({ officer: 'alder', day: '2026-05-05', kind: 'phone', minutes: 20, units: 3 }),
  anEntry({ officer: 'alder', day: '2026-05-04', kind: 'phone', minutes: 10, units: 2 }),
  anEntry({ officer: 'alder', day: '2026-05-04', kind: 'phone', duty: 'congress', minutes: 7, units: 1 }),
  anEntry({ officer: 'alder', day: '2026-05-04', kind: 'phone', unit: 'Unit 5', minutes: 70, units: 9 }),
  anEntry({ officer: 'alder', day: '2024-05-04', kind: 'phone', minutes: 70, units: 9 }),
  anEntry({ officer: 'cedar', day: '2026-05-04', kind: 'phone', minutes: 70, units: 9 }),
];
const log = { months: [...recount(logged).values()].map(encodeMonth), unit: 'Unit 2' as RecordId };

test('units counted open by docket, officer, day and entries, and single duties by day and entries', () => {
  const [counted] = storyAt({ is: 'units', kind: phone, set: null }).steps;
  const docket = 'non-detained';
  expect(counted?.rows[0]?.cells.map(byCell)[0]).toEqual({ is: 'counted', kind: phone, docket, officer: null });
  const ofDocket = storyAt({ is: 'counted', kind: phone, docket, officer: null });
  const alder = 'alder' as RecordId;
  const shown = ({ rows }: FigureStep) =>
    rows.map(({ id, cells, opens }) => [id, ...cells.map(({ value }) => value), opens?.is]);
  expect([ofDocket.value, shown(ofDocket.steps[0]!)]).toEqual([
    10, [['alder', 5, 30, 'counted'], ['birch', 5, 30, 'counted']],
  ]);
  const ofOfficer = storyAt({ is: 'counted', kind: phone, docket, officer: alder });
  expect(shown(ofOfficer.steps[0]!)).toEqual([['2026-05-04', 2, 10, 'entries'], ['2026-05-05', 3, 20, 'entries']]);
  expect(ofOfficer.steps[0]?.rows[0]?.opens).toEqual({ is: 'entries', officer: alder, day: '2026-05-04', kind: phone });
  const duties = storyAt({ is: 'duty days', officer: alder });
  expect([duties.value, shown(duties.steps[0]!)]).toEqual([7, [['2026-05-04', 7, 'entries']]]);
});

function told(figure: Exclude<FigureId, EntriesId>, wishes: Partial<StaffingInput> = {}): FigureStory | null {
  const input = aStaffingInput(wishes);
  return storyOf({ input, figures: staffingFigures(input), log, nameOf: (officer) => officer }, figure);
}

function storyAt(figure: Exclude<FigureId, EntriesId>): FigureStory {
  const story = told(figure);
  if (story === null) throw new Error(`${figure.is} opens nothing.`);
  return story;
}

function byCell({ opens }: FigureStep['rows'][number]['cells'][number]) {
  return opens;
}

/** The sums of the columns that have a total; a share of the whole is not a sum. */
function sumsOf({ columns, rows, totals }: FigureStep): (number | null)[] {
  return columns.map(({ as }, at) => {
    const total = totals?.[at] ?? null;
    if (total === null || as === 'share') return total;
    return rows.reduce((sum, { cells }) => sum + (cells[at]?.value ?? 0), 0);
  });
}

function rounded(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value), (_, one: unknown) =>
    typeof one === 'number' ? Number(one.toFixed(9)) : one,
  );
}

test('the equation of a caseload says what is divided by what', () => {
  expect(storyAt({ is: 'caseload', docket: 'non-detained', set: null })).toMatchObject({
    title: 'Non-detained: achievable caseload, as is',
    equation: 'cases = 190,080 min ÷ 72.0 min per case ÷ 2 officers',
  });
  expect(storyAt({ is: 'caseload', docket: 'non-detained', set: 'Set 1' }).title).toBe(
    'Non-detained: achievable caseload, as should be, Set 1',
  );
});

test('support is divided by what it was, and a year without minutes has no shares', () => {
  const { measured } = aStaffingInput();
  const sharesOf = (story: FigureStory | null) => story?.steps[2]?.rows.map(({ cells }) => cells[1]?.value);
  expect(sharesOf(told({ is: 'year value' }))).toEqual([0.9, 0, 0.1]);
  const { table } = measured;
  const kinds = table.kinds.map((one) => ({ ...one, minutes: one.minutes.map(() => 0) }));
  const none = { ...measured, table: { ...table, kinds }, administration: measured.administration.map(() => 0) };
  const story = told({ is: 'year value' }, { measured: none });
  expect([sharesOf(story), story?.steps[2]?.totals]).toEqual([[null, null, null], [0, null]]);
});

test('each officer of the staff is a part of a full-time officer, or zero if the year has no working time', () => {
  const { year } = aStaffingInput();
  const partsOf = (minutes: number) =>
    told({ is: 'staff' }, { year: { ...year, fullTime: { ...year.fullTime, minutes } } })
      ?.steps[0]?.rows.map(({ cells }) => cells[2]?.value);
  expect([partsOf(105_600), partsOf(211_200), partsOf(0)]).toEqual([[1, 1], [0.5, 0.5], [0, 0]]);
});

test('an officer with single duties opens to their days, and one without opens nothing', () => {
  const { year } = aStaffingInput();
  const officers = year.officers.map((one, at) => ({ ...one, dutyMinutes: at === 0 ? 0 : 60 }));
  const rows = told({ is: 'duties' }, { year: { ...year, officers } })?.steps[0]?.rows ?? [];
  expect(rows.map(({ opens }) => opens)).toEqual([null, { is: 'duty days', officer: officers[1]?.officer }]);
});

test('units counted name the docket, and the officer if they are one officer’s', () => {
  const titleOf = (officer: RecordId | null) =>
    storyAt({ is: 'counted', kind: phone, docket: 'non-detained', officer }).title;
  expect([titleOf(null), titleOf('birch' as RecordId)]).toEqual([
    'The phone, Non-detained', 'The phone, Non-detained, birch',
  ]);
});

test('a log without a given unit counts the work for any unit', () => {
  const input = aStaffingInput();
  const counted = { is: 'counted', kind: phone, docket: 'non-detained', officer: null } as const;
  const base = { input, figures: staffingFigures(input), log: { ...log, unit: null }, nameOf: (one: RecordId) => one };
  expect(storyOf(base, counted)?.value).toBe(19);
});

test('single duties of a docket’s officers leave less time for its cases, even with typed weights', () => {
  const { year, basis } = aStaffingInput();
  const officers = year.officers.map((one, at) => ({ ...one, dutyMinutes: at === 0 ? 0 : 11_200 }));
  const busy = { year: { ...year, officers } };
  // (2 × 105,600 − 11,200) × 0.9 = 180,000 min; a case takes 72: 180,000 / 72 / 2 = 1,250 cases.
  const figure = { is: 'caseload', docket: 'non-detained', set: null } as const;
  const story = told(figure, busy);
  expect(rounded([story?.value, story?.steps[0]?.totals, story?.steps[2]?.totals])).toEqual([
    1250, [180_000], [211_200, 11_200, 200_000],
  ]);
  expect(rounded(story?.steps[0]?.rows.map(({ cells }) => cells[0]?.value))).toEqual([211_200, -11_200, -20_000]);
  const weights = [{
    kind: phone, label: 'Phone', minutes: 16, units: null, officers: null, variance: null, df: null,
  }];
  expect(told(figure, { ...busy, basis: { ...basis, origin: 'typed', weights } })?.value).toBeCloseTo(625, 9);
});

test('a docket without officers, counted cases or units has no caseload', () => {
  const { year } = aStaffingInput();
  const figure = { is: 'caseload', docket: 'non-detained', set: null } as const;
  expect([
    told(figure, { cases: [] }), told(figure, { cases: [{ docket: 'non-detained', cases: 0, classes: new Map() }] }),
    told(figure, { year: { ...year, units: [] } }), told(figure, { year: { ...year, officers: [] } }),
  ]).toEqual([null, null, null, null]);
});

test('one officer’s participation names the officer and lists each day, including missing ones', () => {
  const all = storyAt({ is: 'participation', officer: null });
  expect([all.title, all.equation]).toEqual(['Participation', '5 logged ÷ 6 expected officer-days']);
  expect(all.steps[0]?.rows.map(({ id, cells }) => [id, ...cells.map(({ value }) => value)])).toEqual([
    ['alder', 3, 3, 0, 1], ['birch', 3, 2, 1, 2 / 3],
  ]);
  const birch = storyAt({ is: 'participation', officer: 'birch' as RecordId });
  expect(birch.title).toBe('Participation of birch');
  expect(birch.steps[0]?.rows.map(({ label, cells }) => [label, ...cells.map(({ value }) => value)])).toEqual([
    ['Sep 14', 480, 480, 1], ['Sep 15', 480, 480, 1], ['Sep 16, missing', 480, 0, 0],
  ]);
});

test('an officer of whom nothing was expected has no share', () => {
  const { measured } = aStaffingInput();
  const { table } = measured;
  const expected = table.expected.map((value, at) => (at < table.days.length ? 0 : value));
  const nobody = { ...measured, table: { ...table, expected } };
  const story = told({ is: 'participation', officer: null }, { measured: nobody });
  expect(story?.steps[0]?.rows[0]?.cells.map(({ value }) => value)).toEqual([0, 0, 0, null]);
});

test('units counted are listed by officer, or by day of one', () => {
  const titleOf = (officer: RecordId | null) =>
    storyAt({ is: 'counted', kind: phone, docket: 'non-detained', officer }).steps[0]?.title;
  expect([titleOf(null), titleOf('birch' as RecordId)]).toEqual(['By officer', 'By day']);
});

test('work left undone is due less done, by kind and by docket', () => {
  const steps = storyAt({ is: 'undone', set: 'Set 1' }).steps.map(({ rows }) =>
    rows.map(({ label, cells }) => [label, ...cells.map(({ value }) => value)]));
  expect(rounded(steps)).toEqual(rounded([
    [['The phone', 270, 600, 330, 8, 2640, 2640 / 95_040]], [['Non-detained, The phone', 270, 600, 330, 2640]],
  ]));
});

import { describe, expect, test } from 'vitest';
import type { RecordId } from '#shared/base/ids';
import type { ExclusionReason } from '#shared/records/study';
import { staffingFigures, type StaffingFigures } from '#shared/reports/staffing/staffingFigures';
import type { StaffingInput } from '#shared/reports/staffing/staffingInput';
import { basisNote, elsewhereText, staffingNotes } from '#shared/reports/staffing/staffingNotes';
import type { Day } from '#shared/time/day';
import { aStaffingInput } from '../../../helpers/aStaffingInput';

const input = aStaffingInput();
const figures = staffingFigures(input);

const notesOf = (wishes: Partial<StaffingInput>, changed: Partial<StaffingFigures> = {}) =>
  staffingNotes({ ...input, ...wishes }, { ...figures, ...changed });

describe('the note on where the weights come from', () => {
  const basis = (wishes: Partial<StaffingInput['basis']>, changed: Partial<StaffingFigures> = {}) =>
    basisNote({ ...input, basis: { ...input.basis, ...wishes } }, { ...figures, ...changed });
  const measured = 'Weights “Pilot”, measured Sep 14 to Sep 16, 2026: 2 officers, 5 of 6 expected officer-days logged '
    + '(83.3%).';

  test('has officers, officer-days and what was not logged', () => {
    expect(basis({})).toBe(
      `${measured} Not logged: 16.7% of the expected time (480 of 2,880 min); above schedule 0.0%.`,
    );
  });

  test('counts gaps and missing days together, and names what is outside the weights', () => {
    const time = { ...figures.time, expected: 1000, missingDays: 90, gaps: 50, elsewhere: 20, above: 10 };
    expect(basis({}, { time })).toBe(
      `${measured} Not logged: 14.0% of the expected time (140 of 1,000 min); training and other time outside the `
        + 'weights 2.0%; above schedule 1.0%.',
    );
  });

  test('leaves out shares of nothing', () => {
    const time = { ...figures.time, expected: 0 };
    const participation = { logged: 0, expected: 0, rate: NaN };
    expect(basis({}, { time, participation })).toBe(
      'Weights “Pilot”, measured Sep 14 to Sep 16, 2026: 2 officers, 0 of 0 expected officer-days logged.',
    );
  });

  test('says if they are another unit’s, from the log, or not measured at all', () => {
    expect(basis({ isForeign: true })).toMatch(/ They are weights of another unit\.$/u);
    expect(basis({ isForeign: false })).not.toContain('another unit');
    expect(basis({ name: null })).toMatch(/^Weights of the log, measured /u);
    expect(basis({ weights: [], origin: 'typed' })).toBe(
      'Weights “Pilot”, typed and not measured; support is measured in the log.',
    );
  });
});

test('time outside the weights is a share of the expected time, and is not named if there is none', () => {
  const time = { ...figures.time, expected: 1000 };
  expect([elsewhereText({ ...time, elsewhere: 0 }), elsewhereText({ ...time, elsewhere: 1 })]).toEqual([
    '', '; training and other time outside the weights 0.1%',
  ]);
});

test.each([
  ['officers', 'Interval: 95%, by officers and days (Satterthwaite), for officers like these.'],
  ['unit', 'Interval: 95%, by days, for this unit in this period, whose whole roster took part.'],
] as const)('the interval for %s says how it was computed', (target, note) => {
  const notes = notesOf({ target });
  expect(notes.filter((one) => one.startsWith('Interval:'))).toEqual([note]);
});

describe('the note on the units of a year', () => {
  const { year } = input;
  const unitsNote = (wishes: Partial<StaffingInput['year']>) =>
    notesOf({ year: { ...year, ...wishes } }).find((one) => /^(?:Units of|Nothing has)/u.test(one));

  test.each([
    [{}, 'Units of the last 12 months, Sep 17, 2025 to Sep 16, 2026.'],
    [{ covered: null }, 'Nothing has been logged yet.'],
    [
      { isWhole: false, isSeasonKnown: false, factor: 2.005 },
      'Units of Sep 17, 2025 to Sep 16, 2026 times 2.01 for a year; season unknown.',
    ],
    [
      { isWhole: false, isSeasonKnown: true, factor: 1.5 },
      'Units of Sep 17, 2025 to Sep 16, 2026 times 1.5 for a year; since some officers logged only part of the year.',
    ],
  ])('with %o is “%s”', (wishes, note) => {
    expect(unitsNote(wishes)).toBe(note);
  });
});

describe('the notes on standards', () => {
  const withMet = (met: Partial<StaffingFigures['sets'][number]['met']>) =>
    notesOf({}, { sets: figures.sets.map((set) => ({ ...set, met: { ...set.met, ...met } })) })
      .filter((one) => one.startsWith('Set 1'));
  const cell = {
    kind: 'phone' as RecordId, caseClass: null, docket: 'detained', done: 1200, required: 900,
  } as const;

  test('list what is done above a standard, and what has none, each kind once', () => {
    expect(withMet({ above: [], withoutStandard: [] })).toEqual([]);
    expect(withMet({
      above: [cell, { ...cell, docket: 'mixed', required: null }],
      withoutStandard: [cell, { ...cell, docket: 'mixed' }],
    })).toEqual([
      'Set 1: done above standard, listed and never netted: The phone, detained (1,200 of 900); '
        + 'The phone, mixed (1,200 of 0).',
      'Set 1: no standard set, so the observed rate is kept: The phone.',
    ]);
  });
});

test('kinds counted without a weight are named, if there are any', () => {
  const without = (unweighted: readonly RecordId[]) =>
    notesOf({}, { asIs: { ...figures.asIs, need: { ...figures.asIs.need, unweighted } } })
      .filter((one) => one.startsWith('Counted, but'));
  expect(without([])).toEqual([]);
  expect(without(['a', 'b'] as RecordId[])).toEqual([
    'Counted, but without a weight, so not in the need: The a, The b.',
  ]);
});

test('exclusions are counted, with each reason once', () => {
  const one = {
    officer: null, kind: null, first: '2026-09-14' as Day, last: '2026-09-14' as Day, units: null, minutes: null,
  };
  const excluded = (...reasons: ExclusionReason[]) => {
    const exclusions = reasons.map((reason) => ({ ...one, reason }));
    return notesOf({ basis: { ...input.basis, exclusions } }).find((note) => /^Excluded|excluded/u.test(note));
  };
  expect([excluded(), excluded('on detail'), excluded('on detail', 'wrong kind', 'on detail')]).toEqual([
    'Nothing is excluded.', 'Excluded: 1 (on detail).', 'Excluded: 3 (on detail, wrong kind).',
  ]);
});

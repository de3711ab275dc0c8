import { describe, expect, test } from 'vitest';
import { requestWaits } from '#shared/analysis/documents/requestWaits';
import type { MissingReason, ResponseTimes } from '#shared/analysis/documents/responseTimes';
import { missingText, responseNotes, responseReport, type ResponseInput } from '#shared/reports/responseReport';
import type { Day, Instant } from '#shared/time/day';
import { aRequest } from '../../helpers/aRequest';
import { tenRequests, tenRequestsDay } from '../../helpers/tenRequests';

const reportOf = (requests = tenRequests, asked: Partial<ResponseInput> = {}) =>
  responseReport({
    of: 'Sample country D', scope: 'Unit 2', isUnit: true, waits: requestWaits(requests, tenRequestsDay),
    range: { first: '2026-05-04' as Day, last: tenRequestsDay }, asOf: 0 as Instant, simulated: false, ...asked,
  });
const rounded = (values: readonly unknown[]) =>
  values.map((value) => (typeof value === 'number' ? Number(value.toFixed(4)) : value));

/** The shares of the ten requests are computed on paper in tests/shared/analysis/documents/tenRequests.test.ts. */
test('the ten requests: a row for each day with an end, unrounded shares, and the quantiles as a part', () => {
  const { rows, totals, parts, finding, denominators, subject } = reportOf();
  expect(rows.map((row) => rounded([...row.slice(0, 6), row[8]]))).toEqual([
    [20, 8, 1, 0, 0, 0.875, 0.125],
    [25, 6, 1, 0, 0, 0.7292, 0.2708],
    [30, 5, 1, 1, 0, 0.4375, 0.4167],
    [40, 4, 1, 0, 0, 0.3281, 0.526],
    [121, 1, 1, 0, 0, 0, 0.8542],
  ]);
  expect(totals.slice(0, 5)).toEqual([null, null, 5, 1, 0]);
  expect(parts[0]?.rows).toEqual([[0.25, 25, 20, 121], [0.5, 40, 20, 121], [0.75, 121, 30, null]]);
  expect(finding).toBe('Sample country D: half answered by day 40, 95% interval 20 to 121.');
  expect(denominators).toEqual([{ share: 'share answered', of: 'requests', counted: 5, value: 10 }]);
  expect(subject).toBe('response-times-unit-2');
});

test('the notes name the method, how requests ended, late entry and what was left out', () => {
  const late = aRequest({ id: 'late', recorded: '2026-08-01' as Day, dates: [['issued', '2026-07-01']] });
  expect(reportOf([...tenRequests, late]).notes).toEqual([
    'Aalen–Johansen: 5 answered, 1 withdrawn, 4 still open (upright ticks) and counted up to today. Band: 95%, by the '
      + 'log-log form.',
    '1 request recorded only after ending: left out.',
    'Requests sent in one batch are not independent, so the band is somewhat too narrow.',
  ]);
  const allLate = Array.from({ length: 12 }, (_, index) => aRequest({
    id: `late ${index}`, recorded: '2026-06-11' as Day, dates: [['issued', `2026-07-${String(10 + index)}`]],
  }));
  expect(reportOf(allLate).notes.slice(0, 2)).toEqual([
    'Kaplan–Meier: 12 answered, 0 still open (upright ticks) and counted up to today. Band: 95%, by the log-log form.',
    'The curve holds for requests still open on day 11, the first with five under observation.',
  ]);
});

test('with too few requests the finding is the reason, and there are no figures', () => {
  const { finding, rows, parts, notes } = reportOf(tenRequests.slice(0, 3));
  expect(finding).toBe('Sample country D: too few for a curve. It needs at least 10 requests (there are 3); at least 5 '
    + 'answers (there are 3); at least 5 requests observed at once (there are 3).');
  expect([rows, parts[0]?.rows, notes]).toEqual([[], [], []]);
});

test('if fewer than half are answered so far, the finding says so', () => {
  const few = Array.from({ length: 20 }, (_, index) =>
    aRequest({ id: `r${index}`, dates: index < 5 ? [['issued', '2026-07-01']] : [] }));
  expect(reportOf(few).finding).toBe('Sample country D: fewer than half of the requests have been answered so far.');
});

test('simulated data are marked in every row', () => {
  const { rows, parts } = reportOf(tenRequests, { simulated: true });
  expect([...rows, ...(parts[0]?.rows ?? [])].every((row) => row.at(-1) === true)).toBe(true);
});

test('the reason for no curve names each missing thing once, and no notes are about a curve', () => {
  const missing: readonly MissingReason[] = [{ what: 'answers', needed: 5, found: 1 }];
  expect(missing.map(missingText)).toEqual(['at least 5 answers (there is 1)']);
  const { times } = reportOf();
  expect(responseNotes({ ...times, start: 3, missing }, 0)).toEqual([]);
  const excluded = '2 requests recorded only after ending: left out.';
  expect(responseNotes({ ...times, start: 3, missing }, 2)).toEqual([excluded]);
});

describe('the notes on a curve', () => {
  const { times } = reportOf();
  const notes = (counts: Partial<ResponseTimes['counts']>, start = 0) =>
    responseNotes({ ...times, start, counts: { ...times.counts, withdrawn: 0, expired: 0, ...counts } }, 0);

  test.each([
    [{}, 'Kaplan–Meier: 5 answered, 4 still open'],
    [{ withdrawn: 1 }, 'Aalen–Johansen: 5 answered, 1 withdrawn, 4 still open'],
    [{ expired: 2 }, 'Aalen–Johansen: 5 answered, 2 expired, 4 still open'],
    [{ withdrawn: 1, expired: 2 }, 'Aalen–Johansen: 5 answered, 1 withdrawn, 2 expired, 4 still open'],
  ])('name the method and the ends with %o', (counts, first) => {
    expect(notes(counts)[0]?.startsWith(first)).toBe(true);
  });

  test.each([
    [0, 1, undefined],
    [1, 0, 'The curve holds for requests still open on day 1, the first with five under observation.'],
    [7, 1, 'The curve holds for requests still open on day 7, the first with five under observation; 1 ended before.'],
  ])('from day %i with %i ended before say “%s”', (start, early, note) => {
    expect(notes({ early }, start).find((one) => one.startsWith('The curve holds'))).toBe(note);
  });
});

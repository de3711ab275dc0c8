import { describe, expect, test } from 'vitest';
import { requestWaits } from '#shared/analysis/documents/requestWaits';
import { recordId } from '#shared/base/ids';
import type { Day } from '#shared/time/day';
import { aRequest, type AskedRequest } from '../../../helpers/aRequest';

const asOf = '2026-09-16' as Day;
const first = recordId('request-1');

/** The wait of a request that was opened on June 1, as `entry exit end`, or `excluded`. */
function waitOf(...asked: readonly AskedRequest[]): string {
  const { waits, excluded } = requestWaits(asked.map(aRequest), asOf);
  const seen = waits.map(({ entry, exit, end }) => `${entry} ${exit} ${end}`);
  return [...seen, ...excluded.map(() => 'excluded')].join(', ');
}

test.each([
  ['open until the day of the report', [], 'null 107 open'],
  ['issued', [['submitted', '2026-06-02'], ['issued', '2026-07-01']], 'null 30 answered'],
  ['refused', [['refused', '2026-07-01']], 'null 30 answered'],
  ['refused, asked again and issued: the first answer counts', [
    ['refused', '2026-07-01'], ['submitted', '2026-07-02'], ['issued', '2026-08-01'],
  ], 'null 30 answered'],
  ['withdrawn', [['withdrawn', '2026-07-02']], 'null 31 withdrawn'],
  ['expired without an answer', [['expired', '2026-07-02']], 'null 31 expired'],
  ['the document expired after it was issued', [
    ['issued', '2026-07-01'], ['expired', '2026-09-01'],
  ], 'null 30 answered'],
  ['withdrawn, submitted again and still open', [
    ['withdrawn', '2026-07-01'], ['submitted', '2026-07-05'],
  ], 'null 107 open'],
  ['withdrawn, submitted again and issued', [
    ['withdrawn', '2026-07-01'], ['submitted', '2026-07-05'], ['issued', '2026-08-01'],
  ], 'null 61 answered'],
  ['withdrawn twice: the last one ended it', [
    ['withdrawn', '2026-07-01'], ['submitted', '2026-07-05'], ['withdrawn', '2026-08-01'],
  ], 'null 61 withdrawn'],
  ['steps added out of order', [['issued', '2026-07-01'], ['submitted', '2026-06-02']], 'null 30 answered'],
  ['two steps of one day: the one added last', [
    ['withdrawn', '2026-07-01'], ['submitted', '2026-07-01'],
  ], 'null 107 open'],
  ['issued on the day it was opened', [['issued', '2026-06-01']], 'null 0 answered'],
  ['issued on the day of the report', [['issued', '2026-09-16']], 'null 107 answered'],
  ['issued the day after', [['issued', '2026-09-17']], 'null 107 open'],
] as const)('%s', (_, dates, expected) => {
  expect(waitOf({ dates })).toBe(expected);
});

describe('a request that was recorded later than it was opened', () => {
  const issued: AskedRequest['dates'] = [['issued', '2026-07-01']];
  test.each([
    ['the day after', '2026-06-02', '1 30 answered'],
    ['the day before it ended', '2026-06-30', '29 30 answered'],
    ['on the day it ended', '2026-07-01', 'excluded'],
    ['after it ended', '2026-07-02', 'excluded'],
    ['before it was opened', '2026-05-01', 'null 30 answered'],
  ])('%s', (_, recorded, expected) => {
    expect(waitOf({ recorded: recorded as Day, dates: issued })).toBe(expected);
  });

  test('and is open is seen from that day on, on the day of the report too', () => {
    expect(waitOf({ recorded: '2026-08-30' as Day })).toBe('90 107 open');
    expect(waitOf({ recorded: asOf })).toBe('107 107 open');
  });
});

test('a request opened or recorded after the day of the report is not included yet', () => {
  expect(waitOf({ opened: '2026-09-17' })).toBe('');
  expect(waitOf({ opened: '2026-09-17', recorded: asOf })).toBe('');
  expect(waitOf({ recorded: '2026-09-17' as Day })).toBe('');
  expect(waitOf({ opened: '2026-09-16' })).toBe('null 0 open');
});

describe('over a handover', () => {
  const handedOver: AskedRequest = { dates: [['submitted', '2026-06-05']], handedOver: '2026-07-01' as Day };
  const taken: AskedRequest = {
    id: 'request-2', officer: 'officer-2', continues: first, opened: '2026-06-01', recorded: '2026-07-01' as Day,
  };

  test('both records are one wait from the first opening, observed from the first record', () => {
    expect(waitOf(handedOver, { ...taken, dates: [['issued', '2026-08-01']] })).toBe('null 61 answered');
    expect(waitOf(handedOver, taken)).toBe('null 107 open');
  });

  test('the wait belongs to the current officer', () => {
    const { waits } = requestWaits([handedOver, taken].map(aRequest), asOf);
    expect(waits.map(({ officer, ids }) => [officer, ids])).toEqual([['officer-2', ['request-1', 'request-2']]]);
  });

  test('whose other half is not here ends as last seen, or begins late', () => {
    expect(waitOf(handedOver)).toBe('null 30 open');
    expect(waitOf({ ...taken, dates: [['issued', '2026-08-01']] })).toBe('30 61 answered');
  });

  test('after the day of the report has not happened yet', () => {
    expect(waitOf({ ...handedOver, handedOver: '2026-09-17' as Day })).toBe('null 107 open');
  });
});

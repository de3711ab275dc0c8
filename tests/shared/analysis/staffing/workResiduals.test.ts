import { expect, test } from 'vitest';
import { workResiduals } from '#shared/analysis/staffing/workResiduals';
import { recordId } from '#shared/base/ids';
import { byKind, oracle, tableOf } from '../../../helpers/oracleStudies';

const [golden] = oracle.studies;
const table = tableOf(golden);
const yearly = byKind(golden.yearly);
const sum = (values: Iterable<number>) => [...values].reduce((all, value) => all + value, 0);

test('the residuals of all officer-days add up to zero', () => {
  const { residuals } = workResiduals(table, yearly, new Map());
  expect(Math.abs(sum(residuals.cells))).toBeLessThan(1e-12);
});

test('the sizes of officers and of days both add up to the work of a year', () => {
  const { residuals, work } = workResiduals(table, yearly, new Map());
  expect(sum(residuals.officerSizes) / work).toBeCloseTo(1, 12);
  expect(sum(residuals.daySizes) / work).toBeCloseTo(1, 12);
});

test('a residual is how much the log work changes with one more minute', () => {
  const phone = table.kinds.find(({ kind }) => kind === 'phone')!;
  const at = phone.units.findIndex((units, index) => units > 0 && table.logged[index] === 1);
  const step = 1e-4;
  const logWork = (minutes: Float64Array) => {
    const kinds = table.kinds.map((each) => (each === phone ? { ...each, minutes } : each));
    const { work, support } = workResiduals({ ...table, kinds }, yearly, new Map());
    return Math.log(work / (1 - support.share));
  };
  const moved = Float64Array.from(phone.minutes);
  moved[at] = moved[at]! + step;
  const slope = (logWork(moved) - logWork(phone.minutes)) / step;
  const { work, support } = workResiduals(table, yearly, new Map());
  const units = sum(phone.units.map((count, index) => count * (table.logged[index] ?? 0)));
  const expected = (yearly.get(recordId('phone'))! / units) / work - 1 / support.caseMinutes +
    1 / (support.caseMinutes + support.supportMinutes);
  expect(slope / expected).toBeCloseTo(1, 4);
});

test('a kind that was not requested is only in the support share', () => {
  const onlyPhone = workResiduals(table, new Map([[recordId('phone'), 100]]), new Map());
  expect([[...onlyPhone.weights.keys()], onlyPhone.unweighted]).toEqual([['phone'], []]);
  expect(onlyPhone.support).toEqual(workResiduals(table, yearly, new Map()).support);
});

test('a fixed weight is used if the study has no units of the kind, and never otherwise', () => {
  const [phone, removal, fax] = ['phone', 'removal', 'fax'].map(recordId);
  const asked = new Map([[phone!, 100], [removal!, 7], [fax!, 0]]);
  const found = workResiduals(table, asked, new Map([[phone!, 999], [removal!, 120]]));
  const measured = workResiduals(table, new Map([[phone!, 100]]), new Map());
  expect([found.borrowedWork, found.unweighted]).toEqual([840, []]);
  expect(found.work).toBeCloseTo(measured.work + 840, 9);
  expect(found.weights).toEqual(new Map([[removal, 120], ...measured.weights]));
  expect(workResiduals(table, asked, new Map()).unweighted).toEqual(['removal']);
});

import { expect, test } from 'vitest';
import { dataVersion } from '#shared/records/changeSet';
import { migrations, upgradeRecord } from '#shared/migrations/upgradeRecord';

/** For each step one record as it was before it, and as it is after it. A step that is missing here fails below. */
const proofs: Readonly<Record<number, { readonly before: Parameters<typeof upgradeRecord>[1]; readonly after: unknown }>> = {
  10: {
    before: { type: 'setting', id: 'theme', content: { key: 'theme', value: 'dark' } },
    after: { type: 'setting', id: 'theme', content: { key: 'theme', value: 'dark' } },
  },
};

test('every step of the data has its proof, in order, and the last one is the data version of the program', () => {
  const numbers = migrations.map((step) => step.number);
  expect([numbers, numbers.at(-1)]).toEqual([Object.keys(proofs).map(Number), dataVersion]);
});

test.each(migrations)('step $number makes of the old record the new one', (step) => {
  expect(upgradeRecord(step.number - 10, proofs[step.number]!.before, [step])).toEqual(proofs[step.number]!.after);
});

test('a step that a record has behind it is not gone through again', () => {
  const broken = { number: 10, name: 'never', upgrade: () => ({ type: 'x', id: 'x', content: null }) };
  expect(upgradeRecord(10, proofs[10]!.before, [broken])).toEqual(proofs[10]!.before);
});

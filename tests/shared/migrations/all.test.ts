import { expect, test } from 'vitest';
import { dataVersion, migrations, upgradeRecord } from '#shared/migrations/all';

type Plain = Parameters<typeof upgradeRecord>[1];

/**
 * For each step: records before it, the same records after it, and what it derives from them. A step without any fails
 * below.
 */
const proofs: Readonly<
  Record<number, readonly { readonly before: Plain; readonly after: Plain; readonly derived?: readonly Plain[] }[]>
> = {
  10: [
    {
      before: { type: 'setting', id: 'theme', content: { key: 'theme', value: 'dark' } },
      after: { type: 'setting', id: 'theme', content: { key: 'theme', value: 'dark' } },
    },
  ],
  20: [
    {
      before: {
        type: 'officer',
        id: 'alder',
        content: { alias: 'Alder', memberships: [{ unit: 'Unit 2' }, { unit: 'Unit 3' }, { unit: 'Unit 2' }] },
      },
      after: {
        type: 'officer',
        id: 'alder',
        content: {
          alias: 'Alder',
          memberships: [{ unit: 'unit:Unit 2' }, { unit: 'unit:Unit 3' }, { unit: 'unit:Unit 2' }],
        },
      },
      derived: [
        { type: 'unit', id: 'unit:Unit 2', content: { owner: 'local', name: 'Unit 2' } },
        { type: 'unit', id: 'unit:Unit 3', content: { owner: 'local', name: 'Unit 3' } },
      ],
    },
    {
      before: { type: 'entry', id: 'one', content: { unit: 'Unit 2', minutes: 5 } },
      after: { type: 'entry', id: 'one', content: { unit: 'unit:Unit 2', minutes: 5 } },
      derived: [{ type: 'unit', id: 'unit:Unit 2', content: { owner: 'local', name: 'Unit 2' } }],
    },
    {
      before: { type: 'entry', id: 'nowhere', content: { unit: '' } },
      after: { type: 'entry', id: 'nowhere', content: { unit: null } },
    },
    {
      before: { type: 'entry', id: 'hostile', content: { unit: 7 } },
      after: { type: 'entry', id: 'hostile', content: { unit: 7 } },
    },
    {
      before: { type: 'officer', id: 'hostile', content: { memberships: 'none' } },
      after: { type: 'officer', id: 'hostile', content: { memberships: 'none' } },
    },
    {
      before: { type: 'officer', id: 'nulls', content: { memberships: [null, 'x', {}] } },
      after: { type: 'officer', id: 'nulls', content: { memberships: [null, 'x', { unit: undefined }] } },
    },
    { before: { type: 'entry', id: 'gone', content: null }, after: { type: 'entry', id: 'gone', content: null } },
    {
      before: { type: 'kind', id: 'phone', content: { starter: true } },
      after: { type: 'kind', id: 'phone', content: { starter: true, owner: 'local' } },
    },
    {
      before: { type: 'duty', id: 'escort', content: { starter: true } },
      after: { type: 'duty', id: 'escort', content: { starter: true, owner: 'local' } },
    },
    {
      before: { type: 'closing', id: 'day', content: { open: false } },
      after: { type: 'closing', id: 'day', content: { open: false } },
    },
  ],
  30: [
    {
      before: { type: 'kind', id: 'phone', content: { starter: true, terms: [{ words: ['phone', 'call', 'ring'] }] } },
      after: {
        type: 'kind',
        id: 'phone',
        content: {
          starter: true,
          terms: [
            {
              words: ['phone', 'call', 'ring', 'phone call', 'telephone'],
              firstLetters: ['phone', 'call', 'ring'],
            },
          ],
        },
      },
    },
    {
      before: { type: 'kind', id: 'phone', content: { starter: true, terms: [{ words: ['phone'] }, { words: [] }] } },
      after: {
        type: 'kind',
        id: 'phone',
        content: {
          starter: true,
          terms: [
            { words: ['phone'], firstLetters: ['phone'] },
            { words: [], firstLetters: [] },
          ],
        },
      },
    },
    {
      before: { type: 'kind', id: 'own', content: { starter: false, terms: [{ words: ['tips', 'hotline'] }] } },
      after: {
        type: 'kind',
        id: 'own',
        content: { starter: false, terms: [{ words: ['tips', 'hotline'], firstLetters: ['tips', 'hotline'] }] },
      },
    },
    {
      before: { type: 'duty', id: 'court-run', content: { starter: true, terms: [{ words: ['court', 'court run'] }] } },
      after: {
        type: 'duty',
        id: 'court-run',
        content: { starter: true, terms: [{ words: ['court', 'court run'], firstLetters: ['court', 'court run'] }] },
      },
    },
    {
      before: { type: 'duty', id: 'hostile', content: { starter: true, terms: [null, 'x', { words: 7 }] } },
      after: { type: 'duty', id: 'hostile', content: { starter: true, terms: [null, 'x', { words: 7 }] } },
    },
    {
      before: { type: 'kind', id: 'hostile', content: { terms: 'none' } },
      after: { type: 'kind', id: 'hostile', content: { terms: 'none' } },
    },
    { before: { type: 'kind', id: 'gone', content: null }, after: { type: 'kind', id: 'gone', content: null } },
    {
      before: { type: 'entry', id: 'one', content: { terms: [{ words: [] }] } },
      after: { type: 'entry', id: 'one', content: { terms: [{ words: [] }] } },
    },
  ],
  40: [
    {
      before: { type: 'officer', id: 'alder', content: { alias: 'Alder', zone: 'Pacific/Guam' } },
      after: {
        type: 'officer',
        id: 'alder',
        content: { alias: 'Alder', zones: [{ from: '1900-01-01', zone: 'Pacific/Guam' }], start: null },
      },
    },
    {
      before: { type: 'officer', id: 'hostile', content: { zone: 7 } },
      after: {
        type: 'officer',
        id: 'hostile',
        content: { zones: [{ from: '1900-01-01', zone: 7 }], start: null },
      },
    },
    { before: { type: 'officer', id: 'gone', content: null }, after: { type: 'officer', id: 'gone', content: null } },
    {
      before: { type: 'entry', id: 'one', content: { zone: 'Pacific/Guam' } },
      after: { type: 'entry', id: 'one', content: { zone: 'Pacific/Guam' } },
    },
  ],
  50: [
    {
      before: { type: 'entry', id: 'one', content: { kind: 'followup', country: 'HN' } },
      after: { type: 'entry', id: 'one', content: { kind: 'followup', country: 'HN', request: null, step: null } },
    },
    { before: { type: 'entry', id: 'gone', content: null }, after: { type: 'entry', id: 'gone', content: null } },
    {
      before: { type: 'appointment', id: 'visit', content: { country: 'HN' } },
      after: { type: 'appointment', id: 'visit', content: { country: 'HN' } },
    },
  ],
  60: [
    {
      before: { type: 'entry', id: 'one', content: { kind: 'walk-in', docket: 'mixed' } },
      after: { type: 'entry', id: 'one', content: { kind: 'walk-in', docket: 'mixed', saidDocket: null } },
    },
    { before: { type: 'entry', id: 'gone', content: null }, after: { type: 'entry', id: 'gone', content: null } },
    {
      before: { type: 'documentRequest', id: 'request', content: { docket: 'detained' } },
      after: { type: 'documentRequest', id: 'request', content: { docket: 'detained' } },
    },
  ],
  70: [
    {
      before: { type: 'appointment', id: 'one', content: { kind: 'check-in', title: null } },
      after: { type: 'appointment', id: 'one', content: { kind: 'check-in', title: null, saidDocket: null } },
    },
    {
      before: { type: 'appointment', id: 'gone', content: null },
      after: { type: 'appointment', id: 'gone', content: null },
    },
    {
      before: { type: 'entry', id: 'entry', content: { saidDocket: 'detained' } },
      after: { type: 'entry', id: 'entry', content: { saidDocket: 'detained' } },
    },
  ],
};

test('every migration has its tests, in order, and the last one is the data version of the program', () => {
  const numbers = migrations.map((step) => step.number);
  expect([numbers, numbers.at(-1)]).toEqual([Object.keys(proofs).map(Number), dataVersion]);
});

test.each(
  migrations.flatMap((step) =>
    proofs[step.number]!.map((proof) => [step.number, proof.before.id, step, proof] as const),
  ),
)(
  'step %i turns the old record %s into the new one, and derives the records inside it',
  (_number, _id, step, { before, after, derived = [] }) => {
    expect(upgradeRecord(step.number - 10, before, [step])).toEqual({ record: after, derived });
  },
);

test('steps that a record has been through do not run again, and derived records go through the later steps', () => {
  const twice = (number: number) => ({
    number,
    name: 'twice',
    upgrade: (record: Plain) => ({ ...record, content: { ...record.content, [number]: true } }),
    derive: ({ content }: Plain) => [{ type: 'made', id: `made ${number}`, content }],
  });
  expect(upgradeRecord(20, { type: 'x', id: 'x', content: {} }, [twice(20), twice(30), twice(40)])).toEqual({
    record: { type: 'x', id: 'x', content: { 30: true, 40: true } },
    derived: [
      { type: 'made', id: 'made 30', content: { 40: true } },
      { type: 'made', id: 'made 40', content: { 30: true } },
    ],
  });
});

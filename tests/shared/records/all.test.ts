import fc from 'fast-check';
import { expect, test } from 'vitest';
import { contentProblem, definitionOf, recordDefinitions, recordKeys, recordTypes } from '#shared/records/all';
import { sameContent } from '#shared/records/sameContent';
import { arbitraryContent, oneOfEachType } from '../../helpers/arbitraryContent';
import { seeded } from '../../helpers/seed';

const anyContent = 'any %s that its schema accepts is read back equal from JSON and has keys of its type';

test.each(recordTypes)(anyContent, (type) => {
  fc.assert(
    fc.property(arbitraryContent(type), (content) => {
      expect(contentProblem(type, content)).toBeNull();
      const back = JSON.parse(JSON.stringify(content)) as object;
      expect([contentProblem(type, back), sameContent(back, content)]).toEqual([null, true]);
      const keys = recordKeys(type, content);
      expect(keys.filter((key) => key !== type && !key.startsWith(`${type}|`))).toEqual([]);
      expect(new Set(keys).size).toBe(keys.length);
    }),
    seeded({ numRuns: 100 }),
  );
});

const eachField = oneOfEachType.flatMap(({ type, content }) =>
  Object.keys(content).map((field) => [type, field, content] as const),
);

test.each(eachField)(
  'content of the type %s without %s is refused, unless the field may be missing',
  (type, field, content) => {
    const { [field]: _left, ...rest } = content as Readonly<Record<string, unknown>>;
    const isOptional = optionalFields(type).includes(field);
    expect(contentProblem(type, rest)).toBe(isOptional ? null : type === 'setting' ? 'its form' : field);
  },
);

test.each(recordDefinitions.map((definition) => [definition.type, definition] as const))(
  'every field of the type %s is in the data dictionary, and sealed text is not a key and stays on the machine',
  (type, { fields, sealed, keys }) => {
    const content = oneOfEachType.find((one) => one.type === type)?.content ?? {};
    const all = new Set([...Object.keys(content), ...optionalFields(type)]);
    expect(Object.keys(fields).toSorted()).toEqual([...all].toSorted());
    for (const path of sealed) expect(keys.join('|').split('|')).not.toContain(path);
    for (const path of sealed) if (!path.includes('.')) expect(fields[path as never]).toMatchObject({ share: 'own' });
  },
);

function optionalFields(type: string): string[] {
  if (type === 'closing') return ['logged', 'found'];
  if (type === 'calendar') return ['zones'];
  return type === 'absence' ? ['origin'] : [];
}

test.each([
  [
    'entry',
    { officer: 'alder', parts: [{ day: '2026-09-16' }, { day: '2026-09-17' }, { day: '2026-09-16' }] },
    ['entry|alder|2026-09-16', 'entry|alder|2026-09-17'],
  ],
  ['entry', { officer: 'alder', parts: [] }, []],
  ['appointment', { officer: 'alder', day: '2026-09-16', origin: null }, ['appointment|alder|2026-09-16']],
  [
    'appointment',
    { officer: 'alder', day: '2026-09-16', origin: { calendar: 'c' } },
    ['appointment|alder|2026-09-16', 'appointment|imported|alder|c'],
  ],
  ['kind', {}, ['kind']],
  ['closing', { officer: 7, day: '2026-09-16' }, []],
  ['entry', null, []],
  ['unknown', { officer: 'alder' }, []],
] as const)('content of the type %s with %j is looked up by %j', (type, content, keys) => {
  expect(recordKeys(type, content)).toEqual(keys);
});

test.each([
  ['a day that the calendar does not have', 'closing', { day: '2026-02-30' }, 'day'],
  ['a day before 1900', 'closing', { day: '1899-12-31' }, 'day'],
  ['the first day', 'closing', { day: '1900-01-01' }, null],
  ['the last day', 'closing', { day: '2199-12-31' }, null],
  ['a day after 2199', 'closing', { day: '2200-01-01' }, 'day'],
  ['a day of the year 10000', 'closing', { day: '10000-01-01' }, 'day'],
  ['an instant that is not a whole number', 'closing', { closedAt: 0.5 }, 'closedAt'],
  ['an instant of the year 10000', 'closing', { closedAt: Date.UTC(10000, 0, 1) }, 'closedAt'],
  ['an empty id', 'closing', { officer: '' }, 'officer'],
  ['a key that is not a setting', 'setting', { key: 'other' }, 'its form'],
  ['a setting with another one’s value', 'setting', { key: 'weekStart', value: 'dark' }, 'its form'],
  ['a field that a later program added', 'closing', { later: 1 }, null],
] as const)('%s in a %s is judged', (_what, type, change, problem) => {
  const closing = { officer: 'alder', day: '2026-09-16', open: false, closedAt: 0, undone: [] };
  const content = type === 'closing' ? closing : { key: 'weekStart', value: 0 };
  expect(contentProblem(type, { ...content, ...change })).toBe(problem);
});

test('a deleted record is always understood if its type is, and an unknown type never is', () => {
  expect([contentProblem('entry', null), contentProblem('later', null)]).toEqual([null, 'its type is not known']);
  expect(definitionOf('entry')?.owner({ officer: 'alder' }, 'x' as never)).toBe('alder');
  expect(definitionOf('officer')?.owner({}, 'alder' as never)).toBe('alder');
  expect(definitionOf('kind')?.owner({ owner: 'unit-2' }, 'phone' as never)).toBe('unit-2');
  expect(definitionOf('setting')?.owner({}, 'theme' as never)).toBe('local');
});

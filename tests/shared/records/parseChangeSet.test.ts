import { expect, test } from 'vitest';
import { aSampleChangeSet, onlyOfEachType } from '../../helpers/aChangeSet';
import { contentProblem, recordTypes } from '#shared/records/all';
import type { ChangeSet } from '#shared/records/changeSet';
import { parseChangeSet } from '#shared/records/parseChangeSet';

const problemOf = ({ versions }: ChangeSet) =>
  versions.flatMap(({ type, version }) => contentProblem(type, version.content) ?? [])[0] ?? null;

const sample = aSampleChangeSet();

test('every record of the simulated unit, and one of each type, can be read', () => {
  const set = sample;
  const parsed = parseChangeSet(JSON.stringify(set));
  expect(parsed).toEqual({ ok: true, value: set });
  expect([problemOf(set), onlyOfEachType().map(({ type }) => type).toSorted()]).toEqual([null, recordTypes.toSorted()]);
});

test.each(
  onlyOfEachType().flatMap((one) => Object.keys(one.version.content!).map((field) => [one.type, field, one] as const)),
)('a content of the type %s without %s is reported', (_type, field, one) => {
  const { [field]: _left, ...content } = one.version.content as Readonly<Record<string, unknown>>;
  const set = { ...sample, versions: [{ ...one, version: { ...one.version, content } }] } as unknown as typeof sample;
  expect(problemOf(set)).toBe(field);
});

test('unknown fields and types of records are preserved', () => {
  const set = sample;
  const [first] = onlyOfEachType();
  const version = { ...first!.version, content: { ...first!.version.content!, later: 'field' } };
  const newer = { ...set, added: 1, versions: [{ ...first!, version }, { type: 'later', id: 'x', version }] };
  const parsed = parseChangeSet(JSON.stringify(newer));
  expect(parsed).toEqual({ ok: true, value: newer });
  expect(parsed.ok && problemOf(parsed.value)).toBe('its type is not known');
});

test.each([
  ['no JSON', '{', 'it is not JSON'],
  ['another form', '[]', 'its form'],
  ['a number that is text', JSON.stringify({ ...sample, number: '4' }), 'number'],
  [
    'a version without its vector',
    JSON.stringify({ ...sample, versions: [{ type: 'entry', id: 'one', version: {} }] }),
    'versions.0.version.vector',
  ],
  [
    'a deletion that has a content',
    JSON.stringify({
      ...sample,
      versions: onlyOfEachType().map((one) => ({ ...one, version: { ...one.version, deleted: true } })),
    }),
    'versions.0.version',
  ],
])('a line with %s is refused, naming its place', (_, payload, place) => {
  expect(parseChangeSet(payload)).toEqual({ ok: false, error: { code: 'malformed', message: place } });
});

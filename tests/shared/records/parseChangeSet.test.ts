import { expect, test } from 'vitest';
import { aSampleChangeSet } from '../../helpers/aChangeSet';
import { contentProblem } from '#shared/records/all';
import type { ChangeSet } from '#shared/records/changeSet';
import { parseChangeSet } from '#shared/records/parseChangeSet';

const problemOf = ({ versions }: ChangeSet) =>
  versions.flatMap(({ type, version }) => contentProblem(type, version.content) ?? [])[0] ?? null;

const sample = aSampleChangeSet();

test('every record of the simulated unit is understood', () => {
  expect(parseChangeSet(JSON.stringify(sample))).toEqual({ ok: true, value: sample });
  expect(problemOf(sample)).toBeNull();
});

test('unknown fields and types of records are kept', () => {
  const set = sample;
  const [first] = sample.versions;
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
      versions: sample.versions.map((one) => ({ ...one, version: { ...one.version, deleted: true } })),
    }),
    'versions.0.version',
  ],
])('a line with %s is refused, naming its place', (_, payload, place) => {
  expect(parseChangeSet(payload)).toEqual({ ok: false, error: { code: 'malformed', message: place } });
});

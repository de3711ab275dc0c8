import fc from 'fast-check';
import { expect, test } from 'vitest';
import { recordId, type InstallationId } from '#shared/base/ids';
import type { Version } from '#shared/records/version';
import { displayedVersion, mergeVersions, vectorKey } from '#shared/records/versions';
import { seeded } from '../../helpers/seed';

const record = recordId('record');

/** A version whose content depends only on its vector, as it does unless somebody copied a profile. */
const aVersion = fc
  .dictionary(fc.constantFrom('a', 'b', 'c'), fc.integer({ min: 1, max: 4 }), { minKeys: 1 })
  .map((vector): Version<string> => {
    const content = vectorKey({ ...vector });
    const by = (Object.keys(vector).toSorted()[0] ?? 'a') as InstallationId;
    return { vector: { ...vector }, clock: { at: content.length, count: 0 }, by, deleted: false, content };
  });
const side = fc.array(aVersion, { maxLength: 4 }).map((versions) => merge([], versions));

function merge(ours: readonly Version<string>[], theirs: readonly Version<string>[]): readonly Version<string>[] {
  const merged = mergeVersions(record, ours, theirs);
  if (!merged.ok) throw new Error(merged.error.message);
  return merged.value;
}
const vectors = (versions: readonly Version<string>[]) => versions.map((version) => vectorKey(version.vector));

test('merging is idempotent, commutative and associative', () => {
  fc.assert(
    fc.property(side, side, side, (a, b, c) => {
      expect(vectors(merge(a, a))).toEqual(vectors(a));
      expect(vectors(merge(a, b))).toEqual(vectors(merge(b, a)));
      expect(vectors(merge(merge(a, b), c))).toEqual(vectors(merge(a, merge(b, c))));
    }),
    seeded({}),
  );
});

test('two contents with one version are refused, naming the record', () => {
  const version = { vector: { a: 1 }, clock: { at: 1, count: 0 }, by: 'a' as InstallationId, deleted: false };
  expect(mergeVersions(record, [{ ...version, content: 'one' }], [{ ...version, content: 'other' }])).toMatchObject({
    ok: false,
    error: { code: 'equal-vectors', message: expect.stringContaining('record') as unknown },
  });
});

test('a deletion is not displayed if another version still has content, however old', () => {
  const kept = {
    vector: { a: 1 },
    clock: { at: 1, count: 0 },
    by: 'a' as InstallationId,
    deleted: false,
    content: 'kept',
  };
  const deleted = {
    vector: { b: 2 },
    clock: { at: 9, count: 0 },
    by: 'b' as InstallationId,
    deleted: true,
    content: null,
  };
  expect(displayedVersion<string>(merge([kept], [deleted]))?.content).toBe('kept');
});

import { expect, test } from 'vitest';
import { recordId } from '#shared/base/ids';
import { makeSealer } from '#renderer/services/sealer';

let nonce = 0;
const random = { bytes: (count: number) => new Uint8Array(count).fill((nonce += 1)) };
const key = (keyId: string, filling: number) => ({
  keyId,
  raw: new Uint8Array(32).fill(filling),
  check: `${keyId} ${filling}`,
});
const [one, other] = [recordId('one'), recordId('other')];

async function aSealer(...keys: readonly ReturnType<typeof key>[]) {
  const made = await makeSealer(keys, random);
  if (!made.ok) throw new Error(made.error.message);
  return made.value;
}

test('a text can be unsealed, is unreadable while sealed, and never looks the same twice', async () => {
  const sealer = await aSealer(key('first', 1));
  const [sealed, again] = [
    await sealer.seal(one, 'note', 'a plain sentence 🙂'),
    await sealer.seal(one, 'note', 'a plain sentence 🙂'),
  ];
  expect([
    await sealer.open(one, sealed),
    JSON.stringify(sealed).includes('plain'),
    sealed.text === again.text,
  ]).toEqual(['a plain sentence 🙂', false, false]);
  expect(sealed).toMatchObject({ format: 1, keyId: 'first', field: 'note' });
});

test.each([
  ['another record', other, {}],
  ['another field', one, { field: 'title' }],
  ['changed bytes', one, { text: 'AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA' }],
  ['a missing key', one, { keyId: 'lost' }],
  ['bytes that are not base64', one, { nonce: '%' }],
])('with %s, a text stays locked and nothing is thrown', async (_, record, changed) => {
  const sealer = await aSealer(key('first', 1));
  const sealed = await sealer.seal(one, 'note', 'text');
  expect(await sealer.open(record, { ...sealed, ...changed })).toEqual({ locked: true });
});

test('new text is sealed with the newest key, and text sealed with older ones can still be read', async () => {
  const old = await (await aSealer(key('old', 1))).seal(one, 'note', 'before');
  const sealer = await aSealer(key('new', 2), key('old', 1));
  expect([(await sealer.seal(one, 'note', 'after')).keyId, await sealer.open(one, old)]).toEqual(['new', 'before']);
});

test('the raw bytes of the keys are overwritten, and without a key there is no sealer', async () => {
  const given = key('first', 7);
  await aSealer(given);
  expect([given.raw.every((byte) => byte === 0), await makeSealer([], random)]).toMatchObject([
    true,
    { ok: false, error: { code: 'no-key' } },
  ]);
});

test('a digest depends only on text and key and is not a plain hash', async () => {
  const [first, second] = [await aSealer(key('first', 1)), await aSealer(key('second', 2))];
  const plain = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode('event@example')));
  const digest = await first.digest('event@example');
  expect([
    (await first.digest('event@example')) === digest,
    (await first.digest('event@other')) === digest,
    (await second.digest('event@example')) === digest,
  ]).toEqual([true, false, false]);
  expect(digest).not.toBe(btoa(String.fromCharCode(...plain)));
});

test('two keys of one id are both tried, and the one that opens a text is reported once', async () => {
  const sealed = await (await aSealer(key('first', 1))).seal(one, 'note', 'text');
  const reported: string[] = [];
  const made = await makeSealer([key('first', 9), key('first', 1)], random, (check) => void reported.push(check));
  if (!made.ok) throw new Error(made.error.message);
  expect([await made.value.open(one, sealed), await made.value.open(one, sealed), reported]).toEqual([
    'text',
    'text',
    ['first 1'],
  ]);
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { groupsOf, makeRecoveryKey, parseRecoveryKey, recoveryKeyBytes } from '#shared/rules/backups/recoveryKey';
import { seeded } from '../../../helpers/seed';

const letters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const random = fc.uint8Array({ minLength: recoveryKeyBytes, maxLength: recoveryKeyBytes });
const replaced = (key: string, place: number, letter: string) => key.slice(0, place) + letter + key.slice(place + 1);

test('a key has eight groups of four letters, without I, L, O or U', () => {
  fc.assert(fc.property(random, (bytes) => {
    const groups = groupsOf(makeRecoveryKey(bytes));
    expect([groups.length, groups.every((group) => /^[0-9A-HJKMNP-TV-Z]{4}$/.test(group))]).toEqual([8, true]);
  }), seeded({ numRuns: 200 }));
});

test('a key is read however it is typed: small letters, spaces, dashes, and the letters that look like digits', () => {
  fc.assert(fc.property(random, (bytes) => {
    const key = makeRecoveryKey(bytes);
    const typed = groupsOf(key).join('-').toLowerCase().replaceAll('1', 'l').replaceAll('0', 'o');
    expect(parseRecoveryKey(`  ${typed} `)).toEqual({ ok: true, value: key });
  }), seeded({ numRuns: 200 }));
});

test('any single wrong letter and any two swapped neighbors are noticed', () => {
  fc.assert(fc.property(random, (bytes) => {
    const key = makeRecoveryKey(bytes);
    for (let place = 0; place < key.length; place += 1) {
      for (const letter of letters.replace(key[place] ?? '', '').split('')) {
        expect(parseRecoveryKey(replaced(key, place, letter)).ok).toBe(false);
      }
      const [one = '', other = ''] = [key[place], key[place + 1]];
      if (one === other || other === '') continue;
      expect(parseRecoveryKey(replaced(replaced(key, place, other), place + 1, one)).ok).toBe(false);
    }
  }), seeded({ numRuns: 20 }));
});

test.each([
  ['', 'A recovery key has 32 letters; these are 0.'],
  ['7K2M Q4XD', 'A recovery key has 32 letters; these are 8.'],
  ['7K2M Q4XD 9HRT C3WU', '“U” is not part of any recovery key.'],
  [`${'0'.repeat(30)}12`, 'Check it against the paper: the last letter does not match the others.'],
])('“%s” is refused with the reason', (typed, message) => {
  const parsed = parseRecoveryKey(typed);
  expect(parsed.ok ? 'read' : parsed.error.message).toBe(message);
});

test('different random bytes make different keys: each of the 155 bits is in the key', () => {
  const zero = new Uint8Array(recoveryKeyBytes);
  const keys = Array.from({ length: 155 }, (_, bit) => {
    const bytes = Uint8Array.from(zero);
    bytes[bit >> 3] = 128 >> (bit & 7);
    return makeRecoveryKey(bytes);
  });
  expect(new Set([makeRecoveryKey(zero), ...keys]).size).toBe(156);
});

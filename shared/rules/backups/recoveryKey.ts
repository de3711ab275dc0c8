import { failWith, succeed, type Result } from '#shared/base/result';

/** The letters of a recovery key: no I, L, O or U, which are taken for 1, 0 and V. */
const letters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const bitsOfLetter = 5;

/** A recovery key has eight groups of four letters, the last of which checks all the others. */
export const groupCount = 8;
/** The letters of one group. */
export const groupLength = 4;
const keyLength = groupCount * groupLength;

/** How many random bytes a recovery key is made of: 155 of their bits are used. */
export const recoveryKeyBytes = 20;

/** Makes the 32 letters of a recovery key from random bytes: 31 letters of 5 bits, and one that checks them. */
export function makeRecoveryKey(random: Uint8Array): string {
  const bits = random.reduce((text, byte) => text + byte.toString(2).padStart(8, '0'), '');
  const values = Array.from({ length: keyLength - 1 }, (_, index) =>
    Number.parseInt(bits.slice(index * bitsOfLetter, (index + 1) * bitsOfLetter), 2));
  return [...values, checkOf(values)].map((value) => letters[value]).join('');
}

/** The groups of a key, as they are printed. */
export function groupsOf(key: string): readonly string[] {
  return Array.from({ length: groupCount }, (_, index) => key.slice(index * groupLength, (index + 1) * groupLength));
}

/** What was typed, in the letters of a key: capitals, I and L as 1, O as 0, without spaces and dashes. */
export function typedLetters(text: string): string {
  return text.toUpperCase().replaceAll(/[\s-]/g, '').replaceAll(/[IL]/g, '1').replaceAll('O', '0');
}

/**
 * Reads a key that was typed from paper. Fails with `recovery-letter` where a sign is in no key, `recovery-length`, or
 * `recovery-check` where the last letter does not fit the others: any one wrong letter and any two neighbors that were
 * exchanged are noticed.
 */
export function parseRecoveryKey(text: string): Result<string> {
  const key = typedLetters(text);
  const strange = key.split('').find((letter) => !letters.includes(letter));
  if (strange !== undefined) return failWith('recovery-letter', `“${strange}” occurs in no recovery key.`);
  if (key.length !== keyLength) {
    return failWith('recovery-length', `A recovery key has ${keyLength} letters; these are ${key.length}.`);
  }
  const values = key.split('').map((letter) => letters.indexOf(letter));
  return checkOf(values.slice(0, -1)) === values.at(-1)
    ? succeed(key)
    : failWith('recovery-check', 'A letter differs from the paper: the last one does not fit the others.');
}

/**
 * The sum of all values, each times a power of 2 in the field of 32 elements (x⁵ + x² + 1). The powers of 31 places
 * differ, so a single error and an exchange of neighbors always change the sum.
 */
function checkOf(values: readonly number[]): number {
  // Horner's rule, from the last place on: the first place counts as it is.
  return values.toReversed().reduce((sum, value) => timesTwo(sum) ^ value, 0);
}

function timesTwo(value: number): number {
  const doubled = value << 1;
  return doubled > 31 ? doubled ^ 0b100101 : doubled;
}

import { failWith, succeed, type Result } from '#shared/base/result';

/** The letters of a recovery key: no I, L, O or U, which are mistaken for 1, 0 and V. */
const letters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const bitsOfLetter = 5;

/** A recovery key has eight groups of four letters. The very last letter checks all the others. */
export const groupCount = 8;
/** The number of letters in one group. */
export const groupLength = 4;
const keyLength = groupCount * groupLength;

/** How many random bytes a recovery key is made from. 155 of their bits are used. */
export const recoveryKeyBytes = 20;

/** Makes the 32 letters of a recovery key from random bytes: 31 letters of 5 bits each, and one that checks them. */
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

/** Typed text in the letters of a key: in capitals, with I and L as 1 and O as 0, without spaces and dashes. */
export function typedLetters(text: string): string {
  return text.toUpperCase().replaceAll(/[\s-]/g, '').replaceAll(/[IL]/g, '1').replaceAll('O', '0');
}

/**
 * Reads a key that was typed from paper. Fails with `recovery-letter` for a character that no key contains, with
 * `recovery-length`, or with `recovery-check` if the last letter does not match the others. Any single wrong letter and
 * any two swapped neighbors are detected.
 */
export function parseRecoveryKey(text: string): Result<string> {
  const key = typedLetters(text);
  const strange = key.split('').find((letter) => !letters.includes(letter));
  if (strange !== undefined) return failWith('recovery-letter', `“${strange}” is not part of any recovery key.`);
  if (key.length !== keyLength) {
    return failWith('recovery-length', `A recovery key has ${keyLength} letters; these are ${key.length}.`);
  }
  const values = key.split('').map((letter) => letters.indexOf(letter));
  return checkOf(values.slice(0, -1)) === values.at(-1)
    ? succeed(key)
    : failWith('recovery-check', 'Check it against the paper: the last letter does not match the others.');
}

/**
 * The sum of all values, each times a power of 2 in the field of 32 elements (x⁵ + x² + 1). The powers at 31 places
 * differ, so a single error or a swap of neighbors always changes the sum.
 */
function checkOf(values: readonly number[]): number {
  // Horner's rule, starting at the last place. The first place is not multiplied.
  return values.toReversed().reduce((sum, value) => timesTwo(sum) ^ value, 0);
}

function timesTwo(value: number): number {
  const doubled = value << 1;
  return doubled > 31 ? doubled ^ 0b100101 : doubled;
}

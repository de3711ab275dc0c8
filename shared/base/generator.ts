/**
 * A repeatable generator of random numbers for simulations and resampling: xoshiro128** (Blackman and Vigna), seeded by
 * SplitMix64 from 64 bits. Never for the ids of real records, nonces or keys.
 */
export type Generator = {
  /** The next 32 bits, as an integer from 0 to 4,294,967,295. */
  readonly next: () => number;
  /** A number from 0 up to but not including 1, in steps of 2⁻³². */
  readonly fraction: () => number;
  /** An integer from 0 up to but not including `count`: floor(u32 · count / 2³²). */
  readonly below: (count: number) => number;
  /** A standard normal number, by the Box-Muller method. */
  readonly normal: () => number;
  /** A Poisson number with this mean, by Knuth's multiplication method. For means up to a few dozen. */
  readonly poisson: (mean: number) => number;
};

/** A generator whose numbers depend on the lowest 64 bits of the seed alone. */
export function seededGenerator(seed: bigint): Generator {
  const mixed = splitMix64(seed);
  const [one, two] = [mixed(), mixed()];
  return generatorFrom([low32(one), high32(one), low32(two), high32(two)]);
}

/** A generator that starts from a state of four words of 32 bits, not all zero. */
export function generatorFrom(state: readonly [number, number, number, number]): Generator {
  const next = xoshiro128(state);
  const fraction = () => next() / 2 ** 32;
  return {
    next,
    fraction,
    below: (count) => Math.floor((next() * count) / 2 ** 32),
    normal: () => Math.sqrt(-2 * Math.log(1 - fraction())) * Math.cos(2 * Math.PI * fraction()),
    poisson: (mean) => poissonFrom(fraction, mean),
  };
}

/** The 64-bit numbers of SplitMix64 for a seed. */
export function splitMix64(seed: bigint): () => bigint {
  let state = BigInt.asUintN(64, seed);
  return () => {
    state = BigInt.asUintN(64, state + 0x9e3779b97f4a7c15n);
    let mixed = state;
    mixed = BigInt.asUintN(64, (mixed ^ (mixed >> 30n)) * 0xbf58476d1ce4e5b9n);
    mixed = BigInt.asUintN(64, (mixed ^ (mixed >> 27n)) * 0x94d049bb133111ebn);
    return mixed ^ (mixed >> 31n);
  };
}

function xoshiro128(state: readonly [number, number, number, number]): () => number {
  let [first, second, third, fourth] = state;
  return () => {
    const result = Math.imul(rotate(Math.imul(second, 5), 7), 9) >>> 0;
    const mixedThird = third ^ first;
    const mixedFourth = fourth ^ second;
    third = mixedThird ^ (second << 9);
    first ^= mixedFourth;
    second ^= mixedThird;
    fourth = rotate(mixedFourth, 11);
    return result;
  };
}

function rotate(word: number, bits: number): number {
  return (word << bits) | (word >>> (32 - bits));
}

function poissonFrom(fraction: () => number, mean: number): number {
  const limit = Math.exp(-mean);
  let count = 0;
  for (let product = fraction(); product > limit; product *= fraction()) count += 1;
  return count;
}

function low32(word: bigint): number {
  return Number(word & 0xffffffffn);
}

function high32(word: bigint): number {
  return Number(word >> 32n);
}

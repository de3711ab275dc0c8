/** The seed of property tests: DAYBOOK_SEED where it is set, so that a failure can be run again. */
export function seeded<Options extends object>(options: Options): Options & { seed?: number } {
  const seed = process.env.DAYBOOK_SEED;
  return seed === undefined || seed === '' ? options : { ...options, seed: Number(seed) };
}

/**
 * The seed of every property test in this run: DAYBOOK_SEED if it is set. `npm run test:full` draws and prints a new
 * one each time; `npm test` always uses the same one, so that it fails because of a change and not by chance.
 */
export const seedOfRun = Number(process.env.DAYBOOK_SEED ?? 20_260_916);

/** Adds the seed of this run to the options of a property test. */
export function seeded<Options extends object>(options: Options): Options & { readonly seed: number } {
  return { ...options, seed: seedOfRun };
}

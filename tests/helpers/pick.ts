import type { Generator } from '#shared/base/generator';

/** One of some items. */
export function pick<Item>(generator: Generator, items: readonly Item[]): Item {
  return items[generator.below(items.length)]!;
}

/** The items in a random order. */
export function shuffled<Item>(generator: Generator, items: readonly Item[]): Item[] {
  const keyed = items.map((item) => ({ item, key: generator.next() }));
  return keyed.toSorted((one, other) => one.key - other.key).map(({ item }) => item);
}

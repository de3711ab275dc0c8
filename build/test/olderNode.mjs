/** Vitest needs a newer Node than the program does; without this its report of a failure would break off. */
const maps = /** @type {{ groupBy?: typeof groupBy }} */ (/** @type {unknown} */ (Map))
maps.groupBy ??= groupBy

/**
 * @template Item, Key
 * @param {Iterable<Item>} items
 * @param {(item: Item, index: number) => Key} keyOf
 * @returns {Map<Key, Item[]>}
 */
function groupBy(items, keyOf) {
  /** @type {Map<Key, Item[]>} */
  const groups = new Map()
  let index = 0
  for (const item of items) {
    const key = keyOf(item, index++)
    groups.set(key, [...(groups.get(key) ?? []), item])
  }
  return groups
}

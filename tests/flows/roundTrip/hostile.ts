import type { Generator } from '#shared/base/generator';

/** Texts that a hostile file or a broken form could contain. */
const texts = [
  '', ' ', '\u0000', 'a\u0000b', '\ud800', '\udfff x', '\u202e\u200b',
  '😀'.repeat(40),
  '"\\\n\r\t', '</script>', '__proto__', 'constructor', '10000-01-01', '1899-12-31', '2026-02-30', '2200-01-01',
  '9999-99-99', 'NaN', '0', '|', '=imported',
  'x'.repeat(5000),
] as const;

const numbers = [
  -1,
  -0,
  0,
  0.5,
  -0.5,
  1e300,
  -1e300,
  NaN,
  Infinity,
  -Infinity,
  2 ** 31,
  2 ** 53,
  -(2 ** 53),
  8.64e15,
  8.64e15 + 1,
  Date.UTC(10000, 0, 1),
  Date.UTC(1899, 0, 1),
  1e-320,
] as const;

/**
 * The input with one of its values, at any depth, replaced by a hostile one of the same type. Unchanged if it has none.
 */
export function spoiled(input: unknown, generator: Generator): unknown {
  const places = placesIn(input);
  const place = places[generator.below(Math.max(1, places.length))];
  return place === undefined ? input : replacedAt(input, place, generator);
}

type Place = readonly (string | number)[];

function placesIn(value: unknown, path: Place = []): Place[] {
  if (typeof value === 'string' || typeof value === 'number') return [path];
  if (typeof value !== 'object' || value === null || value instanceof Map) return [];
  return Object.entries(value).flatMap(([key, part]) =>
    placesIn(part, [...path, Array.isArray(value) ? Number(key) : key]),
  );
}

function replacedAt(value: unknown, [first, ...rest]: Place, generator: Generator): unknown {
  if (first === undefined) {
    return typeof value === 'string' ? texts[generator.below(texts.length)] : numbers[generator.below(numbers.length)];
  }
  const part = (value as Readonly<Record<string | number, unknown>>)[first];
  const changed = replacedAt(part, rest, generator);
  if (Array.isArray(value)) return value.map((item: unknown, index) => (index === first ? changed : item));
  return { ...(value as object), [first]: changed };
}

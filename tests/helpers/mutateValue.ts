import type { Generator } from '#shared/base/generator';

/** Values that nothing expects: of other types, beyond every limit, and paths out of a folder. */
const odd: readonly unknown[] = [
  null, undefined, true, 0, -1, 1.5, 2 ** 53, 1e308, Number.NaN, Infinity, '', ' ', '../../outside', '/etc/passwd',
  'C:\\outside', '\0', '\n', '{}', '[]', '{"number":1}', 'x'.repeat(5000), [], {}, [[]], { length: 1e9 }, new Date(0),
  new Uint8Array(3), new Map([[1, 2]]), 10n, { __proto__: null, handle: 'x' }, '__proto__', 'constructor', '\u{1F600}',
];

/** A value with one to three random changes: a part replaced, left out, added, or a text with other characters. */
export function mutateValue(value: unknown, draw: Generator): unknown {
  let mutated = value;
  for (let changes = 1 + draw.below(3); changes > 0; changes -= 1) mutated = mutateOnce(mutated, draw);
  return mutated;
}

function mutateOnce(value: unknown, draw: Generator): unknown {
  if (typeof value === 'string' && draw.below(3) > 0) return mutateText(value, draw);
  if (!isObject(value) || draw.below(4) === 0) return odd[draw.below(odd.length)];
  const keys = Object.keys(value);
  const key = keys[draw.below(keys.length)];
  const kind = draw.below(4);
  if (key === undefined || kind === 0) return { ...value, [`extra${draw.below(9)}`]: odd[draw.below(odd.length)] };
  if (kind === 1) return Object.fromEntries(Object.entries(value).filter(([name]) => name !== key));
  const changed = mutateOnce(value[key], draw);
  return Array.isArray(value) ? value.with(Number(key), changed) : { ...value, [key]: changed };
}

/** A text with a few characters left out, doubled, or replaced. */
export function mutateText(text: string, draw: Generator): string {
  const at = draw.below(text.length + 1);
  const kinds = [
    () => text.slice(0, at),
    () => text.slice(0, at) + text.slice(at + 1 + draw.below(9)),
    () => text.slice(0, at) + String.fromCharCode(draw.below(0x2fff)) + text.slice(at),
    () => text.slice(0, at) + text.slice(Math.max(0, at - draw.below(30)), at) + text.slice(at),
    () => text.replace(/\d+/u, ['-1', '9007199254740993', '1e999', '0', '2.5'][draw.below(5)] ?? ''),
  ];
  return (kinds[draw.below(kinds.length)] ?? kinds[0]!)();
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

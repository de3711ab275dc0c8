import type { RecordId } from '#shared/base/ids';
import { failWith, succeed, type Result } from '#shared/base/result';
import { headOf, readLines } from '#shared/imports/table/readTable';
import type { TypedWeight } from '#shared/rules/staffing/checkWeights';

/** A kind and the words that a table may use for it. */
export type NamedKind = { readonly kind: RecordId; readonly label: string; readonly words: readonly string[] };

/** A short table as users see it in help. */
export const weightsExample = 'kind,weight_minutes — Check-in,24.1';

/**
 * Reads a table of weights: a header with `kind` and `weight_minutes`, in any order and among any other columns, then
 * one kind per line, separated by commas, semicolons or tabs. Fails at `weights` and names the line and the column.
 */
export function readWeights(text: string, kinds: readonly NamedKind[]): Result<TypedWeight[]> {
  const table = readLines(text);
  if (!table.ok) return wrong(`Line ${table.error.line}: ${table.error.message}`);
  const [head, ...rows] = table.value;
  if (head === undefined) return wrong('Paste a table with a header and one kind per line.');
  const names = head.cells.map(headOf);
  const [kindAt, weightAt] = [names.indexOf('kind'), names.indexOf('weight_minutes')];
  if (kindAt < 0) return wrong(`The header, line ${head.line}, has no column “kind”.`);
  if (weightAt < 0) return wrong(`The header, line ${head.line}, has no column “weight_minutes”.`);
  if (rows.length === 0) return wrong('There are no kinds below the header.');
  const weights: TypedWeight[] = [];
  for (const { line, cells } of rows) {
    if (cells.length > head.cells.length)
      return wrong(`Line ${line} has ${cells.length} columns; the header has ${head.cells.length}.`);
    const named = cells[kindAt] ?? '';
    const found = kindNamed(kinds, named);
    if (found === undefined) return wrong(`Line ${line}, column “kind”: there is no kind “${named}”.`);
    if (weights.some(({ kind }) => kind === found.kind)) return wrong(`Line ${line}: ${found.label} appears twice.`);
    const typed = cells[weightAt] ?? '';
    const minutes = /^\d+(?:\.\d+)?$|^\.\d+$/.test(typed) ? Number(typed) : 0;
    if (!(minutes > 0)) return wrong(`Line ${line}, column “weight_minutes”: “${typed}” is not a number above 0.`);
    weights.push({ kind: found.kind, label: found.label, minutes });
  }
  return succeed(weights);
}

function kindNamed(kinds: readonly NamedKind[], typed: string): NamedKind | undefined {
  const wanted = typed.toLowerCase();
  return kinds.find(({ words }) => words.some((word) => word.toLowerCase() === wanted));
}

function wrong(message: string): Result<never> {
  return failWith('weights', message, 'weights');
}

import type { LineChip, ParsedLine } from '#shared/rules/quickEntry/lineTypes';

/** A line that can replace what is typed. `keys` do so at once. */
export type Suggestion = {
  readonly line: string;
  readonly label: string;
  readonly hint: string;
  readonly keys?: string;
};

/** What the list beside the line offers, and why. */
export type Suggestions = { readonly title: string; readonly all: readonly Suggestion[] };

/** As many as fit beside the line. */
const most = 4;

/** The suggestions beside a line: the readings of a word in doubt, corrections, and ways to continue. */
export function suggestionsOf(parsed: ParsedLine): Suggestions {
  if (parsed.text === '') return { title: 'Lines that work', all: exampleLines };
  const doubt = doubtOf(parsed);
  const corrections = parsed.problems.flatMap(({ correction }) =>
    correction === null ? [] : [{ line: correction, label: '', hint: 'instead of what was typed' }],
  );
  const readings = doubt === null ? [] : readingsOf(parsed, doubt);
  const all = [...corrections, ...readings, ...parsed.completions];
  const isFirst = ({ line }: Suggestion, index: number) => all.findIndex((other) => other.line === line) === index;
  const title = doubt === null ? 'What can follow' : titleOf(parsed, doubt);
  return { title, all: all.filter(isFirst).slice(0, most) };
}

/** What Tab accepts if nothing is chosen: the example, a correction, another reading, or a completion of the line. */
export function tabSuggestion(parsed: ParsedLine, all: readonly Suggestion[], example: string | null): string | null {
  if (parsed.question !== null) return null;
  if (parsed.text === '') return example;
  const correction = parsed.problems.find((problem) => problem.correction !== null)?.correction ?? null;
  const completed = parsed.draft === null ? (all[0]?.line ?? null) : null;
  return correction ?? doubtOf(parsed)?.other.line ?? completed;
}

/** A chip with another reading. */
export type DoubtfulChip = LineChip & { readonly other: NonNullable<LineChip['other']> };

/** The first chip with another reading: the one that Tab changes. */
export function doubtOf({ chips }: Pick<ParsedLine, 'chips'>): DoubtfulChip | null {
  return chips.find((chip): chip is DoubtfulChip => chip.other !== null) ?? null;
}

function titleOf({ text, tokens }: ParsedLine, { token }: DoubtfulChip): string {
  const typed = token === null ? undefined : tokens[token];
  return typed === undefined ? 'How it can be read' : `How “${text.slice(typed.start, typed.end)}” can be read`;
}

function readingsOf({ text }: ParsedLine, { label, other }: DoubtfulChip): Suggestion[] {
  return [
    { line: text.trimEnd(), label, hint: 'as it stands', keys: 'Enter' },
    { line: other.line, label: other.label, hint: 'the other reading', keys: 'Tab' },
  ];
}

const exampleLines: readonly Suggestion[] = [
  { line: '20m walkin', label: '', hint: 'the last 20 minutes' },
  { line: 'phone x4 35m', label: '', hint: 'four calls in 35 minutes' },
  { line: '1h30 traveldoc hn', label: '', hint: 'on a document, Honduras' },
];

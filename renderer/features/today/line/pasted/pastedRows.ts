import type { LineContext, LineDraft, LineQuestion, ParsedLine } from '#shared/rules/quickEntry/lineTypes';
import { parseInZone } from '../../model/parseInZone';
import type { LogDraft } from '../logOfLine';
import { twoLines, type TwoLines } from './twoLines';

/** What the user decided about the lines of a list, by their index. */
export type PastedChoices = {
  readonly leftOut: ReadonlySet<number>;
  /** Answers given to the questions of lines. */
  readonly taken: ReadonlyMap<number, LineDraft>;
};

/** Nothing decided yet. */
export const noChoices: PastedChoices = { leftOut: new Set(), taken: new Map() };

/** A line of a pasted list. `draft` is what Enter logs of it; null if it stays, and `why` says why. */
export type PastedRow = {
  readonly line: string;
  readonly parsed: ParsedLine;
  readonly isLeftOut: boolean;
  readonly draft: LogDraft | null;
  readonly why: string | null;
  /** The words that are wrong or in doubt. */
  readonly doubt: { readonly start: number; readonly end: number } | null;
  readonly question: LineQuestion | null;
  /** The whole line as Tab would write it, unless Tab splits it in two. */
  readonly correction: string | null;
  /** The two lines that it says together, each of which can be logged: Tab writes them. */
  readonly twoLines: TwoLines | null;
};

/** Reads each line by itself, with what the lines above it log counted as logged. */
export function pastedRows(lines: readonly string[], context: LineContext, choices: PastedChoices): PastedRow[] {
  const rows: PastedRow[] = [];
  let present = context;
  for (const [index, line] of lines.entries()) {
    const row = rowOf(line, present, choices, index);
    rows.push(row);
    if (row.draft !== null) present = withLogged(present, row.draft);
  }
  return rows;
}

function withLogged(context: LineContext, draft: LogDraft): LineContext {
  return {
    ...context,
    logged: [...context.logged, ...(draft.withoutBreak ?? [draft])],
    appointments: context.appointments.filter(({ id }) => id !== draft.appointment),
  };
}

function rowOf(line: string, present: LineContext, { leftOut, taken }: PastedChoices, index: number): PastedRow {
  const readAs = (text: string) => parseInZone(text, present);
  const parsed = readAs(line);
  const isLeftOut = leftOut.has(index);
  const understood = taken.get(index) ?? parsed.draft;
  const logs = understood?.action === 'log' ? understood : null;
  const question = logs === null ? parsed.question : null;
  const error = parsed.problems.find(({ severity }) => severity === 'error') ?? null;
  return {
    line,
    parsed,
    isLeftOut,
    draft: isLeftOut ? null : logs,
    why: logs === null ? (question?.message ?? error?.message ?? whyNot(understood)) : null,
    doubt: logs === null ? (question ?? error) : null,
    question,
    ...correctionsOf(line, parsed, logs === null && !isLeftOut ? readAs : null),
  };
}

/** Splitting loses nothing that was typed, while a correction of the single line would drop the second stretch. */
function correctionsOf(
  line: string,
  { problems }: ParsedLine,
  readAs: ((line: string) => ParsedLine) | null,
): Pick<PastedRow, 'twoLines' | 'correction'> {
  if (readAs === null) return { twoLines: null, correction: null };
  const pair = twoLines(line, readAs);
  const correction = problems.find((problem) => problem.correction !== null)?.correction ?? null;
  return { twoLines: pair, correction: pair === null ? correction : null };
}

const reasons: Readonly<Partial<Record<LineDraft['action'], string>>> = {
  timer: 'Has no length. By itself, this line starts a timer.',
  plan: 'Is in the future. By itself, this line plans an appointment.',
  absence: 'Is an absence, which is not logged.',
};

/** Lines that are understood but cannot be logged together with others. */
function whyNot(draft: LineDraft | null): string {
  return (draft === null ? undefined : reasons[draft.action]) ?? 'Is not work that was done.';
}

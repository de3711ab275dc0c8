import type { LineDraft, LineProblem } from './lineTypes';
import type { Place } from './segments';

/**
 * One way to settle a doubt: the line that says only this. `settles` names a doubt that no wording can settle, such as
 * that the length is long on purpose; `caret` is where typing continues, if not at the end.
 */
export type Way = {
  readonly label: string;
  readonly detail: string;
  readonly line: string;
  readonly caret?: number;
  /** Whether its line still has to be completed, so that choosing it does nothing else. */
  readonly isUnfinished?: true;
  readonly settles?: string;
  readonly adjust?: (draft: LineDraft) => LineDraft;
};

/** Why the line asks, and the ways to settle it, the likeliest first. */
export type Doubt = Place & {
  readonly code: string;
  readonly message: string;
  readonly reason: string;
  readonly ways: readonly Way[];
};

/** An error at a place in the line. */
export function errorAt({ start, end }: Place, code: string, message: string, correction: string | null): LineProblem {
  return { start, end, code, message, severity: 'error', correction };
}

/** A doubt about the words at a place. */
export function doubtAt(
  { start, end }: Place,
  code: string,
  message: string,
  reason: string,
  ways: readonly Way[],
): Doubt {
  return { start, end, code, message, reason, ways };
}

type UnfinishedWay = Way & Required<Pick<Way, 'caret' | 'isUnfinished'>>;

/** The way to settle a doubt by typing a length at the end of the line. */
export function typeLength(line: string, detail = 'type how long it took'): UnfinishedWay {
  const withUnit = `${line.trimEnd()} m`;
  return { label: 'Type a length', detail, line: withUnit, caret: withUnit.length - 1, isUnfinished: true };
}

/** The words at a place as they were typed. */
export function typedAt({ text }: { readonly text: string }, { start, end }: Place): string {
  return text.slice(start, end);
}

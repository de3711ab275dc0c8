import { combineLines, type CombinedLine } from './combineLines';
import { readingOf } from './typedLines';

/** The verdicts on combined lines. A wrong one is logged or timed as something other than it means. */
export type Verdict = 'right' | 'asked' | 'refused' | 'wrong';

/** A combined line with its verdict. */
export type JudgedLine = CombinedLine & { readonly came: string; readonly verdict: Verdict };

/** Combines lines and reads each of them. */
export function judgeLines(seed: number, count: number): JudgedLine[] {
  return combineLines(seed, count).map((combined) => {
    const came = readingOf(combined.line);
    return { ...combined, came, verdict: verdictOf(combined.meant, came) };
  });
}

/** The note of a misspelled line may be misspelled too: it is compared without case, spaces and marks. */
function verdictOf(meant: string, came: string): Verdict {
  if (came === 'ask') return 'asked';
  if (came === 'error' || came === 'nothing') return 'refused';
  return inPlain(meant) === inPlain(came) ? 'right' : 'wrong';
}

function inPlain(text: string): string {
  return text.toLowerCase().replaceAll(/[\s.;"]/g, '').replaceAll(/,+$/g, '');
}

/** How many lines have a verdict. */
export function countOf(judged: readonly JudgedLine[], verdict: Verdict): number {
  return judged.filter((one) => one.verdict === verdict).length;
}

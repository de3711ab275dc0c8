import type { Doubt, Way } from './doubts';
import type { LineAnswer, LineQuestion, ParsedLine } from './lineTypes';

/** Reads another line against the same context; `settles` names a doubt that is settled. */
type Read = (line: string, settles: string | null) => ParsedLine;

/** The question of a doubt. Each answer does what its line does when read again. */
export function questionOf({ code, message, reason, start, end, ways }: Doubt, read: Read): LineQuestion {
  return { code, message, reason, start, end, answers: ways.flatMap((way) => answersOf(way, read)) };
}

/** A way that its line cannot express completely is combined with any further doubt about that line. */
function answersOf(way: Way, read: Read): LineAnswer[] {
  const { label, detail, line, caret = line.length } = way;
  if (way.isUnfinished === true) return [{ label, detail, line, caret, draft: null, consequence: null }];
  const parsed = read(line, way.settles ?? null);
  if (way.settles !== undefined && parsed.question !== null)
    return parsed.question.answers.map((answer) => ({
      ...answer,
      detail: `${answer.detail}; ${way.label.toLowerCase()}`,
    }));
  const draft = parsed.draft === null ? null : (way.adjust?.(parsed.draft) ?? parsed.draft);
  return [{ label, detail, line, caret, draft, consequence: draft === null ? null : parsed.consequence }];
}

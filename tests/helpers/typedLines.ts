import Papa from 'papaparse';
import type { LineDraft, ParsedLine } from '#shared/rules/quickEntry/lineTypes';
import { parseLine } from '#shared/rules/quickEntry/parseLine';
import { clockName } from '#shared/time/dateNames';
import { dayOf, minuteOfDay } from '#shared/time/zones';
import { aLineContext } from './aLineContext';

/** A typed line and its right outcome, in the columns of tests/fixtures/lines/typedLines.csv. */
export type TypedLine = { readonly line: string; readonly expected: string };

/** The lines of a file. Its header says the day, the schedule and what is logged: those of `aLineContext`. */
export function readTypedLines(csv: string): TypedLine[] {
  const { data } = Papa.parse<Record<string, string>>(csv, { header: true, comments: '#', skipEmptyLines: true });
  return data.map((row) => ({ line: row.line ?? '', expected: expectedOf(row) }));
}

/** What Enter does with a line, in the form of `expected`. */
export function readingOf(line: string): string {
  return outcomeOf(parseLine(line, aLineContext()));
}

/** The lines that are read differently than expected. */
export function differencesIn(lines: readonly TypedLine[]) {
  return lines
    .map(({ line, expected }) => ({ line, expected, came: readingOf(line) }))
    .filter(({ expected, came }) => expected !== came);
}

function expectedOf(row: Record<string, string>): string {
  const { action = '', kind = '', duty = '', start = '', end = '' } = row;
  const { units = '', country = '', outcome = '', note = '' } = row;
  if (action === 'timer') return said([action, kind, duty, '', '', units, country, outcome, note]);
  return action === 'log' ? said([action, kind, duty, start, end, units, country, outcome, note]) : action;
}

/** What Enter does with a parsed line, in one line of text. */
export function outcomeOf({ draft, question, problems }: Pick<ParsedLine, 'draft' | 'question' | 'problems'>): string {
  if (problems.some(({ severity }) => severity === 'error')) return 'error';
  if (question !== null) return 'ask';
  return draft === null ? 'nothing' : draftText(draft);
}

/** What a draft does, in one line of text. */
export function draftText(draft: LineDraft): string {
  switch (draft.action) {
    case 'log': {
      const { kind, duty, start, end, units, country, outcome, note } = draft;
      return said([draft.action, kind, duty, timeText(start), timeText(end), units, country, outcome, note]);
    }
    case 'timer':
      return said([draft.action, draft.kind, draft.duty, '', '', draft.units, draft.country, '', draft.note]);
    case 'plan':
      return 'appointment';
    case 'absence':
    case 'help':
    case 'endInterruption':
      return draft.action;
  }
}

function said(parts: readonly (string | number | null)[]): string {
  return parts.map((part) => part ?? '').join(',');
}

/** A time of the test day, with its day if that is another one. */
function timeText(at: Parameters<typeof dayOf>[0]): string {
  const { zone, viewedDay } = aLineContext();
  const day = dayOf(at, zone);
  return `${day === viewedDay ? '' : `${day} `}${clockName(minuteOfDay(at, zone), '24')}`;
}

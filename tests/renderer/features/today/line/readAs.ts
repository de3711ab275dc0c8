import { vi } from 'vitest';
import type { LineAnswer, LineDraft, LineQuestion, ParsedLine } from '#shared/rules/quickEntry/lineTypes';
import type { RecordId } from '#shared/base/ids';
import { emptyLine, parseLine } from '#shared/rules/quickEntry/parseLine';
import { addMinutes } from '#shared/time/minutes';
import type { Day } from '#shared/time/day';
import { clockOn } from '../../../../helpers/clockOn';

/** Has some texts read as given, and all others by the grammar. The test mocks the module of `parseLine`. */
export function readAs(readings: Readonly<Record<string, Partial<ParsedLine>>>): void {
  const parse = vi.mocked(parseLine).getMockImplementation() ?? null;
  vi.mocked(parseLine).mockImplementation((text, context) => {
    const given = readings[text];
    if (given !== undefined) return { ...emptyLine, text, ...given };
    return parse === null ? { ...emptyLine, text } : parse(text, context);
  });
}

const anAnswer: LineAnswer = { label: '', detail: '', line: '', caret: 0, draft: null, consequence: null };

/** A question with some answers. */
export function aQuestion(...answers: readonly Partial<LineAnswer>[]): LineQuestion {
  return {
    code: 'minutes-or-cases',
    message: '40 minutes, or 40 cases?',
    reason: 'A docket review needs both figures.',
    start: 7,
    end: 9,
    answers: answers.map((answer) => ({ ...anAnswer, ...answer })),
  };
}

type LogDraft = Extract<LineDraft, { readonly action: 'log' }>;

/** A phone call that Enter logs, on September 16, 2026. */
export function aDraft(from: string, minutes: number, defaults: Partial<LogDraft> = {}): LogDraft {
  const start = clockOn('2026-09-16', from);
  return {
    action: 'log',
    kind: 'phone' as RecordId,
    duty: null,
    country: null,
    units: 1,
    note: null,
    day: '2026-09-16' as Day,
    start,
    end: addMinutes(start, minutes),
    placement: 'stated',
    withoutBreak: null,
    outcome: null,
    recordCheck: null,
    appointment: null,
    ...defaults,
  };
}

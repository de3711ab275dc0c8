import { clockName } from '#shared/time/dateNames';
import { minuteOfDay } from '#shared/time/zones';
import type { LineContext, LineDraft } from '#shared/rules/quickEntry/lineTypes';
import { parseLine } from '#shared/rules/quickEntry/parseLine';
import { aLineContext } from '../../../helpers/aLineContext';

type Asked = Parameters<typeof aLineContext>[0];

/**
 * What Enter would do, in one line: `checkin 09:05-09:35 2026-09-16 x1 stated`; or why it asks, or the codes of the
 * errors.
 */
export function drafted(text: string, asked: Asked = {}): string {
  const context = aLineContext(asked);
  const { draft, problems, question } = parseLine(text, context);
  if (question !== null) return `asks: ${question.code}`;
  if (draft === null)
    return `no: ${problems
      .filter(({ severity }) => severity === 'error')
      .map(({ code }) => code)
      .join(', ')}`;
  if (draft.action === 'endInterruption') return 'end of interruption';
  if (draft.action === 'absence')
    return [draft.action, draft.absence, draft.day, draft.minutes].filter((part) => part !== null).join(' ');
  return draft.action === 'help' ? 'help' : ofDraft(draft, context);
}

function ofDraft(
  draft: Exclude<LineDraft, { action: 'absence' | 'help' | 'endInterruption' }>,
  context: LineContext,
): string {
  const activity = [
    draft.kind,
    draft.duty,
    draft.country,
    draft.units === null ? null : `x${draft.units}`,
    draft.note === null ? null : `(${draft.note})`,
  ];
  const { outcome = null, recordCheck = null, appointment = null } = draft.action === 'log' ? draft : {};
  return [...activity, outcome, recordCheck, appointment, ...timesOf(draft, context)]
    .filter((part) => part !== null)
    .join(' ');
}

function timesOf(
  draft: Exclude<LineDraft, { action: 'absence' | 'help' | 'endInterruption' }>,
  context: LineContext,
): string[] {
  if (draft.action === 'timer') return [draft.interrupts ? 'timer, interrupts' : 'timer'];
  if (draft.action === 'log') return [draft.day, clocks(draft, context), draft.placement];
  const { start, end } = draft;
  return [
    'plan',
    draft.day,
    ...[start, end].flatMap((at) => (at === null ? [] : [clockName(minuteOfDay(at, context.zone), '24')])),
  ];
}

/** The answers of a question: `label → line → what it does`. */
export function answersOf(text: string, asked: Asked = {}): string[] {
  const context = aLineContext(asked);
  const { question } = parseLine(text, context);
  return (question?.answers ?? []).map(
    ({ label, line, draft }) => `${label} → ${line} → ${draft === null ? 'typing goes on' : doneBy(draft, context)}`,
  );
}

function doneBy(draft: LineDraft, context: LineContext): string {
  const isOfWork = draft.action === 'log' || draft.action === 'timer' || draft.action === 'plan';
  return isOfWork ? ofDraft(draft, context) : draft.action;
}

/** The errors and warnings as `code @start-end → correction`. */
export function problemsOf(text: string, asked: Asked = {}): string[] {
  return parseLine(text, aLineContext(asked)).problems.map(
    ({ code, start, end, correction }) => `${code} @${start}-${end} → ${correction ?? 'none'}`,
  );
}

function clocks(
  draft: { readonly start: LineContext['now']; readonly end: LineContext['now'] },
  context: LineContext,
): string {
  return [draft.start, draft.end].map((at) => clockName(minuteOfDay(at, context.zone), '24')).join('-');
}

import { clockName } from '#shared/time/dateNames';
import { minuteOfDay } from '#shared/time/zones';
import type { LineContext } from '#shared/rules/quickEntry/lineTypes';
import { parseLine } from '#shared/rules/quickEntry/parseLine';
import { aLineContext } from '../../../helpers/aLineContext';

type Asked = Parameters<typeof aLineContext>[0];

/** What Enter would do, in one line: `checkin 09:05-09:35 2026-09-16 x1 stated`; or the codes of the errors. */
export function drafted(text: string, asked: Asked = {}): string {
  const context = aLineContext(asked);
  const { draft, problems } = parseLine(text, context);
  if (draft === null) return `no: ${problems.filter(({ severity }) => severity === 'error').map(({ code }) => code).join(', ')}`;
  if (draft.action === 'endInterruption') return 'end of interruption';
  if (draft.action !== 'log' && draft.action !== 'timer') return draft.action;
  const activity = [draft.kind, draft.duty, draft.country, draft.units === null ? null : `x${draft.units}`, draft.note === null ? null : `(${draft.note})`];
  const time = draft.action === 'timer' ? [draft.interrupts ? 'timer, interrupts' : 'timer'] : [draft.day, clocks(draft, context), draft.placement];
  return [...activity, ...time].filter((part) => part !== null).join(' ');
}

/** The errors and warnings as `code @start-end → correction`. */
export function problemsOf(text: string, asked: Asked = {}): string[] {
  return parseLine(text, aLineContext(asked)).problems.map(
    ({ code, start, end, correction }) => `${code} @${start}-${end} → ${correction ?? 'none'}`,
  );
}

function clocks(draft: { readonly start: LineContext['now']; readonly end: LineContext['now'] }, context: LineContext): string {
  return [draft.start, draft.end].map((at) => clockName(minuteOfDay(at, context.zone), '24')).join('-');
}

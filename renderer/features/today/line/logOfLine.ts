import type { RecordId } from '#shared/base/ids';
import type { LineDraft } from '#shared/rules/quickEntry/lineTypes';
import type { LogActivityInput } from '#renderer/commands/log';
import type { RecordOutcomeInput } from '#renderer/commands/outcomes';
import type { StaticFacts } from '../model/dayFacts';
import { minutesOf } from '../model/spans';

/** A line that logs something. */
export type LogDraft = Extract<LineDraft, { readonly action: 'log' }>;

/** A line that answers an appointment. */
export type AnswerDraft = LogDraft & { readonly appointment: RecordId };

/** Whether a line answers an appointment instead of logging other work. */
export function isAnswer(draft: LogDraft): draft is AnswerDraft {
  return draft.appointment !== null;
}

/**
 * The work that a line logs. With a break inside it, that is two stretches, and the second continues the same units.
 */
export function logInput(
  { officer, zoneOf }: Pick<StaticFacts, 'officer' | 'zoneOf'>,
  draft: LogDraft,
): LogActivityInput {
  const { kind, duty, country, units, note, outcome, recordCheck, placement } = draft;
  const { saidDocket = null, request = null, step = null } = draft;
  const [first = draft, ...more] = draft.withoutBreak ?? [draft];
  const { start, end } = first;
  return {
    officer, kind, duty, country, saidDocket, request, step, start, end, more, units, note, outcome, recordCheck,
    placement, origin: 'line', zone: zoneOf(draft.day),
  };
}

/** The outcome that a line gives an appointment: what K or X would record, with the time and words of the line. */
export function outcomeInput(draft: AnswerDraft): RecordOutcomeInput {
  const { appointment: id, start, units, duty, country, saidDocket, note, recordCheck } = draft;
  const docket = saidDocket === undefined ? {} : { saidDocket };
  const said = { duty, country, ...docket, ...(units === null ? {} : { units }), ...(note === null ? {} : { note }) };
  return { id, outcome: draft.outcome ?? 'kept', start, minutes: minutesOf(draft), recordCheck, said };
}

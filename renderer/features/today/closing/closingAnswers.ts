import type { RecordId } from '#shared/base/ids';
import type { Problem, Result } from '#shared/base/result';
import type { Outcome, RecordCheck } from '#shared/records/timeEntry';
import type { Instant } from '#shared/time/day';
import { minutesBetween } from '#shared/time/minutes';
import { editEntry, logActivity, recordCheck } from '#renderer/commands/log';
import { recordOutcome } from '#renderer/commands/outcomes';
import type { Services } from '#renderer/services/services';
import type { ClosingItem } from '../model/closingItems';
import type { DayFacts } from '../model/dayFacts';
import { unitsByDefault } from '../model/defaultUnits';
import { clockAt, spanName } from '../model/spans';
import { workName } from '../model/workName';

/** One way to answer an open question. `does` is null if nothing changes. */
export type ClosingAnswer = {
  readonly keys: string;
  readonly label: string;
  /** Shown in its place afterward. */
  readonly said: string;
  readonly does: (() => Promise<Result<{ readonly warnings?: readonly Problem[] }>>) | null;
};

type AnswersInput = { readonly services: Services; readonly facts: DayFacts; readonly suggestion: RecordId | null };

/** The one-letter answers to an open question of a closing. */
export function closingAnswers(item: ClosingItem, input: AnswersInput): readonly ClosingAnswer[] {
  if (item.is === 'gap') return gapAnswers(item, input);
  if (item.is === 'overlap') return overlapAnswers(item, input);
  return item.is === 'outcome' ? outcomeAnswers(item, input) : checkAnswers(item, input);
}

type Of<Name extends ClosingItem['is']> = Extract<ClosingItem, { readonly is: Name }>;

function gapAnswers(gap: Of<'gap'>, { services, facts, suggestion }: AnswersInput): ClosingAnswer[] {
  const leave: ClosingAnswer = { keys: 'X', label: 'Leave open', said: 'Left open', does: null };
  if (suggestion === null) return [leave];
  const { officer, zone } = facts;
  const work = { kind: suggestion, duty: null, country: null, units: unitsByDefault(facts, suggestion), note: null };
  const { label } = workName(facts, work);
  const does = async () =>
    await logActivity(services, {
      ...work,
      officer,
      zone,
      start: gap.start,
      end: gap.end,
      origin: 'form',
      placement: 'gap',
    });
  return [{ keys: 'F', label: `Fill: ${label}`, said: `Filled: ${label}`, does }, leave];
}

/** Either of the two can be cut if something is left of it; neither has to be. */
function overlapAnswers({ first, second }: Of<'overlap'>, { services, facts }: AnswersInput): ClosingAnswer[] {
  const [one, other] = [workName(facts, first).label, workName(facts, second).label];
  const at = (instant: Instant) => clockAt(instant, facts.zone, facts.clock);
  const firstEnds: ClosingAnswer = {
    keys: 'B',
    label: `${one} ends ${at(second.start)}`,
    said: `${one} now ends at ${at(second.start)}`,
    does: async () => await editEntry(services, { id: first.id, changes: { end: second.start } }),
  };
  const secondStarts: ClosingAnswer = {
    keys: 'A',
    label: `${other} starts ${at(first.end)}`,
    said: `${other} now starts at ${at(first.end)}`,
    does: async () => await editEntry(services, { id: second.id, changes: { start: first.end } }),
  };
  return [
    ...(second.start > first.start ? [firstEnds] : []),
    ...(second.end > first.end ? [secondStarts] : []),
    { keys: 'O', label: 'Keep both', said: 'Both kept', does: null },
  ];
}

const outcomes: readonly { readonly keys: string; readonly label: string; readonly outcome: Outcome }[] = [
  { keys: 'K', label: 'Kept', outcome: 'kept' },
  { keys: 'X', label: 'No-show', outcome: 'no-show' },
  { keys: 'R', label: 'Rescheduled', outcome: 'rescheduled' },
  { keys: 'C', label: 'Cancelled', outcome: 'cancelled' },
];

function outcomeAnswers({ appointment }: Of<'outcome'>, { services, facts }: AnswersInput): ClosingAnswer[] {
  const { label } = workName(facts, appointment);
  return outcomes.map(({ keys, label: answer, outcome }) => ({
    keys,
    label: answer,
    said: `${label}: ${answer.toLowerCase()}`,
    does: async () =>
      await recordOutcome(services, {
        id: appointment.id,
        outcome,
        ...(outcome === 'kept' ? keptTime(appointment, facts.now) : {}),
      }),
  }));
}

/** The planned time as far as it has passed; if the appointment was begun, the time of its timer. */
function keptTime({ begunAt, start, end }: Of<'outcome'>['appointment'], now: Instant) {
  return begunAt === null ? { start, minutes: minutesBetween(start, end < now ? end : now) } : {};
}

const checks: readonly { readonly keys: string; readonly label: string; readonly state: RecordCheck }[] = [
  { keys: 'D', label: 'Check done', state: 'done' },
  { keys: 'L', label: 'Skipped, no time', state: 'skipped' },
  { keys: 'Q', label: 'Not required', state: 'not required' },
];

function checkAnswers({ entry }: Of<'check'>, { services }: AnswersInput): ClosingAnswer[] {
  return checks.map(({ keys, label, state }) => ({
    keys,
    label,
    said: `Record check ${state}`,
    does: async () => await recordCheck(services, { entry: entry.id, recordCheck: state }),
  }));
}

/** An open question in a few words, and the remark at its right. */
export function closingTitle(
  item: ClosingItem,
  facts: DayFacts,
): { readonly time: string; readonly name: string; readonly remark: string } {
  const minutes = minutesBetween(item.start, item.end);
  const span = spanName(item, facts.zone, facts.clock);
  if (item.is === 'gap') return { time: span, name: 'Not logged', remark: `${minutes} min` };
  if (item.is === 'overlap') {
    const [one, other] = [workName(facts, item.first).label, workName(facts, item.second).label];
    return { time: span, name: `${one} and ${other} overlap`, remark: `${minutes} min twice` };
  }
  const { label } = workName(facts, item.appointment);
  const time = clockAt(item.start, facts.zone, facts.clock);
  if (item.is === 'check') return { time, name: `${label} kept`, remark: 'record check?' };
  const kept = keptTime(item.appointment, facts.now).minutes;
  return { time, name: `${label} without an outcome`, remark: kept === undefined ? '' : `Kept logs ${kept} min` };
}

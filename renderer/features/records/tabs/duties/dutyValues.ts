import { recordId, type RecordId } from '#shared/base/ids';
import type { Problem } from '#shared/base/result';
import type { CollateralDuty } from '#shared/records/collateralDuty';
import type { AssignedHow, DutyAssignment } from '#shared/records/dutyAssignment';
import type { Recorded } from '#shared/records/version';
import { isInUse, termsOn } from '#shared/rules/terms';
import type { Day } from '#shared/time/day';
import type { SaveDutyAssignmentInput } from '#renderer/commands/duties';
import type { Option } from '#renderer/ui/form/Select';

/** What the form starts with: the assignment to change, or null for a new one, and fields that the user asked for. */
export type DutyStart = {
  readonly before: Recorded<DutyAssignment> | null;
  readonly defaults: Partial<DutyValues>;
};

/** The fields of the form. `amount` is in hours a week or in percent. `reference` is null if untouched. */
export type DutyValues = {
  readonly duty: string;
  readonly from: Day | null;
  readonly to: Day | null;
  readonly of: 'hours' | 'percent';
  readonly amount: number | null;
  readonly how: AssignedHow | 'not said';
  readonly office: string;
  readonly assignedOn: Day | null;
  readonly isPlanned: boolean;
  readonly weekdays: readonly number[];
  readonly start: number | null;
  readonly end: number | null;
  readonly reference: string | null;
};

/** The initial fields. */
export function valuesOf({ before, defaults }: DutyStart, today: Day): DutyValues {
  return { ...(before === null ? fieldsOfNew(today) : fieldsOf(before)), ...defaults };
}

function fieldsOfNew(today: Day): DutyValues {
  return {
    duty: '', from: today, to: null, of: 'hours', amount: null, how: 'not said', office: '', assignedOn: null,
    isPlanned: false, weekdays: [], start: null, end: null, reference: null,
  };
}

function fieldsOf({ duty, from, to, expected, how, office, assignedOn, planned }: DutyAssignment): DutyValues {
  const isPercent = expected?.of === 'percent of hours';
  return {
    duty,
    from,
    to,
    of: isPercent ? 'percent' : 'hours',
    amount: expected === null ? null : isPercent ? expected.amount : expected.amount / 60,
    how: how ?? 'not said',
    office,
    assignedOn,
    isPlanned: planned !== null,
    weekdays: planned?.weekdays ?? [],
    start: planned?.hours.start ?? null,
    end: planned?.hours.end ?? null,
    reference: null,
  };
}

/** The form as an assignment, or the problem of the first field that cannot be read. */
export function readValues(values: DutyValues, officer: RecordId): SaveDutyAssignmentInput['content'] | Problem {
  const { duty, from, to, how, office, assignedOn, reference } = values;
  if (duty === '') return { code: 'duty', field: 'duty', message: 'Choose a duty.' };
  if (from === null) return { code: 'from', field: 'from', message: 'Enter the first day.' };
  const planned = plannedOf(values);
  if (planned === undefined) {
    return { code: 'hours', field: 'hours', message: 'Enter both times, such as 13:00 and 15:00.' };
  }
  return {
    officer,
    duty: recordId(duty),
    from,
    to,
    expected: expectedOf(values),
    how: how === 'not said' ? null : how,
    assignedOn,
    office: office.trim(),
    planned,
    ...(reference === null ? {} : { reference }),
  };
}

/** Whether the form could be read. */
export function isComplete(
  read: SaveDutyAssignmentInput['content'] | Problem,
): read is SaveDutyAssignmentInput['content'] {
  return !('message' in read);
}

/** Hours become whole minutes. */
function expectedOf({ of, amount }: DutyValues): DutyAssignment['expected'] {
  if (amount === null) return null;
  return of === 'percent'
    ? { of: 'percent of hours', amount: Math.round(amount) }
    : { of: 'minutes a week', amount: Math.round(amount * 60) };
}

function plannedOf({ isPlanned, weekdays, start, end }: DutyValues): DutyAssignment['planned'] | undefined {
  if (!isPlanned) return null;
  return start === null || end === null ? undefined : { weekdays, hours: { start, end } };
}

/** The duties in use, and the chosen one even if it was retired. */
export function dutyOptions(
  duties: readonly Recorded<CollateralDuty>[],
  chosen: string,
  today: Day,
): Option<string>[] {
  const used = duties.filter((duty) => duty.id === chosen || isInUse(duty, today));
  return [
    { value: '', label: 'Choose…' },
    ...used.map((duty) => ({ value: duty.id, label: termsOn(duty, today)?.label ?? duty.id })),
  ];
}

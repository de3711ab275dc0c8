import type { Generator } from '#shared/base/generator';
import { recordId } from '#shared/base/ids';
import type { Change } from '#shared/records/all';
import type { DutyAssignment } from '#shared/records/dutyAssignment';
import type { ReviewInterval } from '#shared/records/reviewInterval';
import type { Day } from '#shared/time/day';
import { addDays, utcMidnight } from '#shared/time/days';
import { sampleId, type SampleOfficer, type SampleTime } from './sampleOfficers';

/**
 * The assigned duties of the sample unit's case officers (two are planned, one has ended and one ends soon), and the
 * review intervals of both dockets. Half of the officers log duty-officer days without an assignment.
 */
export function sampleDuties(officers: readonly SampleOfficer[], time: SampleTime, random: Generator): Change[] {
  const caseOfficers = officers.filter(({ content }) => content.role === 'officer');
  return [
    ...caseOfficers.flatMap((officer, index) =>
      duties
        .filter(({ except }) => except === undefined || index % 2 !== except)
        .map((duty): Change => ({
          type: 'dutyAssignment',
          id: sampleId(utcMidnight(time.last), random),
          content: assignmentOf(officer, duty, time),
        })),
    ),
    ...intervals.map((interval): Change => ({
      type: 'reviewInterval',
      id: sampleId(utcMidnight(time.last), random),
      content: interval,
    })),
  ];
}

/** An assigned duty; its days are relative to today. `except` leaves out the odd or the even officers. */
type SampleDuty = Pick<DutyAssignment, 'how' | 'office'> & {
  readonly duty: string;
  readonly assigned: number;
  readonly from: number;
  readonly to: number | null;
  readonly minutes: number;
  readonly except?: 0 | 1;
};

const duties: readonly SampleDuty[] = [
  { duty: 'court-run', how: 'written', office: 'Field office', assigned: -92, from: -88, to: 9, minutes: 60 },
  { duty: 'other-check-in', how: 'oral', office: 'Unit 2', assigned: -198, from: -198, to: null, minutes: 90 },
  {
    duty: 'duty-officer', how: 'written', office: 'Field office', assigned: -95, from: -90, to: 107, minutes: 120,
    except: 0,
  },
  { duty: 'congress', how: 'e-mail', office: 'Headquarters', assigned: -7, from: 19, to: 107, minutes: 60 },
  { duty: 'instructor', how: 'e-mail', office: 'Headquarters', assigned: -20, from: 47, to: 51, minutes: 360 },
  { duty: 'consulate', how: 'oral', office: 'Unit 2', assigned: -110, from: -107, to: -19, minutes: 60 },
];

function assignmentOf({ id }: SampleOfficer, one: SampleDuty, { last }: SampleTime): DutyAssignment {
  return {
    officer: id,
    duty: recordId(one.duty),
    from: addDays(last, one.from),
    to: one.to === null ? null : addDays(last, one.to),
    expected: { of: 'minutes a week', amount: one.minutes },
    how: one.how,
    assignedOn: addDays(last, one.assigned),
    office: one.office,
    planned: null,
    reference: null,
  };
}

const classes: readonly (Omit<ReviewInterval, 'owner' | 'docket' | 'caseClass' | 'from'> & {
  readonly id: string;
  readonly from: string;
})[] = [
  { id: 'class-standard', days: 365, from: '2026-03-02', source: 'written policy' },
  { id: 'class-document', days: 180, from: '2026-03-02', source: 'written policy' },
  { id: 'class-appeal', days: 90, from: '2026-06-08', source: 'unit decision' },
];

const intervals = (['non-detained', 'detained'] as const).flatMap((docket) =>
  classes.map(({ id, days, from, source }): ReviewInterval => ({
    owner: 'local', docket, caseClass: recordId(id), days, from: from as Day, source,
  })),
);

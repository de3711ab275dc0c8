import { recordId } from '#shared/base/ids';
import type { Day } from '#shared/time/day';
import type { CollateralDuty } from './collateralDuty';
import type { Recorded } from './version';

/** The first day of the starter duties' terms: before anything that could be logged. */
const always = '2000-01-01' as Day;

/** The collateral duties that Daybook comes with, under fixed ids. The first two were reported from the job in 2017. */
export const starterDuties: readonly Recorded<CollateralDuty>[] = [
  starter('court-run', 'Court run', 'court'),
  starter('other-check-in', 'Check-in outside one\'s own caseload', 'othercheckin'),
  starter('duty-officer', 'Duty officer', 'dutyofficer'),
  starter('congress', 'Inquiry from Congress', 'congress'),
  starter('consulate', 'Consulate liaison', 'consulate'),
  starter('transport', 'Jail or medical transport', 'transport'),
  starter('processing', 'Intake and out-processing', 'processing'),
  starter('escort', 'Removal escort', 'escort'),
  starter('instructor', 'Instructor', 'instructor'),
];

function starter(id: string, label: string, word: string): Recorded<CollateralDuty> {
  return {
    id: recordId(id),
    owner: 'local',
    starter: true,
    retiredFrom: null,
    terms: [{ from: always, label, words: [word] }],
  };
}

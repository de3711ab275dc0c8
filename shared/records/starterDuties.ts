import { recordId } from '#shared/base/ids';
import type { Day } from '#shared/time/day';
import type { CollateralDuty } from './collateralDuty';
import type { Recorded } from './version';

/** The first day of the starter duties' terms: before anything that could be logged. */
const always = '2000-01-01' as Day;

/** The collateral duties that Daybook comes with, under fixed ids. The first two were reported from the job in 2017. */
export const starterDuties: readonly Recorded<CollateralDuty>[] = [
  starter('court-run', 'Court run', 'court', 'court run'),
  starter('other-check-in', 'Check-in outside one\'s own caseload', 'othercheckin', 'other check in'),
  starter('duty-officer', 'Duty officer', 'dutyofficer', 'duty officer'),
  starter(
    'congress', 'Inquiry from Congress', 'congress', 'congress inquiry', 'congressional', 'congressional inquiry',
  ),
  starter('consulate', 'Consulate liaison', 'consulate', 'consulate liaison'),
  starter('transport', 'Jail or medical transport', 'transport', 'jail transport', 'medical transport'),
  starter('processing', 'Intake and out-processing', 'processing', 'out processing'),
  starter('escort', 'Removal escort', 'escort', 'removal escort'),
  starter('instructor', 'Instructor', 'instructor'),
];

/** A duty with its label, the word whose first letters are enough, and more words and phrases. */
function starter(id: string, label: string, word: string, ...more: readonly string[]): Recorded<CollateralDuty> {
  return {
    id: recordId(id),
    owner: 'local',
    starter: true,
    retiredFrom: null,
    terms: [{ from: always, label, words: [word, ...more], firstLetters: [word] }],
  };
}

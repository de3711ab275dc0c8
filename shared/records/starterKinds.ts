import { recordId } from '#shared/base/ids';
import type { Day } from '#shared/time/day';
import type { ActivityKind, KindTerms } from './activityKind';
import type { Recorded } from './version';

/** The first day of the starter kinds' terms: before anything that could be logged. */
const always = '2000-01-01' as Day;

/** The kinds that Daybook comes with, under fixed ids. To change one, a record with the same id replaces it. */
export const starterKinds: readonly Recorded<ActivityKind>[] = [
  starter('check-in', 'Check-in', ['checkin'], 'case work', 'check-in', 1),
  starter('walk-in', 'Walk-in', ['walkin'], 'case work', 'visit', 1),
  starter('phone', 'Phone call', ['phone', 'call'], 'case work', 'call', 1),
  starter('new-case', 'New-case entry', ['newcase', 'intake'], 'case work', 'case', 1),
  starter('interview', 'Interview', ['interview'], 'case work', 'interview', 1),
  starter('record-check', 'Record check', ['rcheck'], 'case work', 'check', 1),
  starter('docket-review', 'Docket review', ['review'], 'case work', 'case', 'typed'),
  starter('custody', 'Custody work', ['custody'], 'case work', 'case', 1, 'detained'),
  starter('docprep', 'Travel-document preparation', ['docprep'], 'document work', 'request', 0),
  starter('followup', 'Travel-document follow-up', ['followup', 'traveldoc'], 'document work', 'contact', 1),
  starter('docinterview', 'Travel-document interview', ['docinterview'], 'document work', 'interview', 1),
  starter('duty', 'Collateral duty', ['duty'], 'collateral', null, null),
  starter('training', 'Training', ['training'], 'training', null, null),
  starter('detail', 'Detail', ['detail'], 'leave and detail', null, null),
  starter('meeting', 'Meeting', ['meeting'], 'administration', null, null),
  starter('admin', 'Administration', ['admin'], 'administration', null, null),
  starter('travel', 'Travel', ['travel'], 'administration', null, null),
];

function starter(
  id: string,
  label: string,
  words: readonly string[],
  group: KindTerms['group'],
  unitNoun: string | null,
  defaultUnits: KindTerms['defaultUnits'],
  docket: KindTerms['docket'] = 'both',
): Recorded<ActivityKind> {
  const terms = { from: always, label, words, group, unitNoun, defaultUnits, docket };
  return { id: recordId(id), owner: 'local', starter: true, retiredFrom: null, terms: [terms] };
}

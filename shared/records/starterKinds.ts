import { recordId } from '#shared/base/ids';
import type { Day } from '#shared/time/day';
import type { ActivityKind, KindTerms } from './activityKind';
import type { Recorded } from './version';

/** The first day of the starter kinds' terms: before anything that could be logged. */
const always = '2000-01-01' as Day;

/** The kinds that Daybook comes with, under fixed ids. A record with the same id replaces one. */
export const starterKinds: readonly Recorded<ActivityKind>[] = [
  starter('check-in', 'Check-in', 'case work', 'check-in', 1, 'both', {
    words: ['checkin', 'check in', 'report in'],
    firstLetters: ['checkin'],
  }),
  starter('walk-in', 'Walk-in', 'case work', 'visit', 1, 'both', {
    words: ['walkin', 'walk in'],
    firstLetters: ['walkin'],
  }),
  starter('phone', 'Phone call', 'case work', 'call', 1, 'both', {
    words: ['phone', 'call', 'phone call', 'telephone'],
    firstLetters: ['phone', 'call'],
  }),
  starter('new-case', 'New-case entry', 'case work', 'case', 1, 'both', {
    words: ['newcase', 'new case', 'intake', 'case entry', 'case intake'],
    firstLetters: ['newcase', 'intake'],
  }),
  starter('interview', 'Interview', 'case work', 'interview', 1, 'both', {
    words: ['interview'],
    firstLetters: ['interview'],
  }),
  starter('record-check', 'Record check', 'case work', 'check', 1, 'both', {
    words: ['rcheck', 'record check', 'criminal check', 'background check', 'ncic'],
    firstLetters: ['rcheck'],
  }),
  starter('docket-review', 'Docket review', 'case work', 'case', 'typed', 'both', {
    words: ['review', 'docket review', 'docket', 'reviewed', 'case review'],
    firstLetters: ['review'],
  }),
  starter('custody', 'Custody work', 'case work', 'case', 1, 'detained', {
    words: ['custody', 'custody review'],
    firstLetters: ['custody'],
  }),
  starter('docprep', 'Travel-document preparation', 'document work', 'request', 0, 'both', {
    words: ['docprep', 'tdprep', 'td prep', 'document preparation', 'td application'],
    firstLetters: ['docprep'],
  }),
  starter('followup', 'Travel-document follow-up', 'document work', 'contact', 1, 'both', {
    words: ['followup', 'follow up', 'traveldoc', 'travel doc', 'travel document', 'td', 'td followup'],
    firstLetters: ['followup', 'traveldoc'],
  }),
  starter('docinterview', 'Travel-document interview', 'document work', 'interview', 1, 'both', {
    words: ['docinterview', 'consular interview', 'td interview'],
    firstLetters: ['docinterview'],
  }),
  starter('duty', 'Collateral duty', 'collateral', null, null, 'both', {
    words: ['duty'],
    firstLetters: ['duty'],
  }),
  starter('training', 'Training', 'training', null, null, 'both', {
    words: ['training', 'class', 'course'],
    firstLetters: ['training'],
  }),
  starter('detail', 'Detail', 'leave and detail', null, null, 'both', {
    words: ['detail', 'tdy'],
    firstLetters: ['detail'],
  }),
  starter('meeting', 'Meeting', 'administration', null, null, 'both', {
    words: ['meeting', 'mtg', 'staff meeting', 'unit meeting', 'supervisor meeting', 'muster', 'briefing'],
    firstLetters: ['meeting'],
  }),
  starter('admin', 'Administration', 'administration', null, null, 'both', {
    words: ['admin', 'email', 'emails', 'paperwork', 'report writing'],
    firstLetters: ['admin'],
  }),
  starter('travel', 'Travel', 'administration', null, null, 'both', {
    words: ['travel', 'drive', 'driving'],
    firstLetters: ['travel'],
  }),
];

function starter(
  id: string,
  label: string,
  group: KindTerms['group'],
  unitNoun: string | null,
  defaultUnits: KindTerms['defaultUnits'],
  docket: KindTerms['docket'],
  line: Pick<KindTerms, 'words' | 'firstLetters'>,
): Recorded<ActivityKind> {
  const terms = { from: always, label, ...line, group, unitNoun, defaultUnits, docket };
  return { id: recordId(id), owner: 'local', starter: true, retiredFrom: null, terms: [terms] };
}

import { recordId } from '#shared/base/ids';
import type { Obstacle } from '#shared/records/documentRequest';
import type { TimeEntry } from '#shared/records/timeEntry';
import type { Day } from '#shared/time/day';
import { aRequest, type AskedRequest } from './aRequest';
import { anEntry } from './anEntry';

/** The day on which the ten requests are examined, a Wednesday. */
export const tenRequestsDay = '2026-09-16' as Day;

const obstacle = (cause: Obstacle['cause'], since: string, until: string | null = null): Obstacle =>
  ({ cause, since: since as Day, until: until as Day | null });

/** The requests r1 to r10; r4 was handed over, so that it has two records. */
const asked: readonly AskedRequest[] = [
  { id: 'r1', opened: '2026-06-01', dates: [['submitted', '2026-06-01'], ['issued', '2026-06-21']] },
  { id: 'r2', opened: '2026-06-08', dates: [['submitted', '2026-06-09'], ['issued', '2026-07-08']] },
  {
    id: 'r3', opened: '2026-07-01', dates: [['submitted', '2026-07-02'], ['refused', '2026-08-10']],
    obstacles: [obstacle('refused', '2026-08-10')],
  },
  {
    id: 'r4a', opened: '2026-05-04', dates: [['submitted', '2026-05-06'], ['escalated', '2026-07-01']],
    handedOver: '2026-07-15' as Day, obstacles: [obstacle('no answer', '2026-06-10')],
  },
  {
    id: 'r4b', officer: 'officer-2', opened: '2026-05-04', recorded: '2026-07-15' as Day, continues: recordId('r4a'),
    dates: [['issued', '2026-09-02']],
  },
  { id: 'r5', opened: '2026-08-17', dates: [['submitted', '2026-08-18'], ['issued', '2026-09-11']] },
  { id: 'r6', opened: '2026-07-06', dates: [['submitted', '2026-07-07'], ['withdrawn', '2026-08-05']] },
  { id: 'r7', opened: '2026-08-24', dates: [['submitted', '2026-08-26']] },
  {
    id: 'r8', opened: '2026-07-20', dates: [['submitted', '2026-07-21']],
    obstacles: [obstacle('no answer', '2026-08-25')],
  },
  { id: 'r9', opened: '2026-09-01', dates: [['prepared', '2026-09-02']] },
  {
    id: 'r10', opened: '2026-06-15', recorded: '2026-07-15' as Day,
    dates: [['submitted', '2026-06-16'], ['escalated', '2026-09-08']],
    obstacles: [obstacle('quota', '2026-07-21', '2026-09-01'), obstacle('identity disputed', '2026-09-01')],
  },
];

/** The ten requests as eleven records, all of sample country D. */
export const tenRequests = asked.map((one) => aRequest({ country: 'XD', ...one }));

const submission = (request: string, day: string, minutes: number) =>
  anEntry({ request: recordId(request), day, minutes, kind: 'docprep', step: 'submitted', units: 1 });
const followUps = (request: string, ...days: readonly (readonly [day: string, minutes: number])[]) =>
  days.map(([day, minutes]) => anEntry({ request: recordId(request), day, minutes, kind: 'followup', units: 1 }));

/** What was logged for the ten requests, and a call that belongs to none. */
export const tenRequestsEntries: readonly TimeEntry[] = [
  submission('r1', '2026-06-01', 30),
  submission('r2', '2026-06-09', 25), ...followUps('r2', ['2026-06-30', 12]),
  submission('r3', '2026-07-02', 40), ...followUps('r3', ['2026-07-23', 15]),
  submission('r4a', '2026-05-06', 45), ...followUps('r4a', ['2026-05-27', 10], ['2026-06-10', 10]),
  ...followUps('r4b', ['2026-07-22', 20], ['2026-08-05', 10]),
  submission('r5', '2026-08-18', 35),
  submission('r6', '2026-07-07', 20),
  submission('r7', '2026-08-26', 25),
  submission('r8', '2026-07-21', 30), ...followUps('r8', ['2026-08-11', 12], ['2026-08-25', 18]),
  anEntry({ request: recordId('r9'), day: '2026-09-02', minutes: 15, kind: 'docprep', step: 'prepared', units: 0 }),
  submission('r10', '2026-06-16', 30),
  ...followUps('r10', ['2026-07-07', 8], ['2026-07-21', 8], ['2026-08-04', 8], ['2026-08-18', 8], ['2026-09-01', 8]),
  anEntry({ day: '2026-09-16', minutes: 60 }),
];

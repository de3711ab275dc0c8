import { seededGenerator } from '#shared/base/generator';
import { recordId } from '#shared/base/ids';
import type { Change } from '#shared/records/all';
import { starterDocumentKinds, type DatedStep } from '#shared/records/documentRequest';
import { sampleOfficers } from '#shared/sample/sampleOfficers';
import type { Day, Instant, ZoneName } from '#shared/time/day';
import { addDays } from '#shared/time/days';
import { dayOf } from '#shared/time/zones';

/** How many requests to put into the ledger on the day of `now`. */
export type FullLedger = { readonly now: Instant; readonly zone: ZoneName; readonly requests: number };

const countries = ['HN', 'GT', 'SV', 'CN', 'IN', 'VN', 'BD', 'NG', 'MX', 'EC'] as const;

/** The requests were opened within so many days before the day. */
const openedWithin = 400;

/** An officer with a schedule and that many requests, two in five of which are still open. */
export function fullLedger({ now, zone, requests }: FullLedger): Change[] {
  const today = dayOf(now, zone);
  const [officer] = sampleOfficers({ first: today, last: today, zone }, seededGenerator(1n));
  if (officer === undefined) throw new Error('The simulator has no officer.');
  const { id: scheduleId, ...hours } = officer.schedule;
  const random = seededGenerator(2n);
  const ofLedger = Array.from({ length: requests }, (_, index): Change => {
    const opened = addDays(today, -40 - random.below(openedWithin));
    return {
      type: 'documentRequest',
      id: recordId(`request-${String(index).padStart(5, '0')}`),
      content: {
        officer: officer.id, country: countries[random.below(countries.length)] ?? 'HN', post: null,
        kind: starterDocumentKinds[index % starterDocumentKinds.length] ?? 'Passport', docket: 'non-detained', opened,
        recorded: opened, reference: null, steps: stepsFrom(opened, index % 5 < 2, random.below(30)), obstacles: [],
        validUntil: null, putOff: null, putOffNote: null, handedOver: null, continues: null,
      },
    };
  });
  return [
    { type: 'officer', id: officer.id, content: officer.content },
    { type: 'schedule', id: scheduleId, content: hours },
    ...ofLedger,
    { type: 'setting', id: recordId('viewer'), content: { key: 'viewer', value: officer.id } },
  ];
}

function stepsFrom(opened: Day, isOpen: boolean, wait: number): readonly DatedStep[] {
  const steps: readonly DatedStep[] = [
    { step: 'prepared', on: opened, earlier: [] },
    { step: 'submitted', on: addDays(opened, 2), earlier: [] },
  ];
  return isOpen ? steps : [...steps, { step: 'issued', on: addDays(opened, 5 + wait), earlier: [] }];
}

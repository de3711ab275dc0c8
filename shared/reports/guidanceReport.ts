import {
  forceOf, inForceOn, isInForce, quarterStarts, writtenShare, type Force,
} from '#shared/analysis/records/guidanceInForce';
import type { RecordId } from '#shared/base/ids';
import type { Guidance } from '#shared/records/guidance';
import type { Recorded } from '#shared/records/version';
import type { Day, Instant } from '#shared/time/day';
import { countedText, shareText } from './figures';
import type { Report, ReportColumn, ReportTable, ReportValue } from './report';
import { reportSubject } from './reportSubject';
import { markSimulated } from './simulatedMark';

/** What the guidance report is made from: all of an officer's guidance, the chosen day, and today. */
export type GuidanceInput = {
  readonly scope: string;
  readonly guidance: readonly Recorded<Guidance>[];
  readonly day: Day;
  readonly today: Day;
  readonly asOf: Instant;
  readonly simulated: boolean;
};

/** How many quarters before the chosen day are shown with their written share. */
const quarters = 6;

/**
 * The guidance of an officer: each piece with the days on which it is in force, what it replaces, its review, and when
 * it was read and acknowledged. The finding counts those in force on `day`. A part has the share in writing, by
 * quarter.
 */
export function guidanceReport({ scope, guidance, day, today, asOf, simulated }: GuidanceInput): Report {
  const forces = forceOf(guidance);
  const numbers = new Map(guidance.map(({ id, number }) => [id, number]));
  const table: ReportTable = {
    id: 'guidance',
    title: `Guidance: ${scope}`,
    columns,
    rows: guidance.map((one) => rowOf(one, forces.get(one.id), numbers, day)),
    totals: columns.map(() => null),
  };
  const written = writtenShare(guidance, day);
  return {
    ...markSimulated(table, simulated),
    subject: reportSubject(scope, false),
    by: null,
    finding: `${inForceSentence(guidance, day)} ${readSentence(guidance, day, today)}`.trim(),
    range: { first: day, last: day },
    parts: [markSimulated(writtenPart(guidance, day), simulated)],
    denominators: [
      { share: 'written', of: 'guidance in force on the day', counted: written.written, value: written.all },
    ],
    notes: [
      'In force from the first day to the last. A replacement ends a piece the day before its own first day.',
      'Written: policy, memo or e-mail. The text of guidance is not in this file.',
    ],
    digests: [],
    asOf,
    simulated,
  };
}

/** `9 pieces of guidance are in force, 7 of them written, 77.8%.` */
export function inForceSentence(guidance: readonly Recorded<Guidance>[], day: Day): string {
  const { written, all, share } = writtenShare(guidance, day);
  if (share === null) return 'No guidance is in force.';
  const pieces = countedText(all, 'piece of guidance is', 'pieces of guidance are');
  return `${pieces} in force, ${written} of them written, ${shareText(share)}.`;
}

/** `2 are unread; 1 review is late, 2 have no review date.` Of what is in force on the day. */
export function readSentence(guidance: readonly Recorded<Guidance>[], day: Day, today: Day): string {
  const inForce = inForceOn(guidance, day);
  const unread = inForce.filter(({ read }) => read === null).length;
  const late = inForce.filter(({ reviewDue }) => reviewDue !== null && reviewDue < today).length;
  const none = inForce.filter(({ reviewDue }) => reviewDue === null).length;
  const reviews = [
    ...(late === 0 ? [] : [countedText(late, 'review is late', 'reviews are late')]),
    ...(none === 0 ? [] : [`${none} ${none === 1 ? 'has' : 'have'} no review date`]),
  ].join(', ');
  const toRead = unread === 0 ? '' : `${unread} ${unread === 1 ? 'is' : 'are'} unread`;
  const parts = [toRead, reviews].filter((part) => part !== '');
  return parts.length === 0 ? '' : `${parts.join('; ')}.`;
}

/** How much of the guidance in force was in writing on the first day of each quarter, and on the chosen day. */
export function writtenByQuarter(guidance: readonly Recorded<Guidance>[], day: Day) {
  const starts = quarterStarts(day, quarters).filter((start) => start < day);
  const forces = forceOf(guidance);
  return [...starts, day].map((one) => writtenShare(guidance, one, forces));
}

const columns: readonly ReportColumn[] = [
  { id: 'number', label: 'No.', type: 'count' },
  { id: 'title', label: 'What', type: 'text' },
  { id: 'channel', label: 'Channel', type: 'text' },
  { id: 'office', label: 'Office', type: 'text' },
  { id: 'received', label: 'Received', type: 'day' },
  { id: 'in_force_from', label: 'In force from', type: 'day' },
  { id: 'in_force_to', label: 'In force to', type: 'day' },
  { id: 'in_force', label: 'In force on the day', type: 'flag' },
  { id: 'replaces', label: 'Replaces no.', type: 'count' },
  { id: 'replaced_by', label: 'Replaced by No.', type: 'count' },
  { id: 'review_due', label: 'Review due', type: 'day' },
  { id: 'read', label: 'Read', type: 'day' },
  { id: 'acknowledged', label: 'Acknowledged', type: 'day' },
];

function rowOf(
  one: Recorded<Guidance>,
  force: Force | undefined,
  numbers: ReadonlyMap<RecordId, number>,
  day: Day,
): ReportValue[] {
  const replaced = one.replaces === null ? undefined : numbers.get(one.replaces);
  return [
    one.number, one.title, one.channel, one.office, one.received, one.from, force?.last ?? null,
    isInForce(force, day), replaced ?? null, force?.replacedBy?.number ?? null, one.reviewDue, one.read,
    one.acknowledged,
  ];
}

function writtenPart(guidance: readonly Recorded<Guidance>[], day: Day): ReportTable {
  return {
    id: 'written',
    title: 'Written share of the guidance in force, by quarter',
    columns: [
      { id: 'day', label: 'Day', type: 'day' },
      { id: 'written', label: 'Written', type: 'count' },
      { id: 'in_force_count', label: 'In force', type: 'count' },
      { id: 'share_written', label: 'Share written', type: 'share' },
    ],
    rows: writtenByQuarter(guidance, day).map(({ day: one, written, all, share }) => [one, written, all, share]),
    totals: [null, null, null, null],
  };
}

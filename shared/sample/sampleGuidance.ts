import type { Generator } from '#shared/base/generator';
import type { RecordId } from '#shared/base/ids';
import type { Change } from '#shared/records/all';
import type { Channel } from '#shared/records/guidance';
import type { Day } from '#shared/time/day';
import { addDays, utcMidnight } from '#shared/time/days';
import { sampleId, type SampleOfficer, type SampleTime } from './sampleOfficers';

/** The guidance of the sample unit: thirteen pieces that every officer received. Few have read the last two. */
export function sampleGuidance(officers: readonly SampleOfficer[], time: SampleTime, random: Generator): Change[] {
  return officers.flatMap((officer, index) => guidanceOf(officer.id, index, time.last, random));
}

/**
 * One piece, with days relative to today: when it begins, when it was received before that, the number it replaces,
 * when its review is due and when it ends.
 */
type Piece = {
  readonly title: string;
  readonly channel: Channel;
  readonly office: string;
  readonly from: number;
  readonly early?: number;
  readonly replaces?: number;
  readonly review?: number;
  readonly to?: number;
};

function guidanceOf(officer: RecordId, index: number, last: Day, random: Generator): Change[] {
  const ids = pieces.map(({ from }) => sampleId(utcMidnight(addDays(last, from)), random));
  return pieces.map((piece, at): Change => {
    const from = addDays(last, piece.from);
    const received = addDays(from, -(piece.early ?? 0));
    const read = readOn(at, index, received, last);
    const content = {
      officer,
      number: at + 1,
      title: piece.title,
      channel: piece.channel,
      office: piece.office,
      received,
      from,
      to: piece.to === undefined ? null : addDays(last, piece.to),
      replaces: piece.replaces === undefined ? null : (ids[piece.replaces - 1] ?? null),
      reviewDue: piece.review === undefined ? null : addDays(last, piece.review),
      read,
      acknowledged: piece.channel === 'oral' ? null : read,
      text: null,
    };
    return { type: 'guidance', id: ids[at] as RecordId, content };
  });
}

/** Alder still has to read the last two; every third of the others still has to read one. */
function readOn(at: number, index: number, received: Day, last: Day): Day | null {
  const unread = index === 0 ? 2 : index % 3 === 0 ? 1 : 0;
  if (at >= pieces.length - unread) return null;
  const day = addDays(received, at % 3);
  return day < last ? day : last;
}

const pieces: readonly Piece[] = [
  { title: 'Entering new cases', channel: 'oral', office: 'Unit 2', from: -618 },
  { title: 'Check-in intervals', channel: 'e-mail', office: 'Field office', from: -592 },
  { title: 'Docket review intervals', channel: 'e-mail', office: 'Field office', from: -583 },
  { title: 'Entering new cases', channel: 'memo', office: 'Field office', from: -345, replaces: 1, review: 20 },
  { title: 'Record check at each check-in', channel: 'oral', office: 'Unit 2', from: -318 },
  {
    title: 'Inquiries from Congress', channel: 'e-mail', office: 'Headquarters', from: -252, early: 2, review: 76,
    to: 105,
  },
  { title: 'Check-in intervals', channel: 'policy', office: 'Headquarters', from: -247, replaces: 2, review: 118 },
  {
    title: 'Record check at each check-in', channel: 'memo', office: 'Field office', from: -198, replaces: 5,
    review: -14,
  },
  { title: 'Check-ins for others', channel: 'oral', office: 'Unit 2', from: -198 },
  { title: 'Walk-ins after 15:00', channel: 'oral', office: 'Unit 2', from: -100 },
  { title: 'Court run rota', channel: 'memo', office: 'Unit 2', from: -47, review: 9, to: 14 },
  {
    title: 'Docket review intervals', channel: 'policy', office: 'Headquarters', from: -15, early: 5, replaces: 3,
    review: 350,
  },
  { title: 'Travel document checklist', channel: 'e-mail', office: 'Field office', from: -2, review: 179 },
];

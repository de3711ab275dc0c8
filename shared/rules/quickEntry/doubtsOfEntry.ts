import { clockName } from '#shared/time/dateNames';
import { minutesBetween } from '#shared/time/minutes';
import { minuteOfDay } from '#shared/time/zones';
import { lengthName } from '../amountNames';
import { doubtAt, typeLength, type Doubt, type Way } from './doubts';
import type { LineReading } from './lineReading';
import type { LineAppointment, LineContext, LineDraft } from './lineTypes';
import type { PlacedStretch } from './placedLine';
import { kindOf } from './readActivity';
import { withWords } from './rewrite';
import type { Place } from './segments';

/** The doubts about an entry that has its time: whether it is really so long, and whether it is a planned one. */
export function doubtsOfEntry(reading: LineReading, placed: PlacedStretch, context: LineContext): Doubt[] {
  return [soLong(reading, placed), ofAppointment(reading, placed, context)].filter((one) => one !== null);
}

/** Longer entries ask. In minutes, for work that counts units, and for all other work. */
const longWithUnits = 240;
const longWithout = 720;

function soLong(reading: LineReading, { start, end }: PlacedStretch): Doubt | null {
  const kind = kindOf(reading);
  const minutes = minutesBetween(start, end);
  const isLong = minutes > (kind === null || kind.terms.unitNoun === null ? longWithout : longWithUnits);
  if (!isLong) return null;
  const segment = (reading.stretch ?? reading.length ?? reading.last)?.segment ?? {
    start: 0,
    end: reading.text.length,
  };
  const reason = `That is long for ${kind?.label.toLowerCase() ?? 'an entry'}.`;
  return doubtAt(segment, 'so-long', `Did it take ${lengthName(minutes)}?`, reason, [
    { label: lengthName(minutes), detail: 'as typed', line: reading.text, settles: 'so-long' },
    typeLength(withWords(reading.text, segment, ''), 'another one'),
  ]);
}

/**
 * Work at the time of an appointment of its kind without an outcome may be that one: nothing is counted twice (law 6).
 */
function ofAppointment(reading: LineReading, placed: PlacedStretch, context: LineContext): Doubt | null {
  const kind = kindOf(reading);
  const met = context.appointments.filter((one) => one.kind === kind?.id && doesMeet(placed, one));
  if (met.length === 0 || kind === null) return null;
  const place: Place = reading.kind?.segment ?? { start: 0, end: reading.text.length };
  const ways = met.map((one) => answering(reading, one, context, kind.terms.unitNoun !== null));
  const another: Way = {
    label: 'Another one',
    detail: 'the planned one stays open',
    line: reading.text,
    settles: 'planned',
  };
  const reason = 'One planned at this time has no outcome yet.';
  return doubtAt(place, 'planned', `Is this the planned ${kind.label.toLowerCase()}?`, reason, [...ways, another]);
}

/** A stretch meets an appointment that it overlaps; a moment meets one that it is within. */
function doesMeet({ start, end }: PlacedStretch, planned: LineAppointment): boolean {
  return start === end ? planned.start <= start && start <= planned.end : start < planned.end && planned.start < end;
}

function answering(reading: LineReading, planned: LineAppointment, { zone, clock }: LineContext, counts: boolean): Way {
  const outcome = reading.outcome?.value ?? 'kept';
  const units = counts ? (reading.units?.value ?? (outcome === 'kept' ? 1 : 0)) : null;
  const adjust = (draft: LineDraft): LineDraft =>
    draft.action === 'log' ? { ...draft, appointment: planned.id, outcome, units } : draft;
  return {
    label: `The one at ${clockName(minuteOfDay(planned.start, zone), clock)}`,
    detail: outcome,
    line: reading.text,
    settles: 'planned',
    adjust,
  };
}

import type { RecordId } from '#shared/base/ids';
import type { Absence } from '#shared/records/absence';
import type { Appointment } from '#shared/records/appointment';
import type { CalendarOrigin } from '#shared/records/calendarOrigin';
import { minuteOfDay } from '#shared/time/zones';
import type { PlannedInstance } from './importPlan';

/** Who is importing, and which calendar. */
export type Importer = { readonly officer: RecordId; readonly calendar: RecordId };

/**
 * The appointment that an instance becomes, without its title. An appointment that was imported before keeps what the
 * user recorded for it; one with an outcome also keeps its kind and duty.
 */
export function importedAppointment(
  item: PlannedInstance,
  importer: Importer,
  id: RecordId,
): Omit<Appointment, 'title'> {
  const { target, instance, before } = item;
  const isLogged = before !== null && before.outcome !== null;
  const chosen = target.becomes === 'appointment' && !isLogged ? target : { kind: before?.kind, duty: before?.duty };
  return {
    officer: importer.officer,
    kind: chosen.kind ?? id,
    duty: chosen.duty ?? null,
    country: before?.country ?? null,
    saidDocket: before?.saidDocket ?? null,
    day: instance.day,
    start: instance.start,
    end: instance.end,
    zone: instance.readerZone,
    outcome: before?.outcome ?? null,
    begunAt: before?.begunAt ?? null,
    entry: before?.entry ?? null,
    origin: originOf(item, importer),
  };
}

/** The absence that an instance becomes: whole days, or its hours if the event is within one day. */
export function importedAbsence(item: PlannedInstance, importer: Importer, reason: Absence['reason']): Absence {
  const { officer } = importer;
  const { day: first, lastDay: last } = item;
  const hours = hoursOf(item);
  return { officer, reason, state: 'planned', first, last, hours, note: null, origin: originOf(item, importer) };
}

function hoursOf({ instance, day, lastDay }: PlannedInstance): Absence['hours'] {
  const zone = instance.readerZone;
  if (instance.allDay || day !== lastDay) return null;
  const [start, end] = [minuteOfDay(instance.start, zone), minuteOfDay(instance.end, zone)];
  return start < end ? { start, end } : null;
}

function originOf({ uid, instance, fingerprint }: PlannedInstance, { calendar }: Importer): CalendarOrigin {
  return { calendar, uid, instance: instance.instance, fingerprint };
}

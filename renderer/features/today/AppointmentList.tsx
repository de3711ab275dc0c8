import { memo, useCallback, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { RecordId } from '#shared/base/ids';
import type { Appointment } from '#shared/records/appointment';
import type { Outcome, RecordCheck } from '#shared/records/timeEntry';
import type { Recorded } from '#shared/records/version';
import { readStretch } from '#shared/rules/quickEntry/readStretch';
import { beginAppointment, deleteAppointment } from '#renderer/commands/appointments';
import { recordCheck } from '#renderer/commands/log';
import { recordOutcome } from '#renderer/commands/outcomes';
import { useUndoState } from '#renderer/queries/saving';
import { useServices } from '#renderer/services/useServices';
import { useCommand } from '#renderer/state/commandHandlers';
import { useNotices } from '#renderer/state/notices';
import type { MenuPoint } from '#renderer/ui/Menu';
import { SectionHead } from '#renderer/ui/SectionHead';
import '#renderer/ui/form/Field.css';
import { readLength } from '#renderer/ui/form/LengthField';
import { AppointmentTable } from './AppointmentTable';
import { EmptyAppointments } from './EmptyDay';
import { reportEnding } from './line/timerQuestion';
import {
  appointmentRows,
  appointmentsSummary,
  checkRow,
  nextToBegin,
  openRow,
  type AppointmentRow,
} from './model/appointmentRows';
import { minutesOf, spanName } from './model/spans';
import { report } from './report';
import { RowMenu, type MenuGroups } from './RowMenu';
import type { TodayFacts } from './useDayFacts';
import { useOnLeave } from './useOnLeave';
import { useRowActions } from './useRowActions';
import { focusRow, useRowKeys } from '#renderer/ui/list/useRowKeys';
import './dayTable.css';

type AppointmentListProps = {
  readonly today: TodayFacts;
  /** True on an empty day: the list then explains where appointments come from. */
  readonly isFirst: boolean;
  readonly onAdd: () => void;
  readonly onEdit: (appointment: Recorded<Appointment>) => void;
};

/** The day's appointments. The one waiting for an answer is open in place, and letters act on it. */
export const AppointmentList = memo(function AppointmentList({ today, isFirst, onAdd, onEdit }: AppointmentListProps) {
  const services = useServices();
  const { facts } = today;
  const undo = useUndoState((steps) => steps.undo);
  const [focused, setFocused] = useState<RecordId | null>(null);
  const [deleted, setDeleted] = useState<Recorded<Appointment> | null>(null);
  const [length, setLength] = useState('');
  const [planned, setPlanned] = useState<string | null>(null);
  const [wrong, setWrong] = useState<string | null>(null);
  const isStruck =
    deleted !== null && undo === 'deleteAppointment' && facts.appointments.every(({ id }) => id !== deleted.id);
  const struckToo = isStruck ? deleted : null;
  const rows = useMemo(
    () =>
      appointmentRows(struckToo === null ? facts : { ...facts, appointments: [...facts.appointments, struckToo] }),
    [facts, struckToo],
  );
  const chosen = rows.find(({ appointment }) => appointment.id === focused) ?? null;
  const current = chosen ?? openRow(rows);
  const checked = chosen?.entry === null || chosen === null ? checkRow(rows) : chosen;
  const whyNot = current === null ? 'No appointment is waiting for an answer.' : null;
  const whyNoCheck = checked === null ? 'No record check is waiting for an answer.' : null;
  const section = useRef<HTMLElement>(null);
  useOnLeave(section, '[data-scope="appointments"]', () => setFocused(null));
  const [menu, setMenu] = useState<MenuPoint | null>(null);
  const closeMenu = useCallback(() => setMenu(null), []);
  useRowKeys(section, useMemo(() => rows.map(({ appointment }) => appointment.id), [rows]), setFocused);
  useRowActions(section, {
    onOpen: setFocused,
    onMenu: (id, at) => {
      focusRow(section.current, id);
      setFocused(id);
      setMenu(at);
    },
  });
  const hadField = useRef(false);
  // Opening a row renders it again, and an answered field disappears: the focus moves to the chosen row, or else to the
  // list, where the next letter answers the next waiting appointment.
  useLayoutEffect(() => {
    const isFieldGone = hadField.current && planned === null;
    hadField.current = planned !== null;
    if (document.activeElement !== document.body) return;
    if (isStruck) section.current?.querySelector<HTMLElement>('.row-struck button')?.focus();
    else if (focused !== null) section.current?.querySelector<HTMLElement>(`[data-row="${focused}"]`)?.focus();
    else if (isFieldGone) section.current?.focus();
  }, [isStruck, focused, planned]);
  useLayoutEffect(() => {
    if (wrong !== null) section.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [wrong]);
  const clear = () => (setLength(''), setPlanned(null), setWrong(null));
  const answer = async (
    row: AppointmentRow,
    outcome: Outcome,
    at: { readonly start?: Appointment['start']; readonly minutes?: number } = {},
  ) => {
    const spent = length.trim() === '' ? null : readLength(length);
    if (at.minutes === undefined && spent?.ok === false)
      return setWrong(`${spent.error.message} Nothing was changed.`);
    const typed = spent?.ok === true ? { minutes: spent.value } : {};
    const worked = await report(
      recordOutcome(services, { id: row.appointment.id, outcome, ...typed, ...at }),
      `${row.work.label} at ${row.time}: ${outcome}.`,
    );
    if (worked) clear();
  };
  const kept = (row: AppointmentRow) => {
    if (row.appointment.begunAt !== null || row.entry !== null) return void answer(row, 'kept');
    return setPlanned(spanName(row.appointment, facts.zone, facts.clock).replaceAll(' – ', '-'));
  };
  const keptAt = (row: AppointmentRow, text: string) => {
    const stretch = readStretch(text, today.line);
    if (stretch !== null) void answer(row, 'kept', { start: stretch.start, minutes: minutesOf(stretch) });
    else setWrong(`“${text}” is not a time that has passed. Nothing was logged; type it like 9:00-9:30.`);
  };
  const check = async (row: AppointmentRow | null, state: RecordCheck) => {
    if (row === null || row.entry === null)
      return useNotices.getState().problem('Mark the appointment kept before you answer for the record check.');
    await report(recordCheck(services, { entry: row.entry.id, recordCheck: state }), `Record check: ${state}.`);
  };
  const remove = async (row: AppointmentRow) => {
    setDeleted(row.appointment);
    await report(deleteAppointment(services, { id: row.appointment.id }), 'Deleted the appointment.');
  };
  const begin = async () => {
    const next =
      current?.appointment.begunAt === null && current.appointment.outcome === null ? current : nextToBegin(rows);
    if (next === null) return;
    const begun = `Begun: ${next.work.label} at ${next.time}.`;
    await reportEnding(
      services,
      async (ended) => await beginAppointment(services, { id: next.appointment.id, ...ended }),
      { logged: begun, none: begun },
    );
  };
  const onCurrent = (act: (row: AppointmentRow) => void) => () => {
    if (current !== null) act(current);
  };
  useCommand('addAppointment', onAdd);
  useCommand(
    'beginAppointment',
    () => void begin(),
    nextToBegin(rows) === null ? 'There is no appointment left to begin.' : null,
  );
  useCommand('outcomeKept', onCurrent(kept), whyNot);
  useCommand(
    'outcomeNoShow',
    onCurrent((row) => void answer(row, 'no-show')),
    whyNot,
  );
  useCommand(
    'outcomeRescheduled',
    onCurrent((row) => void answer(row, 'rescheduled')),
    whyNot,
  );
  useCommand(
    'outcomeCancelled',
    onCurrent((row) => void answer(row, 'cancelled')),
    whyNot,
  );
  useCommand('checkDone', () => void check(checked, 'done'), whyNoCheck);
  useCommand('checkSkipped', () => void check(checked, 'skipped'), whyNoCheck);
  useCommand('checkNotRequired', () => void check(checked, 'not required'), whyNoCheck);
  useCommand(
    'editAppointment',
    onCurrent((row) => onEdit(row.appointment)),
    whyNot,
  );
  useCommand(
    'deleteAppointment',
    onCurrent((row) => void remove(row)),
    focused === null ? 'Choose an appointment first.' : null,
  );
  return (
    <section
      ref={section}
      tabIndex={-1}
      className="day-list"
      aria-labelledby="appointments-title"
      data-scope="appointments"
      data-region="appointments"
    >
      <SectionHead
        id="appointments-title"
        title="Appointments"
        sub={rows.length === 0 ? 'none' : appointmentsSummary(rows, facts.day === facts.presentDay)}
      />
      {rows.length === 0 && isFirst ? (
        <div className="day-scroll">
          <EmptyAppointments />
        </div>
      ) : (
        <AppointmentTable
          rows={rows}
          isOpen={(row) => row === current || row === checked}
          struck={isStruck ? deleted.id : null}
          focused={focused}
          answer={{
            length,
            planned,
            wrong,
            onFocus: setFocused,
            onLength: (text) => (setLength(text), setWrong(null)),
            onPlanned: (text) => (setPlanned(text), setWrong(null)),
            onKeptAt: keptAt,
          }}
          onAdd={onAdd}
        />
      )}
      {menu === null || chosen === null ? null : (
        <RowMenu
          label={`${chosen.work.label}, ${chosen.time}, ${chosen.planned} min`}
          at={menu}
          groups={appointmentMenu}
          onClose={closeMenu}
        />
      )}
    </section>
  );
});

/** What the menu of an appointment offers. */
const appointmentMenu: MenuGroups = [
  [
    ['beginAppointment', 'Begin'],
    ['editAppointment', 'Change or move…'],
  ],
  [
    ['outcomeKept', 'Kept'],
    ['outcomeNoShow', 'No-show'],
    ['outcomeRescheduled', 'Rescheduled'],
    ['outcomeCancelled', 'Cancelled'],
  ],
  [
    ['checkDone', 'Record check done'],
    ['checkSkipped', 'Check skipped, no time'],
    ['checkNotRequired', 'Check not required'],
  ],
  [['deleteAppointment', 'Delete']],
];

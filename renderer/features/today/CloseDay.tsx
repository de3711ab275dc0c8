import { useEffect, useRef, useState } from 'react';
import { recordId } from '#shared/base/ids';
import type { UndoneReason } from '#shared/records/dayClosing';
import { closingChecklist } from '#shared/rules/closingChecklist';
import { closingGapMinutes, gapsOfDay } from '#shared/rules/loggedTime';
import { isInUse } from '#shared/rules/terms';
import { longDayName } from '#shared/time/dateNames';
import { floorToMinute } from '#shared/time/minutes';
import type { Instant } from '#shared/time/day';
import type { Range } from '#shared/time/ranges';
import { closeDay } from '#renderer/commands/closeDay';
import { Button } from '#renderer/components/Button';
import { Dialog } from '#renderer/components/Dialog';
import { NumberField } from '#renderer/components/NumberField';
import { Segmented } from '#renderer/components/Segmented';
import { Select } from '#renderer/components/Select';
import { TextInput } from '#renderer/components/TextInput';
import { useServices } from '#renderer/services/useServices';
import { useCommand } from '#renderer/state/commandHandlers';
import { useNotices } from '#renderer/state/notices';
import { coveredRanges, pastUntil, type DayFacts } from './model/dayFacts';
import { daySums } from './model/daySums';
import { clockAt, lengthName, minutesOf, spanName } from './model/spans';
import { workName } from './model/workName';
import './closeDay.css';

type CloseDayProps = { readonly facts: DayFacts; readonly onFill: (gap: Range<Instant>) => void; readonly onClose: () => void };

/** Work that was due and not done, as it is typed. */
type UndoneRow = { readonly kind: string; readonly due: number; readonly done: number; readonly notDone: number; readonly reason: UndoneReason | null; readonly other: string };

const reasons = [
  { value: 'no time', label: 'No time', keys: 'T' },
  { value: 'system down', label: 'System down', keys: 'S' },
  { value: 'detail', label: 'Detail', keys: 'D' },
  { value: 'other', label: 'Other', keys: 'O' },
] as const satisfies readonly { readonly value: UndoneReason; readonly label: string; readonly keys: string }[];

/** Lists what is open on a day and what was left undone, and closes it. Nothing in it has to be answered. */
export function CloseDay({ facts, onFill, onClose }: CloseDayProps) {
  const services = useServices();
  const checklist = checklistOf(facts);
  const [rows, setRows] = useState<readonly UndoneRow[]>(() => rowsOf(facts, checklist.due));
  const [problem, setProblem] = useState<string | null>(null);
  const sums = daySums(facts);
  const close = async () => {
    const undone = rows.map((row) => ({ ...row, kind: recordId(row.kind), other: row.reason === 'other' ? row.other : null }));
    const done = await closeDay(services, { officer: facts.officer, day: facts.day, undone });
    if (!done.ok) return setProblem(done.error.message);
    useNotices.getState().done(`Closed ${longDayName(facts.day)}: ${lengthName(sums.logged)} logged, ${lengthName(sums.notLogged)} not logged.`);
    return onClose();
  };
  useCommand('closeDay', () => void close());
  const change = (index: number, row: Partial<UndoneRow>) => setRows(rows.map((one, at) => (at === index ? { ...one, ...row } : one)));
  return (
    <Dialog
      title={`Close ${longDayName(facts.day)}`}
      sub="nothing here is required"
      wide
      scope="today"
      onClose={onClose}
      footer={
        <>
          <span>
            Logged <b>{lengthName(sums.logged)}</b> of {lengthName(sums.scheduled)}, not logged <b>{lengthName(sums.notLogged)}</b>, left undone <b>{rows.reduce((sum, { notDone }) => sum + notDone, 0)}</b>
          </span>
          <span className="push" />
          <Button look="quiet" keys="Escape" onClick={onClose}>Later</Button>
          <Button look="primary" keys="Ctrl+Enter" onClick={() => void close()}>Close the day</Button>
        </>
      }
    >
      <form
        className="close-day"
        onSubmit={(event) => {
          event.preventDefault();
          void close();
        }}
      >
        <section aria-labelledby="close-open">
          <h3 id="close-open">On the timeline</h3>
          <ul className="close-day-list">
            {checklist.gaps.map((gap) => (
              <li key={gap.start}>
                <span>{spanName(gap, facts.zone)} <b>Not logged</b> {minutesOf(gap)} min</span>
                <Button
                  size="small"
                  onClick={() => {
                    onClose();
                    onFill(gap);
                  }}
                >
                  Fill
                </Button>
              </li>
            ))}
            {checklist.overlaps.map(([one, other]) => (
              <li key={`${one.id} ${other.id}`} className="alarm">
                <span>{spanName(other, facts.zone)} {workName(facts, one).label} and {workName(facts, other).label} overlap</span>
              </li>
            ))}
            {checklist.unanswered.map((planned) => (
              <li key={planned.id}>
                <span>{clockAt(planned.start, facts.zone)} <b>{workName(facts, planned).label}</b> without an outcome</span>
              </li>
            ))}
          </ul>
          {checklist.gaps.length + checklist.overlaps.length + checklist.unanswered.length === 0 ? <p className="muted">Nothing is open.</p> : null}
        </section>
        <section aria-labelledby="close-undone">
          <h3 id="close-undone">Due and not done</h3>
          {rows.map((row, index) => (
            <Undone key={row.kind} facts={facts} row={row} onChange={(next) => change(index, next)} />
          ))}
          <AddUndone facts={facts} taken={rows.map(({ kind }) => kind)} onAdd={(kind) => setRows([...rows, { kind, due: 1, done: 0, notDone: 1, reason: null, other: '' }])} />
          {problem === null ? null : <p className="alarm" role="alert">{problem}</p>}
        </section>
        <button type="submit" className="visually-hidden" tabIndex={-1} aria-hidden="true">Close the day</button>
      </form>
    </Dialog>
  );
}

type UndoneProps = {
  readonly facts: DayFacts;
  readonly row: UndoneRow;
  readonly onChange: (row: Partial<UndoneRow>) => void;
};

function Undone({ facts, row, onChange }: UndoneProps) {
  const place = useRef<HTMLFieldSetElement>(null);
  const answer = useRef(onChange);
  useEffect(() => {
    answer.current = onChange;
  });
  useEffect(() => {
    const fields = place.current;
    const onKey = (event: KeyboardEvent) => {
      const reason = reasonOfKey(event);
      if (reason === null) return;
      event.preventDefault();
      answer.current({ reason });
    };
    fields?.addEventListener('keydown', onKey);
    return () => fields?.removeEventListener('keydown', onKey);
  }, []);
  const { label } = workName(facts, { kind: recordId(row.kind), duty: null });
  return (
    <fieldset className="close-day-undone" ref={place}>
      <legend><b>{label}</b></legend>
      <div className="row">
        <NumberField label={`${label}: not done`} hideLabel value={row.notDone} onChange={(count) => onChange({ notDone: count ?? 0, due: row.done + (count ?? 0) })} />
        <span className="muted">not done of {row.due} due</span>
      </div>
      <Segmented label={`Why ${label} was not done`} hideLabel small value={row.reason} segments={reasons} onChange={(reason) => onChange({ reason })} />
      {row.reason === 'other' ? <TextInput label={`Reason for ${label}`} wide value={row.other} onChange={(other) => onChange({ other })} /> : null}
    </fieldset>
  );
}

function AddUndone({ facts, taken, onAdd }: { readonly facts: DayFacts; readonly taken: readonly string[]; readonly onAdd: (kind: string) => void }) {
  const kinds = facts.kinds.filter((kind) => isInUse(kind, facts.day) && !taken.includes(kind.id));
  return (
    <Select
      label="Something else that was due"
      value=""
      options={[{ value: '', label: 'Choose an activity…' }, ...kinds.map((kind) => ({ value: kind.id as string, label: workName(facts, { kind: kind.id, duty: null }).label }))]}
      onChange={(kind) => kind !== '' && onAdd(kind)}
    />
  );
}

/** T, S, D and O answer the row that holds the focus; in the words of another reason they are letters. */
function reasonOfKey(event: KeyboardEvent): UndoneReason | null {
  const isWords = event.target instanceof HTMLInputElement && event.target.type === 'text' && event.target.inputMode !== 'decimal';
  if (event.ctrlKey || event.altKey || isWords) return null;
  return reasons.find(({ keys }) => keys === event.key.toUpperCase())?.value ?? null;
}

function rowsOf(facts: DayFacts, due: ReturnType<typeof closingChecklist>['due']): readonly UndoneRow[] {
  const before = facts.closing?.undone ?? [];
  if (before.length > 0) return before.map((work) => ({ ...work, other: '' }));
  return due.map((work) => ({ ...work, reason: work.kind === 'record-check' ? 'no time' : null, other: '' }));
}

/** What is open by now: a timer that runs covers its time, and what is planned for later is not due yet. */
function checklistOf(facts: DayFacts) {
  const { schedule, entries } = facts;
  const now = closingNow(facts);
  const appointments = facts.appointments.filter(({ start }) => start <= now);
  return { ...closingChecklist({ schedule, entries, appointments, now }), gaps: gapsOfDay(schedule, coveredRanges(facts), now, closingGapMinutes) };
}

/** The time up to which a day is looked at: now, or its whole length once it is over. */
function closingNow(facts: DayFacts): Instant {
  return facts.day === facts.presentDay ? floorToMinute(facts.now) : pastUntil(facts);
}

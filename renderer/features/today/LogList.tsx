import { memo, useLayoutEffect, useRef, useState, type CSSProperties, type ReactNode } from 'react';
import type { RecordId } from '#shared/base/ids';
import type { TimeEntry } from '#shared/records/timeEntry';
import type { Recorded } from '#shared/records/version';
import type { Range } from '#shared/time/ranges';
import type { Instant } from '#shared/time/day';
import { deleteEntry } from '#renderer/commands/log';
import { groupClass, WorkIcon } from '#renderer/domain-ui/WorkIcon';
import { useSaveState, useUndoState } from '#renderer/queries/saving';
import { useServices } from '#renderer/services/useServices';
import { runCommand, useCommand } from '#renderer/state/commandHandlers';
import { Button } from '#renderer/ui/Button';
import { SectionHead } from '#renderer/ui/SectionHead';
import type { DayFacts } from './model/dayFacts';
import { logRows, type LogRow } from './model/logRows';
import { moveFocus } from './moveFocus';
import { report } from './report';
import { useOnLeave } from './useOnLeave';
import './dayTable.css';

type LogListProps = {
  readonly facts: DayFacts;
  readonly onEdit: (entry: Recorded<TimeEntry>) => void;
  readonly onFill: (gap: Range<Instant>) => void;
  /** Shown instead of the log while it is empty. */
  readonly empty: ReactNode;
};

/**
 * The day's log, newest first. E and Delete act on the focused row; a deleted row stays, struck through, until undone.
 */
export const LogList = memo(function LogList({ facts, onEdit, onFill, empty }: LogListProps) {
  const services = useServices();
  const undo = useUndoState((steps) => steps.undo);
  const [focused, setFocused] = useState<RecordId | null>(null);
  const list = useRef<HTMLElement>(null);
  useOnLeave(list, () => setFocused(null));
  const [deleted, setDeleted] = useState<Recorded<TimeEntry> | null>(null);
  const isStruck = deleted !== null && undo === 'deleteEntry' && facts.entries.every(({ id }) => id !== deleted.id);
  const rows = logRows(isStruck ? { ...facts, entries: [...facts.entries, deleted] } : facts);
  const current = facts.entries.find(({ id }) => id === focused) ?? null;
  // The row has lost its button, or has it back: the focus stays in the row.
  useLayoutEffect(() => {
    if (document.activeElement === document.body)
      list.current?.querySelector<HTMLElement>(isStruck ? '.row-struck button' : `[data-row="${focused}"]`)?.focus();
  }, [isStruck, focused, current]);
  const whyNot = current === null ? 'Choose an entry of the log first.' : null;
  const remove = async (entry: Recorded<TimeEntry>) => {
    setDeleted(entry);
    await report(deleteEntry(services, { id: entry.id }), 'Deleted the entry.');
  };
  useCommand('editEntry', () => current !== null && onEdit(current), whyNot);
  useCommand('deleteEntry', () => void (current !== null && remove(current)), whyNot);
  return (
    <section ref={list} className="day-list" aria-labelledby="log-title" data-scope="log" data-region="log">
      <SectionHead
        id="log-title"
        title="Log"
        sub={
          facts.entries.length === 0
            ? 'nothing yet'
            : `${facts.entries.length} ${facts.entries.length === 1 ? 'entry' : 'entries, newest first'}`
        }
      />
      <div className="day-scroll">
        {empty !== null && !isStruck ? (
          empty
        ) : (
          <table className="day-table">
            <thead>
              <tr>
                <th scope="col">Time</th>
                <th scope="col">Activity</th>
                <th scope="col" className="right">
                  Units
                </th>
                <th scope="col">Length</th>
                <th scope="col" className="right">
                  Minutes
                </th>
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <Row
                  key={row.key}
                  row={row}
                  struck={isStruck && row.is === 'entry' && row.entry.id === deleted.id}
                  onFocus={setFocused}
                  onEdit={onEdit}
                  onDelete={(entry) => void remove(entry)}
                  onFill={onFill}
                />
              ))}
            </tbody>
            {rows.length === 0 ? null : (
              <tfoot>
                <tr>
                  <th scope="row" colSpan={4}>
                    Logged
                  </th>
                  <td className="right">
                    {rows.reduce(
                      (sum, row) =>
                        sum + (row.is === 'gap' || row.key === (isStruck ? deleted.id : '') ? 0 : row.minutes),
                      0,
                    )}
                  </td>
                </tr>
              </tfoot>
            )}
          </table>
        )}
      </div>
    </section>
  );
});

type RowProps = {
  readonly row: LogRow;
  readonly struck: boolean;
  readonly onFocus: (id: RecordId | null) => void;
  readonly onEdit: (entry: Recorded<TimeEntry>) => void;
  readonly onDelete: (entry: Recorded<TimeEntry>) => void;
  readonly onFill: (gap: Range<Instant>) => void;
};

function Row(props: RowProps) {
  const { row, struck } = props;
  const saving = useSaveState(({ inFlight }) => row.is === 'entry' && inFlight.includes(row.entry.id));
  if (row.is === 'gap') {
    return (
      <tr className="row-gap">
        <td>{row.span}</td>
        <td colSpan={2}>
          Not logged
          <Button look="quiet" size="small" keys="F" onClick={() => props.onFill(row)}>
            Fill<span className="visually-hidden"> {row.span}</span>
          </Button>
        </td>
        <td>
          <Length minutes={row.minutes} look="gap" />
        </td>
        <td className="right">{row.minutes}</td>
      </tr>
    );
  }
  const remark = [row.work.detail, row.remark, saving ? 'saving' : ''].filter((text) => text !== '').join(', ');
  return (
    <tr className={struck ? 'row-struck' : undefined}>
      <td className="muted">{row.span}</td>
      <td>
        <WorkIcon kind={row.work.kind} group={row.work.group} />
        <RowName {...props} />
        {remark === '' ? null : (
          <span className="muted">
            {' '}
            {remark}
            {row.warning === null ? '' : ','}
          </span>
        )}
        {row.warning === null ? null : <span className="alarm"> {row.warning}</span>}
      </td>
      <td className="right">{row.units}</td>
      <td>
        <Length minutes={row.minutes} look={groupClass[row.work.group]} />
      </td>
      <td className="right row-end">
        {row.minutes}
        <RowAction {...props} />
      </td>
    </tr>
  );
}

function RowName({ row, struck, onFocus, onEdit }: RowProps) {
  if (row.is !== 'entry' || struck) return row.is === 'gap' ? null : <span>{row.work.label}</span>;
  const { entry } = row;
  return (
    <button
      type="button"
      className="row-button"
      data-row={entry.id}
      title="Edit (E), delete (Del)"
      onKeyDown={moveFocus}
      onFocus={() => onFocus(entry.id)}
      onClick={() => onEdit(entry)}
    >
      {row.work.label}
    </button>
  );
}

function RowAction({ row, struck, onDelete }: RowProps) {
  if (row.is !== 'entry') return null;
  if (struck)
    return (
      <span className="row-act row-act-stays">
        <Button size="small" onClick={() => runCommand('undo')}>
          Undo
        </Button>
      </span>
    );
  return (
    <span className="row-act">
      <Button
        look="quiet"
        size="small"
        icon="trash"
        aria-label={`Delete ${row.work.label}, ${row.span}`}
        onClick={() => onDelete(row.entry)}
      />
    </span>
  );
}

function Length({ minutes, look }: { readonly minutes: number; readonly look: string }) {
  return (
    <svg
      className={`length ${look}`}
      style={{ '--minutes': Math.min(minutes, 90) } as CSSProperties}
      height="8"
      aria-hidden="true"
    >
      <rect width="100%" height="8" />
    </svg>
  );
}

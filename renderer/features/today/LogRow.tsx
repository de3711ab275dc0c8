import { memo, useMemo, type CSSProperties } from 'react';
import type { RecordId } from '#shared/base/ids';
import type { TimeEntry } from '#shared/records/timeEntry';
import type { Recorded } from '#shared/records/version';
import type { Instant } from '#shared/time/day';
import type { Range } from '#shared/time/ranges';
import { groupClass, WorkIcon } from '#renderer/domain-ui/WorkIcon';
import { CommandButton } from '#renderer/domain-ui/keys/CommandButton';
import { useSaveState } from '#renderer/queries/saving';
import { useIsLocked } from '#renderer/queries/sealedText';
import { runCommand } from '#renderer/state/commandHandlers';
import { Button, classes } from '#renderer/ui/Button';
import type { RowPlace } from '#renderer/ui/VirtualRows';
import type { StaticFacts } from './model/dayFacts';
import { logRow, type LogItem, type LogRow as Row } from './model/logRows';
import { clockAt, clockAtEnd, minutesOf } from './model/spans';

/** What a row of the log is drawn from, and what can be done with it. The functions never change. */
export type LogRowProps = {
  readonly item: LogItem;
  readonly still: StaticFacts;
  /** The present minute for the row that shows it, otherwise 0: as time passes, the other rows stay as they are. */
  readonly now: Instant;
  readonly place: RowPlace;
  readonly struck: boolean;
  readonly selected: boolean;
  /** The time of the entry before its block was changed on the strip, while nothing is saved yet. */
  readonly was: Range<Instant> | null;
  /** The longest row of the day, in minutes: all lengths are drawn on its scale. */
  readonly longest: number;
  /** One copy took the entry from the other, and the user has not seen that yet. */
  readonly isTaken: boolean;
  readonly onFocus: (id: RecordId) => void;
  readonly onEdit: (entry: Recorded<TimeEntry>) => void;
  readonly onDelete: (entry: Recorded<TimeEntry>) => void;
  readonly onFill: (gap: Range<Instant>) => void;
};

/** A row of the log: an entry, the running timer, or time that is not logged. */
export const LogRow = memo(function LogRow(props: LogRowProps) {
  const { item, still, now, place, struck, selected, was, isTaken } = props;
  const row = useMemo(() => logRow({ ...still, now }, item), [still, now, item]);
  const saving = useSaveState(({ inFlight }) => item.is === 'entry' && inFlight.includes(item.entry.id));
  if (row === null) return null;
  if (row.is === 'gap') return <GapRow {...props} row={row} />;
  const opens = row.is === 'entry' && !struck ? row.entry.id : undefined;
  return (
    <tr
      {...place}
      className={classes(
        struck ? 'row-struck' : selected && 'row-selected',
        opens !== undefined && 'row-opens',
        isTaken && 'row-taken',
      )}
      data-entry={opens}
    >
      <td className="muted">{was === null ? row.span : <ChangedSpan row={row} was={was} still={still} />}</td>
      <td>
        <WorkIcon kind={row.work.kind} group={row.work.group} />
        <RowName {...props} row={row} />
        {row.is === 'entry' && row.entry.note !== null ? (
          <NotedRemarks row={row} entry={row.entry} saving={saving} isTaken={isTaken} />
        ) : (
          <Remarks row={row} saving={saving} isTaken={isTaken} />
        )}
      </td>
      <td className="right">{row.units}</td>
      <td>
        <Length {...props} row={row} look={groupClass[row.work.group]} />
      </td>
      <td className="right row-end">
        {was === null ? row.minutes : <b className="row-changed">{row.minutes}</b>}
        <RowAction {...props} row={row} />
      </td>
    </tr>
  );
});

type Drawn<Shown extends Row = Row> = LogRowProps & { readonly row: Shown };

function GapRow({ row, place, longest, onFill }: Drawn) {
  return (
    <tr {...place} className="row-gap">
      <td>{row.span}</td>
      <td colSpan={2}>
        Not logged
        <CommandButton look="quiet" size="small" command="fillGap" onClick={() => onFill(row)}>
          Fill<span className="visually-hidden"> {row.span}</span>
        </CommandButton>
      </td>
      <td>
        <Length row={row} was={null} longest={longest} look="gap" />
      </td>
      <td className="right">{row.minutes}</td>
    </tr>
  );
}

type RemarksProps = {
  readonly row: Exclude<Row, { is: 'gap' }>;
  readonly saving: boolean;
  readonly isTaken: boolean;
  readonly isLocked?: boolean;
};

/** A note that no key on this computer opens must not look like an empty one. */
function NotedRemarks({ entry, ...remarks }: RemarksProps & { readonly entry: Recorded<TimeEntry> }) {
  return <Remarks {...remarks} isLocked={useIsLocked(entry.id, entry.note)} />;
}

function Remarks({ row, saving, isTaken, isLocked = false }: RemarksProps) {
  const said = isLocked ? `${row.remark} locked` : row.remark;
  const parts = [row.work.detail, said, isTaken ? 'added again' : '', saving ? 'saving' : ''];
  const remark = parts.filter((text) => text !== '').join(', ');
  return (
    <>
      {remark === '' ? null : (
        <span className="muted">
          {' '}
          {remark}
          {row.warning === null ? '' : ','}
        </span>
      )}
      {row.warning === null ? null : <span className="alarm"> {row.warning}</span>}
    </>
  );
}

/** The time after the change: the edge that moves stands out. */
function ChangedSpan({ row, was, still }: Pick<Drawn, 'row' | 'still'> & { readonly was: Range<Instant> }) {
  const [start, end] = [clockAt(row.start, still.zone, still.clock), clockAtEnd(row, still.zone, still.clock)];
  return (
    <>
      {row.start === was.start ? start : <b className="row-changed">{start}</b>} –{' '}
      {row.end === was.end ? end : <b className="row-changed">{end}</b>}
    </>
  );
}

function RowName({ row, struck, onFocus, onEdit }: Drawn) {
  if (row.is !== 'entry' || struck) return row.is === 'gap' ? null : <span>{row.work.label}</span>;
  const { entry } = row;
  return (
    <button
      type="button"
      className="row-button"
      data-row={entry.id}
      title="Edit (E), delete (Del), more (Shift+F10)"
      onFocus={() => onFocus(entry.id)}
      onClick={() => onEdit(entry)}
    >
      {row.work.label}
    </button>
  );
}

function RowAction({ row, struck, onDelete }: Drawn) {
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

type LengthProps = Pick<Drawn, 'row' | 'was' | 'longest'> & { readonly look: string };

function Length({ row, was, longest, look }: LengthProps) {
  const before = was === null ? row.minutes : Math.min(row.minutes, minutesOf(was));
  return (
    <span className={classes('length', look)} aria-hidden="true">
      <i style={shareOf(before, longest)} />
      {row.minutes > before ? <i className="length-more" style={shareOf(row.minutes - before, longest)} /> : null}
    </span>
  );
}

function shareOf(minutes: number, longest: number): CSSProperties {
  return { '--share': minutes / longest } as CSSProperties;
}

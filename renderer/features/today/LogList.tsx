import { memo, useCallback, useLayoutEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import type { RecordId } from '#shared/base/ids';
import type { TimeEntry } from '#shared/records/timeEntry';
import type { Recorded } from '#shared/records/version';
import type { Instant } from '#shared/time/day';
import type { Range } from '#shared/time/ranges';
import type { FormTarget } from './EntryForm';
import { LogHead } from './LogHead';
import { LogTable } from './LogTable';
import { RowMenu, type MenuGroups } from './RowMenu';
import type { DayFacts, StaticFacts } from './model/dayFacts';
import { entryItems, entrySentence, isFound, logItems, type LogItem } from './model/logRows';
import type { StripChange } from './model/stripChange';
import { useDeletion } from './useDeletion';
import { useEntryCommands } from './useEntryCommands';
import { useRowActions } from './useRowActions';
import { focusRow, useRowKeys } from '#renderer/ui/list/useRowKeys';
import type { EntrySelection } from './useSelection';
import './dayTable.css';

type LogListProps = {
  readonly facts: DayFacts;
  readonly still: StaticFacts;
  readonly selection: EntrySelection;
  /** The entry whose block is being changed on the strip. */
  readonly change: StripChange | null;
  /** Minutes logged on the day. */
  readonly total: number;
  readonly onForm: (form: FormTarget) => void;
  readonly onFill: (gap: Range<Instant>) => void;
  /** Shown instead of the log while it is empty. */
  readonly empty: ReactNode;
};

/**
 * The day's log, newest first. E and Delete act on the chosen row; a deleted row stays, struck through, until undone.
 */
export const LogList = memo(function LogList(props: LogListProps) {
  const { facts, still, selection, change, total, onForm, onFill, empty } = props;
  const { selected, select } = selection;
  const list = useRef<HTMLElement>(null);
  const { deleted, remove } = useDeletion(still);
  const [letters, setLetters] = useState<string | null>(null);
  const items = useItems(facts, deleted, letters);
  const struck = deleted?.id ?? null;
  const edit = useCallback((subject: Recorded<TimeEntry>) => onForm({ subject }), [onForm]);
  useRowKeys(list, useMemo(() => idsOf(items, struck), [items, struck]), select);
  useEntryCommands({ facts: still, selected, onForm, onDelete: remove });
  useRowActions(list, {
    onOpen: (id) => {
      select(id);
      const entry = still.entries.find((one) => one.id === id);
      if (entry !== undefined) edit(entry);
    },
    onMenu: (id, at) => {
      focusRow(list.current, id);
      selection.openMenu(id, at);
    },
  });
  // The row has lost its button, or got it back: the focus stays in the row.
  useLayoutEffect(() => {
    if (document.activeElement !== document.body) return;
    if (struck !== null) list.current?.querySelector<HTMLElement>('.row-struck button')?.focus();
    else if (selected !== null) focusRow(list.current, selected);
  }, [struck, selected, still]);
  return (
    <section ref={list} className="day-list" aria-labelledby="log-title" data-scope="log" data-region="log">
      <LogHead count={still.entries.length} found={items.length} letters={letters} onFind={setLetters} />
      {empty !== null && struck === null ? (
        <div className="day-scroll">{empty}</div>
      ) : (
        <LogTable
          facts={facts}
          still={still}
          items={items}
          struck={struck}
          selected={selected}
          change={change}
          total={total}
          onFocus={select}
          onEdit={edit}
          onDelete={remove}
          onFill={onFill}
        />
      )}
      <EntryMenu still={still} selection={selection} />
    </section>
  );
});

/** The items of the log that contain the letters, and the entry that is struck through if it does. */
function useItems(facts: DayFacts, deleted: Recorded<TimeEntry> | null, letters: string | null): readonly LogItem[] {
  const { entries } = facts;
  const ofEntries = useMemo(
    () => entryItems(deleted === null ? entries : [...entries, deleted]),
    [entries, deleted],
  );
  return useMemo(() => {
    const items = logItems(facts, ofEntries);
    return letters === null || letters.trim() === '' ? items : items.filter((item) => isFound(facts, item, letters));
  }, [facts, ofEntries, letters]);
}

function idsOf(items: readonly LogItem[], struck: RecordId | null): RecordId[] {
  return items.flatMap((item) => (item.is === 'entry' && item.entry.id !== struck ? [item.entry.id] : []));
}

/** What the menu of an entry offers. */
const entryMenu: MenuGroups = [
  [
    ['editEntry', 'Edit…'],
    ['countForDuty', 'Count for a duty…'],
    ['copyEntry', 'Copy to today…'],
  ],
  [['deleteEntry', 'Delete']],
];

/** The menu of the chosen entry, whether it was opened on its row or on its block. */
function EntryMenu({ still, selection: { menu, closeMenu } }: Pick<LogListProps, 'still' | 'selection'>) {
  const entry = menu === null ? undefined : still.entries.find(({ id }) => id === menu.id);
  if (menu === null || entry === undefined) return null;
  return <RowMenu label={entrySentence(still, entry)} at={menu.at} groups={entryMenu} onClose={closeMenu} />;
}

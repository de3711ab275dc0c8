import { useId, useMemo, useRef, useState, type KeyboardEvent } from 'react';
import type { Officer } from '#shared/records/officer';
import type { Recorded } from '#shared/records/version';
import { useOverlay } from '#renderer/state/overlay';
import { usePaletteView, type PaletteGroupId } from '#renderer/state/paletteView';
import { Dialog } from '#renderer/ui/Dialog';
import { Icon } from '#renderer/ui/Icon';
import { Kbd } from '#renderer/ui/Kbd';
import { PaletteFilters } from './PaletteFilters';
import { PaletteList } from './PaletteList';
import { itemsOf, type PaletteItem } from './paletteItems';
import { findRows, paletteGroupNames, type FoundRow } from './paletteRows';
import { useFoundRecords } from './search/useFoundRecords';
import { usePaletteRows } from './usePaletteRows';
import './Palette.css';

/** One field that finds places, settings, activities, entries and commands, and opens or runs them. */
export function Palette({ viewer }: { readonly viewer: Recorded<Officer> }) {
  const close = () => useOverlay.getState().show(null);
  const [query, setQuery] = useState('');
  const [open, setOpen] = useState<readonly PaletteGroupId[]>([]);
  const [index, setIndex] = useState(0);
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const only = usePaletteView((state) => state.group);
  const rows = usePaletteRows(viewer);
  const found = useFoundRecords(viewer, query, only !== null || open.length > 0);
  const finding = useMemo(() => {
    const totals = found.query === query ? found.counts : undefined;
    return findRows([...rows, ...found.rows], query, { group: only, open }, totals);
  }, [rows, found, query, only, open]);
  const items = itemsOf(finding);
  const at = Math.min(index, items.length - 1);
  const chosen = items[at];
  const choose = (next: number) => {
    setIndex(next);
    list.current?.querySelector(`[data-item="${items[next]?.key}"]`)?.scrollIntoView({ block: 'nearest' });
  };
  const showAll = (group: PaletteGroupId) => setOpen([...open, group]);
  const take = (item: PaletteItem) => {
    if (item.row === null) showAll(item.group);
    else if (item.row.canRun) runAfter(item.row, close);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const act = actionOf(event, { at, items, chosen, choose, showAll, take });
    if (act === null) return;
    event.preventDefault();
    act();
  };
  return (
    <Dialog title="Search or run a command" onClose={close} look="palette">
      <div className="palette-field">
        <Icon name="search" />
        <input
          ref={field}
          role="combobox"
          aria-label="Search or run a command"
          aria-expanded="true"
          aria-controls={id}
          aria-activedescendant={chosen === undefined ? undefined : `${id}-${chosen.key}`}
          aria-autocomplete="list"
          autoComplete="off"
          spellCheck={false}
          placeholder="Search or run a command"
          value={query}
          onChange={(event) => {
            setQuery(event.target.value);
            setOpen([]);
            setIndex(0);
          }}
          onKeyDown={onKeyDown}
        />
        <span className="muted small" aria-live="polite">
          {finding.found} found
        </span>
      </div>
      <PaletteFilters finding={finding} onChosen={() => (setIndex(0), field.current?.focus())} />
      <PaletteList ref={list} id={id} finding={finding} chosen={chosen?.key ?? null} onTake={take} />
      {items.length === 0 ? <p className="palette-none">{noneText(query, only)}</p> : null}
      <PaletteFoot />
    </Dialog>
  );
}

type Keys = {
  readonly at: number;
  readonly items: readonly PaletteItem[];
  readonly chosen: PaletteItem | undefined;
  readonly choose: (next: number) => void;
  readonly showAll: (group: PaletteGroupId) => void;
  readonly take: (item: PaletteItem) => void;
};

function actionOf({ key, altKey }: KeyboardEvent, { at, items, chosen, ...keys }: Keys): (() => void) | null {
  if (chosen === undefined) return null;
  if (key === 'ArrowDown' && altKey) return () => keys.showAll(chosen.group);
  if (key === 'ArrowDown') return () => keys.choose((at + 1) % items.length);
  if (key === 'ArrowUp') return () => keys.choose((at - 1 + items.length) % items.length);
  return key === 'Enter' ? () => keys.take(chosen) : null;
}

/** Closes first: closing the palette must not take the focus from the element that the row opens. */
function runAfter({ run }: FoundRow, close: () => void): void {
  close();
  setTimeout(run);
}

function noneText(query: string, only: PaletteGroupId | null): string {
  const where = only === null ? '' : ` among ${paletteGroupNames[only].toLowerCase()}`;
  return query.trim() === '' ? `There is nothing yet${where}.` : `Nothing has “${query.trim()}”${where}.`;
}

function PaletteFoot() {
  return (
    <p className="palette-foot" aria-hidden="true">
      <span>
        <Kbd keys="ArrowUp" /> <Kbd keys="ArrowDown" /> choose
      </span>
      <span>
        <Kbd keys="Enter" /> open
      </span>
      <span>
        <Kbd keys="Tab" /> filters, kept until cleared
      </span>
      <span className="palette-foot-end">
        <Icon name="lock" small /> notes are only read here
      </span>
    </p>
  );
}

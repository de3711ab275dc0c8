import { useId, useMemo, useRef, useState, type KeyboardEvent } from 'react';
import { commandList, type CommandMenu } from '#shared/contract/commandList';
import { handlerOf, runCommand } from '#renderer/state/commandHandlers';
import { useOverlay } from '#renderer/state/overlay';
import { Dialog } from '#renderer/ui/Dialog';
import { Icon, type IconName } from '#renderer/ui/Icon';
import { Kbd } from '#renderer/ui/Kbd';
import { features } from './features';
import { paletteGroups, type PaletteItem } from './paletteItems';
import { useOtherViewers } from './useOtherViewers';
import './Palette.css';

/** One field that finds and runs every command. */
export function Palette() {
  const close = () => useOverlay.getState().show(null);
  const [query, setQuery] = useState('');
  const [index, setIndex] = useState(0);
  const listId = useId();
  const list = useRef<HTMLDivElement>(null);
  const viewers = useOtherViewers();
  const groups = useMemo(() => paletteGroups(query, handlerOf, viewers), [query, viewers]);
  const items = groups.flatMap((group) => group.items);
  const all = useMemo(
    () => paletteGroups('', handlerOf, viewers).reduce((sum, group) => sum + group.items.length, 0),
    [viewers],
  );
  const chosen = items[Math.min(index, items.length - 1)];
  const choose = (next: number) => {
    setIndex(next);
    list.current?.querySelector(`[data-item="${items[next]?.key}"]`)?.scrollIntoView({ block: 'nearest' });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      const by = event.key === 'ArrowDown' ? 1 : -1;
      choose((index + by + items.length) % Math.max(1, items.length));
    }
    if (event.key === 'Enter' && chosen !== undefined) {
      event.preventDefault();
      run(chosen, close);
    }
  };
  return (
    <Dialog title="Search or run a command" onClose={close} look="palette">
      <div className="palette-field">
        <Icon name="search" />
        <input
          role="combobox"
          aria-label="Search or run a command"
          aria-expanded="true"
          aria-controls={listId}
          aria-activedescendant={chosen === undefined ? undefined : `${listId}-${chosen.key}`}
          aria-autocomplete="list"
          autoComplete="off"
          spellCheck={false}
          placeholder="Search or run a command"
          value={query}
          onChange={(event) => {
            setQuery(event.target.value);
            setIndex(0);
          }}
          onKeyDown={onKeyDown}
        />
        <span className="muted small" aria-live="polite">
          {countText(items.length, all)}
        </span>
      </div>
      <div className="palette-list" id={listId} ref={list} role="listbox" aria-label="Commands" tabIndex={-1}>
        {groups.map((group) => (
          <div key={group.name} role="group" aria-label={group.name}>
            <div role="presentation" className="palette-group">
              {group.name}
            </div>
            {group.items.map((item) => (
              <PaletteLine
                key={item.key}
                id={`${listId}-${item.key}`}
                item={item}
                isChosen={item === chosen}
                onRun={() => run(item, close)}
              />
            ))}
          </div>
        ))}
      </div>
      {items.length === 0 ? <p className="palette-none">No command has “{query}” in its name.</p> : null}
      <p className="palette-foot" aria-hidden="true">
        <span>
          <Kbd keys="ArrowUp" /> <Kbd keys="ArrowDown" /> choose
        </span>
        <span>
          <Kbd keys="Enter" /> run
        </span>
        <span>
          <Kbd keys="Escape" /> close
        </span>
      </p>
    </Dialog>
  );
}

function countText(found: number, all: number): string {
  return found === all ? `${all} commands` : `${found} of ${all}`;
}

/** Closes first: closing the palette must not take the focus from what the command opens. */
function run(item: PaletteItem, close: () => void): void {
  if (!item.canRun) return;
  close();
  setTimeout(() => (item.run === null ? runCommand(item.id) : item.run()));
}

type PaletteLineProps = {
  readonly id: string;
  readonly item: PaletteItem;
  readonly isChosen: boolean;
  readonly onRun: () => void;
};

function PaletteLine({ id, item, isChosen, onRun }: PaletteLineProps) {
  return (
    // The field has the keys; the pointer is a second way.
    <div
      id={id}
      role="option"
      data-item={item.key}
      tabIndex={-1}
      aria-selected={isChosen}
      aria-disabled={item.canRun ? undefined : true}
      className="palette-line"
      onPointerUp={onRun}
    >
      <Icon name={iconOf(item.id)} />
      <span>
        {item.pieces.map((piece, index) =>
          piece.matched ? <mark key={String(index)}>{piece.text}</mark> : piece.text,
        )}
      </span>
      {item.beside === null ? null : <span className="palette-beside">{item.beside}</span>}
      <span className="palette-keys">
        {item.keys.map((keys) => (
          <Kbd key={keys} keys={keys} />
        ))}
      </span>
    </div>
  );
}

/** The icon of the screen that a command goes to, of what it does, or of its menu. */
function iconOf(id: PaletteItem['id']): IconName {
  const feature = features.find(({ command }) => command === id);
  if (feature !== undefined) return feature.icon;
  const menu = commandList.find((command) => command.id === id)?.menu ?? null;
  return icons[id] ?? (menu === null ? 'people' : menuIcons[menu]);
}

const icons: Readonly<Partial<Record<PaletteItem['id'], IconName>>> = {
  exportCsv: 'download',
  exportJson: 'download',
  closeDay: 'circleCheck',
  reopenDay: 'undo',
  quit: 'cross',
  undo: 'undo',
  deleteEntry: 'trash',
  deleteAppointment: 'trash',
  stopTimer: 'stop',
  switchTimer: 'switch',
  addAppointment: 'plus',
  openForm: 'lines',
  previousDay: 'chevronLeft',
  nextDay: 'chevronRight',
  presentDay: 'clock',
  copyTable: 'copy',
};

const menuIcons: Readonly<Record<CommandMenu, IconName>> = {
  File: 'document',
  Edit: 'edit',
  View: 'eye',
  Go: 'arrow',
  Help: 'info',
};

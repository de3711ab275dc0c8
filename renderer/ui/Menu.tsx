import { useId, useLayoutEffect, useRef, type CSSProperties, type KeyboardEvent } from 'react';
import { createPortal } from 'react-dom';
import { Kbd } from './Kbd';
import { restoreFocus } from './restoreFocus';
import './Menu.css';

/** One line of a menu. A line that cannot be used stays, gray, with its reason. */
export type MenuItem = {
  readonly key: string;
  readonly label: string;
  readonly keys: string | undefined;
  readonly whyNot: string | null;
  readonly run: () => void;
};

/** Where a menu opens, in pixels of the window. */
export type MenuPoint = { readonly x: number; readonly y: number };

type MenuProps = {
  /** What the menu is about: its name, and its first line. */
  readonly label: string;
  readonly at: MenuPoint;
  /** Groups of items, with a line between them. */
  readonly groups: readonly (readonly MenuItem[])[];
  readonly onClose: () => void;
};

/**
 * A menu over the page. Arrows, Home, End and first letters choose; Enter and Space run; Escape, Tab and a click
 * elsewhere close it. The focus goes back to where it was.
 */
export function Menu({ label, at, groups, onClose }: MenuProps) {
  const id = useId();
  const menu = useRef<HTMLDivElement>(null);
  useFocusInside(menu);
  useClickElsewhere(menu, onClose);
  const take = ({ whyNot, run }: MenuItem) => {
    if (whyNot !== null) return;
    onClose();
    run();
  };
  return createPortal(
    <div
      ref={menu}
      className="menu"
      role="menu"
      tabIndex={-1}
      aria-labelledby={id}
      style={placeAt(at)}
      onKeyDown={(event) => chooseByKey(event, onClose)}
      onContextMenu={(event) => event.preventDefault()}
    >
      <p id={id} className="menu-label">
        {label}
      </p>
      {groups.map((items) => (
        <div key={items[0]?.key} className="menu-group" role="group">
          {items.map((item) => (
            <button
              key={item.key}
              type="button"
              role="menuitem"
              tabIndex={-1}
              aria-disabled={item.whyNot !== null}
              aria-keyshortcuts={item.keys?.replaceAll('Ctrl', 'Control')}
              onPointerEnter={({ currentTarget }) => currentTarget.focus()}
              onClick={() => take(item)}
            >
              {item.label}
              <span className="menu-end">{item.whyNot ?? <KeysOf item={item} />}</span>
            </button>
          ))}
        </div>
      ))}
    </div>,
    document.body,
  );
}

function KeysOf({ item: { keys } }: { readonly item: MenuItem }) {
  return keys === undefined ? null : <Kbd keys={keys} />;
}

type MenuRef = { readonly current: HTMLElement | null };

function useFocusInside(menu: MenuRef): void {
  useLayoutEffect(() => {
    const { current } = menu;
    const before = document.activeElement;
    itemsOf(current)[0]?.focus({ preventScroll: true });
    return () => {
      const focused = document.activeElement;
      const isInside = focused === document.body || current?.contains(focused) === true;
      if (isInside && before instanceof HTMLElement && before.isConnected) restoreFocus(before);
    };
  }, [menu]);
}

/** The menu opens into the larger part of the window, above or below its point, and never leaves it. */
function placeAt({ x, y }: MenuPoint): CSSProperties {
  const { innerWidth, innerHeight } = window;
  const across = x + menuWidth > innerWidth ? { right: 4 } : { left: x };
  const isLow = y > innerHeight / 2;
  return { ...across, ...(isLow ? { bottom: innerHeight - y, maxHeight: y } : { top: y, maxHeight: innerHeight - y }) };
}

const menuWidth = 284;

function useClickElsewhere(menu: MenuRef, onClose: () => void): void {
  useLayoutEffect(() => {
    const onDown = ({ target }: Event) => {
      if (!(target instanceof Node) || menu.current?.contains(target) !== true) onClose();
    };
    const events = ['pointerdown', 'wheel'] as const;
    for (const name of events) document.addEventListener(name, onDown, { capture: true, passive: true });
    window.addEventListener('blur', onClose);
    return () => {
      for (const name of events) document.removeEventListener(name, onDown, { capture: true });
      window.removeEventListener('blur', onClose);
    };
  }, [menu, onClose]);
}

function itemsOf(menu: HTMLElement | null): HTMLElement[] {
  return [...(menu?.querySelectorAll<HTMLElement>('[role="menuitem"]') ?? [])];
}

/** No key of an open menu reaches the page behind it. */
function chooseByKey(event: KeyboardEvent<HTMLElement>, onClose: () => void): void {
  event.stopPropagation();
  if (event.key === 'Enter' || event.key === ' ') return event.nativeEvent.stopPropagation();
  event.preventDefault();
  if (event.key === 'Escape' || event.key === 'Tab') return onClose();
  const items = itemsOf(event.currentTarget);
  const at = items.findIndex((item) => item === document.activeElement);
  nextItem(items, at, event.key)?.focus();
}

function nextItem(items: readonly HTMLElement[], at: number, key: string): HTMLElement | undefined {
  if (key === 'ArrowDown') return items[(at + 1) % items.length];
  if (key === 'ArrowUp') return items.at(at <= 0 ? -1 : at - 1);
  if (key === 'Home') return items[0];
  if (key === 'End') return items.at(-1);
  const later = [...items.slice(at + 1), ...items.slice(0, at + 1)];
  return key.length === 1
    ? later.find(({ textContent }) => textContent.toLowerCase().startsWith(key.toLowerCase()))
    : undefined;
}

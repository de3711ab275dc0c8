import { useEffect, useEffectEvent, type RefObject } from 'react';
import type { RecordId } from '#shared/base/ids';
import { recordId } from '#shared/base/ids';
import type { MenuPoint } from '#renderer/ui/Menu';

/** What can be done with a row as a whole. Rows are the elements with `data-entry` or `data-appointment`. */
export type RowActions = {
  readonly onOpen: (id: RecordId) => void;
  readonly onMenu: (id: RecordId, at: MenuPoint) => void;
};

const rows = '[data-entry], [data-appointment]';
/** Elements on which a click means something already. */
const controls = 'button, input, label, a, select, textarea, [role="slider"]';

/**
 * Lets a click anywhere on a row open it, and lets the right button, Shift+F10 and the menu key show its menu. These
 * are shortcuts for the buttons of the row, so screen readers hear nothing more about them.
 */
export function useRowActions(list: RefObject<HTMLElement | null>, actions: RowActions): void {
  const onClick = useEffectEvent((event: MouseEvent) => {
    const row = rowAt(event.target);
    if (row === null || isControl(event.target) || document.getSelection()?.isCollapsed === false) return;
    actions.onOpen(row.id);
  });
  const onContextMenu = useEffectEvent((event: MouseEvent) => {
    const row = isTextField(event.target) ? null : rowAt(event.target);
    if (row === null) return;
    event.preventDefault();
    actions.onMenu(row.id, { x: event.clientX, y: event.clientY });
  });
  const onKeyDown = useEffectEvent((event: KeyboardEvent) => {
    const isMenuKey = event.key === 'ContextMenu' || (event.key === 'F10' && event.shiftKey);
    const row = isMenuKey && !isTextField(event.target) ? rowAt(event.target) : null;
    if (row === null) return;
    event.preventDefault();
    const { left, bottom } = (event.target as Element).getBoundingClientRect();
    actions.onMenu(row.id, { x: left, y: bottom });
  });
  useEffect(() => {
    const { current } = list;
    const [click, menu, key] = [
      (event: MouseEvent) => onClick(event),
      (event: MouseEvent) => onContextMenu(event),
      (event: KeyboardEvent) => onKeyDown(event),
    ];
    current?.addEventListener('click', click);
    current?.addEventListener('contextmenu', menu);
    current?.addEventListener('keydown', key);
    return () => {
      current?.removeEventListener('click', click);
      current?.removeEventListener('contextmenu', menu);
      current?.removeEventListener('keydown', key);
    };
  }, [list]);
}

function rowAt(target: EventTarget | null): { readonly id: RecordId } | null {
  const row = target instanceof Element ? target.closest<HTMLElement>(rows) : null;
  const id = row?.dataset['entry'] ?? row?.dataset['appointment'];
  return id === undefined ? null : { id: recordId(id) };
}

function isControl(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest(controls) !== null;
}

function isTextField(target: EventTarget | null): boolean {
  return target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement;
}

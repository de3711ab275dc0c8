import { useCallback, useMemo, useState, type RefObject } from 'react';
import type { RecordId } from '#shared/base/ids';
import type { MenuPoint } from '#renderer/ui/Menu';
import { useOnLeave } from './useOnLeave';

/** The chosen entry, shared by the log and the strip, and its menu while that is open. */
export type EntrySelection = {
  readonly selected: RecordId | null;
  readonly select: (id: RecordId | null) => void;
  readonly menu: { readonly id: RecordId; readonly at: MenuPoint } | null;
  readonly openMenu: (id: RecordId, at: MenuPoint) => void;
  readonly closeMenu: () => void;
};

/** Holds the chosen entry until the focus leaves both the log and the strip. */
export function useSelection(screen: RefObject<HTMLElement | null>): EntrySelection {
  const [selected, select] = useState<RecordId | null>(null);
  const [menu, setMenu] = useState<EntrySelection['menu']>(null);
  useOnLeave(screen, '[data-scope="log"]', () => select(null));
  const openMenu = useCallback((id: RecordId, at: MenuPoint) => {
    select(id);
    setMenu({ id, at });
  }, []);
  const closeMenu = useCallback(() => setMenu(null), []);
  return useMemo(
    () => ({ selected, select, menu, openMenu, closeMenu }),
    [selected, menu, openMenu, closeMenu],
  );
}

import { createContext, useContext, type ReactNode } from 'react';
import { createPortal } from 'react-dom';

/** The element in the head of the page for the actions of the open tab; null until it is there. */
export const TabActionsPlace = createContext<HTMLElement | null>(null);

/** What the user can do with the open tab, shown in the head of the page. */
export function TabActions({ children }: { readonly children: ReactNode }) {
  const place = useContext(TabActionsPlace);
  return place === null ? null : createPortal(children, place);
}

import type { ReactNode } from 'react';
import './EmptyState.css';

/** Shown if there is nothing yet: one sentence and one example to try. */
export function EmptyState({ title, children }: { readonly title: string; readonly children?: ReactNode }) {
  return (
    <div className="empty-state">
      <b>{title}</b>
      {children}
    </div>
  );
}

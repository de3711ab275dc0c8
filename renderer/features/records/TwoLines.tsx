import type { ReactNode } from 'react';

/** A cell of two lines: what it says, and below it, smaller, what belongs to it. */
export function TwoLines({ children, below }: { readonly children: ReactNode; readonly below: ReactNode }) {
  return (
    <span className="records-lines">
      <span>{children}</span>
      <small className="records-below">{below}</small>
    </span>
  );
}

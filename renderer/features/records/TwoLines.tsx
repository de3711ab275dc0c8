import type { ReactNode } from 'react';

/** A cell of two lines: the text, and a smaller remark below it. */
export function TwoLines({ children, below }: { readonly children: ReactNode; readonly below: ReactNode }) {
  return (
    <span className="records-lines">
      <span>{children}</span>
      <small className="records-below">{below}</small>
    </span>
  );
}

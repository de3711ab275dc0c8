import type { ReactNode } from 'react';

/** The head of a part of a screen: its name, a sentence beside it, and what can be done with the whole of it. */
export function SectionHead({ id, title, sub, children }: { readonly id?: string; readonly title: string; readonly sub?: ReactNode; readonly children?: ReactNode }) {
  return (
    <div className="section-head">
      <h2 id={id}>{title}</h2>
      {sub === undefined ? null : <span className="sub">{sub}</span>}
      {children === undefined ? null : <div className="end">{children}</div>}
    </div>
  );
}

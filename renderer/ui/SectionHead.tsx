import type { ReactNode } from 'react';
import './SectionHead.css';

type SectionHeadProps = {
  readonly id?: string;
  readonly title: string;
  readonly sub?: ReactNode;
  /** `h3` within a dialog, whose title is the `h2`. */
  readonly level?: 'h2' | 'h3';
  readonly children?: ReactNode;
};

/** The head of a part of a screen: its name, a sentence beside it, and what the user can do with the whole part. */
export function SectionHead({ id, title, sub, level: Level = 'h2', children }: SectionHeadProps) {
  return (
    <div className="section-head">
      <Level id={id}>{title}</Level>
      {sub === undefined ? null : <span className="section-head-sub">{sub}</span>}
      {children === undefined ? null : <div className="section-head-end">{children}</div>}
    </div>
  );
}

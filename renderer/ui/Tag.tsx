import type { ReactNode } from 'react';
import { classes } from './Button';
import './Tag.css';

/** A word in a small box: dashed for a guess or simulated data, red for what needs action. */
export function Tag({
  look = 'plain',
  children,
}: {
  readonly look?: 'plain' | 'dashed' | 'alarm' | undefined;
  readonly children: ReactNode;
}) {
  return <span className={classes('tag', `tag-${look}`)}>{children}</span>;
}

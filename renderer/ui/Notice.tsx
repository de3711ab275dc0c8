import type { ReactNode } from 'react';
import { classes } from './Button';
import { Icon } from './Icon';
import './Notice.css';

type NoticeProps = {
  readonly look?: 'plain' | 'alarm' | undefined;
  readonly children: ReactNode;
  readonly actions?: ReactNode;
};

/** A sentence in the flow of the page, with buttons to answer it. An alarm has its own icon and color. */
export function Notice({ look = 'plain', children, actions }: NoticeProps) {
  return (
    <div className={classes('notice', look === 'alarm' && 'notice-alarm')}>
      <Icon name={look === 'alarm' ? 'alert' : 'info'} />
      <div className="notice-text">{children}</div>
      {actions === undefined ? null : <div className="row">{actions}</div>}
    </div>
  );
}

import type { ComponentPropsWithoutRef, ComponentPropsWithRef, ReactNode } from 'react';
import { classes } from './Button';
import './PageHead.css';

type PageHeadProps = { readonly title: string; readonly className?: string | undefined; readonly children?: ReactNode };

/** The head of a screen: its name, followed by whatever else is in the head. */
export function PageHead({ title, className, children }: PageHeadProps) {
  return (
    <header className={classes('page-head', className)}>
      <h1 tabIndex={-1}>{title}</h1>
      {children}
    </header>
  );
}

/** A remark beside the name of a screen. */
export function PageSub({ className, ...rest }: ComponentPropsWithoutRef<'span'>) {
  return <span {...rest} className={classes('page-head-sub', className)} />;
}

/** What the user can do on the whole screen, at the end of its head. */
export function PageActions({ className, ...rest }: ComponentPropsWithRef<'div'>) {
  return <div {...rest} className={classes('page-head-actions', className)} />;
}

import { useRef, type KeyboardEvent, type ReactNode } from 'react';
import { classes } from './Button';
import './Tabs.css';

/** One tab: its label, and beside it a short remark, which may be an alarm, or a component that reads its own. */
export type Tab<Id extends string> = {
  readonly id: Id;
  readonly label: string;
  readonly remark?: ReactNode;
  readonly isAlarm?: boolean | undefined;
};

type TabsProps<Id extends string> = {
  /** What the tabs are part of, for screen readers. */
  readonly label: string;
  readonly tabs: readonly Tab<Id>[];
  readonly shown: Id;
  readonly onShow: (id: Id) => void;
  /** The panel of the tab that is shown. */
  readonly children: ReactNode;
};

/** Tabs above the panel of the one that is shown. Arrow keys, Home and End move among them, and show the new one. */
export function Tabs<Id extends string>({ label, tabs, shown, onShow, children }: TabsProps<Id>) {
  const bar = useRef<HTMLDivElement>(null);
  const onKeyDown = (event: KeyboardEvent) => {
    const at = tabAfter(event.key, tabs.findIndex(({ id }) => id === shown), tabs.length);
    const next = tabs[at];
    if (next === undefined) return;
    event.preventDefault();
    onShow(next.id);
    bar.current?.querySelectorAll<HTMLElement>('[role="tab"]')[at]?.focus();
  };
  return (
    <>
      <div ref={bar} role="tablist" aria-label={label} className="tabs">
        {tabs.map(({ id, label: name, remark, isAlarm = false }) => (
          <button
            key={id}
            type="button"
            role="tab"
            id={`tab-${id}`}
            aria-selected={id === shown}
            aria-controls={id === shown ? `panel-${id}` : undefined}
            tabIndex={id === shown ? 0 : -1}
            className="tab"
            onClick={() => onShow(id)}
            onKeyDown={onKeyDown}
          >
            {name}
            {typeof remark === 'string' ? <TabRemark isAlarm={isAlarm}>{remark}</TabRemark> : remark}
          </button>
        ))}
      </div>
      <div role="tabpanel" id={`panel-${shown}`} aria-labelledby={`tab-${shown}`} className="tab-panel">
        {children}
      </div>
    </>
  );
}

type TabRemarkProps = { readonly isAlarm?: boolean | undefined; readonly children: ReactNode };

/** The remark beside the label of a tab. */
export function TabRemark({ isAlarm = false, children }: TabRemarkProps) {
  return <span className={classes('tab-remark', isAlarm && 'tab-alarm')}>{children}</span>;
}

/** The index that a key leads to, wrapping around both ends; -1 if it leads nowhere. */
function tabAfter(key: string, at: number, count: number): number {
  if (key === 'ArrowRight') return (at + 1) % count;
  if (key === 'ArrowLeft') return (at - 1 + count) % count;
  if (key === 'Home') return 0;
  return key === 'End' ? count - 1 : -1;
}

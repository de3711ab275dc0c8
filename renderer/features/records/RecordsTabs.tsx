import { useRef, type KeyboardEvent } from 'react';
import { useCommand } from '#renderer/state/commandHandlers';
import { classes } from '#renderer/ui/Button';
import type { RecordsTab, TabProps } from './tab';
import './RecordsTabs.css';

type RecordsTabsProps = {
  readonly tabs: readonly RecordsTab[];
  readonly shown: RecordsTab;
  readonly open: (id: string) => void;
  readonly about: TabProps;
};

/** The tabs. Arrow keys, Home and End open the next one; Ctrl+PageUp and Ctrl+PageDown do so from anywhere. */
export function RecordsTabs({ tabs, shown, open, about }: RecordsTabsProps) {
  const list = useRef<HTMLDivElement>(null);
  const at = tabs.indexOf(shown);
  const openAt = (index: number) => open((tabs.at(index % tabs.length) ?? shown).id);
  useCommand('previousTab', () => openAt(at - 1));
  useCommand('nextTab', () => openAt(at + 1));
  const onKeyDown = (event: KeyboardEvent) => {
    const steps: Readonly<Record<string, number>> = { ArrowLeft: at - 1, ArrowRight: at + 1, Home: 0, End: -1 };
    const index = steps[event.key];
    if (index === undefined || event.ctrlKey || event.altKey) return;
    event.preventDefault();
    openAt(index);
    list.current?.querySelectorAll<HTMLElement>('[role="tab"]').item((index + tabs.length) % tabs.length).focus();
  };
  return (
    <div ref={list} className="records-tabs" role="tablist" aria-label="Records" tabIndex={-1} onKeyDown={onKeyDown}>
      {tabs.map((tab) => (
        <Tab key={tab.id} tab={tab} isShown={tab === shown} open={open} about={about} />
      ))}
    </div>
  );
}

/** The id of the element of a tab, which names its panel. */
export function tabElementId(tab: RecordsTab): string {
  return `records-tab-${tab.id}`;
}

type OneTabProps = Pick<RecordsTabsProps, 'open' | 'about'> & { readonly tab: RecordsTab; readonly isShown: boolean };

function Tab({ tab, isShown, open, about }: OneTabProps) {
  const { useMark } = tab;
  const mark = useMark(about);
  return (
    <button
      type="button"
      role="tab"
      id={tabElementId(tab)}
      className="records-tab"
      aria-selected={isShown}
      aria-controls={isShown ? 'records-panel' : undefined}
      tabIndex={isShown ? 0 : -1}
      onClick={() => open(tab.id)}
    >
      {tab.label}
      {mark === null ? null : <small className={classes(mark.isAlarm === true && 'records-tab-alarm')}>{mark.text}</small>}
    </button>
  );
}

import { useRef, useState, type ComponentType, type KeyboardEvent, type ReactNode } from 'react';
import { CommandFindField } from '#renderer/domain-ui/keys/CommandFindField';
import { CommandKbd } from '#renderer/domain-ui/keys/CommandKbd';
import { useToday } from '#renderer/queries/clock';
import { useViewer } from '#renderer/queries/officers';
import { useSettings } from '#renderer/queries/settings';
import { useCommand } from '#renderer/state/commandHandlers';
import { useSettingsSection, type SettingsSection } from '#renderer/state/settingsSection';
import { PageHead, PageSub } from '#renderer/ui/PageHead';
import { AboutSection } from './AboutSection';
import { AbsencesSection } from './AbsencesSection';
import { ActivitiesSection } from './ActivitiesSection';
import { CalendarsSection } from './CalendarsSection';
import { DisplaySection } from './DisplaySection';
import { ExportSection } from './ExportSection';
import { ScheduleSection } from './ScheduleSection';
import { StorageSection } from './StorageSection';
import { YouSection } from './YouSection';
import type { SectionProps } from './section';
import { findSettings, sectionLabels } from './settingNames';
import { useSectionSubs } from './useSectionSubs';
import './SettingsScreen.css';

/** The settings, section by section. Changes take effect at once or from a day on, and can be undone. */
export function SettingsScreen() {
  const settings = useSettings();
  const officer = useViewer();
  if (settings === undefined || officer === undefined || officer === null) return <SettingsHead />;
  return <Sections settings={settings} officer={officer} />;
}

function SettingsHead({ children }: { readonly children?: ReactNode }) {
  return (
    <PageHead title="Settings" className="settings-head">
      <PageSub>
        in force at once, or from the day you say; <CommandKbd command="undo" /> takes a change back
      </PageSub>
      {children}
    </PageHead>
  );
}

function Sections(props: Omit<SectionProps, 'today'>) {
  const { section, open } = useSettingsSection();
  const today = useToday(props.officer);
  const subs = useSectionSubs({ ...props, today });
  const list = useRef<HTMLUListElement>(null);
  const find = useRef<HTMLInputElement>(null);
  useCommand('findSetting', () => find.current?.select());
  const Open = contents[section];
  const [query, setQuery] = useState('');
  const shown = findSettings(sections, query);
  const goTo = (index: number) =>
    list.current?.querySelectorAll('button')[(index + shown.length) % shown.length]?.focus();
  const step = (event: KeyboardEvent, index: number) => {
    const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (by === 0) return;
    event.preventDefault();
    goTo(index + by);
  };
  const onFindKey = (event: KeyboardEvent) => {
    const first = shown[0]?.place;
    if (event.key === 'Escape' && query !== '') {
      event.preventDefault();
      event.stopPropagation();
      setQuery('');
    } else if ((event.key === 'ArrowDown' || event.key === 'Enter') && first !== undefined) {
      event.preventDefault();
      if (event.key === 'Enter') open(first.id);
      goTo(0);
    }
  };
  return (
    <>
      <SettingsHead>
        <CommandFindField
          command="findSetting"
          ref={find}
          label="Find a setting"
          value={query}
          onChange={setQuery}
          onKeyDown={onFindKey}
        />
      </SettingsHead>
      <div className="settings">
        <nav aria-label="Sections of Settings" data-region="sections">
          <ul ref={list} className="settings-list">
            {shown.map(({ place: { id, label }, found }, index) => (
              <li key={id}>
                <button
                  type="button"
                  className="settings-place"
                  aria-current={id === section ? 'true' : undefined}
                  onClick={() => open(id)}
                  onKeyDown={(event) => step(event, index)}
                >
                  <b>{label}</b>
                  <span className="settings-place-sub small muted">
                    {found.length === 0 ? subs[id] : found.join(', ')}
                  </span>
                </button>
              </li>
            ))}
          </ul>
          <p className="muted small" role="status">
            {shown.length === 0 ? `No setting has “${query.trim()}”. Escape shows all.` : ''}
          </p>
        </nav>
        <div className="settings-open" data-region="settings">
          <Open {...props} today={today} />
        </div>
      </div>
    </>
  );
}

const contents: Readonly<Record<SettingsSection, ComponentType<SectionProps>>> = {
  you: YouSection,
  schedule: ScheduleSection,
  absences: AbsencesSection,
  activities: ActivitiesSection,
  calendars: CalendarsSection,
  display: DisplaySection,
  export: ExportSection,
  storage: StorageSection,
  about: AboutSection,
};

const sections = (Object.keys(sectionLabels) as SettingsSection[]).map((id) => ({ id, label: sectionLabels[id] }));

import { useRef, type ComponentType, type KeyboardEvent } from 'react';
import { keyName } from '#renderer/components/Kbd';
import { usePresentDay } from '#renderer/queries/usePresentDay';
import { useSettings } from '#renderer/queries/useSettings';
import { useViewer } from '#renderer/queries/useViewer';
import { useSettingsSection, type SettingsSection } from '#renderer/state/settingsSection';
import { AboutSection } from './AboutSection';
import { AbsencesSection } from './AbsencesSection';
import { ActivitiesSection } from './ActivitiesSection';
import { CalendarsSection } from './CalendarsSection';
import { DisplaySection } from './DisplaySection';
import { ExportSection } from './ExportSection';
import { ScheduleSection } from './ScheduleSection';
import type { SectionProps } from './section';
import { StorageSection } from './StorageSection';
import { YouSection } from './YouSection';
import { useSectionSubs } from './useSectionSubs';
import './SettingsScreen.css';

/** What can be set, section by section: in force at once or from a day on, and taken back by Undo. */
export function SettingsScreen() {
  const settings = useSettings();
  const officer = useViewer();
  if (settings === undefined || officer === undefined || officer === null) return <SettingsHead />;
  return <Sections settings={settings} officer={officer} />;
}

function SettingsHead() {
  return (
    <div className="page-head">
      <h1 tabIndex={-1}>Settings</h1>
      <span className="sub">
        in force at once, or from the day you say; <kbd className="kbd">{keyName('Ctrl+Z')}</kbd> takes a change back
      </span>
    </div>
  );
}

function Sections(props: Omit<SectionProps, 'today'>) {
  const { section, open } = useSettingsSection();
  const today = usePresentDay(props.officer.zone);
  const subs = useSectionSubs({ ...props, today });
  const list = useRef<HTMLUListElement>(null);
  const Open = sections.find(({ id }) => id === section)?.content ?? YouSection;
  const step = (event: KeyboardEvent, index: number) => {
    const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (by === 0) return;
    event.preventDefault();
    const next = (index + by + sections.length) % sections.length;
    list.current?.querySelectorAll('button')[next]?.focus();
  };
  return (
    <>
      <SettingsHead />
      <div className="settings">
        <nav aria-label="Sections of Settings" data-region="sections">
          <ul ref={list} className="settings-list">
            {sections.map(({ id, label }, index) => (
              <li key={id}>
                <button
                  type="button"
                  className="settings-place"
                  aria-current={id === section ? 'true' : undefined}
                  onClick={() => open(id)}
                  onKeyDown={(event) => step(event, index)}
                >
                  <b>{label}</b>
                  <span className="small muted">{subs[id]}</span>
                </button>
              </li>
            ))}
          </ul>
        </nav>
        <div className="settings-open" data-region="settings">
          <Open {...props} today={today} />
        </div>
      </div>
    </>
  );
}

type SectionPlace = { readonly id: SettingsSection; readonly label: string; readonly content: ComponentType<SectionProps> };

const sections: readonly SectionPlace[] = [
  { id: 'you', label: 'You and your unit', content: YouSection },
  { id: 'schedule', label: 'Schedule', content: ScheduleSection },
  { id: 'absences', label: 'Absences', content: AbsencesSection },
  { id: 'activities', label: 'Activities and duties', content: ActivitiesSection },
  { id: 'calendars', label: 'Calendars', content: CalendarsSection },
  { id: 'display', label: 'Display and keys', content: DisplaySection },
  { id: 'export', label: 'Export', content: ExportSection },
  { id: 'storage', label: 'Storage', content: StorageSection },
  { id: 'about', label: 'About', content: AboutSection },
];

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
            {sections.map(({ id, label, sub }, index) => (
              <li key={id}>
                <button
                  type="button"
                  className="settings-place"
                  aria-current={id === section ? 'true' : undefined}
                  onClick={() => open(id)}
                  onKeyDown={(event) => step(event, index)}
                >
                  <b>{label}</b>
                  <span className="small muted">{sub}</span>
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

type SectionPlace = { readonly id: SettingsSection; readonly label: string; readonly sub: string; readonly content: ComponentType<SectionProps> };

const sections: readonly SectionPlace[] = [
  { id: 'you', label: 'You and your unit', sub: 'alias, role, zone, docket', content: YouSection },
  { id: 'schedule', label: 'Schedule', sub: 'two weeks and the pay period', content: ScheduleSection },
  { id: 'absences', label: 'Absences', sub: 'leave, holidays, details, training', content: AbsencesSection },
  { id: 'activities', label: 'Activities and duties', sub: 'kinds, their words and units', content: ActivitiesSection },
  { id: 'calendars', label: 'Calendars', sub: 'what was imported, its rules', content: CalendarsSection },
  { id: 'display', label: 'Display and keys', sub: 'colours, week, single letters', content: DisplaySection },
  { id: 'export', label: 'Export', sub: 'how CSV files are written', content: ExportSection },
  { id: 'storage', label: 'Storage', sub: 'folder, two copies, key', content: StorageSection },
  { id: 'about', label: 'About', sub: 'version, licence, network', content: AboutSection },
];

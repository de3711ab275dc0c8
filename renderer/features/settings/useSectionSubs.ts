import { isInUse } from '#shared/rules/terms';
import { countedText } from '#shared/reports/figures';
import { membershipOn } from '#shared/rules/membershipOn';
import { scheduleInForce } from '#shared/rules/scheduleOfDay';
import { unitName } from '#shared/rules/units';
import { weekdayNames } from '#shared/time/dateNames';
import { patternName } from '#renderer/domain-ui/patternName';
import { useDuties, useKinds } from '#renderer/queries/activities';
import { useCalendars } from '#renderer/queries/calendars';
import { useUnits } from '#renderer/queries/officers';
import { useSaveState, useStartFacts } from '#renderer/queries/saving';
import { useAbsences, useSchedules } from '#renderer/queries/schedule';
import type { SettingsSection } from '#renderer/state/settingsSection';
import type { SectionProps } from './section';

/** The line under the name of each section: its present setting, or nothing until it is read. */
export function useSectionSubs({ officer, settings, today }: SectionProps): Readonly<Record<SettingsSection, string>> {
  const schedules = useSchedules(officer.id);
  const absences = useAbsences(officer.id);
  const kinds = useKinds();
  const duties = useDuties();
  const calendars = useCalendars(officer.id);
  const mode = useSaveState((state) => state.mode);
  const version = useStartFacts()?.version;
  const unit = membershipOn(officer, today);
  const units = useUnits();
  const schedule = schedules === undefined ? undefined : scheduleInForce(schedules, officer.id, today);
  const inUse = (records: Parameters<typeof isInUse>[0][]) => records.filter((one) => isInUse(one, today)).length;
  return {
    you: [officer.alias, unit === null ? undefined : unitName(units ?? [], unit.unit), unit?.docket]
      .filter((part) => part !== undefined && part !== '')
      .join(', '),
    schedule: schedule === undefined ? '' : schedule === null ? 'not set yet' : patternName(schedule.days),
    absences: absences === undefined ? '' : `${absences.filter(({ last }) => last >= today).length} now or to come`,
    activities:
      kinds === undefined || duties === undefined ? '' : `${inUse([...kinds])} kinds, ${inUse([...duties])} duties`,
    calendars:
      calendars === undefined
        ? ''
        : calendars.length === 0
          ? 'none yet'
          : countedText(calendars.length, 'calendar'),
    display:
      `${themeNames[settings.theme]}, ${settings.clock}-hour clock, ` +
      `week from ${weekdayNames[settings.weekStart]}`,
    export: settings.csvByteOrderMark ? 'CSV with byte order mark' : 'CSV without byte order mark',
    storage: mode === 'both' ? 'saved in both copies' : 'saved in one place only',
    about: version === undefined ? '' : `version ${version}, no network`,
  };
}

const themeNames = { system: 'as the system', light: 'light', dark: 'dark' } as const;

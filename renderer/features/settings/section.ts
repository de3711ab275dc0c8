import type { Officer } from '#shared/records/officer';
import type { SettingValues } from '#shared/records/setting';
import type { Recorded } from '#shared/records/version';
import type { Day } from '#shared/time/day';

/** The props of every section of Settings. `today` is the current day in the officer's zone. */
export type SectionProps = {
  readonly officer: Recorded<Officer>;
  readonly settings: SettingValues;
  readonly today: Day;
};

import type { Officer } from '#shared/records/officer';
import type { SettingValues } from '#shared/records/setting';
import type { Recorded } from '#shared/records/version';
import type { Day } from '#shared/time/day';

/** What every section of Settings is given. `today` is the present day in the officer's zone. */
export type SectionProps = {
  readonly officer: Recorded<Officer>;
  readonly settings: SettingValues;
  readonly today: Day;
};

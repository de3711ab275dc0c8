import type { Officer } from '#shared/records/officer';
import type { Recorded } from '#shared/records/version';
import type { Staffing } from './useStaffing';

/** What every tab of Staffing is given. */
export type StaffingTabProps = { readonly staffing: Staffing; readonly viewer: Recorded<Officer> };

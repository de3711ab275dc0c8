import type { Officer } from '#shared/records/officer';
import type { Recorded } from '#shared/records/version';
import type { Staffing } from './useStaffing';

/** The props of every tab of Staffing. */
export type StaffingTabProps = { readonly staffing: Staffing; readonly viewer: Recorded<Officer> };

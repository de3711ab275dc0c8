import type { PeriodUnit } from '#shared/time/periods';

/** What one and several periods of a cut are called. */
export const periodWords: Readonly<Record<PeriodUnit, { readonly one: string; readonly many: string }>> = {
  day: { one: 'day', many: 'days' },
  week: { one: 'week', many: 'weeks' },
  payPeriod: { one: 'pay period', many: 'pay periods' },
  month: { one: 'month', many: 'months' },
  fiscalYear: { one: 'fiscal year', many: 'fiscal years' },
};

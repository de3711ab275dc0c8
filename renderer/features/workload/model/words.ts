import type { PeriodUnit } from '#shared/time/periods';

/** The words for one period and for several. */
export const periodWords: Readonly<Record<PeriodUnit, { readonly one: string; readonly many: string }>> = {
  day: { one: 'day', many: 'days' },
  week: { one: 'week', many: 'weeks' },
  payPeriod: { one: 'pay period', many: 'pay periods' },
  month: { one: 'month', many: 'months' },
  quarter: { one: 'quarter', many: 'quarters' },
  fiscalYear: { one: 'fiscal year', many: 'fiscal years' },
};

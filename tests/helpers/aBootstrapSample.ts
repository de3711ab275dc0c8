import type { BootstrapSample } from '#shared/analysis/staffing/bootstrapSample';

/** Six officers with two kinds, each with a pace of their own. Other parts as given. */
export function aBootstrapSample(wishes: Partial<BootstrapSample> = {}): BootstrapSample {
  const units = Float64Array.from([40, 9, 35, 12, 50, 7, 44, 10, 38, 11, 41, 8]);
  const minutes = Float64Array.from([800, 300, 650, 420, 1100, 200, 790, 350, 815, 300, 777, 290]);
  return {
    officers: 6,
    kinds: 2,
    minutes,
    units,
    caseMinutes: Float64Array.from([1100, 1070, 1300, 1140, 1115, 1067]),
    supportMinutes: Float64Array.from([200, 180, 240, 150, 210, 190]),
    yearly: Float64Array.from([8700, 2200]),
    fixedWork: 0,
    availableMinutes: 105_600,
    dutyMinutes: 43_638,
    ...wishes,
  };
}

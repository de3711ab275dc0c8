import { expect, test } from 'vitest';
import { sampleUnit } from '#shared/sample/sampleUnit';
import { caseWeights } from '#shared/analysis/staffing/caseWeight';
import { thawStudy } from '#shared/analysis/staffing/frozenStudy';
test('x', () => {
  for (const officers of [8, 30]) {
    const t=performance.now();
    const { changes } = sampleUnit({ now: Date.parse('2026-09-16T14:42:00-04:00') as never, zone: 'America/New_York' as never, seed: 20_260_916n, officers });
    console.log(performance.now()-t, changes.length);
    const w = changes.find(({ type }) => type === 'weights')?.content as never as { measuredFrom: never; weights: unknown[] };
    const s = thawStudy(w.measuredFrom);
    console.log(JSON.stringify(w.measuredFrom).length, s?.sharedDuties);
    for (const one of caseWeights(s!.table, 'officers')) console.log(one.kind, one.value.toFixed(1), one.units, one.officers, one.df.toFixed(1), JSON.stringify(one.margin));
  }
  expect(1).toBe(1);
});

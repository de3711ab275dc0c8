import type { FrozenDays } from '#shared/records/weightSet';
import type { GatheredStudy } from './gatherStudy';

/** The officer-days of a study in the form that a set of weights stores. */
export function freezeStudy({ table, administration, shared, outside, sharedDuties }: GatheredStudy): FrozenDays {
  return {
    officers: table.officers,
    days: table.days,
    kinds: table.kinds.map(({ kind }) => kind),
    shared: sharedDuties,
    minutes: table.kinds.flatMap(({ minutes }) => [...minutes]),
    units: table.kinds.flatMap(({ units }) => [...units]),
    administration: [...administration],
    sharedDuties: [...shared],
    singleDuties: [...table.duties],
    outside: [...outside],
    expected: [...table.expected],
    logged: Array.from(table.logged, (one) => one === 1),
  };
}

/**
 * The stored officer-days in the form that estimates need; null if the lists do not match, as in a damaged file.
 */
export function thawStudy(frozen: FrozenDays): GatheredStudy | null {
  const { officers, days, kinds } = frozen;
  const cells = officers.length * days.length;
  const single = [frozen.administration, frozen.sharedDuties, frozen.singleDuties, frozen.outside, frozen.expected];
  const fits = single.every((list) => list.length === cells) && frozen.logged.length === cells;
  if (!fits || [frozen.minutes, frozen.units].some((list) => list.length !== cells * kinds.length)) return null;
  const block = (list: readonly number[], at: number) => Float64Array.from(list.slice(at * cells, (at + 1) * cells));
  const [administration, shared] = [block(frozen.administration, 0), block(frozen.sharedDuties, 0)];
  return {
    table: {
      officers,
      days,
      expected: block(frozen.expected, 0),
      logged: Float64Array.from(frozen.logged, Number),
      support: administration.map((minutes, at) => minutes + (shared[at] ?? 0)),
      duties: block(frozen.singleDuties, 0),
      kinds: kinds.map((kind, at) => ({ kind, minutes: block(frozen.minutes, at), units: block(frozen.units, at) })),
    },
    administration,
    shared,
    outside: block(frozen.outside, 0),
    sharedDuties: frozen.shared,
  };
}

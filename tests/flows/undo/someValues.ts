import { recordId } from '#shared/base/ids';
import type { Appointment } from '#shared/records/appointment';
import type { DutyTerms } from '#shared/records/collateralDuty';
import { starterDuties } from '#shared/records/starterDuties';
import { starterKinds } from '#shared/records/starterKinds';
import type { Day, Instant, ZoneName } from '#shared/time/day';
import { addDays } from '#shared/time/days';
import { addMinutes } from '#shared/time/minutes';
import type { World } from './world';

/** The zone of everything that is drawn. */
export const zone = 'America/New_York' as ZoneName;

const countries = ['HN', 'GT', 'MX', null] as const;

/** A random input for a new record. Check-ins are as frequent as all other kinds together. */
export function someWork(world: World): Pick<Appointment, 'kind' | 'duty' | 'country'> {
  const kind = oneIn(world, 2) ? 'check-in' : pick(world, starterKinds)?.id;
  const duty = oneIn(world, 3) ? pick(world, starterDuties)?.id : null;
  return { kind: recordId(kind ?? 'phone'), duty: duty ?? null, country: pick(world, countries) ?? null };
}

export function someTime({ generator, now }: World): { readonly start: Instant; readonly end: Instant } {
  const start = addMinutes(now(), generator.below(2880) - 1440);
  return { start, end: addMinutes(start, 15 + generator.below(100)) };
}

export function termsOf(world: World): DutyTerms {
  const number = world.generator.below(1000);
  return { from: someDay(world), label: `Label ${number}`, words: [`word${number}`], firstLetters: [] };
}

/** A day of September or October 2026. */
export function someDay({ generator }: World): Day {
  return addDays('2026-09-01' as Day, generator.below(60));
}

export function someText({ generator }: World): string {
  return `text ${generator.below(100_000)}`;
}

export function maybeText(world: World): string | null {
  return oneIn(world, 2) ? someText(world) : null;
}

/** True once in so many times. */
export function oneIn({ generator }: World, count: number): boolean {
  return generator.below(count) === 0;
}

export function pick<Item>({ generator }: World, items: readonly Item[]): Item | undefined {
  return items[generator.below(items.length)];
}

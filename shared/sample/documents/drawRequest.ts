import { compareText } from '#shared/base/compareText';
import type { Generator } from '#shared/base/generator';
import {
  obstacleCauses, starterDocumentKinds, type DatedStep, type DocumentRequest, type DocumentStep, type Obstacle,
} from '#shared/records/documentRequest';
import type { Day } from '#shared/time/day';
import { addDays, dayOfWeek, daysBetween } from '#shared/time/days';
import type { SampleOfficer } from '../sampleOfficers';
import type { SimulatedCountry } from './simulatedCountries';

/** Draws one request opened at most a year before `last`, with all its steps up to that day. */
export function drawRequest(
  country: SimulatedCountry,
  officer: SampleOfficer,
  last: Day,
  random: Generator,
): DocumentRequest {
  const opened = workday(addDays(last, -random.below(daysOfTheLedger)), last);
  const steps = drawSteps(country, opened, last, random);
  const end = steps.findLast(({ step }) => endings.has(step))?.on ?? null;
  const issued = steps.find(({ step }) => step === 'issued')?.on ?? null;
  return {
    officer: officer.id,
    country: country.code,
    post: country.post,
    kind: starterDocumentKinds[random.below(10) < 6 ? 1 : random.below(starterDocumentKinds.length)] ?? 'Passport',
    docket: officer.docket,
    opened,
    recorded: earlier(addDays(opened, random.fraction() < 0.85 ? 0 : random.below(8)), last),
    reference: null,
    steps,
    obstacles: drawObstacles(country, opened, end, last, random),
    validUntil: issued === null ? null : addDays(issued, 20 + random.below(160)),
    putOff: null,
    putOffNote: null,
    handedOver: null,
    continues: null,
  };
}

/** The requests of the sample were opened in the last twelve months. */
const daysOfTheLedger = 365;

const endings: ReadonlySet<DocumentStep> = new Set(['issued', 'refused', 'expired', 'withdrawn']);

/** Prepared, submitted, sometimes an interview or more papers, and the end, but only steps up to the last day. */
function drawSteps(country: SimulatedCountry, opened: Day, last: Day, random: Generator): DatedStep[] {
  const prepared = addDays(opened, random.below(4));
  const submitted = addDays(prepared, 2 + random.below(10));
  const wait = Math.max(4, Math.round(country.medianDays * Math.exp(0.55 * random.normal())));
  const within = (from: number, to: number) =>
    addDays(submitted, Math.round(wait * (from + random.fraction() * (to - from))));
  const end = drawEnd(submitted, wait, random);
  const drawn: (readonly [DocumentStep, Day])[] = [
    ['prepared', prepared],
    ['submitted', submitted],
    ...(random.fraction() < 0.3 ? [['interview', within(0.2, 0.5)] as const] : []),
    ...(random.fraction() < 0.2 ? [['more asked for', within(0.55, 0.8)] as const] : []),
    ...(wait > 130 && random.fraction() < 0.5 ? [['escalated', addDays(submitted, 120)] as const] : []),
    end,
  ];
  const [, lastDay] = end;
  return drawn
    .filter(([step, on]) => step === end[0] || on < lastDay)
    .map(([step, on]): DatedStep => ({ step, on: workday(on, last), earlier: [] }))
    .filter((_, index) => (drawn[index]?.[1] ?? last) <= last)
    .toSorted((one, other) => (one.on < other.on ? -1 : Number(one.on > other.on)));
}

/** Most requests are issued; some are refused, withdrawn or expire without an answer. */
function drawEnd(submitted: Day, wait: number, random: Generator): readonly [DocumentStep, Day] {
  const chance = random.fraction();
  if (chance < 0.05) return ['withdrawn', addDays(submitted, 10 + random.below(80))];
  if (chance < 0.09) return ['expired', addDays(submitted, 90 + random.below(110))];
  return [chance < 0.22 ? 'refused' : 'issued', addDays(submitted, wait)];
}

function drawObstacles(
  { obstacleShare }: SimulatedCountry,
  opened: Day,
  end: Day | null,
  last: Day,
  random: Generator,
): Obstacle[] {
  const since = addDays(opened, 20 + random.below(40));
  const isMet = random.fraction() < obstacleShare;
  const cause = obstacleCauses[drawCause(random)] ?? 'other';
  const passes = random.fraction() < 0.3 ? addDays(since, 15 + random.below(30)) : null;
  if (!isMet || since >= (end ?? last)) return [];
  const ends = [end, passes].filter((day) => day !== null);
  const until = ends.filter((day) => day <= last).toSorted(compareText)[0] ?? null;
  return [{ cause, since, until }];
}

/** In half of the obstacles, the post does not answer. */
function drawCause(random: Generator): number {
  const chance = random.fraction();
  return [0.52, 0.62, 0.75, 0.95, 1].findIndex((most) => chance < most);
}

/** The day itself or the Monday after it, never later than `last`. */
function workday(day: Day, last: Day): Day {
  const weekday = dayOfWeek(day);
  const moved = weekday === 6 ? addDays(day, 2) : weekday === 0 ? addDays(day, 1) : day;
  return daysBetween(moved, last) < 0 ? day : moved;
}

function earlier(one: Day, other: Day): Day {
  return one < other ? one : other;
}

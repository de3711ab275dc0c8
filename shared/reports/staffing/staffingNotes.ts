import type { TimeNotLogged } from '#shared/analysis/staffing/timeNotLogged';
import { countedText, countText, rangeText, shareText } from '#shared/reports/figures';
import type { StaffingFigures } from './staffingFigures';
import type { StaffingInput } from './staffingInput';
import { scaledText } from './yearText';

/** What a reader must know to judge the figures: what they are based on, and their limits. */
export function staffingNotes(input: StaffingInput, figures: StaffingFigures): string[] {
  return [
    'Not a time-and-attendance record.',
    basisNote(input, figures),
    targetNote(input),
    unitsNote(input),
    'As is shows how the work is shared, not whether it is enough.',
    ...standardNotes(input, figures),
    ...unweightedNote(input, figures),
    exclusionNote(input),
    'The year value excludes overtime. Leave and training are taken off once, by the year plan.',
    'Weights depend on how units are counted, and reflect today’s way of working.',
    supervisorNote(input),
    'Officers are not named.',
  ].filter((note) => note !== '');
}

/** Where the weights come from, with the officers, officer-days and what was not logged. */
export function basisNote({ basis, measured }: StaffingInput, { participation, time }: StaffingFigures): string {
  const name = basis.name === null ? 'Weights of the log' : `Weights “${basis.name}”`;
  if (basis.weights !== null) return `${name}, ${basis.origin} and not measured; support is measured in the log.`;
  const officers = countedText(measured.table.officers.length, 'officer');
  const { logged, expected } = participation;
  const days = `${countText(logged)} of ${countText(expected)} expected officer-days logged`;
  const rate = Number.isFinite(participation.rate) ? ` (${shareText(participation.rate)})` : '';
  const missing = time.missingDays + time.gaps;
  const notLogged =
    time.expected === 0
      ? ''
      : ` Not logged: ${shareText(missing / time.expected)} of the expected time (${countText(missing)} of ` +
        `${countText(time.expected)} min)${elsewhereText(time)}; above schedule ` +
        `${shareText(time.above / time.expected)}.`;
  const foreign = basis.isForeign ? ' They are weights of another unit.' : '';
  return `${name}, measured ${rangeText(basis.range)}: ${officers}, ${days}${rate}.${notLogged}${foreign}`;
}

/** Time that was logged but is neither case work nor support nor a duty. */
export function elsewhereText({ elsewhere, expected }: TimeNotLogged): string {
  return elsewhere === 0 ? '' : `; training and other time outside the weights ${shareText(elsewhere / expected)}`;
}

/** Who is counted: supervisors only if the folder has nobody else's records. */
export function supervisorNote({ countsSupervisors }: StaffingInput): string {
  return countsSupervisors
    ? 'Only a supervisor’s own records are in this folder, so they are shown. A supervisor is not a case officer: ' +
        'once records of case officers are merged, only theirs count.'
    : 'Supervisors are not case officers and are left out.';
}

function targetNote({ target }: StaffingInput): string {
  return target === 'officers'
    ? 'Interval: 95%, by officers and days (Satterthwaite), for officers like these.'
    : 'Interval: 95%, by days, for this unit in this period, whose whole roster took part.';
}

function unitsNote({ year }: StaffingInput): string {
  if (year.covered === null) return 'Nothing has been logged yet.';
  const scaled = scaledText(year);
  if (scaled === null) return `Units of the last 12 months, ${rangeText(year.covered)}.`;
  const factor = new Intl.NumberFormat('en-US', { maximumFractionDigits: 2 }).format(year.factor);
  return `Units of ${rangeText(year.covered)} times ${factor} for a year; ${scaled}.`;
}

function standardNotes({ label }: StaffingInput, { sets }: StaffingFigures): string[] {
  return sets.flatMap(({ set, met }) => {
    const above = met.above.map(
      ({ kind, docket, done, required }) =>
        `${label(kind)}, ${docket} (${countText(done)} of ${countText(required ?? 0)})`,
    );
    const without = new Set(met.withoutStandard.map(({ kind }) => label(kind)));
    return [
      ...(above.length === 0 ? [] : [`${set}: done above standard, listed and never netted: ${above.join('; ')}.`]),
      ...(without.size === 0
        ? []
        : [`${set}: no standard set, so the observed rate is kept: ${[...without].join(', ')}.`]),
    ];
  });
}

function unweightedNote({ label }: StaffingInput, { asIs }: StaffingFigures): string[] {
  const kinds = asIs.need.unweighted.map(label);
  return kinds.length === 0 ? [] : [`Counted, but without a weight, so not in the need: ${kinds.join(', ')}.`];
}

function exclusionNote({ basis: { exclusions } }: StaffingInput): string {
  if (exclusions.length === 0) return 'Nothing is excluded.';
  const reasons = [...new Set(exclusions.map(({ reason }) => reason))].join(', ');
  return `Excluded: ${countText(exclusions.length)} (${reasons}).`;
}

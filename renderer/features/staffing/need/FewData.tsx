import { enoughFor } from '#shared/analysis/staffing/marginOf';
import { countedText, countText, shareText } from '#shared/reports/figures';
import type { WeightLine } from '#shared/reports/staffing/staffingFigures';
import { shortDayName } from '#shared/time/dateNames';
import { addDays } from '#shared/time/days';
import { SectionHead } from '#renderer/ui/SectionHead';
import type { Staffing } from '../useStaffing';
import { WeightActions } from './WeightActions';

/** Shown if there is no interval at all: what is missing, each with what would help. */
export function FewData({ staffing }: { readonly staffing: Staffing }) {
  const needed = [...officersNeeded(staffing), ...unitsNeeded(staffing), ...moreEven(staffing)];
  return (
    <section aria-labelledby="staffing-few">
      <SectionHead id="staffing-few" title="What would be needed" sub="for an interval" />
      <ol className="staffing-few">
        {needed.map(({ head, text }) => (
          <li key={head}>
            <b>{head}</b>
            <p className="small muted">{text}</p>
          </li>
        ))}
        <li>
          <b>Or use other weights, and say so.</b>
          <p className="small muted">
            Weights of another unit or of a published study can be typed or imported; the need is then marked as not
            measured here.
          </p>
          <WeightActions staffing={staffing} />
        </li>
      </ol>
    </section>
  );
}

type Needed = { readonly head: string; readonly text: string };

function officersNeeded({ input: { measured } }: Staffing): Needed[] {
  const { table } = measured;
  const logged = table.officers.filter((_, row) => {
    const { days } = table;
    return table.logged.subarray(row * days.length, (row + 1) * days.length).some((one) => one === 1);
  }).length;
  const missing = enoughFor.officers - logged;
  if (missing <= 0) return [];
  return [
    {
      head:
        `${countedText(missing, 'more officer')}. ` +
        `${enoughFor.officers} are needed, ${countText(logged)} have logged.`,
      text:
        'A weight says how long the work takes, and officers differ: with fewer than five, nobody can say how much. ' +
        'This folder shows what its own records allow. Files of other officers, once merged into it, add their ' +
        'officer-days with the same kinds, and “officers like these” then means all of them. ' +
        'Daybook cannot merge files yet.',
    },
  ];
}

function unitsNeeded({ figures: { weights }, input: { basis }, today }: Staffing): Needed[] {
  const few = weights.filter(({ units }) => units < enoughFor.units);
  if (few.length === 0) return [];
  const first = Date.parse(basis.range.first);
  const days = (Date.parse(basis.range.last) - first) / 86_400_000 + 1;
  const paces = few.slice(0, 4).map(({ label, units }) => {
    const more = Math.ceil(((enoughFor.units - units) / units) * days);
    return `${label} by ${shortDayName(addDays(today, more))}`;
  });
  return [
    {
      head: `More units of ${countedText(few.length, 'kind')}. ${enoughFor.units} are needed of each.`,
      text: `At this pace: ${paces.join(', ')}.`,
    },
  ];
}

function moreEven({ figures: { weights } }: Staffing): Needed[] {
  const uneven = weights.filter(isUneven);
  if (uneven.length === 0) return [];
  const words = uneven
    .slice(0, 3)
    .map(({ label, largestShare }) => `${shareText(largestShare)} of ${label.toLowerCase()}`);
  return [
    {
      head: 'The work shared by more officers.',
      text: `One officer did ${words.join(', ')}. There is no interval until that evens out.`,
    },
  ];
}

function isUneven({ margin, officers }: WeightLine): boolean {
  return officers > 1 && margin.is === 'none' && margin.reasons.some(({ is }) => is === 'uneven');
}

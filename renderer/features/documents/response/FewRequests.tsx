import type { Ref } from 'react';
import {
  fewestAnswers, fewestRequests, type MissingReason, type ResponseTimes,
} from '#shared/analysis/documents/responseTimes';
import type { RequestWait } from '#shared/analysis/documents/requestWaits';
import { countedText } from '#shared/reports/figures';
import { WaitDots, type WaitGroup } from '#renderer/ui/chart/WaitDots';
import { classes } from '#renderer/ui/Button';

type FewRequestsProps = {
  readonly ref: Ref<HTMLDivElement>;
  readonly name: string;
  readonly times: ResponseTimes;
  readonly waits: readonly RequestWait[];
  readonly labelOf: (wait: RequestWait) => string;
};

/** Each wait as a line and a dot, for too few requests to draw a curve, and what a curve still needs. */
export function FewRequests({ ref, name, times, waits, labelOf }: FewRequestsProps) {
  const groups = groupsOf(waits, labelOf);
  const hidden = waits.length - groups.reduce((sum, { dots }) => sum + dots.length, 0);
  return (
    <>
      {waits.length === 0 ? null : (
        <div ref={ref}>
          <WaitDots summary={summaryOf(name, groups)} groups={groups} axis="days" />
        </div>
      )}
      {hidden === 0 ? null : <p className="small muted">{countedText(hidden, 'more request')} in the table.</p>}
      <table className="response-needs">
        <caption className="visually-hidden">What a curve needs</caption>
        <thead>
          <tr>
            <th scope="col" colSpan={2}>A curve needs</th>
            <th scope="col" className="response-right">There are</th>
          </tr>
        </thead>
        <tbody>
          {needsOf(times).map((need) => <Need key={need.what} need={need} />)}
        </tbody>
      </table>
      <p className="small muted">{whyText(times)}</p>
      <WhatCanBeSaid waits={waits} />
    </>
  );
}

function Need({ need: { what, needed, found } }: { readonly need: MissingReason }) {
  const missing = needed - found;
  return (
    <tr>
      <th scope="row">{countedText(needed, needNouns[what])}</th>
      <td>
        <span className="response-boxes" aria-hidden="true">
          {Array.from({ length: needed }, (_, index) => (
            <i key={index} className={classes(index < found && 'response-full')} />
          ))}
        </span>
      </td>
      <td className="response-right">
        <b>{found}</b>{missing > 0 ? `, ${missing} missing` : ''}
      </td>
    </tr>
  );
}

const needNouns = { requests: 'request', answers: 'answer', 'at risk': 'observed at once' } as const;

/** Always counts requests and answers, then lists whatever else is missing. */
function needsOf({ counts, missing }: ResponseTimes): readonly MissingReason[] {
  return [
    { what: 'requests', needed: fewestRequests, found: counts.requests },
    { what: 'answers', needed: fewestAnswers, found: counts.answered },
    ...missing.filter(({ what }) => what === 'at risk' && counts.requests >= fewestRequests),
  ];
}

function whyText({ counts: { withdrawn, expired } }: ResponseTimes): string {
  const others = withdrawn + expired === 0
    ? 'none was withdrawn or ran out'
    : `${withdrawn + expired} withdrawn or expired will get none`;
  return 'With fewer, a median would move by weeks with each answer. Issued or refused counts as an answer; '
    + `${others}.`;
}

function WhatCanBeSaid({ waits }: { readonly waits: readonly RequestWait[] }) {
  const answered = waits.filter(({ end }) => end === 'answered').map(({ exit }) => exit);
  const open = waits.filter(({ end }) => end === 'open').map(({ exit }) => exit);
  if (answered.length + open.length === 0) return null;
  return (
    <section aria-labelledby="response-said">
      <h3 id="response-said" className="response-said">What can be said now</h3>
      <dl className="response-facts">
        {answered.length === 0 ? null : (
          <div>
            <dt>Shortest, longest answer</dt>
            <dd>{`${Math.min(...answered)} and ${countedText(Math.max(...answered), 'day')}`}</dd>
          </div>
        )}
        {open.length === 0 ? null : (
          <div>
            <dt>Longest still open</dt>
            <dd>{countedText(Math.max(...open), 'day')}</dd>
          </div>
        )}
      </dl>
    </section>
  );
}

/** More lines than these would push everything else off the screen; the table has all of them. */
const mostDots = 5;

function groupsOf(waits: readonly RequestWait[], labelOf: (wait: RequestWait) => string): WaitGroup[] {
  const groupOf = (key: string, label: string, ofGroup: readonly RequestWait[], isOpen: boolean): WaitGroup => ({
    key,
    label: `${label} ${ofGroup.length}`,
    dots: shownOf(ofGroup, isOpen).map((wait) =>
      ({ key: wait.ids.join(' '), length: wait.exit, label: labelOf(wait) })),
    isOpen,
  });
  return [
    groupOf('answered', 'Answered', waits.filter(({ end }) => end === 'answered'), false),
    groupOf('ended', 'Withdrawn or expired', waits.filter(({ end }) => end === 'withdrawn' || end === 'expired'), true),
    groupOf('open', 'Still open', waits.filter(({ end }) => end === 'open'), true),
  ].filter(({ dots }) => dots.length > 0);
}

/** The shortest answers first, and the longest of those that are open. */
function shownOf(waits: readonly RequestWait[], isOpen: boolean): readonly RequestWait[] {
  const sorted = waits.toSorted((one, other) => (isOpen ? other.exit - one.exit : one.exit - other.exit));
  return sorted.slice(0, mostDots);
}

function summaryOf(name: string, groups: readonly WaitGroup[]): string {
  const parts = groups.map(({ label, dots }) => `${label}: ${dots.map(({ length }) => length).join(', ')} days`);
  return `${name}, each request since its opening. ${parts.join('; ')}. Too few for a curve.`;
}

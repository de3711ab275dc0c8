import { shareText } from '#shared/reports/figures';
import type { NeedLine, SetNeed, StaffingFigures } from './staffingFigures';
import { officersText } from './reasons';

/** A sentence in parts; those that carry the finding are strong. */
export type SentencePart = { readonly text: string; readonly strong: boolean };

/**
 * The finding in two sentences: what the work as done today needs compared with the current staff, and what it would
 * need with the first set of standards met. If the interval includes the staff, no difference is visible.
 */
export function needFinding({ asIs, sets, time }: StaffingFigures, staff: number): SentencePart[][] {
  const notLogged = time.expected === 0 ? 0 : (time.missingDays + time.gaps) / time.expected;
  const first = asIsSentence(asIs, staff, notLogged);
  const [set] = sets;
  if (set === undefined) return [first];
  return [first, shouldBeSentence(set)];
}

/** The finding as plain text. */
export function needFindingText(figures: StaffingFigures, staff: number): string {
  return needFinding(figures, staff)
    .map((parts) => parts.map(({ text }) => text).join(''))
    .join(' ');
}

/** More staff than "as is" needs is not a surplus, since the need lacks what was not logged. */
function asIsSentence({ need, margin }: NeedLine, staff: number, notLogged: number): SentencePart[] {
  if (need.workload === 0) return [plain('Nothing with a case weight was counted yet, so the need is unknown.')];
  const has = [plain('As the work is done today, it needs '), strong(`${officersText(need.value)} officers`)];
  if (margin.is === 'none') {
    return [...has, plain(` and has ${officersText(staff)}. `), strong('The margin of error is not known yet.')];
  }
  const range = `(${officersText(margin.low)} to ${officersText(margin.high)})`;
  if (staff > margin.high) {
    return [
      plain('As the work was logged, it takes '),
      strong(`${officersText(need.value)} officers`),
      plain(` ${range} of the ${officersText(staff)} there are; `),
      strong(`${shareText(notLogged)} of the expected time was not logged.`),
    ];
  }
  const verdict =
    staff < margin.low ? `short by ${officersText(-need.net)}` : 'the difference is within the margin of error';
  return [...has, plain(` ${range} and has ${officersText(staff)}: `), strong(`${verdict}.`)];
}

function shouldBeSentence({ set, need, margin, net }: SetNeed): SentencePart[] {
  const start = [plain(`With ${set} met, it would need `), strong(officersText(need.value))];
  const by = need.net < 0 ? `short by ${officersText(-need.net)}` : `${officersText(need.net)} more than it needs`;
  if (margin.is === 'none' || net.is === 'none') return [...start, plain(': '), strong(by), plain('.')];
  const isShort = net.high < 0;
  const range = isShort ? ` (${officersText(-net.high)} to ${officersText(-net.low)})` : '';
  const isWithin = net.low <= 0 && net.high >= 0;
  return [
    ...start,
    plain(` (${officersText(margin.low)} to ${officersText(margin.high)}): `),
    strong(isWithin ? 'the difference is within the margin of error' : by),
    plain(`${isWithin ? '' : range}.`),
  ];
}

function plain(text: string): SentencePart {
  return { text, strong: false };
}

function strong(text: string): SentencePart {
  return { text, strong: true };
}

import type { CaseDocket } from '#shared/records/officer';
import { recordId } from '#shared/base/ids';
import { clockName } from '#shared/time/dateNames';
import { termsOn } from '#shared/rules/terms';
import type { DayFacts } from './dayFacts';
import type { FormTime, Pass } from './formTime';
import { lineWord } from './workName';

/** What a form says, as far as a line can say it too. */
export type FormWork = FormTime & {
  readonly kind: string;
  readonly duty: string;
  readonly country: string | null;
  readonly units: number | null;
  /** The docket that the form asks for and the line can say; '' for none. */
  readonly saidDocket?: CaseDocket | '';
  /** What names the document request and its step; empty if nothing does. */
  readonly requestWords?: string;
};

/** The line that logs the same (capture.md), with `…` for what is still missing. */
export function lineOfForm(facts: Pick<DayFacts, 'kinds' | 'duties' | 'day' | 'presentDay'>, work: FormWork): string {
  const duty = facts.duties.find(({ id }) => id === work.duty);
  const dutyWord = duty === undefined ? '' : (termsOn(duty, facts.day)?.words[0] ?? '');
  const isDutyAlone = work.kind === dutyKind && dutyWord !== '';
  const words = [
    work.day === null || work.day === facts.presentDay ? '' : work.day,
    `${clock(work.from, work.fromPass)}-${clock(work.to, work.toPass)}`,
    isDutyAlone ? '' : lineWord(facts, recordId(work.kind), facts.day),
    work.country?.toLowerCase() ?? '',
    work.units === null ? '' : `x${work.units}`,
    docketWords[work.saidDocket ?? ''],
    dutyWord === '' ? '' : isDutyAlone ? dutyWord : `duty:${dutyWord}`,
    work.requestWords ?? '',
  ];
  return words.filter((word) => word !== '').join(' ');
}

/** Splits such a line around its end time: the part before it, the end, and the part after it. */
export function cutAtEnd(line: string): readonly [before: string, end: string, after: string] {
  const parts = /^(.*?(?:\d(?:#[12])?|…)-)(\d+:\d\d(?:#[12])?|…)((?: .*)?)$/u;
  const [, before = line, end = '', after = ''] = parts.exec(line) ?? [];
  return [before, end, after];
}

/** The shortest words for the dockets. */
const docketWords = { detained: 'det', 'non-detained': 'nd', '': '' } as const;

/** The starter kind that stands for a duty alone. */
const dutyKind = 'duty';

/** With a two-digit hour, a time has one reading. If it exists twice, `#1` is before the clock is set back. */
function clock(minute: number | null, pass: Pass | null): string {
  if (minute === null) return '…';
  return `${clockName(minute, '24')}${pass === null ? '' : pass === 'first' ? '#1' : '#2'}`;
}

import type { RecordId } from '#shared/base/ids';
import { discardDraft, saveDraft } from '#renderer/commands/drafts';
import { logLines } from '#renderer/commands/log';
import { makeRecordId } from '#renderer/commands/run';
import type { Services } from '#renderer/services/services';
import type { StaticFacts } from '../../model/dayFacts';
import { minutesOf } from '../../model/spans';
import { report } from '../../report';
import { isAnswer, logInput, outcomeInput, type LogDraft } from '../logOfLine';
import type { Pasted } from './usePasted';

/** The draft of the lines that stay, after the others were logged; null if logging them failed. */
export type LeftOver = { readonly id: RecordId; readonly text: string };

/**
 * Logs the understood lines of a pasted list as one step. The other lines are saved before that as a draft of their
 * own, so that they survive whatever happens next.
 */
export async function logPasted(
  services: Services,
  facts: StaticFacts,
  { drafts, rest }: Pasted,
  draft: RecordId,
): Promise<LeftOver | null> {
  const left = { id: makeRecordId(services), text: rest.join('\n') };
  const { officer } = facts;
  if (left.text !== '') await saveDraft(services, { id: left.id, officer, place: 'line', text: left.text });
  const works = drafts.filter((one) => !isAnswer(one)).map((one) => logInput(facts, one));
  const outcomes = drafts.filter(isAnswer).map(outcomeInput);
  const done = logLines(services, { works, outcomes, drafts: [draft] });
  if (await report(done, `Logged ${linesName(drafts.length)}, ${pastedMinutes(drafts)} min.`)) return left;
  await discardDraft(services, { id: left.id });
  return null;
}

/** The minutes of some lines. */
export function pastedMinutes(drafts: readonly LogDraft[]): number {
  return drafts.flatMap((draft) => draft.withoutBreak ?? [draft]).reduce((sum, one) => sum + minutesOf(one), 0);
}

/** A number of lines in words. */
export function linesName(count: number): string {
  return count === 1 ? '1 line' : `${count} lines`;
}

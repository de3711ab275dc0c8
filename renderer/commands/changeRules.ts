import type { RecordId } from '#shared/base/ids';
import { failWith, succeed, type Result } from '#shared/base/result';
import type { ImportRule } from '#shared/records/importRule';
import type { Change } from '#shared/records/all';
import type { Recorded } from '#shared/records/version';
import type { Services } from '#renderer/services/services';
import type { Receipt } from '#renderer/storage/store';
import { contentOnly, find, runCommand } from './runCommand';

/** The rules with a word that a calendar keeps, in the order in which they are tried. */
export type ChangeRulesInput = { readonly calendar: RecordId; readonly rules: readonly RecordId[] };

/**
 * Puts a calendar's word rules into another order and deletes those that are left out; the answer where no word matches
 * stays last. What was imported stays as it is: rules are asked at the next import.
 */
export async function changeRules(services: Services, { calendar, rules }: ChangeRulesInput): Promise<Result<Receipt>> {
  return await runCommand(services, 'changeRules', async (reader) => {
    const found = await find(reader, 'calendar', calendar);
    if (!found.ok) return found;
    const present = (await reader.all('rule')).filter((rule) => rule.calendar === calendar);
    const words = present.filter(({ word }) => word !== null);
    const kept = rules.map((id) => words.find((rule) => rule.id === id)).filter((rule) => rule !== undefined);
    if (kept.length !== rules.length) return failWith('not-found', 'One of these rules is not there any more. Nothing was changed.');
    const inOrder = [...kept, ...present.filter(({ word }) => word === null)];
    const gone = words.filter(({ id }) => !rules.includes(id));
    const changes: Change[] = [
      ...gone.map(({ id }): Change => ({ type: 'rule', id, content: null })),
      ...inOrder.flatMap((rule, order) => moved(rule, order)),
    ];
    return succeed({ changes });
  });
}

function moved(rule: Recorded<ImportRule>, order: number): Change[] {
  if (rule.order === order) return [];
  return [{ type: 'rule', id: rule.id, content: { ...contentOnly<ImportRule>(rule), order } }];
}

import { recount } from '#shared/analysis/totals';
import { encodeMonth, type MonthColumns } from '#shared/analysis/totalsColumns';
import type { Result } from '#shared/base/result';
import type { WritingCommandId } from '#shared/contract/commandList';
import type { Instant } from '#shared/time/day';
import { commandTable } from '#renderer/commands/commandTable';
import { changeSetting } from '#renderer/commands/settings';
import type { Services } from '#renderer/services/services';
import type { Receipt } from '#renderer/storage/store';
import type { FaultKind, PortCall } from './faults';
import {
  followUp, leftBy, recordsOf, startOn, startOnCopy, textOf, unequalRecords, type Left, type Running,
} from './faultyMachine';

/** A command with what it is asked, and the machine on which it is asked. */
export type Case = { readonly id: WritingCommandId; readonly input: unknown; readonly left: Left; readonly now: Instant };

/** A case as it goes without a fault: its calls of ports, and the records before and after. */
export type Path = {
  readonly calls: readonly PortCall[];
  readonly before: ReadonlyMap<string, string>;
  readonly after: ReadonlyMap<string, string>;
};

/** What goes wrong in one cell of the table. */
export type Fault = { readonly at: number; readonly kind: FaultKind };

type Ended = 'stopped' | { readonly threw: unknown } | Result<Receipt>;

/** Runs a case without a fault. */
export async function walkPath(one: Case): Promise<Path> {
  const running = await startOnCopy(one.left, one.now);
  const before = await recordsOf(running);
  running.faults.arm(null);
  const done = await run(running, one);
  running.faults.disarm();
  if (typeof done !== 'object' || !('ok' in done) || !done.ok) throw new Error(`${one.id} does not work without a fault: ${describe(done)}`);
  const after = await recordsOf(running);
  running.services.store.database.close();
  return { calls: running.faults.listed(), before, after };
}

/**
 * Runs a case with one fault, goes on in the same program where it still runs, starts again on what is left, and goes on
 * there. Gives what does not hold, in words; nothing where all does.
 */
export async function playCell(one: Case, path: Path, fault: Fault): Promise<string[]> {
  const problems: string[] = [];
  const check = (holds: boolean, text: string) => void (holds || problems.push(text));
  const running = await startOnCopy(one.left, one.now);
  running.faults.arm(fault);
  const ended = await run(running, one);
  running.faults.disarm();
  check(saidWhatHappened(ended, fault, path), `it ended with ${describe(ended)}`);

  if (ended !== 'stopped') {
    const goesOn = await changeSetting(running.services, { key: 'csvByteOrderMark', value: false });
    check(goesOn.ok && goesOn.value.saved === 'both', `the next change ends with ${JSON.stringify(goesOn)}`);
    await checkCopies(running, one.left, check);
    await checkFound(running, path, { allowed: allowedAfter(ended), isFollowed: true }, check);
  }
  running.services.store.database.close();

  const again = await startOn(running, one.now);
  await checkCopies(again, one.left, check);
  await checkFound(again, path, { allowed: allowedAfter(ended), isFollowed: ended !== 'stopped' }, check);
  const further = await changeSetting(again.services, { key: 'csvByteOrderMark', value: ended === 'stopped' ? false : true });
  check(further.ok && further.value.saved === 'both', `after the restart the next change ends with ${JSON.stringify(further)}`);
  check((await unequalRecords(again)).length === 0, 'after the restart the next change is not in both copies');
  again.services.store.database.close();
  return problems;
}

async function run({ services, faults }: Running, { id, input }: Case): Promise<Ended> {
  const command = commandTable[id] as (services: Services, given: unknown) => Promise<Result<Receipt>>;
  const done = command(services, input).catch((error: unknown) => ({ threw: error }));
  return await Promise.race([done, faults.stopped]);
}

/** Which state may be found: the one after where it was acknowledged, the one before where its failure was told. */
type Allowed = 'before' | 'after' | 'either';

function allowedAfter(ended: Ended): Allowed {
  if (ended === 'stopped' || 'threw' in ended) return 'either';
  if (ended.ok) return 'after';
  return 'before';
}

/**
 * A stop ends the program; a failure is a result with words, and only of clock and dice, which cannot fail, an error. What is
 * read once both copies have the change, to warn of an overlap, cannot take the acknowledgement back.
 */
function saidWhatHappened(ended: Ended, { at, kind }: Fault, { calls }: Path): boolean {
  const call = calls[at];
  if (kind.includes('stops')) return ended === 'stopped' || call?.port === 'installation';
  if (ended === 'stopped') return false;
  if ('threw' in ended) return call?.port === 'clock' || call?.port === 'dice';
  if (call?.port === 'journal') return ended.ok && ended.value.saved === 'one place';
  if (at > calls.findLastIndex(isWrite)) return ended.ok && ended.value.saved === 'both';
  return ended.ok ? call?.port === 'installation' : ended.error.message !== '';
}

function isWrite({ port, name }: PortCall): boolean {
  return port === 'journal' || (port === 'database' && !/\.(get|getAll|count)$/.test(name));
}

function describe(ended: Ended): string {
  return typeof ended === 'object' && 'threw' in ended ? `the error ${String(ended.threw)}` : JSON.stringify(ended);
}

type Check = (holds: boolean, text: string) => void;

/** Acknowledged ⊆ found ⊆ acknowledged and the one in flight; a failure that was told left nothing. */
async function checkFound(
  running: Running,
  { before, after }: Path,
  { allowed, isFollowed }: { readonly allowed: Allowed; readonly isFollowed: boolean },
  check: Check,
): Promise<void> {
  const found = mapText(await recordsOf(running), false);
  const states = { before: mapText(before, isFollowed), after: mapText(after, isFollowed) };
  const isRight = allowed === 'either' ? found === states.before || found === states.after : found === states[allowed];
  check(isRight, `what is found is not the state ${allowed === 'either' ? 'before or after' : allowed}`);
}

function mapText(records: ReadonlyMap<string, string>, isFollowed: boolean): string {
  const all = new Map(records);
  if (isFollowed) all.set(followUp.key, followUp.text);
  return JSON.stringify([...all].toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

/** Both copies are equal, what was in the journal stands as it stood, and the totals are those of a recount. */
async function checkCopies(running: Running, left: Left, check: Check): Promise<void> {
  const unequal = await unequalRecords(running);
  check(unequal.length === 0, `the copies differ in ${unequal.join(', ')}`);
  check(running.services.store.saveState.get().mode === 'both', `the copies are not level: ${running.services.store.saveState.get().mode}`);
  const old = running.journal.lines.slice(0, left.journal.lines.length);
  check(textOf(old) === textOf(left.journal.lines), 'a line of the journal was changed');
  const kept = await running.services.store.database.totals.toArray();
  const counted = [...recount(await running.services.store.reader.all('entry')).values()].map(encodeMonth);
  check(monthsText(kept) === monthsText(counted), 'the totals are not those of a recount');
}

function monthsText(months: readonly MonthColumns[]): string {
  return textOf(months.map((month) => textOf({ ...month, buffer: [...new Int32Array(month.buffer)] })).toSorted());
}

/** What a program left, once it is ended. */
export async function leave(running: Pick<Running, 'services' | 'journal'>): Promise<Left> {
  const left = await leftBy(running);
  running.services.store.database.close();
  return left;
}

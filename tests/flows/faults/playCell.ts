import { recount } from '#shared/analysis/totals';
import { encodeMonth, type MonthColumns } from '#shared/analysis/totalsColumns';
import type { Result } from '#shared/base/result';
import type { WritingCommandId } from '#shared/contract/commandList';
import type { Instant } from '#shared/time/day';
import { commandTable } from '#renderer/commands/commandTable';
import { changeSetting } from '#renderer/commands/settings';
import type { Services } from '#renderer/services/services';
import type { Receipt } from '#renderer/storage/store';
import { Stopped, type FaultKind, type PortCall } from './faults';
import {
  followUp, leftBy, recordsOf, startOn, startOnCopy, textOf, unequalRecords, type Left, type Running,
} from './faultyMachine';

/** A command with its input, and the machine it runs on. */
export type Case = {
  readonly id: WritingCommandId;
  readonly input: unknown;
  readonly left: Left;
  readonly now: Instant;
};

/** A case without a fault: its calls of ports, and the records before and after. */
export type Path = {
  readonly calls: readonly PortCall[];
  readonly before: ReadonlyMap<string, string>;
  readonly after: ReadonlyMap<string, string>;
};

/** The fault in one cell of the table. */
export type Fault = { readonly at: number; readonly kind: FaultKind };

type Ended = 'stopped' | { readonly threw: unknown } | Result<Receipt>;

/** Thrown if a command refuses its input, which is legitimate for random input. */
export class RefusedInput extends Error {}

/** Runs a case without a fault. Throws `RefusedInput` if the command refuses its input. */
export async function walkPath(one: Case): Promise<Path> {
  const running = await startOnCopy(one.left, one.now);
  const before = await recordsOf(running);
  running.faults.arm(null);
  const done = await run(running, one);
  running.faults.disarm();
  if (typeof done !== 'object' || !('ok' in done) || !done.ok) {
    const isRefused = typeof done === 'object' && 'ok' in done;
    throw new (isRefused ? RefusedInput : Error)(`${one.id} fails without a fault: ${describe(done)}`);
  }
  const after = await recordsOf(running);
  running.services.store.database.close();
  return { calls: running.faults.listed(), before, after };
}

/**
 * Runs a case with one fault, continues in the same program if it is still running, then restarts on what is left and
 * continues there. Returns the violations as sentences; none if everything holds.
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
    check(goesOn.ok && goesOn.value.saved === 'both', `the next change ended with ${JSON.stringify(goesOn)}`);
    await checkCopies(running, one.left, check);
    await checkFound(running, path, { allowed: allowedAfter(ended), isFollowed: true }, check);
  }
  running.services.store.database.close();

  const again = await startOn(running, one.now);
  await checkCopies(again, one.left, check);
  await checkFound(again, path, { allowed: allowedAfter(ended), isFollowed: ended !== 'stopped' }, check);
  const further = await changeSetting(again.services, {
    key: 'csvByteOrderMark',
    value: ended === 'stopped' ? false : true,
  });
  check(
    further.ok && further.value.saved === 'both',
    `after the restart the next change ended with ${JSON.stringify(further)}`,
  );
  check((await unequalRecords(again)).length === 0, 'after the restart, the next change is not in both copies');
  again.services.store.database.close();
  return problems;
}

async function run({ services, faults }: Running, { id, input }: Case): Promise<Ended> {
  const command = commandTable[id] as (services: Services, given: unknown) => Promise<Result<Receipt>>;
  // Nobody sees what a stopped program throws.
  const done = command(services, input).catch((error: unknown): Ended =>
    error instanceof Stopped ? 'stopped' : { threw: error },
  );
  return await Promise.race([done, faults.stopped]);
}

/**
 * Which state is allowed: the later one if the change was acknowledged, the earlier one if its failure was reported.
 */
type Allowed = 'before' | 'after' | 'either';

function allowedAfter(ended: Ended): Allowed {
  if (ended === 'stopped' || 'threw' in ended) return 'either';
  if (ended.ok) return 'after';
  return 'before';
}

/**
 * A stop ends the program. A failure is a result with a message; only clock and random, which cannot fail, throw. Reads
 * after both copies have the change, to warn of an overlap, cannot revoke the acknowledgement.
 */
function saidWhatHappened(ended: Ended, { at, kind }: Fault, { calls }: Path): boolean {
  const call = calls[at];
  if (kind.includes('stops')) return ended === 'stopped' || call?.port === 'installation';
  if (ended === 'stopped') return false;
  if ('threw' in ended) return call?.port === 'clock' || call?.port === 'random';
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

/** Acknowledged ⊆ found ⊆ acknowledged plus the one in flight. A reported failure left nothing behind. */
async function checkFound(
  running: Running,
  { before, after }: Path,
  { allowed, isFollowed }: { readonly allowed: Allowed; readonly isFollowed: boolean },
  check: Check,
): Promise<void> {
  const found = mapText(await recordsOf(running), false);
  const states = { before: mapText(before, isFollowed), after: mapText(after, isFollowed) };
  const isRight = allowed === 'either' ? found === states.before || found === states.after : found === states[allowed];
  check(isRight, `the state found is not the one ${allowed === 'either' ? 'before or after' : allowed}`);
}

function mapText(records: ReadonlyMap<string, string>, isFollowed: boolean): string {
  const all = new Map(records);
  if (isFollowed) all.set(followUp.key, followUp.text);
  return JSON.stringify([...all].toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

/** Both copies are equal, the old lines of the journal are unchanged, and the totals equal a recount. */
async function checkCopies(running: Running, left: Left, check: Check): Promise<void> {
  const unequal = await unequalRecords(running);
  check(unequal.length === 0, `the copies differ in ${unequal.join(', ')}`);
  check(
    running.services.store.saveState.get().mode === 'both',
    `the copies are not level: ${running.services.store.saveState.get().mode}`,
  );
  const old = running.journal.lines.slice(0, left.journal.lines.length);
  check(textOf(old) === textOf(left.journal.lines), 'a line of the journal has changed');
  const kept = await running.services.store.database.totals.toArray();
  const counted = [...recount(await running.services.store.reader.all('entry')).values()].map(encodeMonth);
  check(monthsText(kept) === monthsText(counted), 'the totals differ from a recount');
}

function monthsText(months: readonly MonthColumns[]): string {
  return textOf(months.map((month) => textOf({ ...month, buffer: [...new Int32Array(month.buffer)] })).toSorted());
}

/** What a program left behind after it ended. */
export async function leave(running: Pick<Running, 'services' | 'journal'>): Promise<Left> {
  const left = await leftBy(running);
  running.services.store.database.close();
  return left;
}

import type { OfficerZones } from '#shared/rules/zoneOn';
import type { ReadingProgress, RepeatingSummary } from './calendarReading';
import type { EventInstance, Expansion } from './expandEvent';
import type { EventGroup } from './groupEvents';
import { withDays, type DatedInstance } from './instanceDays';
import { instanceLimit } from './originalStarts';
import type { Refusal } from './parseEvent';
import { ruleName } from './ruleName';

/** The most instances taken from a file. Later events are left out, each named by its line. */
export const fileLimit = 50_000;

/**
 * What is gathered from event after event: instances with unique keys, refusals, how events repeat, and the UIDs that
 * are not completely known.
 */
export class Gathered {
  readonly instances: DatedInstance[] = [];
  readonly refusals: Refusal[] = [];
  readonly repeating: RepeatingSummary[] = [];
  readonly unread = new Set<string>();
  /** Lines of events with an instance whose key is already taken. */
  readonly repeated = new Set<number>();
  private readonly keys = new Set<string>();

  progress(done: number, of: number, more = 0): ReadingProgress {
    return { done, of, times: this.instances.length + more };
  }

  take(group: EventGroup, expansion: Expansion, reader: OfficerZones): void {
    const { refusals, capped } = expansion;
    const [line = 1] = linesOf(group);
    for (const instance of expansion.instances) this.add(instance, reader);
    for (const refusal of refusals) this.refusals.push(refusal);
    if (capped) this.refusals.push(refusalAt(line, cappedReason, false));
    if (capped || refusals.length > 0) this.unread.add(group.uid);
    const summary = summaryOf(group, expansion.instances);
    if (summary !== null) this.repeating.push(summary);
  }

  /** More instances would use up the memory. */
  get isFull(): boolean {
    return this.instances.length >= fileLimit;
  }

  leaveOut(group: EventGroup): void {
    const reason = `is left out: the file has more than ${fileLimit.toLocaleString('en-US')} times`;
    for (const line of linesOf(group)) this.refusals.push(refusalAt(line, reason, true));
    this.unread.add(group.uid);
  }

  clashes(): Refusal[] {
    const taken = new Set(this.instances.map(({ line }) => line));
    const reason = 'has the same UID and start as another event, which is taken';
    return [...this.repeated].map((line) => refusalAt(line, reason, !taken.has(line)));
  }

  private add(instance: EventInstance, reader: OfficerZones): void {
    const key = `${instance.uid}\n${instance.instance}`;
    if (this.keys.has(key)) this.repeated.add(instance.line);
    else this.instances.push(withDays(instance, reader));
    this.keys.add(key);
  }
}

/** The lines of all events of a group. */
export function linesOf({ master, changed }: EventGroup): number[] {
  return [master, ...changed].flatMap((event) => event?.line ?? []);
}

/** A refusal on a line, of part of an event or all of it. */
export function refusalAt(line: number, reason: string, whole: boolean): Refusal {
  return { line, day: null, reason, whole };
}

const cappedReason = `repeats so often that only its first ${instanceLimit} times are taken`;

function summaryOf({ master }: EventGroup, instances: readonly EventInstance[]): RepeatingSummary | null {
  if (master === null || master.rules.length === 0) return null;
  const endless = master.rules.some((rule) => rule.until === null && rule.count === null);
  const [name = ''] = master.rules.map((rule) => ruleName(rule, master.start.wall));
  const changed = instances.filter((one) => one.changed).length;
  return { line: master.line, name, instances: instances.length, changed, endless };
}

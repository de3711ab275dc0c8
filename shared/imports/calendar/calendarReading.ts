import type { Officer } from '#shared/records/officer';
import type { Day, ZoneName } from '#shared/time/day';
import type { DatedInstance } from './instanceDays';
import type { WallWindow } from './originalStarts';
import type { Refusal } from './parseEvent';

/** How far reading has got: lines while the text is being split, then events. `times` counts their times so far. */
export type ReadingProgress = { readonly done: number; readonly of: number | null; readonly times?: number };

/** A repeating event: its line, its first rule in words, and how many instances it has in the window. */
export type RepeatingSummary = {
  readonly line: number;
  readonly name: string;
  readonly instances: number;
  readonly changed: number;
  readonly endless: boolean;
};

/** A zone that events use: its name in the file, and its name in the zone table, or null if only the file knows it. */
export type WrittenZone = { readonly written: string; readonly zone: ZoneName | null; readonly events: number };

/** A zone that nothing explains, and how many events are waiting for the user's answer about it. */
export type UnknownZone = { readonly written: string; readonly events: number };

/** Everything a calendar file has in a window of days. Contains titles, so it must never be stored. */
export type CalendarReading = {
  /** Whether the file says that it is a calendar (BEGIN:VCALENDAR). */
  readonly isCalendar: boolean;
  readonly events: {
    readonly inFile: number;
    readonly taken: number;
    readonly outside: number;
    readonly refused: number;
    readonly copies: number;
  };
  /** The window in which an instance had to start, by its own clock. */
  readonly window: WallWindow;
  /** In order of start. No two share both UID and key. */
  readonly instances: readonly DatedInstance[];
  readonly refused: readonly Refusal[];
  /** Events that the file repeats with the same title and times: each is taken once. */
  readonly copies: readonly Refusal[];
  readonly zones: readonly WrittenZone[];
  readonly unknownZones: readonly UnknownZone[];
  readonly repeating: readonly RepeatingSummary[];
  readonly program: string;
  /** How many lines are not UTF-8 and were read as windows-1252. */
  readonly otherBytes: number;
  /** UIDs whose instances are not all known. What was imported from them before is not treated as gone. */
  readonly unread: readonly string[];
  /** The UIDs that the file describes completely, or null if it is a whole calendar and not a message (RFC 5546). */
  readonly speaksOf: readonly string[] | null;
};

/**
 * What reading depends on: the days from `from` up to but not including `until`, in which an instance has to start; all
 * the reader's zones, for times that name none and for the days of instances; and the user's answers about zones that
 * nothing explains.
 */
export type ReadingOptions = {
  readonly from: Day | null;
  readonly until: Day | null;
  readonly zones: Officer['zones'];
  readonly answers?: readonly (readonly [string, ZoneName])[];
};

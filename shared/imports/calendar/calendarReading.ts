import type { Officer } from '#shared/records/officer';
import type { Day, ZoneName } from '#shared/time/day';
import type { DatedInstance } from './instanceDays';
import type { WallWindow } from './originalStarts';
import type { Refusal } from './parseEvent';

/** How far reading has come: lines while the text is cut, then events; `times` counts their times so far. */
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

/** A zone that nothing explains, and how many events wait for an answer about it. */
export type UnknownZone = { readonly written: string; readonly events: number };

/** All that a calendar file holds in a window of days. Contains titles, so that it must never be stored. */
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
  /** Where an instance had to start by its own clock. */
  readonly window: WallWindow;
  /** In order of their start. No two have both UID and key in common. */
  readonly instances: readonly DatedInstance[];
  readonly refused: readonly Refusal[];
  /** Events that are in the file once more, with the same title and times: each is taken once. */
  readonly copies: readonly Refusal[];
  readonly zones: readonly WrittenZone[];
  readonly unknownZones: readonly UnknownZone[];
  readonly repeating: readonly RepeatingSummary[];
  readonly program: string;
  /** How many lines are not UTF-8 and were read as windows-1252. */
  readonly otherBytes: number;
  /** UIDs of which not all instances are known: what was imported from them before is not gone. */
  readonly unread: readonly string[];
  /** The UIDs that the file states as a whole, or null if it is a whole calendar and not a message (RFC 5546). */
  readonly speaksOf: readonly string[] | null;
};

/**
 * Days from `from` up to and without `until`, in which an instance has to start; all of
 * the reader's zones, for times that name none and for the days of instances; and what the user answered about zones
 * that nothing explains.
 */
export type ReadingOptions = {
  readonly from: Day | null;
  readonly until: Day | null;
  readonly zones: Officer['zones'];
  readonly answers?: readonly (readonly [string, ZoneName])[];
};

/** One thing that the user can do, and what it would lose. */
export type Way = { readonly title: string; readonly how: string; readonly loses: string };

/** What a failure to open means for the data, and what can be done. */
export type FailureWords = {
  readonly title: string;
  /** What is safe, shown after “Nothing was touched.” */
  readonly safe: string;
  /** The state of the database in a few words. */
  readonly database: string;
  readonly ways: readonly Way[];
  /** Whether the database can be moved aside and rebuilt from the journal. */
  readonly canRebuild?: boolean;
  /** Whether rebuilding or a backup is the best way out, so that it is named first. */
  readonly restoresFirst?: boolean;
  /** Shown if there is no backup; null if going back to one would not help. */
  readonly cannot: string | null;
};

/** The words for the code of a failure. */
export function failureWords(code: string): FailureWords {
  return failures[code] ?? unknown;
}

/** Says that there are no backups yet, so that nobody looks for one. */
const noBackup =
  'No backup was written in this folder yet. The journal is the second copy of the database.';

const asFound = 'Database and journal are exactly as they were found.';
const startNewer: Way = {
  title: 'Start the newer Daybook on this machine',
  how: 'Ask your administrator for it if it is not there. Everything is as you left it.',
  loses: 'Loses nothing',
};
const askAdministrator: Way = {
  title: 'Keep the folder and ask your administrator',
  how: 'Copy the details below for them. Until then, nothing is read or written.',
  loses: 'Loses nothing',
};
const unknown: FailureWords = {
  title: 'Daybook could not open its data',
  safe: asFound,
  database: 'not opened',
  ways: [
    {
      title: 'Close Daybook and start it again',
      how: 'If that does not help, keep the folder as it is.',
      loses: 'Loses nothing',
    },
    askAdministrator,
  ],
  cannot: noBackup,
};

const failures: Readonly<Record<string, FailureWords>> = {
  'newer-database': {
    title: 'This database was written by a newer Daybook',
    safe: asFound,
    database: 'newer, not opened',
    ways: [startNewer],
    cannot: noBackup,
  },
  'newer-journal': {
    title: 'This journal was written by a newer Daybook',
    safe: asFound,
    database: 'not read further',
    ways: [startNewer],
    cannot: noBackup,
  },
  'database-unavailable': {
    title: 'The database could not be opened',
    safe: asFound,
    database: 'could not be opened',
    ways: [
      {
        title: 'Close Daybook and start it again',
        how: 'Another program may have locked the folder for a moment.',
        loses: 'Loses nothing',
      },
    ],
    canRebuild: true,
    restoresFirst: true,
    cannot: noBackup,
  },
  'storage-failed': {
    title: 'The database could not be read',
    safe: asFound,
    database: 'could not be read',
    ways: [askAdministrator],
    canRebuild: true,
    restoresFirst: true,
    cannot: noBackup,
  },
  'no-officer': {
    title: 'Your records were not found',
    safe: asFound,
    database: 'has no officer',
    ways: [
      {
        title: 'Put back your own copy of the folder, if you have one',
        how: 'Close Daybook first, and keep the folder that is there now under another name.',
        loses: 'Loses what was written after that copy',
      },
      askAdministrator,
      {
        title: 'Begin again in an empty folder',
        how: 'Start Daybook with --user-data-dir=FOLDER. This folder stays as it is.',
        loses: 'Begins without your records',
      },
    ],
    restoresFirst: true,
    cannot: noBackup,
  },
  'no-key': {
    title: 'The key of this Daybook is locked',
    safe: 'Notes stay sealed, and no record was changed.',
    database: 'whole, notes sealed',
    ways: [
      {
        title: 'Sign in to the system as the user who created this data',
        how: 'Then start Daybook again: the system gives the key to that person only.',
        loses: 'Loses nothing',
      },
      askAdministrator,
    ],
    cannot: noBackup,
  },
  'real-records': {
    title: 'The simulated unit needs an empty data folder',
    safe: 'The records found here are real and stay as they are.',
    database: 'real records',
    ways: [
      { title: 'Start Daybook without --sample', how: 'It opens these records as usual.', loses: 'Loses nothing' },
      {
        title: 'Give the simulated unit a folder of its own',
        how: 'Start it with --sample --user-data-dir=FOLDER, and name an empty folder.',
        loses: 'Loses nothing',
      },
    ],
    cannot: null,
  },
  'sample-unfinished': {
    title: 'The simulated unit in this folder is incomplete',
    safe: 'There are only simulated records here.',
    database: 'simulated, in part',
    ways: [
      {
        title: 'Give the simulated unit a new folder',
        how: 'Start it with --sample --user-data-dir=FOLDER, and name an empty folder.',
        loses: 'Loses nothing real',
      },
    ],
    cannot: null,
  },
};

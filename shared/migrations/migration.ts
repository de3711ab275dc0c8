/**
 * A record between two data versions: the name of its type, its id, and its content as plain JSON, null if it is
 * deleted.
 */
export type PlainRecord = {
  readonly type: string;
  readonly id: string;
  readonly content: Readonly<Record<string, unknown>> | null;
};

/**
 * One step from one data version to the next: numbered by tens, pure, and never edited once released. It changes only
 * contents, never a version, so a record that is upgraded on two machines stays the same version.
 */
export type Migration = {
  readonly number: number;
  readonly name: string;
  readonly upgrade: (record: PlainRecord) => PlainRecord;
  /**
   * Derives records from data inside an old record, such as a unit that was only a name. They depend on the old content
   * alone, so every copy derives the same ones. Their version vector is empty: no change set wrote them, and any later
   * write supersedes them.
   */
  readonly derive?: (record: PlainRecord) => readonly PlainRecord[];
};

/** What the program answers on the command line without opening a window. */
export type ProgramFacts = { readonly version: string; readonly electron: string; readonly dataFolder: string };

/**
 * The answer to `--version` or `--help`; null if neither is given. Help wins if both are given, since it also names
 * `--version`.
 */
export function answerSwitches(argumentList: readonly string[], facts: ProgramFacts): string | null {
  const asks = (...names: readonly string[]) => argumentList.some((argument) => names.includes(argument));
  if (asks('--help', '-h')) return helpText(facts);
  return asks('--version', '-v') ? versionLine(facts) : null;
}

function versionLine({ version, electron }: ProgramFacts) {
  return `Daybook ${version} (Electron ${electron})`;
}

function helpText(facts: ProgramFacts) {
  return [
    versionLine(facts),
    '',
    'Usage: daybook [SWITCH]... [CALENDAR.ics]',
    '',
    'Opens Daybook, and the preview of an import if a calendar is given. If Daybook is already open, its window',
    'comes to the front.',
    '',
    '  --user-data-dir=FOLDER  keeps the data in this folder',
    `                          (by default ${facts.dataFolder})`,
    '  --sample                fills an empty folder with a simulated unit',
    '  --sample-officers=COUNT the same, with 1 to 30 officers instead of 8',
    '  --version               prints the version and exits',
    '  --help                  prints this text and exits',
    '',
    'Daybook uses no network. Switches that open a port or attach a debugger are refused.',
  ].join('\n');
}

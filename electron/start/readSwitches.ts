import path from 'node:path';
import { failWith, succeed, type Result } from '#shared/base/result';
import { mostSampleOfficers } from '#shared/contract/ipc';
import { refusedSwitch } from './refusedSwitches';

/** The program's own command-line switches; Chromium reads its switches itself. */
export type Switches = {
  readonly userDataFolder: string | null;
  readonly clockFile: string | null;
  readonly dialogFile: string | null;
  readonly sample: boolean;
  /** How many officers the sample has; null for the usual number. */
  readonly sampleOfficers: number | null;
};

/**
 * Reads the program's switches. Only a program under development accepts a clock file, a file that answers dialogs, or
 * a debugger; a packaged one refuses them by name. A data folder switch without a folder is an error, since the data
 * would be in a different folder than the user believes.
 */
export function readSwitches(
  argumentList: readonly string[],
  packaged: boolean,
  platform: NodeJS.Platform,
): Result<Switches> {
  const debugging = refusedSwitch(argumentList, platform);
  if (packaged && debugging !== null) return refused(debugging);
  if (argumentList.some((argument) => /^--user-data-dir=?$/.test(argument))) {
    return failWith('switch-empty', '--user-data-dir needs a folder: --user-data-dir=FOLDER. Nothing was opened.');
  }
  const officers = officersFrom(argumentList);
  if (!officers.ok) return officers;
  const switches = {
    userDataFolder: pathFrom('user-data-dir', argumentList),
    clockFile: pathFrom('clock-file', argumentList),
    dialogFile: pathFrom('dialog-file', argumentList),
    sample: argumentList.includes('--sample') || officers.value !== null,
    sampleOfficers: officers.value,
  };
  if (packaged && switches.clockFile !== null) return refused('--clock-file');
  if (packaged && switches.dialogFile !== null) return refused('--dialog-file');
  return succeed(switches);
}

/** A number that is not understood is an error, since the unit would be different from what the user expects. */
function officersFrom(argumentList: readonly string[]): Result<number | null> {
  const start = '--sample-officers';
  const found = argumentList.findLast((argument) => argument === start || argument.startsWith(`${start}=`));
  if (found === undefined) return succeed(null);
  const typed = found.slice(start.length + 1);
  const count = /^\d{1,3}$/.test(typed) ? Number(typed) : 0;
  if (count >= 1 && count <= mostSampleOfficers) return succeed(count);
  const message = `--sample-officers needs a number from 1 to ${mostSampleOfficers}. Nothing was opened.`;
  return failWith('sample-officers', message);
}

function pathFrom(name: string, argumentList: readonly string[]) {
  const start = `--${name}=`;
  const found = argumentList.findLast((argument) => argument.startsWith(start));
  if (found === undefined || found === start) return null;
  return path.resolve(found.slice(start.length));
}

function refused(name: string) {
  return failWith('switch-refused', `${name} only works during development; a packaged Daybook does not accept it.`);
}

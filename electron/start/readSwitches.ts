import path from 'node:path';
import { failWith, succeed, type Result } from '#shared/base/result';

/** What the command line says to the program itself; Chromium reads its own switches. */
export type Switches = {
  readonly userDataFolder: string | null;
  readonly clockFile: string | null;
  readonly dialogFile: string | null;
  readonly sample: boolean;
};

/**
 * Reads the program's switches. The clock and the answers of dialogs can be given to a program under development only:
 * a packaged one refuses them by name.
 */
export function readSwitches(argumentList: readonly string[], packaged: boolean): Result<Switches> {
  const switches = {
    userDataFolder: pathOf('user-data-dir', argumentList),
    clockFile: pathOf('clock-file', argumentList),
    dialogFile: pathOf('dialog-file', argumentList),
    sample: argumentList.includes('--sample'),
  };
  if (packaged && switches.clockFile !== null) return refused('--clock-file');
  if (packaged && switches.dialogFile !== null) return refused('--dialog-file');
  return succeed(switches);
}

function pathOf(name: string, argumentList: readonly string[]) {
  const start = `--${name}=`;
  const found = argumentList.findLast((argument) => argument.startsWith(start));
  if (found === undefined || found === start) return null;
  return path.resolve(found.slice(start.length));
}

function refused(name: string) {
  return failWith('switch-refused', `${name} is for programs under development; this one is packaged and does not take it.`);
}

import path from 'node:path';
import { failWith, succeed, type Result } from '#shared/base/result';

/** The program's own command-line switches; Chromium reads its switches itself. */
export type Switches = {
  readonly userDataFolder: string | null;
  readonly clockFile: string | null;
  readonly dialogFile: string | null;
  readonly sample: boolean;
};

/**
 * What opens a port, a debugger or the engine's safeguards. Chromium reads one dash like two, and on Windows a slash.
 */
const opensDebugger = new RegExp(
  '^(?:--?|/)(?:remote-debugging-[a-z-]+|remote-allow-origins|inspect(?:-[a-z-]+)?|debug(?:-brk)?|js-flags|' +
    'auto-open-devtools-for-tabs|load-extension|host-resolver-rules|host-rules|proxy-[a-z-]+|' +
    'disable-web-security|log-net-log|enable-automation)(?:=|$)',
  'iu',
);

/**
 * Reads the program's switches. Only a program under development takes a clock file, a file that answers dialogs, or
 * what opens it to a debugger; a packaged one refuses them by name.
 */
export function readSwitches(argumentList: readonly string[], packaged: boolean): Result<Switches> {
  const switches = {
    userDataFolder: pathFrom('user-data-dir', argumentList),
    clockFile: pathFrom('clock-file', argumentList),
    dialogFile: pathFrom('dialog-file', argumentList),
    sample: argumentList.includes('--sample'),
  };
  const opening = argumentList.slice(1).find((argument) => opensDebugger.test(argument));
  if (packaged && opening !== undefined) return refused(opening.split('=')[0] ?? opening);
  if (packaged && switches.clockFile !== null) return refused('--clock-file');
  if (packaged && switches.dialogFile !== null) return refused('--dialog-file');
  return succeed(switches);
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

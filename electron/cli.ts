/** The command line: `npm run daybook -- COMMAND …`, on plain Node and without a display. */
import { readFileSync } from 'node:fs';
import { runCommandLine } from './cli/commandLine';
import { staffing } from './cli/staffing';

process.exitCode = runCommandLine({ staffing }, process.argv.slice(2), {
  readFile: (path) => readFileSync(path),
  print: (text) => process.stdout.write(text),
  complain: (line) => process.stderr.write(`${line}\n`),
});

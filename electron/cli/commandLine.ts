/** What a command reads and writes. Paths are as the user typed them. */
export type CommandStreams = {
  readonly readFile: (path: string) => Uint8Array;
  readonly print: (text: string) => void;
  readonly complain: (line: string) => void;
};

/** One command of the command line: takes its arguments and returns the exit code. */
export type CommandOfLine = (args: readonly string[], streams: CommandStreams) => number;

/** The exit code of a command that could not do its work with what it was given. */
export const badInput = 2;

/** Something the user can put right. Its message is one line. */
export class InputError extends Error {}

/** Runs a command by its name. Bad input gives a one-line message, whatever a file is named, and exit code 2. */
export function runCommandLine(
  commands: Readonly<Record<string, CommandOfLine>>,
  [name = '', ...args]: readonly string[],
  streams: CommandStreams,
): number {
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
  try {
    if (command === undefined) throw new InputError(unknownCommand(name, Object.keys(commands)));
    return command(args, streams);
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    streams.complain(`daybook: ${error.message.replaceAll(/[\r\n]+/gu, ' ')}`);
    return badInput;
  }
}

function unknownCommand(name: string, known: readonly string[]): string {
  const names = known.join(', ');
  return name === '' ? `name a command: ${names}` : `there is no command ${JSON.stringify(name)}, only ${names}`;
}

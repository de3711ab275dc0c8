import { chmodSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { findRuntime } from '../../build/runtime/find.mjs';

/** The program under strace, with what it makes durable and renames. */
export type FileTrace = {
  /** The program to start instead of Electron. */
  readonly executable: string;
  /** The calls so far whose files have a text in their path: `fsync`, `rename` and the path, in their order. */
  readonly calls: (part: string) => readonly string[];
};

/** Traces fsync and rename of the program and all its threads. A rename is named by its target. */
export function traceFiles(folder: string): FileTrace {
  const output = path.join(folder, 'files.trace');
  const executable = path.join(folder, 'traced-files.sh');
  const options = '-f -qq -y -s 400 --seccomp-bpf -e trace=fsync,fdatasync,rename,renameat,renameat2 -e signal=none';
  writeFileSync(executable, `#!/bin/sh\nexec strace ${options} -o '${output}' '${findRuntime().executable}' "$@"\n`);
  chmodSync(executable, 0o755);
  return {
    executable,
    calls: (part) => (existsSync(output) ? callsOf(readFileSync(output, 'utf8'), part) : []),
  };
}

/** A call that another thread interrupted in the trace is placed where it began. */
function callsOf(trace: string, part: string): readonly string[] {
  return trace.split('\n').flatMap((line) => {
    const [, sync] = /\bf(?:data)?sync\(\d+<([^>]*)>/.exec(line) ?? [];
    const [, target] = /\brename(?:at2?)?\(.*"([^"]*)"[^"]*$/.exec(line) ?? [];
    if (sync?.includes(part) === true) return [`fsync ${path.basename(sync)}`];
    return target?.includes(part) === true ? [`rename ${path.basename(target)}`] : [];
  });
}

import { chmodSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { findRuntime } from '../../build/runtime/find.mjs';

/** One call in a trace: its start and end in seconds since 1970, and the call as strace wrote it. */
export type TracedCall = { readonly began: number; readonly ended: number; readonly call: string };

/** The program under strace, which times the calls on two of its files. */
export type SyncTrace = {
  /** The program to start instead of Electron. */
  readonly executable: string;
  readonly calls: () => TracedCall[];
};

/**
 * Traces fsync, fdatasync and write on these files only. Each fdatasync on them returns after a delay in milliseconds,
 * so that code which does not wait for it is exposed.
 */
export function traceSync(folder: string, files: readonly string[], delay: number): SyncTrace {
  const output = path.join(folder, 'sync.trace');
  const executable = path.join(folder, 'traced-sync.sh');
  const paths = files.map((file) => `-P '${file}'`).join(' ');
  const options = [
    '-f -qq -y -ttt -T --seccomp-bpf -s 200 -e trace=fsync,fdatasync,write -e signal=none',
    `-e inject=fdatasync:delay_exit=${delay * 1000}`,
  ].join(' ');
  writeFileSync(
    executable,
    `#!/bin/sh\nexec strace ${options} ${paths} -o '${output}' '${findRuntime().executable}' "$@"\n`,
  );
  chmodSync(executable, 0o755);
  return { executable, calls: () => (existsSync(output) ? callsOf(readFileSync(output, 'utf8')) : []) };
}

/** Joins calls that are split in the trace. */
function callsOf(trace: string): TracedCall[] {
  const open = new Map<string, { readonly began: number; readonly call: string }>();
  return trace.split('\n').flatMap((line) => {
    const [, process = '', time = '', rest = ''] = /^(\d+) +([\d.]+) (.*)$/.exec(line) ?? [];
    const began = Number(time);
    if (rest.endsWith('<unfinished ...>')) {
      open.set(process, { began, call: rest });
      return [];
    }
    const took = Number(/<([\d.]+)>$/.exec(rest)?.[1] ?? Number.NaN);
    if (Number.isNaN(took)) return [];
    const first = rest.startsWith('<... ') ? open.get(process) : { began, call: rest };
    return first === undefined ? [] : [{ ...first, ended: first.began + took }];
  });
}

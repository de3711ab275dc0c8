import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { root } from '../../build/paths.mjs';
import { findRuntime } from '../../build/runtime/find.mjs';
import type { Daybook } from './launchDaybook';

/** A program that runs under strace with all its children, and their network calls. */
export type NetworkTrace = {
  /** The program to start instead of the traced one, with the same arguments. */
  readonly executable: string;
  /** Every connect, bind and listen of the internet families so far, one line for each call as strace wrote it. */
  readonly calls: () => string[];
  /** The number of network calls in the trace, including those of other families. */
  readonly count: () => number;
};

/** Whether strace is installed and allowed to trace. */
export function canTrace(): boolean {
  return spawnSync('strace', ['-f', '-e', 'trace=connect', 'true'], { stdio: 'ignore' }).status === 0;
}

/** The names of the networks of this machine, without its own loopback. */
export function networksHere(): string {
  const all = Object.entries(os.networkInterfaces());
  const names = all.flatMap(([name, addresses]) =>
    addresses?.some(({ internal }) => !internal) === true ? [name] : [],
  );
  return names.join(', ') || 'none';
}

/** The folder in which `npm start` is run. */
export const projectFolder: string = root;

/** Makes a program in a folder that starts another one under strace: by default Electron. */
export function traceNetwork(folder: string, program: string = findRuntime().executable): NetworkTrace {
  const output = path.join(folder, 'network.trace');
  const executable = path.join(folder, 'traced.sh');
  const options = '-f -qq -yy --seccomp-bpf -e trace=%network -e signal=none';
  writeFileSync(executable, `#!/bin/sh\nexec strace ${options} -o '${output}' '${program}' "$@"\n`);
  chmodSync(executable, 0o755);
  const lines = () =>
    existsSync(output)
      ? readFileSync(output, 'utf8')
          .split('\n')
          .filter((line) => line !== '')
      : [];
  return { executable, calls: () => lines().filter(isInternetCall), count: () => lines().length };
}

/** The two ports of 127.0.0.1 on which the program listens for the test driver: Node's inspector and Chromium's. */
export async function driverPorts({ app, folder }: Pick<Daybook, 'app' | 'folder'>): Promise<string[]> {
  const inspector = await app.evaluate(() => process.getBuiltinModule('inspector').url() ?? '');
  const devTools = readFileSync(path.join(folder, 'DevToolsActivePort'), 'utf8');
  return [new URL(inspector).port, devTools.split('\n')[0] ?? ''];
}

/**
 * The calls that are not the test driver's. Its own are recognized by its two ports alone: the listen of a socket of
 * 127.0.0.1 on one of them, and the bind of the same socket before it. A connect is never the driver's.
 */
export function withoutDriver(calls: readonly string[], ports: readonly string[]): string[] {
  const listens = calls.filter(
    (line) => /^\d+ +listen\(/.test(line) && ports.some((port) => line.includes(`<TCP:[127.0.0.1:${port}]>`)),
  );
  const sockets = new Set(listens.map(socketOf));
  return calls.filter((line) => !listens.includes(line) && !(isLoopbackBind(line) && sockets.has(socketOf(line))));
}

function isInternetCall(line: string): boolean {
  return (
    /^\d+ +(connect|bind)\(.*sa_family=AF_INET6?\b/.test(line) || /^\d+ +listen\(\d+<(TCP|UDP|RAW|DCCP|SCTP)/.test(line)
  );
}

function isLoopbackBind(line: string): boolean {
  return line.includes('sin_port=htons(0), sin_addr=inet_addr("127.0.0.1")') && /^\d+ +bind\(/.test(line);
}

/** The process and the socket number of a call. */
function socketOf(line: string): string {
  return /^(\d+) +\w+\((\d+)</.exec(line)?.slice(1).join(' ') ?? line;
}

import { readdirSync, readFileSync } from 'node:fs';

/** What a process tree has used so far: processor time in milliseconds, and voluntary context switches. */
export type TreeUse = { readonly processor: number; readonly wakeups: number };

/** Adds up a process and its descendants, thread by thread; threads that have ended meanwhile are not counted. */
export function treeUse(id: number): TreeUse {
  const threads = treeOf(id).flatMap(threadsOf);
  return {
    processor: sumOf(threads.map((folder) => Number(read(`${folder}/schedstat`).split(' ')[0] ?? 0))) / 1e6,
    wakeups: sumOf(
      threads.map((folder) => Number(/^voluntary_ctxt_switches:\s+(\d+)/m.exec(read(`${folder}/status`))?.[1] ?? 0)),
    ),
  };
}

/** Proportional set size of a process tree, in MB (10⁶ bytes). */
export function memoryOfTree(id: number): number {
  const kibibytes = treeOf(id).map((process) =>
    Number(/^Pss:\s+(\d+)/m.exec(read(`/proc/${process}/smaps_rollup`))?.[1] ?? 0),
  );
  return (sumOf(kibibytes) * 1024) / 1e6;
}

/** A process and its descendants, parents first. */
function treeOf(id: number): number[] {
  const children = readdirSync('/proc').filter((name) => /^\d+$/.test(name) && parentOf(name) === id);
  return [id, ...children.flatMap((child) => treeOf(Number(child)))];
}

function parentOf(id: string): number | null {
  const line = read(`/proc/${id}/stat`);
  return line === '' ? null : Number(line.slice(line.lastIndexOf(')') + 2).split(' ')[1]);
}

function threadsOf(id: number): string[] {
  try {
    return readdirSync(`/proc/${id}/task`).map((thread) => `/proc/${id}/task/${thread}`);
  } catch {
    return [];
  }
}

function read(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}

function sumOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}

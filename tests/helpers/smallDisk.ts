import { spawnSync } from 'node:child_process';
import { mkdtempSync, realpathSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

/** A disk of some megabytes in memory. `fill` leaves no free block on it, and `free` undoes that. */
export type SmallDisk = {
  readonly place: string;
  readonly fill: () => void;
  readonly free: () => void;
  readonly remove: () => void;
};

/** Makes a disk; only root may. */
export function smallDisk(megabytes: number): SmallDisk {
  const place = mkdtempSync(path.join(realpathSync(os.tmpdir()), 'daybook-disk-'));
  spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m`, 'tmpfs', place]);
  const filling = path.join(place, 'filling');
  return {
    place,
    fill: () => {
      const { bsize, bavail } = statfsSync(place);
      writeFileSync(filling, Buffer.alloc(Math.max(0, bavail * bsize)));
    },
    free: () => rmSync(filling),
    remove: () => {
      spawnSync('umount', ['-l', place]);
      rmSync(place, { recursive: true, force: true });
    },
  };
}

/** Whether this test run may make one. */
export function canMount(): boolean {
  const place = mkdtempSync(path.join(os.tmpdir(), 'daybook-mount-'));
  const isMounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=1m', 'tmpfs', place]).status === 0;
  if (isMounted) spawnSync('umount', [place]);
  rmSync(place, { recursive: true, force: true });
  return isMounted;
}

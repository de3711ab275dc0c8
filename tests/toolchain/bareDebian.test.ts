import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { inRoot } from '../../build/paths.mjs';

test.each(['--help', 'users', 'root '])('the proof on a bare Debian refuses “%s” before it starts', (who) => {
  const run = spawnSync('bash', [inRoot('build/bareDebian.sh'), 'user', who], { encoding: 'utf8' });
  expect({ status: run.status, stderr: run.stderr, stdout: run.stdout }).toEqual({
    status: 2,
    stderr: `daybook: unknown: ${who}; the two users are called root and user\n`,
    stdout: '',
  });
});

import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { inRoot, root } from '../../build/paths.mjs';
import { allPhases } from '../../build/test/phases.mjs';

/** Run only by the long form of the tests. */
const ofLongForm = ['tests/faults/fullDiskAgain.test.ts'];

test('every test file belongs to exactly one project of a phase of npm test', () => {
  const files = readdirSync(inRoot('tests'), { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.test\.tsx?$/.test(file))
    .map((file) => path.posix.join('tests', ...file.split(path.sep)))
    .filter((file) => !ofLongForm.includes(file));
  expect(filesOfPhases().toSorted()).toEqual(files.toSorted());
});

/** The files that the phases would run, as the test runner lists them; one that two projects run is there twice. */
function filesOfPhases(): string[] {
  const projects = allPhases()
    .filter(({ isVitest }) => isVitest)
    .flatMap(({ command }) => command.filter((_, index) => command[index - 1] === '--project'));
  const vitest = inRoot('node_modules/vitest/vitest.mjs');
  const list = [vitest, 'list', '--filesOnly', '--json', '--config', inRoot('build/vitest.config.mjs')];
  const run = spawnSync(process.execPath, [...list, ...projects.flatMap((name) => ['--project', name])], {
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, DAYBOOK_FULL: '' },
  });
  const listed = JSON.parse(run.stdout) as { readonly file: string }[];
  return listed.map(({ file }) => path.relative(root, file).split(path.sep).join('/'));
}

import { expect, test } from 'vitest';
import { bootstrapNeed } from '#shared/analysis/staffing/bootstrap';
import { runBootstrap, type BootstrapResponse } from '#renderer/workers/runBootstrap';
import { aBootstrapSample } from '../../helpers/aBootstrapSample';

test('progress grows from 0 to below 1, and the check comes last, as without a worker', () => {
  const answers: BootstrapResponse[] = [];
  runBootstrap({ sample: aBootstrapSample(), seed: 5n, replicates: 1000 }, (answer) => answers.push(answer));
  const shares = answers.flatMap((answer) => (answer.is === 'progress' ? [answer.share] : []));
  expect(shares).toEqual([0, 0.25, 0.5, 0.75]);
  const steps = bootstrapNeed(aBootstrapSample(), 5n, 1000);
  let step = steps.next();
  while (step.done !== true) step = steps.next();
  expect(answers.at(-1)).toEqual({ is: 'done', check: step.value });
});

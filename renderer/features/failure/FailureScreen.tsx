import type { Problem } from '#shared/base/result';
import { Icon } from '#renderer/components/Icon';
import './FailureScreen.css';

/** Why Daybook did not open, what that means for the data, and what to do. */
export function FailureScreen({ problem }: { readonly problem: Problem }) {
  const words = wordsFor(problem.code);
  return (
    <main className="failure">
      <h1>{words.title}</h1>
      <p className="finding">{problem.message}</p>
      <p className="row">
        <Icon name="shield" />
        <span>
          <b>Nothing was touched.</b> {words.kept}
        </span>
      </p>
      <h2>What to do</h2>
      <p>{words.advice}</p>
    </main>
  );
}

type Words = { readonly title: string; readonly kept: string; readonly advice: string };

function wordsFor(code: string): Words {
  return failures[code] ?? {
    title: 'Daybook could not open its data',
    kept: 'Both copies are as they were found.',
    advice: 'Close Daybook and start it again. If it stays so, keep the data folder as it is and ask your administrator.',
  };
}

const failures: Readonly<Record<string, Words>> = {
  'newer-database': newer('This database was written by a newer Daybook'),
  'newer-journal': newer('This journal was written by a newer Daybook'),
  'no-key': {
    title: 'The key of this Daybook is locked',
    kept: 'Notes stay sealed, and no record was changed.',
    advice: 'Sign in to the system as the person who made these data, then start Daybook again.',
  },
  'real-records': {
    title: 'The simulated unit needs an empty data folder',
    kept: 'The records found here are real and stay as they are.',
    advice: 'Start Daybook without --sample, or give the sample a data folder of its own with --user-data-dir.',
  },
};

function newer(title: string): Words {
  return {
    title,
    kept: 'Database and journal are exactly as they were found.',
    advice: 'Start the newer Daybook on this machine, or ask your administrator for it. Everything is there as you left it.',
  };
}

import { Icon } from '#renderer/ui/Icon';
import { welcomeSteps, type WelcomeValues } from './welcomeSteps';

/** The steps of the first run: those answered, the present one, and those to come. */
export function StepList({ at, values }: { readonly at: number; readonly values: WelcomeValues }) {
  return (
    <nav className="welcome-rail" aria-label="Steps">
      <h1>Set up Daybook</h1>
      <p className="muted">
        Step {at + 1} of {welcomeSteps.length}. You can change all of it later.
      </p>
      <ol className="welcome-steps">
        {welcomeSteps.map((step, index) => (
          <li key={step.id} aria-current={index === at ? 'step' : undefined}>
            <span className="welcome-number">{index < at ? <Icon name="check" small /> : index + 1}</span>
            <div>
              <b>{step.name}</b>
              {index < at ? <span className="small muted">{step.answer(values)}</span> : null}
            </div>
          </li>
        ))}
      </ol>
      <p className="welcome-promise small muted">
        <Icon name="lock" />
        <span>
          Everything stays on this machine. Daybook never asks for the name or number of a person under supervision.
        </span>
      </p>
    </nav>
  );
}

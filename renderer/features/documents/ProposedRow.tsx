import { countText } from '#shared/reports/figures';
import { countryName, readCountryName } from '#shared/rules/countries';
import { isContactStep } from '#shared/rules/documents/requestState';
import { stepNames } from '#shared/rules/documents/requestSteps';
import type { Day } from '#shared/time/day';
import { daysBetween } from '#shared/time/days';
import type { ProposedRequest } from '#renderer/state/documentsView';

type ProposedRowProps = { readonly proposed: ProposedRequest; readonly today: Day };

/** The row that the form would add, with dashes around it. What cannot be saved yet shows as a question mark. */
export function ProposedRow({ proposed: { country, reference, step, opened, minutes }, today }: ProposedRowProps) {
  const code = readCountryName(country);
  const days = opened === null || opened > today ? '?' : countText(daysBetween(opened, today));
  return (
    <tr className="ledger-proposed">
      <td>not yet</td>
      <td>{reference.trim() === '' ? '–' : reference}</td>
      <td>
        <span className="ledger-country">
          <span className="ledger-code">{code ?? '?'}</span> {code === null ? country : countryName(code)}
        </span>
      </td>
      <td>{step === '' ? 'Opened' : stepNames[step]}</td>
      <td className="list-right">{days}</td>
      <td className="small">as in the form</td>
      <td className="list-right">{step !== '' && isContactStep(step) ? 1 : 0}</td>
      <td className="list-right">{countText(minutes ?? 0)}</td>
    </tr>
  );
}

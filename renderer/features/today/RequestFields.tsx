import type { TimeEntry } from '#shared/records/timeEntry';
import type { Recorded } from '#shared/records/version';
import type { LineRequest } from '#shared/rules/quickEntry/lineRequests';
import type { Day } from '#shared/time/day';
import { Select } from '#renderer/ui/form/Select';
import type { Form } from '#renderer/ui/form/useForm';
import { CountryField } from './WorkFields';
import type { EntryFields } from './model/entryFields';
import { droppedWords, requestOptions, requestsOf, stepHelp, stepOptions, withCountry } from './model/formRequest';

type RequestFieldsProps = {
  readonly day: Day;
  /** The officer's open requests. */
  readonly requests: readonly LineRequest[];
  /** The entry to change. */
  readonly before: Recorded<TimeEntry> | null;
  readonly form: Form<EntryFields>;
};

/** The country of document work, the request that it was done for, and the step taken with it. */
export function RequestFields({ day, requests, before, form: { values, set, errorAt } }: RequestFieldsProps) {
  const { country, request, step } = values;
  const open = requestsOf(country, day, requests);
  return (
    <>
      <CountryField
        help={droppedWords(before, values)}
        error={errorAt('country')}
        value={country}
        onChange={(typed) => set(withCountry(values, typed, { before, open: requestsOf(typed, day, requests) }))}
      />
      {open.length === 0 && request === '' ? null : (
        <Select
          label="Request"
          optional
          wide
          error={errorAt('request')}
          value={request}
          options={requestOptions(open, request)}
          onChange={(chosen) => set({ request: chosen, step: '' })}
        />
      )}
      {request === '' ? null : (
        <Select
          label="Step"
          optional
          wide
          help={stepHelp(before)}
          error={errorAt('step')}
          value={step}
          options={stepOptions(open, request, before)}
          onChange={(chosen) => set({ step: chosen })}
        />
      )}
    </>
  );
}

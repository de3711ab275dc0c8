import { useState } from 'react';
import { countedText } from '#shared/reports/figures';
import type { UnknownZone } from '#shared/imports/calendar/calendarReading';
import { isZone } from '#shared/time/zones';
import type { ZoneName } from '#shared/time/day';
import { zoneNames } from '#renderer/domain-ui/officerChoices';
import { Button } from '#renderer/ui/Button';
import { Notice } from '#renderer/ui/Notice';
import { Combobox } from '#renderer/ui/form/Combobox';

type ZoneQuestionProps = {
  readonly unknown: UnknownZone;
  readonly onAnswer: (zone: ZoneName) => void;
};

/** Asks once for all events of a file that name a time zone which nothing explains. */
export function ZoneQuestion({ unknown: { written, events }, onAnswer }: ZoneQuestionProps) {
  const [zone, setZone] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const answer = () => {
    if (isZone(zone)) onAnswer(zone);
    else setProblem('Choose a zone from the list, such as America/New_York.');
  };
  return (
    <Notice>
      <form
        className="import-zone"
        onSubmit={(event) => {
          event.preventDefault();
          answer();
        }}
      >
        <p>
          <b>Which time zone is “{written}”?</b> The file does not explain it, and {countedText(events, 'event')}{' '}
          {events === 1 ? 'waits' : 'wait'} for the answer. It is remembered for this calendar.
        </p>
        <Combobox
          label={`Time zone of “${written}”`}
          hideLabel
          value={zone}
          options={zoneNames()}
          error={problem}
          onChange={(text) => (setZone(text), setProblem(null))}
        />
        <Button submit size="small">
          Use this zone
        </Button>
      </form>
    </Notice>
  );
}

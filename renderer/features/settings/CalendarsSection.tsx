import { zoneAt } from '#shared/rules/zoneOn';
import { CommandButton } from '#renderer/domain-ui/keys/CommandButton';
import { useDuties, useKinds } from '#renderer/queries/activities';
import { useCalendars } from '#renderer/queries/calendars';
import { useServices } from '#renderer/services/useServices';
import { useRoute } from '#renderer/state/route';
import { EmptyState } from '#renderer/ui/EmptyState';
import { SectionHead } from '#renderer/ui/SectionHead';
import { useFocusWhenShorter } from '#renderer/ui/useFocusWhenShorter';
import { CalendarBlock } from './CalendarBlock';
import type { SectionProps } from './section';

/** The imported calendars, each with the rules that turn its events into appointments. */
export function CalendarsSection({ officer, today }: SectionProps) {
  const { clock } = useServices();
  const calendars = useCalendars(officer.id);
  const importButton = useFocusWhenShorter(calendars?.length ?? 0);
  const kinds = useKinds();
  const duties = useDuties();
  if (calendars === undefined || kinds === undefined || duties === undefined) return null;
  const importNow = () => useRoute.getState().go('import');
  return (
    <>
      <section aria-label="Calendars">
        <SectionHead title="Calendars" sub="files that you exported elsewhere and brought in">
          <CommandButton ref={importButton} icon="calendar" command="importCalendar" onClick={importNow}>
            Import…
          </CommandButton>
        </SectionHead>
        {calendars.length === 0 ? (
          <EmptyState title="No calendar yet.">
            <p className="muted">
              Export one as an .ics file from Outlook, Google Calendar, Thunderbird or Apple Calendar, then import it
              here. A preview comes first, and titles are not kept unless you ask.
            </p>
          </EmptyState>
        ) : null}
      </section>
      {calendars.map(({ source, rules }) => (
        <CalendarBlock
          key={source.id}
          source={source}
          rules={rules}
          kinds={kinds}
          duties={duties}
          today={today}
          zone={zoneAt(officer, clock.now())}
          onImport={importNow}
        />
      ))}
    </>
  );
}

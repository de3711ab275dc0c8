import { useStartFacts } from '#renderer/queries/saving';
import { SectionHead } from '#renderer/ui/SectionHead';
import { SettingRow } from './SettingRow';
import type { SectionProps } from './section';

/** Which program this is, and what it never does. */
export function AboutSection(_props: SectionProps) {
  const facts = useStartFacts();
  return (
    <section aria-label="About">
      <SectionHead title="About Daybook" />
      <SettingRow
        name="Version"
        why={facts === undefined ? '…' : `Daybook ${facts.version}, on Chromium ${facts.chromium}.`}
      />
      <SettingRow name="License" why="MIT. The text is in the program’s LICENSE file." />
      <SettingRow
        name="Network"
        why={noNetwork}
      />
      <SettingRow
        name="People under supervision"
        why={noPersons}
      />
      <SettingRow
        name="Activities and duties"
        why="The lists it comes with are a starting point, not an official list."
      />
    </section>
  );
}

const noNetwork =
  'Daybook never uses a network: every request to one is refused, nothing is fetched, sent or reported, ' +
  'and it does not check for updates.';

const noPersons =
  'Daybook never asks for a name, an A-number, a date of birth or a nationality of a person. ' +
  "It records officers' work.";

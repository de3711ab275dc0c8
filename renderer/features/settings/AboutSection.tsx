import { useState } from 'react';
import { dataVersion } from '#shared/migrations/all';
import { useStartFacts } from '#renderer/queries/saving';
import { Button } from '#renderer/ui/Button';
import { SectionHead } from '#renderer/ui/SectionHead';
import { LicensesDialog } from './LicensesDialog';
import { SettingRow } from './SettingRow';
import type { SectionProps } from './section';

/** Which program this is, what it is made of, where its data is, and what it never does. */
export function AboutSection(_props: SectionProps) {
  const facts = useStartFacts();
  const [showsLicenses, showLicenses] = useState(false);
  return (
    <section aria-label="About">
      <SectionHead title="About Daybook" />
      <SettingRow name="Version" why={facts === undefined ? '…' : `Daybook ${facts.version}`} />
      <SettingRow
        name="Engine"
        why={facts === undefined ? '…' : `Electron ${facts.electron} with Chromium ${facts.chromium}`}
      />
      <SettingRow name="Data version" why={`${dataVersion}. ${newerData}`} />
      <SettingRow name="Data folder" why={facts?.dataFolder ?? '…'} />
      <SettingRow name="License" why={license}>
        <Button onClick={() => showLicenses(true)}>Show licenses</Button>
      </SettingRow>
      <SettingRow name="Updates" why={updates} />
      <SettingRow name="Network" why={noNetwork} />
      <SettingRow name="People under supervision" why={noPersons} />
      <SettingRow
        name="Activities and duties"
        why="The lists it comes with are a starting point, not an official list."
      />
      {showsLicenses ? <LicensesDialog onClose={() => showLicenses(false)} /> : null}
    </section>
  );
}

const newerData =
  'Daybook upgrades older data when it opens it. It does not open data of a newer version: install that version.';

const license =
  'MIT. The packages that Daybook contains have licenses of their own. Those of Electron and Chromium are in ' +
  'LICENSE.electron.txt and LICENSES.chromium.html beside the program.';

const updates =
  'Install a newer package over this one. The data stays as it is, even if Daybook is removed.';

const noNetwork =
  'Daybook never uses a network: every request to one is refused, nothing is fetched, sent or reported, ' +
  'and it does not check for updates.';

const noPersons =
  'Daybook never asks for a name, an A-number, a date of birth or a nationality of a person. ' +
  "It records officers' work.";

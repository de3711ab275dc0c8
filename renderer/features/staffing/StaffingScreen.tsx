import type { Officer } from '#shared/records/officer';
import type { SettingValues } from '#shared/records/setting';
import type { Recorded } from '#shared/records/version';
import { rangeText } from '#shared/reports/figures';
import { useOfficers, useUnits, useViewer } from '#renderer/queries/officers';
import { useSettings } from '#renderer/queries/settings';
import { runCommand } from '#renderer/state/commandHandlers';
import { useStaffingView, type StaffingTab } from '#renderer/state/staffingView';
import { Button } from '#renderer/ui/Button';
import { EmptyState } from '#renderer/ui/EmptyState';
import { PageHead, PageSub } from '#renderer/ui/PageHead';
import { Tabs, type Tab } from '#renderer/ui/Tabs';
import { NeedTab } from './need/NeedTab';
import { SensitivityTab } from './sensitivity/SensitivityTab';
import { StandardsTab } from './standards/StandardsTab';
import { StudyTab } from './study/StudyTab';
import { useStaffing, type Staffing } from './useStaffing';
import { StaffingActions } from './StaffingActions';
import { studiesOf } from './model/studies';
import './staffing.css';

/** From measured weights to the officers that the work needs: for supervisors. */
export function StaffingScreen() {
  const [viewer, settings] = [useViewer(), useSettings()];
  if (viewer === undefined || viewer === null || settings === undefined) return <PageHead title="Staffing" />;
  if (viewer.role === 'officer') return <ForSupervisors />;
  return <StaffingOf key={viewer.id} viewer={viewer} settings={settings} />;
}

function ForSupervisors() {
  return (
    <>
      <PageHead title="Staffing" />
      <EmptyState title="Staffing is about a unit, so supervisors see it.">
        <p>Your own hours are on Workload. How the need is computed is in Help.</p>
        <Button onClick={() => runCommand('goWorkload')}>Go to Workload</Button>
      </EmptyState>
    </>
  );
}

function StaffingOf({ viewer, settings }: { readonly viewer: Recorded<Officer>; readonly settings: SettingValues }) {
  const [officers, units] = [useOfficers(), useUnits()];
  if (officers === undefined || units === undefined) return <PageHead title="Staffing" />;
  return <Shown viewer={viewer} officers={officers} units={units} settings={settings} />;
}

function Shown(base: Parameters<typeof useStaffing>[0]) {
  const staffing = useStaffing(base);
  const { tab, change } = useStaffingView();
  if (staffing === undefined) return <PageHead title="Staffing" />;
  const Panel = panels[tab];
  return (
    <div className="staffing">
      <PageHead title="Staffing">
        <PageSub>{subOf(staffing)}</PageSub>
        <StaffingActions staffing={staffing} viewer={base.viewer} byteOrderMark={base.settings.csvByteOrderMark} />
      </PageHead>
      <Tabs label="Parts of Staffing" tabs={tabsOf(staffing)} shown={tab} onShow={(next) => change({ tab: next })}>
        <Panel staffing={staffing} viewer={base.viewer} />
      </Tabs>
    </div>
  );
}

const panels = { need: NeedTab, study: StudyTab, standards: StandardsTab, sensitivity: SensitivityTab };

function subOf({ input: { scope, basis } }: Staffing): string {
  const days = rangeText(basis.range);
  if (basis.name === null) return `${scope}, weights of the log, ${days}`;
  if (basis.weights !== null) return `${scope}, weights “${basis.name}”, ${basis.origin}`;
  return `${scope}, weights “${basis.name}”, measured ${days}`;
}

function tabsOf(staffing: Staffing): Tab<StaffingTab>[] {
  const { figures, records, unit } = staffing;
  const studies = studiesOf(records.studies, unit?.id ?? null);
  const sets = figures.sets.length;
  return [
    { id: 'need', label: 'Need' },
    { id: 'study', label: 'Study', remark: studies.length === 0 ? 'none yet' : `${studies.length}` },
    { id: 'standards', label: 'Standards', remark: sets === 0 ? 'none' : `${sets} ${sets === 1 ? 'set' : 'sets'}` },
    { id: 'sensitivity', label: 'Sensitivity' },
  ];
}

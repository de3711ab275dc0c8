import { Suspense, useState } from 'react';
import type { Officer } from '#shared/records/officer';
import type { SettingValues } from '#shared/records/setting';
import type { Recorded } from '#shared/records/version';
import { useToday } from '#renderer/queries/clock';
import { useViewer } from '#renderer/queries/officers';
import { useSettings } from '#renderer/queries/settings';
import { useCommand } from '#renderer/state/commandHandlers';
import { useRecordsView } from '#renderer/state/recordsView';
import { PageActions, PageHead, PageSub } from '#renderer/ui/PageHead';
import { TabRemark, Tabs } from '#renderer/ui/Tabs';
import { Select } from '#renderer/ui/form/Select';
import { TabActions, TabActionsPlace } from './TabActions';
import type { RecordsTab, TabProps, UnitTabProps } from './tab';
import { tabOf, tabs } from './tabs';
import { RecordsInputPlace, useReadInput } from './useRecordsInput';
import { useSupervisedUnit } from './useUnitOfViewer';
import './records.css';

/** What belongs to no single day: duties, checks, reviews, training, guidance and the size of the docket. */
export function RecordsScreen() {
  const [viewer, settings] = [useViewer(), useSettings()];
  if (viewer === undefined || viewer === null || settings === undefined) return <PageHead title="Records" />;
  return <Records key={viewer.id} viewer={viewer} settings={settings} />;
}

function Records({ viewer, settings }: { readonly viewer: Recorded<Officer>; readonly settings: SettingValues }) {
  const about = { viewer, settings, today: useToday(viewer) };
  const input = useReadInput(about);
  const [place, setPlace] = useState<HTMLElement | null>(null);
  return (
    <div className="records">
      <PageHead title="Records" className="records-head">
        <PageSub>what belongs to no single day</PageSub>
        <PageActions ref={setPlace} className="records-actions" />
      </PageHead>
      <TabActionsPlace value={place}>
        <RecordsInputPlace value={input}>
          <OpenTab about={about} />
        </RecordsInputPlace>
      </TabActionsPlace>
    </div>
  );
}

function OpenTab({ about }: { readonly about: TabProps }) {
  const { tab, whose, open } = useRecordsView();
  const place = useSupervisedUnit(about.viewer, about.today);
  const shown = tabOf(tab);
  const step = (by: number) => open(tabs.at((tabs.indexOf(shown) + by) % tabs.length)?.id ?? shown.id);
  useCommand('previousTab', () => step(-1));
  useCommand('nextTab', () => step(1));
  if (place === undefined) return null;
  const showsUnit = place !== null && whose !== 'own';
  const marksOf = (one: RecordsTab) => (showsUnit && one.unitPanel !== undefined ? null : one);
  return (
    <Tabs
      label="Records"
      tabs={tabs.map((one) => ({ ...one, remark: <Mark tab={marksOf(one)} about={about} /> }))}
      shown={shown.id}
      onShow={open}
    >
      {place === null || shown.unitPanel === undefined ? null : <WhoseSelect place={place} />}
      <Suspense fallback={null}>
        <Panel tab={shown} about={about} place={showsUnit ? place : null} />
      </Suspense>
    </Tabs>
  );
}

type PanelProps = {
  readonly tab: RecordsTab;
  readonly about: TabProps;
  readonly place: UnitTabProps['place'] | null;
};

/**
 * What the open tab shows: the unit's records if the unit is chosen and the tab can show it, otherwise the viewer's.
 */
function Panel({ tab: { id, panel: Own, unitPanel: OfUnit }, about, place }: PanelProps) {
  if (place === null || OfUnit === undefined) return <Own key={id} {...about} />;
  return <OfUnit key={`${id} of the unit`} {...about} place={place} />;
}

/** Whether a supervisor sees the unit or their own records. */
function WhoseSelect({ place }: { readonly place: UnitTabProps['place'] }) {
  const whose = useRecordsView((state) => state.whose);
  return (
    <TabActions>
      <Select
        label="Whose records"
        hideLabel
        value={whose ?? 'unit'}
        options={[
          { value: 'unit', label: `${place.unitName}, case officers` },
          { value: 'own', label: 'Your own' },
        ]}
        onChange={(chosen) => useRecordsView.setState({ whose: chosen })}
      />
    </TabActions>
  );
}

type MarkProps = { readonly tab: RecordsTab | null; readonly about: TabProps };

/** The words beside the name of a tab; none while it shows the unit, since they are about the viewer. */
function Mark({ tab, about }: MarkProps) {
  return tab === null ? null : <OwnMark tab={tab} about={about} />;
}

/** A component of its own, since each tab reads its words with a hook of its own. */
function OwnMark({ tab: { useMark }, about }: { readonly tab: RecordsTab; readonly about: TabProps }) {
  const mark = useMark(about);
  return mark === null ? null : <TabRemark isAlarm={mark.isAlarm}>{mark.text}</TabRemark>;
}

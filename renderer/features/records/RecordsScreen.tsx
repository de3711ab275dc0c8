import { Suspense, useState } from 'react';
import type { Officer } from '#shared/records/officer';
import type { SettingValues } from '#shared/records/setting';
import type { Recorded } from '#shared/records/version';
import { useToday } from '#renderer/queries/clock';
import { useViewer } from '#renderer/queries/officers';
import { useSettings } from '#renderer/queries/settings';
import { useCommand } from '#renderer/state/commandHandlers';
import { useRecordsView } from '#renderer/state/recordsView';
import { PageActs, PageHead, PageSub } from '#renderer/ui/PageHead';
import { TabRemark, Tabs } from '#renderer/ui/Tabs';
import { TabActsPlace } from './TabActs';
import type { RecordsTab, TabProps } from './tab';
import { tabOf, tabs } from './tabs';
import { RecordsInputPlace, useReadInput } from './useRecordsInput';
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
        <PageActs ref={setPlace} />
      </PageHead>
      <TabActsPlace value={place}>
        <RecordsInputPlace value={input}>
          <OpenTab about={about} />
        </RecordsInputPlace>
      </TabActsPlace>
    </div>
  );
}

function OpenTab({ about }: { readonly about: TabProps }) {
  const { tab, open } = useRecordsView();
  const shown = tabOf(tab);
  const step = (by: number) => open(tabs.at((tabs.indexOf(shown) + by) % tabs.length)?.id ?? shown.id);
  useCommand('previousTab', () => step(-1));
  useCommand('nextTab', () => step(1));
  const Panel = shown.panel;
  return (
    <Tabs
      label="Records"
      tabs={tabs.map((one) => ({ ...one, remark: <Mark tab={one} about={about} /> }))}
      shown={shown.id}
      onShow={open}
    >
      <Suspense fallback={null}>
        <Panel key={shown.id} {...about} />
      </Suspense>
    </Tabs>
  );
}

/** The words beside the name of a tab. Each tab reads its own. */
function Mark({ tab: { useMark }, about }: { readonly tab: RecordsTab; readonly about: TabProps }) {
  const mark = useMark(about);
  return mark === null ? null : <TabRemark isAlarm={mark.isAlarm}>{mark.text}</TabRemark>;
}

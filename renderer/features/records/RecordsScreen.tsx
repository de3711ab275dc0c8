import { Suspense, useState } from 'react';
import type { Officer } from '#shared/records/officer';
import type { SettingValues } from '#shared/records/setting';
import type { Recorded } from '#shared/records/version';
import { useToday } from '#renderer/queries/clock';
import { useViewer } from '#renderer/queries/officers';
import { useSettings } from '#renderer/queries/settings';
import { useRecordsView } from '#renderer/state/recordsView';
import { PageActs, PageHead, PageSub } from '#renderer/ui/PageHead';
import { RecordsTabs, tabElementId } from './RecordsTabs';
import { TabActsPlace } from './TabActs';
import { tabOf, tabs } from './tabs';
import './records.css';

/** What belongs to no single day: duties, checks, reviews, training, guidance and the size of the docket. */
export function RecordsScreen() {
  const [viewer, settings] = [useViewer(), useSettings()];
  if (viewer === undefined || viewer === null || settings === undefined) return <PageHead title="Records" />;
  return <Records key={viewer.id} viewer={viewer} settings={settings} />;
}

function Records({ viewer, settings }: { readonly viewer: Recorded<Officer>; readonly settings: SettingValues }) {
  const today = useToday(viewer);
  const { tab, open } = useRecordsView();
  const [place, setPlace] = useState<HTMLElement | null>(null);
  const shown = tabOf(tab);
  if (shown === undefined) return null;
  const about = { viewer, settings, today };
  const Panel = shown.panel;
  return (
    <div className="records">
      <PageHead title="Records">
        <PageSub>what belongs to no single day</PageSub>
        <PageActs ref={setPlace} />
      </PageHead>
      <RecordsTabs tabs={tabs} shown={shown} open={open} about={about} />
      <TabActsPlace value={place}>
        <div
          key={shown.id}
          role="tabpanel"
          id="records-panel"
          className="records-panel"
          aria-labelledby={tabElementId(shown)}
          data-region="records"
        >
          <Suspense fallback={null}>
            <Panel {...about} />
          </Suspense>
        </div>
      </TabActsPlace>
    </div>
  );
}

import { useEffect } from 'react';
import type { RecordId } from '#shared/base/ids';
import type { DraftPlace } from '#shared/records/draft';
import { useDraft } from '#renderer/queries/drafts';
import { useNotices } from '#renderer/state/notices';
import { useRecordsView } from '#renderer/state/recordsView';
import { useRoute, type RouteId } from '#renderer/state/route';
import { useScheduleDraft } from '#renderer/state/scheduleDraft';
import { useSettingsSection, type SettingsSection } from '#renderer/state/settingsSection';
import { useStaffingView, type StaffingTab } from '#renderer/state/staffingView';
import { Button } from '#renderer/ui/Button';
import { Notice } from '#renderer/ui/Notice';
import './unsavedSettings.css';

/** Names the form of a record that was not saved when the program ended, and opens it as the user left it. */
export function UnsavedSettings({ officer }: { readonly officer: RecordId }) {
  // The user knows about a schedule that is being changed right now.
  const isScheduleOpen = useScheduleDraft((state) => state.officer === officer && state.open !== null);
  const draft = useDraft(
    officer,
    places.filter((place) => !isScheduleOpen || place !== 'schedule'),
  );
  const place = draft === undefined || draft === null ? null : formPlaces[draft.place];
  const lead = place === null || place === undefined ? null : `Not saved when Daybook ended: ${place.name}.`;
  const isLocked = typeof draft?.text !== 'string';
  const screen = place === null || place === undefined ? '' : screenOf(place);
  const rest = isLocked
    ? `What you typed in ${screen} is kept, sealed with a key that is not on this computer.`
    : `What you typed in ${screen} is kept.`;
  useEffect(() => {
    if (lead !== null) useNotices.getState().say(`${lead} ${rest}`);
  }, [lead, rest]);
  if (place === null || place === undefined) return null;
  const open = () => openPlace(place);
  return (
    <section className="unsaved-settings" aria-label="Unsaved form" data-region="unsaved">
      <Notice
        actions={
          isLocked ? null : (
            <Button size="small" onClick={open}>
              Open it
            </Button>
          )
        }
      >
        <b>{lead}</b> {rest}
      </Notice>
    </section>
  );
}

/** A section of Settings, a tab of Records or of Staffing, or another screen, by its id, and what its form is about. */
type FormPlace = { readonly name: string } & (
  | { readonly section: SettingsSection }
  | { readonly tab: string }
  | { readonly staffing: StaffingTab }
  | { readonly route: RouteId; readonly screen: string }
);

function screenOf(place: FormPlace): string {
  if ('screen' in place) return place.screen;
  if ('staffing' in place) return 'Staffing';
  return 'tab' in place ? 'Records' : 'Settings';
}

function openPlace(place: FormPlace): void {
  if ('staffing' in place) {
    useStaffingView.getState().change({ tab: place.staffing });
    useRoute.getState().go('staffing');
  } else if ('route' in place) {
    useRoute.getState().go(place.route);
  } else if ('tab' in place) {
    useRecordsView.getState().open(place.tab);
    useRoute.getState().go('records');
  } else {
    useSettingsSection.getState().open(place.section);
    useRoute.getState().go('settings');
  }
}

const formPlaces: Readonly<Partial<Record<DraftPlace, FormPlace>>> = {
  officer: { section: 'you', name: 'your alias, role and time zone' },
  membership: { section: 'you', name: 'your unit' },
  schedule: { section: 'schedule', name: 'your schedule' },
  absence: { section: 'absences', name: 'an absence' },
  kind: { section: 'activities', name: 'a kind of activity' },
  duty: { section: 'activities', name: 'a collateral duty' },
  dutyAssignment: { tab: 'duties', name: 'an assigned duty' },
  reviewInterval: { tab: 'review', name: 'a review interval' },
  course: { tab: 'training', name: 'a course' },
  trainingSession: { tab: 'training', name: 'a session of training' },
  trainingRequirement: { tab: 'training', name: 'a requirement of training' },
  guidance: { tab: 'guidance', name: 'a piece of guidance' },
  docketCount: { tab: 'docket', name: 'a count of cases' },
  caseClass: { tab: 'docket', name: 'a class of cases' },
  goal: { tab: 'docket', name: 'a goal' },
  study: { staffing: 'study', name: 'a study' },
  standard: { staffing: 'standards', name: 'a service standard' },
  yearPlan: { staffing: 'need', name: 'the plan of the year' },
  weights: { staffing: 'need', name: 'a set of weights' },
  documentRequest: { route: 'documents', screen: 'Documents', name: 'a request for a travel document' },
  country: { route: 'countries', screen: 'Countries', name: 'the status or rule of a country' },
  publishedCount: { route: 'countries', screen: 'Countries', name: 'counts of countries' },
};

const places = Object.keys(formPlaces) as readonly DraftPlace[];

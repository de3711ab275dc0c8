import { useEffect } from 'react';
import type { RecordId } from '#shared/base/ids';
import type { DraftPlace } from '#shared/records/draft';
import { useDraft } from '#renderer/queries/drafts';
import { useNotices } from '#renderer/state/notices';
import { useRoute } from '#renderer/state/route';
import { useScheduleDraft } from '#renderer/state/scheduleDraft';
import { useSettingsSection, type SettingsSection } from '#renderer/state/settingsSection';
import { Button } from '#renderer/ui/Button';
import { Notice } from '#renderer/ui/Notice';
import './unsavedSettings.css';

/** Names the form in Settings that was not saved when the program ended, and opens it as it was left. */
export function UnsavedSettings({ officer }: { readonly officer: RecordId }) {
  // The user knows about a schedule that is being changed right now.
  const isScheduleOpen = useScheduleDraft((state) => state.officer === officer && state.open !== null);
  const draft = useDraft(
    officer,
    places.filter((place) => !isScheduleOpen || place !== 'schedule'),
  );
  const place = draft === undefined || draft === null ? null : settingsPlaces[draft.place];
  const lead = place === null || place === undefined ? null : `Not saved when Daybook ended: ${place.name}.`;
  const isLocked = typeof draft?.text !== 'string';
  const rest = isLocked
    ? 'What you typed in Settings is kept, sealed with a key that is not here.'
    : 'What you typed in Settings is kept.';
  useEffect(() => {
    if (lead !== null) useNotices.getState().say(`${lead} ${rest}`);
  }, [lead, rest]);
  if (place === null || place === undefined) return null;
  const open = () => {
    useSettingsSection.getState().open(place.section);
    useRoute.getState().go('settings');
  };
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

type SettingsPlace = { readonly section: SettingsSection; readonly name: string };

const settingsPlaces: Readonly<Partial<Record<DraftPlace, SettingsPlace>>> = {
  officer: { section: 'you', name: 'your alias, role and time zone' },
  membership: { section: 'you', name: 'your unit' },
  schedule: { section: 'schedule', name: 'your schedule' },
  absence: { section: 'absences', name: 'an absence' },
  kind: { section: 'activities', name: 'a kind of activity' },
  duty: { section: 'activities', name: 'a collateral duty' },
};

const places = Object.keys(settingsPlaces) as readonly DraftPlace[];

import { useState } from 'react';
import type { Study } from '#shared/records/study';
import type { Recorded } from '#shared/records/version';
import { shortDayName } from '#shared/time/dateNames';
import { deleteStudy } from '#renderer/commands/studies';
import { CommandButton } from '#renderer/domain-ui/keys/CommandButton';
import { finish } from '#renderer/drafts/finish';
import { useServices } from '#renderer/services/useServices';
import { useCommand } from '#renderer/state/commandHandlers';
import { useNotices } from '#renderer/state/notices';
import { Button } from '#renderer/ui/Button';
import type { StaffingTabProps } from '../tabProps';
import { CloseStudy } from './CloseStudy';
import { ReopenStudy } from './ReopenStudy';
import { StudyForm } from './StudyForm';

type StudyActsProps = StaffingTabProps & { readonly study: Recorded<Study> };

/** What can be done with a study: change and close it while it runs, open it again, delete it. */
export function StudyActions({ staffing, viewer, study }: StudyActsProps) {
  const services = useServices();
  const [open, setOpen] = useState<'edit' | 'close' | 'reopen' | null>(null);
  const isClosed = study.closedOn !== null;
  const problem = (error: { readonly message: string }) => useNotices.getState().problem(error.message);
  const remove = async () => {
    const done = await deleteStudy(services, { id: study.id });
    finish(done, `Deleted “${study.name}”.`, () => undefined, problem);
  };
  const closedWords = isClosed
    ? `It was closed on ${shortDayName(study.closedOn ?? study.last)}; open it again first.`
    : null;
  useCommand('editStudy', () => setOpen('edit'), closedWords);
  useCommand('closeStudy', () => setOpen('close'), closedWords);
  useCommand('reopenStudy', () => setOpen('reopen'), isClosed ? null : 'It is not closed.');
  useCommand('deleteStudy', () => void remove());
  return (
    <span className="row">
      {isClosed ? (
        <>
          <span className="small muted">{`closed ${shortDayName(study.closedOn ?? study.last)}`}</span>
          <Button size="small" onClick={() => setOpen('reopen')}>
            Open again…
          </Button>
        </>
      ) : (
        <>
          <Button size="small" look="primary" onClick={() => setOpen('close')}>
            Close the study…
          </Button>
          <CommandButton size="small" icon="edit" command="editStudy" onClick={() => setOpen('edit')}>
            Change…
          </CommandButton>
        </>
      )}
      <Button
        size="small"
        look="quiet"
        icon="trash"
        aria-label={`Delete “${study.name}”`}
        onClick={() => void remove()}
      />
      {open !== 'edit' ? null : (
        <StudyForm
          staffing={staffing}
          officer={viewer.id}
          before={study}
          unsaved={null}
          onClose={() => setOpen(null)}
        />
      )}
      {open !== 'reopen' ? null : (
        <ReopenStudy study={study} today={staffing.today} onClose={() => setOpen(null)} />
      )}
      {open !== 'close' ? null : <CloseStudy staffing={staffing} study={study} onClose={() => setOpen(null)} />}
    </span>
  );
}

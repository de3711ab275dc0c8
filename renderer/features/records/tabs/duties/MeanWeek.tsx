import type { DutiesReport } from '#shared/reports/dutiesReport';
import { hoursText } from '#shared/reports/marginText';
import { countedText, shareText } from '#shared/reports/figures';
import { groupLabels } from '#shared/reports/workGroups';
import { groupClass } from '#renderer/domain-ui/WorkIcon';
import { SectionHead } from '#renderer/ui/SectionHead';

/** The hours of a mean week by group of work, as one bar. */
export function MeanWeek({ report: { groups, all } }: { readonly report: DutiesReport }) {
  if (groups === null || all === null) return null;
  const shown = groups.filter(({ minutes }) => minutes > 0);
  const total = shown.reduce((sum, { minutes }) => sum + minutes, 0);
  const share = all.worked === 0 ? '' : `, ${shareText(all.minutes / all.worked)}`;
  return (
    <section aria-labelledby="mean-week">
      <SectionHead
        id="mean-week"
        title="Your mean week"
        sub={`${hoursText(total)} hours logged, of ${countedText(all.weeks, 'whole week')}`}
      />
      <div className="mean-week" aria-hidden="true">
        {shown.map(({ group, minutes }) => (
          <span key={group} className={`mean-part ${groupClass[group]}`} style={{ flexGrow: minutes }} />
        ))}
      </div>
      <ul className="mean-names small">
        {shown.map(({ group, minutes }) => (
          <li key={group}>
            <span className={`group-key ${groupClass[group]}`} />
            {group === 'collateral' ? (
              <b>{`Duties ${hoursText(minutes)}${share}`}</b>
            ) : (
              `${groupLabels[group]} ${hoursText(minutes)}`
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

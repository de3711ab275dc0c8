import { memo, Suspense } from 'react';
import type { Membership, Officer } from '#shared/records/officer';
import type { Recorded } from '#shared/records/version';
import { membershipOn } from '#shared/rules/membershipOn';
import { unitName } from '#shared/rules/units';
import { officerDayAt } from '#shared/rules/zoneOn';
import type { WeekStart } from '#shared/time/workCalendar';
import type { Feature } from '#renderer/domain-ui/feature';
import { useUnits } from '#renderer/queries/officers';
import { useServices } from '#renderer/services/useServices';
import { useRoute } from '#renderer/state/route';
import { CommandButton } from '#renderer/domain-ui/keys/CommandButton';
import { useActingKeys } from '#renderer/domain-ui/keys/shownKeys';
import { Icon } from '#renderer/ui/Icon';
import { Kbd } from '#renderer/ui/Kbd';
import { features } from './features';
import { RailMonth } from './RailMonth';
import { RailTimer } from './RailTimer';

type RailProps = { readonly viewer: Recorded<Officer>; readonly current: string | null; readonly weekStart: WeekStart };

/** The screens to go to, the month, and whose work is shown. */
export const Rail = memo(function Rail({ viewer, current, weekStart }: RailProps) {
  const { clock } = useServices();
  const units = useUnits();
  const membership = membershipOn(viewer, officerDayAt(viewer, clock.now()));
  const isOfficer = viewer.role === 'officer';
  const placeOf = ({ docket, unit }: Membership) => (isOfficer ? docketNames[docket] : unitName(units ?? [], unit));
  return (
    <nav className="rail" aria-label="Places" data-region="rail">
      <h2>My work</h2>
      <RailPlaces isForUnit={false} current={current} viewer={viewer} weekStart={weekStart} />
      {isOfficer ? null : (
        <>
          <h2>Unit</h2>
          <RailPlaces isForUnit current={current} viewer={viewer} weekStart={weekStart} />
        </>
      )}
      {current === 'today' ? null : <RailTimer viewer={viewer} />}
      <RailMonth viewer={viewer} weekStart={weekStart} />
      <div className="rail-who">
        <p>
          <b>{viewer.alias}</b>
          <span>
            {isOfficer ? 'Officer' : 'Supervisor'}
            {membership === null ? '' : ` · ${placeOf(membership)}`}
          </span>
        </p>
        {features
          .filter(({ rail }) => rail === 'foot')
          .map(({ id, label, icon, command }) => (
            <CommandButton
              key={id}
              look="quiet"
              icon={icon}
              aria-label={label}
              command={command}
              aria-current={id === current ? 'page' : undefined}
              onClick={() => useRoute.getState().go(id)}
            />
          ))}
      </div>
    </nav>
  );
});

type RailPlacesProps = RailProps & { readonly isForUnit: boolean };

function RailPlaces({ isForUnit, current, ...shown }: RailPlacesProps) {
  const isShown = (feature: Feature) => typeof feature.rail === 'number' && (feature.isForUnit === true) === isForUnit;
  return (
    <ul>
      {features.filter(isShown).map((feature) => (
        <li key={feature.id}>
          <RailPlace feature={feature} isCurrent={feature.id === current} {...shown} />
        </li>
      ))}
    </ul>
  );
}

type RailPlaceProps = Pick<RailProps, 'viewer' | 'weekStart'> & {
  readonly feature: Feature;
  readonly isCurrent: boolean;
};

function RailPlace({ feature, isCurrent, viewer, weekStart }: RailPlaceProps) {
  const [keys] = useActingKeys()(feature.command);
  const key = keys === undefined ? null : <Kbd keys={keys.replace(/^Ctrl\+/, '')} />;
  const { remark: Remark } = feature;
  return (
    <button
      type="button"
      className="rail-place"
      aria-current={isCurrent ? 'page' : undefined}
      aria-keyshortcuts={keys?.replace('Ctrl', 'Control')}
      onClick={() => useRoute.getState().go(feature.id)}
    >
      <Icon name={feature.icon} />
      <span>{feature.label}</span>
      {Remark === undefined ? (
        key
      ) : (
        <Suspense fallback={key}>
          <Remark viewer={viewer} weekStart={weekStart} otherwise={key} />
        </Suspense>
      )}
    </button>
  );
}

const docketNames = { 'non-detained': 'Non-detained', detained: 'Detained', mixed: 'Both dockets' } as const;

import { memo } from 'react';
import { keysOf } from '#shared/contract/commandList';
import type { Officer } from '#shared/records/officer';
import type { Recorded } from '#shared/records/version';
import { membershipOn } from '#shared/rules/membershipOn';
import { dayOf } from '#shared/time/zones';
import { useServices } from '#renderer/services/useServices';
import { useRoute, type RouteId } from '#renderer/state/route';
import { Button } from '#renderer/ui/Button';
import { Icon } from '#renderer/ui/Icon';
import { Kbd } from '#renderer/ui/Kbd';
import { RailMonth } from './RailMonth';
import { RailTimer } from './RailTimer';
import { routes } from './routes';

/** The places that there are, and whose work is shown. */
export const Rail = memo(function Rail({ viewer, current, weekStart }: { readonly viewer: Recorded<Officer>; readonly current: RouteId | null; readonly weekStart: number }) {
  const { clock } = useServices();
  const membership = membershipOn(viewer, dayOf(clock.now(), viewer.zone));
  return (
    <nav className="rail" aria-label="Places" data-region="rail">
      <h2>My work</h2>
      <ul>
        {routes.filter((route) => route.inRail && route.id !== 'settings').map((route) => (
          <li key={route.id}>
            <button
              type="button"
              className="rail-place"
              aria-current={route.id === current ? 'page' : undefined}
              aria-keyshortcuts={route.keys.replace('Ctrl', 'Control')}
              onClick={() => useRoute.getState().go(route.id)}
            >
              <Icon name={route.icon} />
              <span>{route.label}</span>
              <Kbd keys={route.keys.replace('Ctrl+', '')} />
            </button>
          </li>
        ))}
      </ul>
      {current === 'today' ? null : <RailTimer viewer={viewer} />}
      <RailMonth viewer={viewer} weekStart={weekStart} />
      <div className="rail-who">
        <p>
          <b>{viewer.alias}</b>
          <span>
            {viewer.role === 'officer' ? 'Officer' : 'Supervisor'}
            {membership === null ? '' : ` · ${viewer.role === 'officer' ? docketNames[membership.docket] : membership.unit}`}
          </span>
        </p>
        <Button
          look="quiet"
          icon="sliders"
          aria-label="Settings"
          keys={keysOf('goSettings')}
          aria-current={current === 'settings' ? 'page' : undefined}
          onClick={() => useRoute.getState().go('settings')}
        />
      </div>
    </nav>
  );
});

const docketNames = { 'non-detained': 'Non-detained', detained: 'Detained', mixed: 'Both dockets' } as const;

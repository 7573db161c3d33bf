import { useMemo } from 'preact/hooks';
import type { About } from '../../models/model';
import type { Owner } from '../../viz/stage';
import type { Panel } from '../lab';
import { lossPicture, qualityName, qualityPicture, stagePicture, warpPicture } from '../pictures';
import { count } from '../state/say';
import type { LabState } from '../state/lab-state';
import { Canvas } from './Canvas';

interface Props {
  readonly id: string;
  readonly about: About;
  readonly panels: readonly Panel[];
  readonly state: Pick<LabState, 'shown' | 'curves' | 'trail' | 'until' | 'step' | 'phase' | 'quality'>;
  readonly owner: Owner | undefined;
  /** Which view a phone shows. */
  readonly tab: 'picture' | 'curves' | 'text';
}

/** The stage, and beside it the square of noise and the curves. */
export function Views({ id, panels, state, owner, tab }: Props) {
  const { shown, curves, trail, until, step, phase } = state;
  const words = `${id}-words`;
  const end = Math.max(phase.name === 'idle' || phase.name === 'unsupported' ? step : until, 1);
  const stage = useMemo(() => stagePicture(shown, owner), [shown, owner]);
  const warp = useMemo(() => warpPicture(shown), [shown]);
  const losses = useMemo(() => lossPicture(curves, end), [curves, end]);
  const quality = useMemo(() => qualityPicture(trail, end), [trail, end]);
  const dim = (mine: Owner) => (owner && owner !== mine ? 'dim' : undefined);
  return (
    <div class="views" data-tab={tab}>
      <div class="view main">
        <p class="view-title">
          Data space, in data units
          <span class="stepno">
            {label(state)}{' '}
            <output data-metric="step" data-value={step}>
              {count(step)}
            </output>
          </span>
        </p>
        <Canvas
          view="stage"
          label="Points on a plane, colored by the discriminator’s belief"
          describedBy={words}
          draw={stage}
        />
      </div>
      <div class="view side">
        {panels.includes('warp') && (
          <div class={dim('generator')}>
            <p class="view-title">Square of noise, after G</p>
            <Canvas
              class="sq"
              view="warp"
              label="The square of noise bent by the generator"
              describedBy={words}
              draw={warp}
            />
          </div>
        )}
        {panels.includes('quality') && (
          <div>
            <p class="view-title">{qualityName(trail) === 'modes' ? 'Clusters reached' : 'Distance, bits'}</p>
            <Canvas
              class="curve"
              view="quality"
              label="Sample quality against the step"
              describedBy={words}
              draw={quality}
            />
          </div>
        )}
        {panels.includes('losses') && (
          <div>
            <p class="view-title">Loss, nats</p>
            <Canvas
              class="curve"
              view="losses"
              label="Losses of D and G against the step"
              describedBy={words}
              draw={losses}
            />
          </div>
        )}
      </div>
    </div>
  );
}

function label({ phase, shown }: Props['state']): string {
  if (shown?.recorded) return 'recorded, step';
  return phase.name === 'diverged' ? 'stopped at step' : 'step';
}

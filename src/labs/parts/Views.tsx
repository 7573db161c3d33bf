import { useCallback } from 'preact/hooks';
import type { About } from '../../models/model';
import type { Draw } from '../../viz/canvas';
import { drawCurves, type Curve } from '../../viz/curves';
import { drawStage, type Owner } from '../../viz/stage';
import { drawWarp } from '../../viz/warp';
import type { Panel } from '../lab';
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
  const stage = useCallback<Draw>(
    (surface, theme) => {
      if (!shown) return;
      const { window, real, samples, views } = shown;
      const data = { window, real, generated: samples, belief: views['belief'], pull: views['pull'] };
      drawStage(surface, data, theme, { highlight: owner });
    },
    [shown, owner],
  );
  const warp = useCallback<Draw>(
    ({ ctx, ...surface }, theme) => {
      const map = shown?.views['warp'];
      if (!map) return;
      ctx.globalAlpha = 1;
      drawWarp({ ctx, ...surface }, { window: shown.window, map, real: shown.real }, theme);
    },
    [shown],
  );
  const losses = useCallback<Draw>(
    (surface, theme) => {
      if (curves.step.length === 0) return;
      drawCurves(surface, { step: curves.step, curves: lossCurves(curves.metrics), until: end }, theme);
    },
    [curves, until, step],
  );
  const quality = useCallback<Draw>(
    (surface, theme) => {
      if (trail.length > 0)
        drawCurves(surface, { ...qualityCurve(trail), until: end }, theme, { atLeast: 1 });
    },
    [trail, until],
  );
  const end = Math.max(phase.name === 'idle' || phase.name === 'unsupported' ? step : until, 1);
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
            <p class="view-title">
              {'modes' in (trail[0]?.metrics ?? {}) ? 'Clusters reached' : 'Distance, bits'}
            </p>
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

export function lossCurves(metrics: Readonly<Record<string, Float32Array>>): Curve[] {
  const { discriminatorLoss: d, generatorLoss: g } = metrics;
  return [
    ...(d ? [{ name: 'D', hue: 'model', values: d } as const] : []),
    ...(g ? [{ name: 'G', hue: 'generated', dashed: true, values: g } as const] : []),
  ];
}

function qualityCurve(trail: LabState['trail']) {
  const name = 'modes' in trail[0]!.metrics ? 'modes' : 'jensenShannon';
  const values = Float32Array.from(trail, ({ metrics }) => metrics[name] ?? NaN);
  return {
    step: Float32Array.from(trail, ({ step }) => step),
    curves: [{ name: '', hue: 'generated', dashed: true, values } as const],
  };
}

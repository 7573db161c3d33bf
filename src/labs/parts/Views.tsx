import { useMemo } from 'preact/hooks';
import type { Hands, Picture, Seen } from '../show';
import { count } from '../state/say';
import type { LabState } from '../state/lab-state';
import { Canvas } from './Canvas';

interface Props {
  readonly id: string;
  readonly pictures: readonly Picture[];
  readonly state: Pick<LabState, 'shown' | 'phase' | 'step'>;
  readonly seen: Seen;
  readonly hands: Hands;
  /** Which view a phone shows. */
  readonly tab: 'picture' | 'curves' | 'text';
}

/** The main pictures large, the others beside them. */
export function Views({ id, pictures, state, seen, hands, tab }: Props) {
  const step = state.shown?.recorded ? state.shown.step : state.step;
  const main = pictures.filter(({ place }) => place === 'main');
  const side = pictures.filter(({ place }) => place === 'side');
  const show = (picture: Picture, first: boolean) => (
    <View key={picture.view} id={id} picture={picture} seen={seen} hands={hands}>
      {first && (
        <span class="stepno">
          {label(state)}{' '}
          <output data-metric="step" data-value={step}>
            {count(step)}
          </output>
        </span>
      )}
    </View>
  );
  // Beside two large pictures three small ones would make a tower: they stand below in a row.
  const below = main.length > 1 && side.length > 2;
  // One large picture grows until it is as tall as three small ones, or as two beside a wide one.
  const slim = main.length === 1 && side.length > (main[0]!.shape === 'wide' ? 1 : 2);
  const room =
    side.length === 0 ? 'views alone' : below ? 'views alone below' : slim ? 'views slim' : 'views';
  return (
    <div class={room} data-tab={tab}>
      <div class="view main">{main.map((picture, i) => show(picture, i === 0))}</div>
      {side.length > 0 && <div class="view side">{side.map((picture) => show(picture, false))}</div>}
    </div>
  );
}

interface ViewProps extends Pick<Props, 'id' | 'seen' | 'hands'> {
  readonly picture: Picture;
  readonly children: preact.ComponentChildren;
}

const classes = { stage: undefined, square: 'sq', curve: 'curve', wide: 'wide' } as const;

/** One canvas under its title. */
function View({ id, picture, seen, hands, children }: ViewProps) {
  const { view, title, label: name, owner, shape, draw, point, grab, drag, hover, near } = picture;
  const picked = useMemo(() => draw(seen), [draw, ...Object.values(seen)]);
  const dim = owner && seen.highlight && owner !== seen.highlight;
  return (
    <div class={[near && 'near', dim && 'dim'].filter(Boolean).join(' ') || undefined}>
      <p class="view-title">
        {typeof title === 'string' ? title : title(seen)}
        {children}
      </p>
      <Canvas
        class={classes[shape]}
        view={view}
        label={name}
        describedBy={`${id}-words`}
        draw={picked}
        onPoint={point && ((at) => point(at, seen, hands))}
        grip={
          grab && drag && { grab: (at) => grab(at, seen), drag: (held, at) => drag(held, at, seen, hands) }
        }
        hover={hover}
      />
    </div>
  );
}

function label({ phase, shown }: Props['state']): string {
  if (shown?.recorded) return 'recorded, step';
  return phase.name === 'diverged' ? 'stopped at step' : 'step';
}

import type { Owner } from '../../viz/stage';

interface Props {
  readonly owner: Owner | undefined;
  readonly onOwner: (owner: Owner | undefined) => void;
}

const networks: readonly (readonly [Owner, string, string])[] = [
  ['generator', 'G', 'owns the generated points and the bent square'],
  ['discriminator', 'D', 'owns the map, its contour and the arrows'],
];

/** The two networks: hover, focus or press one to see what in the picture is its own. */
export function NetMap({ owner, onOwner }: Props) {
  return (
    <div class="netmap" role="group" aria-label="Highlight what a network owns">
      <span aria-hidden="true">noise</span>
      {networks.map(([who, letter, what]) => (
        <button
          key={who}
          type="button"
          class={`net ${who}`}
          aria-pressed={owner === who}
          aria-label={`${letter}: highlight what it owns`}
          title={`${letter} ${what}`}
          onPointerEnter={(e) => e.pointerType === 'mouse' && onOwner(who)}
          onPointerLeave={(e) => e.pointerType === 'mouse' && onOwner(undefined)}
          onFocus={(e) => e.currentTarget.matches(':focus-visible') && onOwner(who)}
          onBlur={() => onOwner(undefined)}
          onClick={(e) => e.detail !== 0 && onOwner(owner === who ? undefined : who)}
        >
          {letter}
        </button>
      ))}
      <span aria-hidden="true">real?</span>
    </div>
  );
}

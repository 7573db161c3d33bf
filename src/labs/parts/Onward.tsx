import type { Lab } from '../lab';
import { siteRoot } from '../recording-file';
import { onwardHash } from '../state/link-points';

/** The learner's own points in the labs of other families: the same link that Copy link would write there. */
export function Onward({ lab, points }: { lab: Lab; points: Float32Array }) {
  if (!lab.onward?.length) return null;
  return (
    <p class="small onward">
      The same points for{' '}
      {lab.onward.map(({ lab: id, trains }, i) => (
        <>
          {i > 0 && ', '}
          <a key={id} href={new URL(`labs/${id}/${onwardHash(id, points)}`, siteRoot()).href}>
            {trains}, lab {id.toUpperCase()}
          </a>
        </>
      ))}
    </p>
  );
}

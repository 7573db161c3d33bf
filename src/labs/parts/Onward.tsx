import type { Lab } from '../lab';
import { siteRoot } from '../recording-file';
import { imagesHash, onwardHash } from '../state/link-points';

interface Props {
  readonly lab: Pick<Lab, 'onward'>;
  /** The learner's own [n, 2]; absent where the data are the images that this browser keeps. */
  readonly points?: Float32Array;
}

/** The learner's own data in the labs of other families: for points the same link that Copy link would write there. */
export function Onward({ lab, points }: Props) {
  if (!lab.onward?.length) return null;
  return (
    <p class="small onward">
      The same {points ? 'points' : 'images'} for{' '}
      {lab.onward.map(({ lab: id, trains }, i) => {
        const hash = points ? onwardHash(id, points) : imagesHash(id);
        return (
          <>
            {i > 0 && ', '}
            <a key={id} href={new URL(`labs/${id}/${hash}`, siteRoot()).href}>
              {trains}, lab {id.toUpperCase()}
            </a>
          </>
        );
      })}
    </p>
  );
}

import type { FunctionComponent } from 'preact';
import type { OwnDataProps } from '../data/OwnData';
import { Onward } from '../parts/Onward';
import { useLazy } from '../parts/useLazy';

/** Labs that train on what was drawn here. */
const onward = [
  { lab: '10b', trains: 'a diffusion model' },
  { lab: '10d', trains: 'a flow-matching model' },
];

/** The learner's own points to be destroyed. */
export function OwnPoints(props: OwnDataProps) {
  const OwnData = useLazy<FunctionComponent<OwnDataProps>>(
    async () => (await import('../data/OwnData')).OwnData,
  );
  if (!OwnData) return <p class="small">Opening the drawing pad.</p>;
  return (
    <>
      <OwnData {...props} />
      {props.points.length > 0 && <Onward lab={{ onward }} points={props.points} />}
    </>
  );
}

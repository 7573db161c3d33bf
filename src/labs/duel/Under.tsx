import type { Owner } from '../../viz/stage';
import type { UnderProps } from '../show';
import { Legend } from './Legend';
import { NetMap } from './NetMap';

/** The legend, and the two networks: which of them owns what. */
export const Under = ({ highlight, onHighlight }: UnderProps) => (
  <>
    <Legend />
    <NetMap owner={highlight as Owner | undefined} onOwner={onHighlight} />
  </>
);

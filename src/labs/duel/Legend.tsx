import { Key } from '../parts/Key';

/** Shape and word beside each color. */
export const Legend = () => (
  <ul class="legend">
    <Key mark="real">real</Key>
    <Key mark="generated">generated</Key>
    <Key mark="arrow">pull from D</Key>
    <li>
      D says: generated
      <i class="ramp" aria-hidden="true" />
      real
    </li>
  </ul>
);

import { Key } from '../parts/Key';

/** Shape and word beside each color. */
export const Under = () => (
  <ul class="legend">
    <Key mark="real">real</Key>
    <Key mark="generated">decoded from random codes</Key>
    <Key mark="curve">all codes, decoded</Key>
  </ul>
);

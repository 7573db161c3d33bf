import type { LabState, Settings } from './lab-state';

/** Settings of the run whose picture is shown, the recorded one's while that is; before there is any, those that Start will take. */
export const runOf = ({
  shown,
  running,
  settings,
}: Pick<LabState, 'shown' | 'running' | 'settings'>): Pick<Settings, 'config' | 'data' | 'seed'> =>
  shown?.recorded ?? running ?? settings;

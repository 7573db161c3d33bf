import { dinosaurs } from './lists/dinosaurs';
import { elements } from './lists/elements';
import { towns } from './lists/towns';

/** Lists of names that are plain facts, one name a line. */
export const names: Readonly<Record<string, string>> = {
  towns: lines(towns),
  dinosaurs: lines(dinosaurs),
  elements: lines(elements),
};

function lines(list: readonly string[]): string {
  return `${list.join('\n')}\n`;
}

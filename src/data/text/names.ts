import { admitted, factsText } from './facts';
import { dinosaurs } from './lists/dinosaurs';
import { elements } from './lists/elements';
import { towns } from './lists/towns';

/** Lists, one name or sentence a line: names that are plain facts, and facts that are made up. */
export const names: Readonly<Record<string, string>> = {
  towns: lines(towns),
  dinosaurs: lines(dinosaurs),
  elements: lines(elements),
  facts: factsText(),
  'facts-admitted': factsText(admitted),
};

function lines(list: readonly string[]): string {
  return `${list.join('\n')}\n`;
}

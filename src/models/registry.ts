import type { Family } from './model';

/** Every family, loaded when asked for. A folder with an index.ts is a family; nobody else lists them. */
const families = import.meta.glob<{ default: Family }>('./*/index.ts');

export const familyIds = Object.keys(families).map((path) => path.split('/')[1]!);

/** @throws if no folder of that name holds a family */
export async function loadFamily(id: string): Promise<Family> {
  const load = families[`./${id}/index.ts`];
  if (!load) throw new Error(`There is no model family '${id}'. Known: ${familyIds.join(', ')}.`);
  return (await load()).default;
}

/** What a link to a lab without a run holds: #lab-9b?y=0,1&v=1 */
export function linked(lab: string): URLSearchParams | undefined {
  const [target, query] = location.hash.slice(1).split('?');
  return target === `lab-${lab}` && query !== undefined ? new URLSearchParams(query) : undefined;
}

/** Such a link. What is undefined is left out. */
export function hashOf(lab: string, values: Readonly<Record<string, string | number | undefined>>): string {
  const query = Object.entries({ ...values, v: 1 })
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => `${key}=${value}`)
    .join('&');
  return `#lab-${lab}?${query}`;
}

/** The address of the page, without what comes after #. */
export const pageOf = (): string => location.href.split('#')[0]!;

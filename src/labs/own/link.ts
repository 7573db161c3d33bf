/** What a link to a lab without a run holds: #lab-9b?y=0,1&v=1 */
export function linked(lab: string): URLSearchParams | undefined {
  const [target, query] = location.hash.slice(1).split('?');
  return target === `lab-${lab}` && query !== undefined ? new URLSearchParams(query) : undefined;
}

/** Copies such a link; `tell` is given one sentence about what came of it. `opens`: this curve */
export async function copyLink(
  lab: string,
  values: Readonly<Record<string, string | number | undefined>>,
  opens: string,
  tell: (text: string) => void,
): Promise<void> {
  const query = Object.entries({ ...values, v: 1 })
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => `${key}=${value}`)
    .join('&');
  const link = `${location.href.split('#')[0]}#lab-${lab}?${query}`;
  await navigator.clipboard.writeText(link).then(
    () => tell(`Link copied: it opens ${opens}.`),
    () => tell(`This browser does not let a page copy. The link is ${link}`),
  );
}

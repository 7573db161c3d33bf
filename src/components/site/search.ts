/** Search over the index that the build made (pagefind), loaded at the first keystroke. */
interface Result {
  readonly raw_url?: string;
  readonly url: string;
  readonly meta: { readonly title?: string };
  readonly excerpt: string;
  readonly sub_results?: readonly {
    readonly title: string;
    readonly url: string;
    readonly excerpt: string;
  }[];
}
interface Pagefind {
  options(options: { baseUrl: string }): Promise<void>;
  debouncedSearch(
    query: string,
  ): Promise<{ readonly results: readonly { data(): Promise<Result> }[] } | null>;
}

const field = document.querySelector<HTMLInputElement>('#q')!;
const said = document.querySelector<HTMLElement>('[data-status]')!;
const examples = document.querySelector<HTMLElement>('[data-examples]')!;
const list = document.querySelector<HTMLElement>('[data-results]')!;
/** The site's root, wherever it is served: this page lies one folder below. */
const root = new URL('../', location.href);
let loaded: Promise<Pagefind> | undefined;

const load = () =>
  (loaded ??= import(/* @vite-ignore */ new URL('pagefind/pagefind.js', root).href).then(
    async (pagefind: Pagefind) => {
      await pagefind.options({ baseUrl: '/' });
      return pagefind;
    },
  ));

function item(title: string, address: string, excerpt: string): HTMLLIElement {
  const row = document.createElement('li');
  const link = document.createElement('a');
  link.href = new URL(address.replace(/^\.?\//, ''), root).href;
  link.textContent = title;
  const text = document.createElement('p');
  text.innerHTML = excerpt; // pagefind's own markup: escaped text and <mark>
  row.append(link, text);
  return row;
}

/** The index answers every query with something. What it marks must begin like a word that was asked for. */
function isNear(query: string, excerpt: string): boolean {
  const start = (word: string) => word.toLowerCase().slice(0, 3);
  const asked = query.split(/\s+/).map(start);
  return [...excerpt.matchAll(/<mark>([^<]+)<\/mark>/g)].some(([, marked]) => asked.includes(start(marked!)));
}

async function search(): Promise<void> {
  const query = field.value.trim();
  history.replaceState(null, '', query ? `?q=${encodeURIComponent(query)}` : location.pathname);
  examples.hidden = query !== '';
  if (!query) {
    list.replaceChildren();
    said.textContent = 'Nothing you type leaves your browser.';
    return;
  }
  try {
    const found = await (await load()).debouncedSearch(query);
    if (!found) return; // a newer search is under way
    const pages = (await Promise.all(found.results.slice(0, 12).map((result) => result.data()))).filter(
      ({ excerpt }) => isNear(query, excerpt),
    );
    list.replaceChildren(
      ...pages.flatMap(({ meta, raw_url, url, excerpt, sub_results }) => {
        const title = meta.title ?? 'Untitled';
        const parts = (sub_results ?? []).filter((part) => part.url.includes('#')).slice(0, 3);
        return parts.length > 0
          ? parts.map((part) => item(`${title}: ${part.title}`, part.url, part.excerpt))
          : [item(title, raw_url ?? url, excerpt)];
      }),
    );
    said.textContent =
      pages.length > 0
        ? `${pages.length} ${pages.length === 1 ? 'page' : 'pages'} found.`
        : `Nothing found for “${query}”. Try a shorter word, or look in the glossary.`;
  } catch {
    loaded = undefined;
    said.textContent =
      location.protocol === 'file:'
        ? 'Search needs the site to be served: opened from a file, the browser does not let it read its index.'
        : 'The search index could not be loaded. Check the connection and try again.';
  }
}

field.addEventListener('input', () => void search());
field.form!.addEventListener('submit', (event) => {
  event.preventDefault();
  void search();
});
field.value = new URLSearchParams(location.search).get('q') ?? '';
field.focus();
if (field.value) void search();

export {};

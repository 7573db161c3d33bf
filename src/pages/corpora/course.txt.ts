import { getCollection } from 'astro:content';
import { proseOf } from '../../build/prose';

/** The lessons' own prose, one of the texts that models of text may learn from. */
export async function GET() {
  const lessons = await getCollection('lessons');
  const text = lessons
    .toSorted((a, b) => a.id.localeCompare(b.id))
    .map(({ body = '' }) => proseOf(body))
    .join('\n\n');
  return new Response(`${text}\n`, { headers: { 'content-type': 'text/plain; charset=utf-8' } });
}

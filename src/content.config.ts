import { glob } from 'astro/loaders';
import { z } from 'astro/zod';
import { defineCollection } from 'astro:content';

/** A lesson's facts; its number, title, part and minutes stand in the syllabus (src/components/site/syllabus.ts). */
const lessons = defineCollection({
  loader: glob({ pattern: '*/index.mdx', base: './content/lessons', generateId: ({ entry }) => entry.split('/')[0]!.replace(/^\d+-/, '') }),
  schema: z
    .object({
      title: z.string(),
      /** One sentence: what the reader will be able to do. */
      promise: z.string(),
      description: z.string(),
      /** Reading and lab minutes, shown apart. */
      read: z.number().int(),
      labs: z.number().int(),
      level: z.string(),
      /** Numbers of lessons that should come first. */
      needs: z.array(z.number().int()),
      /** Last change of substance, ISO date. */
      updated: z.string(),
    })
    .strict(),
});

const glossary = defineCollection({
  loader: glob({ pattern: '*.md', base: './content/glossary' }),
  schema: z
    .object({
      term: z.string(),
      /** Plain words, one or two sentences: what the hover card shows. */
      says: z.string(),
      /** Where it is taught. */
      lesson: z.string().optional(),
      also: z.array(z.string()).optional(),
    })
    .strict(),
});

const notes = defineCollection({
  loader: glob({ pattern: '*.mdx', base: './content/notes' }),
  schema: z.object({ title: z.string(), date: z.string(), summary: z.string() }).strict(),
});

export const collections = { lessons, glossary, notes };

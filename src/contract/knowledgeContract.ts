import { z } from 'zod';
import { bilingual, day, language } from './contractValues';

/** `GET /api/tab/knowledge`: for admins. */
export const knowledge = z.object({
  snapshot: z.object({
    version: z.string(),
    /** What is served: files as they are saved, or what was published. */
    from: z.enum(['folder', 'publications']),
    /** When it came into use here. */
    since: z.iso.datetime(),
    entries: z.int(),
    phrasings: z.object({ ar: z.int(), en: z.int() }),
    sources: z.int(),
    publishedBy: z.string().nullable(),
    message: z.string().nullable(),
  }),
  /** Mistakes because of which files that were saved are not served, as `file:line reason`. */
  problems: z.array(z.string()),
  findings: z.array(
    z.object({
      rule: z.string(),
      severity: z.enum(['error', 'warning', 'info']),
      file: z.string(),
      line: z.int().nullable(),
      message: z.string(),
    }),
  ),
  gaps: z.array(
    z.object({
      count: z.int(),
      spellings: z.array(z.object({ text: z.string(), count: z.int(), writtenIn: language })),
      near: z.array(z.object({ entryId: z.string(), label: bilingual })),
    }),
  ),
  usage: z.object({
    asked: z.int(),
    answered: z.int(),
    suggested: z.int(),
    declined: z.int(),
    helpful: z.int(),
    unhelpful: z.int(),
    weeks: z.array(
      z.object({
        week: day,
        answered: z.int(),
        suggested: z.int(),
        declined: z.int(),
      }),
    ),
    entries: z.array(
      z.object({
        entryId: z.string(),
        language,
        answered: z.int(),
        helpful: z.int(),
        unhelpful: z.int(),
      }),
    ),
  }),
});

import type { FieldName } from './recordFields';

type Bilingual = Readonly<Record<'ar' | 'en', string>>;

/** What is said of a field to somebody who asks about it while logging a process. */
export interface FieldHelp {
  what: Bilingual;
  why: Bilingual;
  example: Bilingual;
  /** What may be left out, and what to do if one does not know. */
  without: Bilingual;
  /** What choices mean, for those whose name does not say it. */
  choices?: Readonly<Partial<Record<string, Bilingual>>> | undefined;
}

/** From the knowledge; a field without help is explained by its hint alone. */
export type FieldHelps = Readonly<{ [F in FieldName]?: FieldHelp | undefined }>;

import type { Language } from '../../language/text/detectLanguage';
import type { LinesQuery } from './reportLines';
import type { ReportScope } from './reportScope';

export interface ReportFile {
  /** Media type. */
  type: string;
  /** Under which it is saved, in ASCII. */
  name: string;
  bytes: Uint8Array | AsyncIterable<Uint8Array>;
}

export interface WorkbookOrder {
  /** What the summary speaks of. */
  scope: ReportScope;
  /** What is listed: only what the viewer may see. */
  query: LinesQuery;
  language: Language;
}

/** What writes figures into files. */
export interface ReportFiles {
  /** One page about where things stand: sums alone, which everybody may have. */
  pdf(scope: ReportScope, language: Language): Promise<ReportFile>;
  /** A summary, records with their figures, and how they are computed. */
  xlsx(order: WorkbookOrder): Promise<ReportFile>;
}

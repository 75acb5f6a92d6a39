import type { Knowledge } from '../knowledge/knowledge';
import { publishedResults } from '../knowledge/publishedResults';
import { toReference } from '../knowledge/sourceReference';
import type { Language } from '../language/text/detectLanguage';
import type { Messages } from '../messages/messages';
import { sourceLine } from '../messages/sourceLine';
import type { ReportScope } from '../records/reporting/reportScope';
import type { PrintedResult } from './page/printedPage';

/** What was published of whom a report speaks, worded, each with its date and its sources. */
export function publishedLines(
  knowledge: Knowledge,
  scope: Pick<ReportScope, 'entityId' | 'phaseId'>,
  messages: Messages,
  language: Language,
): PrintedResult[] {
  return publishedResults(knowledge, scope).map(({ answer, asOf, sources }) => ({
    text: answer[language],
    sources: [
      ...(asOf === undefined
        ? []
        : [messages.say(language, 'answer.asOf', { date: messages.formatDate(language, asOf) })]),
      ...sources.flatMap((key) => {
        const source = knowledge.sources[key];
        return source ? [sourceLine(language, toReference(source, language), messages)] : [];
      }),
    ],
  }));
}

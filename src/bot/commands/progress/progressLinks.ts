import { tabLink, type TabPlace } from '../../../contract/tabLinks';
import type { Language } from '../../../language/text/detectLanguage';
import { scopeOf, type ProgressQuestion } from '../../../records/reporting/progressQuestion';
import type { ReportScope } from '../../../records/reporting/reportScope';

/** Where pictures of charts are had. */
export interface ChartAddresses {
  /** @returns undefined where the bot has no address that a picture could be fetched from */
  address(order: {
    kind: 'progress' | 'entities' | 'phases' | 'types' | 'grades';
    scope: ReportScope;
    language: Language;
  }): Promise<string | undefined>;
}

const KINDS = {
  summary: 'progress',
  compare: 'entities',
  phases: 'phases',
  types: 'types',
  grades: 'grades',
} as const;

/** The picture of what a card draws; of records and of some that were picked there is none. */
export async function chartAddress(
  question: ProgressQuestion,
  language: Language,
  links: ChartAddresses,
): Promise<string | undefined> {
  const { view, entityIds = [], phaseIds = [] } = question;
  if (view === 'top' || view === 'waiting' || view === 'formula') return undefined;
  if (entityIds.length > 1 || phaseIds.length > 1) return undefined;
  return links.address({ kind: KINDS[view], scope: scopeOf(question), language });
}

/** The same figures in the tab, where there is one. */
export function tabAddress(
  question: ProgressQuestion,
  place: TabPlace | undefined,
): string | undefined {
  if (!place) return undefined;
  const { entityId, phaseId, processType, grade, period } = scopeOf(question);
  const isList = question.view === 'top' || question.view === 'waiting';
  const query = new URLSearchParams({
    ...(question.view === 'waiting' && { status: 'submitted' }),
    ...(question.view === 'top' && { only: 'counted', sort: 'eliminated' }),
    ...(entityId && { entityId }),
    ...(phaseId && { phaseId }),
    ...(processType && { processType }),
    ...(grade && { grade }),
    ...(period && !isList && period),
  }).toString();
  const page = isList ? 'records' : '';
  return tabLink(place, query === '' ? page : `${page}?${query}`);
}

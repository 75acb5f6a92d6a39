import type { Knowledge } from '../knowledge/knowledge';
import type { KnowledgeBackground } from './agreement/agreeingRanking';
import { agreementRulesFor } from './agreement/agreementRules';
import { isTested } from './confidence/calibrationCases';
import type { Engine } from './engine';
import type { EntrySubjects } from './entrySubjects';

/** What entries are held against questions with. */
export function createKnowledgeBackground(
  knowledge: Knowledge,
  { facts: { index } }: Engine,
  about: EntrySubjects,
): KnowledgeBackground {
  const hasFacts = index.base.facts.length > 0;
  return {
    index,
    rules: agreementRulesFor({ hasFacts, isTested: isTested(knowledge) }),
    subjectsOf: (entry) => about.named(entry).flatMap((id) => index.subject(id) ?? []),
  };
}

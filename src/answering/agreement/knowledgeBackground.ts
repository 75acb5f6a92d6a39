import type { FactIndex } from '../../facts/factIndex';
import type { FactSubject } from '../../knowledge/facts/fact';
import type { ExpandedEntry, Knowledge } from '../../knowledge/knowledge';
import { isTested } from '../confidence/calibrationCases';
import type { EntrySubjects } from '../entrySubjects';
import { AGREEMENT_RULES } from './agreementRules';
import { DOUBT_RULES } from './doubtRules';
import type { AgreementRule } from './compared';

/** What is known of the knowledge base as a whole. */
export interface KnowledgeBackground {
  index: FactIndex;
  /** The rules by which entries are held against questions. */
  rules: readonly AgreementRule[];
  /** Those by which an entry is offered rather than told. */
  doubts: readonly AgreementRule[];
  /** What an entry is about, as its question on buttons names it. */
  subjectsOf(entry: ExpandedEntry): readonly FactSubject[];
}

/** These tell chat and commands from questions, whatever the knowledge is like. */
const FOR_ALL = new Set(['smalltalk', 'private', 'injection', 'command']);
/** Entries with few phrasings lack most words that people use. */
const FOR_TESTED = new Set(['content']);

/**
 * The rules that hold for a knowledge base. What an entry tells of is only read where entries are
 * written with that in mind: where there are facts beside them, or enough tests. In a list that was
 * imported, the nearest entry answers.
 */
export const agreementRulesFor = (knowledge: {
  hasFacts: boolean;
  isTested: boolean;
}): readonly AgreementRule[] =>
  AGREEMENT_RULES.filter(({ id }) => {
    if (knowledge.isTested || FOR_ALL.has(id)) return true;
    return knowledge.hasFacts && !FOR_TESTED.has(id);
  });

/** What entries of a knowledge base are held against questions with. */
export function createKnowledgeBackground(
  knowledge: Knowledge,
  index: FactIndex,
  about: Pick<EntrySubjects, 'named'>,
): KnowledgeBackground {
  const hasFacts = index.base.facts.length > 0;
  const tested = isTested(knowledge);
  return {
    index,
    rules: agreementRulesFor({ hasFacts, isTested: tested }),
    doubts: tested ? DOUBT_RULES : [],
    subjectsOf: (entry) => about.named(entry).flatMap((id) => index.subject(id) ?? []),
  };
}

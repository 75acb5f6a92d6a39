import type { LintRule } from './lintFinding';
import { aliasCollision } from './rules/aliasCollision';
import { latinPunctuation, mixedDigits, tatweel } from './rules/arabicStyle';
import { contradictoryFigures } from './rules/contradictions';
import { fewPhrasings, missingRegister, reviewOverdue } from './rules/entryReviews';
import { orphanFollowUp } from './rules/followUps';
import {
  datesDiffer,
  figuresDiffer,
  linksDiffer,
  placeholdersDiffer,
} from './rules/languagesDiffer';
import { nearDuplicatePhrasing } from './rules/nearDuplicates';
import { uncitedSource } from './rules/uncitedSources';
import { unusedDeclaration } from './rules/unusedDeclarations';
import { writtenFact } from './rules/writtenFacts';
import { rejectedTerm } from './rules/rejectedTerms';
import { invisibleCharacter, rawHtml, unsafeLink } from './rules/unsafeText';

/** Every rule that looks at the files alone. */
export const LINT_RULES: readonly LintRule[] = [
  aliasCollision,
  contradictoryFigures,
  datesDiffer,
  fewPhrasings,
  figuresDiffer,
  invisibleCharacter,
  latinPunctuation,
  linksDiffer,
  missingRegister,
  mixedDigits,
  nearDuplicatePhrasing,
  orphanFollowUp,
  placeholdersDiffer,
  rawHtml,
  rejectedTerm,
  reviewOverdue,
  tatweel,
  uncitedSource,
  unsafeLink,
  unusedDeclaration,
  writtenFact,
];

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
import { unusedDeclaration } from './rules/unusedDeclarations';
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
  reviewOverdue,
  tatweel,
  unsafeLink,
  unusedDeclaration,
];

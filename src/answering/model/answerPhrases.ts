import type { Language } from '../../language/text/detectLanguage';
import type { FactIndex } from '../../facts/factIndex';
import type { FactStatement } from '../../facts/factQuestion';
import type { SourceReference } from './answerOutcome';

/**
 * The few sentences that answers are put together with; the texts themselves live in the locales.
 */
export interface Phrases {
  /** "No." before an answer that corrects what was asserted. */
  no(language: Language): string;
  yes(language: Language): string;
  /** To a question that denies: «بلى». */
  yesToDenial(language: Language): string;
  /** The remark after a fact that was only read second-hand. */
  secondary(language: Language): string;
  /** The remark before an answer that there is in the other language only. */
  onlyInOtherLanguage(language: Language): string;
  didYouMean(language: Language): string;
  /** Nothing in the sources, and whom to ask. */
  unknown(language: Language): string;
  /** What the facts say, in sentences. */
  facts(language: Language, statement: FactStatement, index: FactIndex): string;
  /** Of several questions in one message, the one that a part of the answer is about. */
  about(language: Language, question: string): string;
  /** Of several questions in one message, that nothing is known of one of them. */
  unknownPart(language: Language, question: string): string;
  /** One source in one line. */
  source(language: Language, source: SourceReference): string;
}

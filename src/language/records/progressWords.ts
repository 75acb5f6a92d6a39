import { keyedPhrases, phraseSet, type PhraseTable } from '../tokens/phraseTable';
import progressPhrases from './progressPhrases.json';

/** What of the progress is asked for; see {@link ParsedProgress}. */
export type ProgressView =
  'summary' | 'compare' | 'phases' | 'top' | 'waiting' | 'types' | 'grades' | 'formula';

/** What tells one view alone, in normalised spelling. */
export const VIEWS: PhraseTable<Exclude<ProgressView, 'summary' | 'top'>> = keyedPhrases(
  progressPhrases.views,
);

/** The most of something; of what is told by the words beside it. */
export const MOST = phraseSet(progressPhrases.most);
export const ENTITY_NOUNS = phraseSet(progressPhrases.entityNouns);
export const TYPE_NAMES: PhraseTable<
  'customer_service' | 'internal_process' | 'inter_entity' | 'voluntary_printing'
> = keyedPhrases(progressPhrases.typeNames);

export const GRADE_NAMES: PhraseTable<'A' | 'B' | 'C'> = keyedPhrases(progressPhrases.gradeNames);

/** The entity of the person who asks. */
export const OWN = phraseSet(progressPhrases.own);
/** Everybody together, no matter who was named before. */
export const EVERYBODY = phraseSet(progressPhrases.everybody);

/** Beside a name, a period or a view these ask nothing of their own. */
export const ASIDES = phraseSet(progressPhrases.asides);

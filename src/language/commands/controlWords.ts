import { keyedPhrases, phraseSet, type PhraseTable } from '../tokens/phraseTable';
import { wordSet } from '../text/wordSet';
import controlPhrases from './controlPhrases.json';

/** What steers a dialog, apart from changing one value. */
export type ControlKind =
  | 'back'
  | 'undo'
  | 'cancel'
  | 'save'
  | 'discard'
  | 'skip'
  | 'form'
  | 'card'
  | 'summary'
  | 'submit'
  | 'continue';

/** Whole answers; what cancels is in `isCancel`. */
export const CONTROLS: PhraseTable<ControlKind> = keyedPhrases(controlPhrases.controls);

/** Politeness around a control. */
export const CONTROL_ASIDE = phraseSet(controlPhrases.controlAside);

/** Verbs that ask for another value: followed by its name. */
export const EDIT_VERBS = phraseSet(controlPhrases.editVerbs);
/** Nouns for the same, which names of processes begin with too: «تعديل بيانات رخصة». */
export const EDIT_NOUNS = phraseSet(controlPhrases.editNouns);
/** Whole answers that ask to change something, without saying what. */
export const EDIT_ALONE = phraseSet(controlPhrases.editAlone);

/** Said before the name of a value that is asked for. */
export const OWNERS = wordSet(controlPhrases.owners);

/** What the values of a record are called, in both languages, without articles. */
export const FIELD_WORDS = wordSet(controlPhrases.fieldWords);

/** Leads to the name of a value that was wrong: "I made a mistake in the date". */
export const MISTAKE_IN = phraseSet(controlPhrases.mistakeIn);
/** Says of a named value that it is not right: "is wrong", «غلط». */
export const WRONG = phraseSet(controlPhrases.wrong);
/** Leads to the value that it should be. */
export const RIGHTLY = phraseSet(controlPhrases.rightly);
/** Leads to another name of the process: "rename it to", «سمه». */
export const RENAMES = phraseSet(controlPhrases.renames);

/** Verbs that give a value: followed by the name of the field. */
export const ASSIGN_VERBS = phraseSet(controlPhrases.assignVerbs);
/** Between the name of a field and its value. */
export const ASSIGN_LINKS = phraseSet(controlPhrases.assignLinks);

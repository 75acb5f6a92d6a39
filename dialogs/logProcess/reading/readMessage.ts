import { isQuestion } from '../../../src/language/questions/questionWords';
import { cleanText } from '../../../src/language/text/cleanText';
import { FUNCTION_WORDS } from '../../../src/language/text/functionWords';
import { MESSAGE_OPENERS, NAMED_IN_MESSAGE } from '../../../src/language/records/messageWords';
import { PaperReader } from '../../../src/language/paper/readPaper';
import { withoutLogWord } from '../../../src/language/commands/readControl';
import { normalizeText, tokenize } from '../../../src/language/text/normalizeText';
import { UNIT_INPUT, type SHEET_UNITS } from '../../../src/cards/logging/formFields';
import { findOnlyEntity } from '../../../src/records/model/entityDirectory';
import type { FieldChanges } from '../../../src/records/model/recordFields';
import { replaceQualifiers } from '../../../src/records/rules/qualifiers';
import type { ParsedAnswer } from './parsedAnswer';
import { assumedValues, readSentence } from './readSentence';
import type { DraftContext } from '../draftContext';
import { dayOf } from './readFieldValue';
import { readName } from './readName';

/** What a message to colleagues says about a process, for display in a form. */
interface MessageRead {
  changes: FieldChanges;
  /** The form's choice of unit, if the message says pages. */
  unit?: { [UNIT_INPUT]: (typeof SHEET_UNITS)[number] };
}

const LONGEST_NAME = 9;

/**
 * Reads a message that was written to colleagues. It finds the same facts as in an answer, but
 * takes only a plausible name from its start. It leaves out whatever would need a question.
 * @param text with its line breaks
 */
export function readMessage(draft: DraftContext, text: string): MessageRead {
  const whole = cleanText(text.replace(/\s*\n\s*/g, '، '));
  const papers = new PaperReader(dayOf(draft.today));
  const told = readSentence(draft, whole, papers);
  const named = nameIn(draft, { text, whole, papers });
  const entityId = named?.entityId ?? findOnlyEntity(draft.ports.entities, whole);
  const changes: FieldChanges = {
    ...(entityId === undefined || entityId === null ? {} : { entityId }),
    ...told?.changes,
    ...named,
  };
  const { processType } = assumedValues({ fields: present(changes) }).changes;
  const qualifiers = replaceQualifiers({}, Object.keys(changes), told?.qualifiers);
  const { paperUnit } = papers.read(whole);
  return {
    changes: {
      ...changes,
      ...(processType ? { processType } : {}),
      ...(qualifiers ? { qualifiers } : {}),
    },
    ...(paperUnit === 'pages' && typeof changes.sheetsPerTransaction === 'number'
      ? { unit: { [UNIT_INPUT]: 'pages_one_side' } }
      : {}),
  };
}

/** A name contains no amounts; a number in it ("form 12") is not one. */
function nameIn(
  draft: DraftContext,
  { text, whole, papers }: { text: string; whole: string; papers: PaperReader },
): FieldChanges | undefined {
  const written = NAMED_IN_MESSAGE.map((pattern) => pattern.exec(text)?.groups?.['name']).find(
    Boolean,
  );
  if (written) return namesOf(readName(draft, written, papers));
  const wanted = withoutLogWord(whole);
  const read = namesOf(readName(draft, wanted ?? whole, papers));
  const name = read?.processNameEn ?? read?.processNameAr ?? '';
  if (!read || wanted !== undefined || isName(name)) return read;
  return read.entityId === undefined ? undefined : { entityId: read.entityId };
}

function isName(text: string): boolean {
  if (isQuestion(text)) return false;
  const words = tokenize(normalizeText(text));
  const [first = ''] = words;
  return words.length <= LONGEST_NAME && !MESSAGE_OPENERS.has(first) && !FUNCTION_WORDS.has(first);
}

function namesOf(answer: ParsedAnswer | undefined): FieldChanges | undefined {
  const { processNameAr, processNameEn, entityId } = answer?.changes ?? {};
  const named: FieldChanges = {
    ...(processNameAr ? { processNameAr } : {}),
    ...(processNameEn ? { processNameEn } : {}),
    ...(entityId ? { entityId } : {}),
  };
  return Object.keys(named).length === 0 ? undefined : named;
}

const present = (changes: FieldChanges) =>
  Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== null));

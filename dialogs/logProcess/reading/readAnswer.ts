import { cleanText } from '../../../src/language/text/cleanText';
import { readAmount } from '../../../src/language/numbers/readAmount';
import { readChoice } from '../../../src/language/choices/readChoice';
import { readDay } from '../../../src/language/dates/readDay';
import { formatHijri } from '../../../src/language/dates/calendar';
import { FIELD_KINDS } from '../../../src/records/model/fieldKinds';
import type { FieldName } from '../../../src/records/model/recordFields';
import type { Answer } from './parsedAnswer';
import type { LogTurn } from '../logProcessTurn';
import type { Offer } from '../stepQuestions';
import {
  readFromRange,
  readUnit,
  readWorkingDays,
  sheetsFrom,
  transactionsFrom,
} from './readCounts';
import { holdsEvidence, readEvidence } from './readEvidence';
import { dayOf, isoOf, launchOn, readField } from './readFieldValue';
import { readName } from './readName';
import { readResidual } from './readResidual';
import { readSentence } from './readSentence';

/** The answer to the step that is asked; undefined where the text is none. */
export function readAnswer(
  turn: LogTurn,
  text: string,
  offers: readonly Offer[],
): Answer | undefined {
  const { step } = turn.state;
  switch (step) {
    case 'processName':
      return readName(turn, text);
    case 'paperUnit':
      return readUnit(turn, text, offers) ?? readSentence(turn, text);
    case 'range':
      return readFromRange(turn, text, offers) ?? readSentence(turn, text);
    case 'workingDays':
      return readWorkingDays(turn, text) ?? readSentence(turn, text);
    case 'residual':
      return readResidual(turn, text) ?? readSentence(turn, text);
    case 'evidence':
      return readEvidence(turn, text);
    case 'summary':
      return holdsEvidence(turn, text) ? readEvidence(turn, text) : readSentence(turn, text);
    case 'similar':
    case 'editWhich':
      return readSentence(turn, text);
    default:
      return readOne(turn, step, text, offers) ?? readSentence(turn, text);
  }
}

function readOne(
  turn: LogTurn,
  step: FieldName,
  text: string,
  offers: readonly Offer[],
): Answer | undefined {
  switch (step) {
    case 'entityId':
      return readEntity(turn, text, offers);
    case 'sheetsPerTransaction':
      return sheetsFrom(turn, readAmount(text));
    case 'transactionsPerYear':
      return transactionsFrom(turn, readAmount(text));
    case 'residualTransactionsPerYear':
      return readResidual(turn, text) ?? plain(turn, step, text);
    case 'copiesPerTransaction': {
      const read = plain(turn, step, text);
      // One copy is counted once; of several it has to be said whether the sheets count them.
      const one = read?.changes.copiesPerTransaction === 1;
      return read && { changes: { ...read.changes, copiesIncluded: one ? true : null } };
    }
    default:
      return FIELD_KINDS[step].kind === 'date'
        ? readDate(turn, step, text, offers)
        : plain(turn, step, text);
  }
}

function plain(turn: LogTurn, field: FieldName, text: string): Answer | undefined {
  const value = readField(field, text, turn);
  return value === undefined ? undefined : { changes: { [field]: value } };
}

function readEntity(turn: LogTurn, text: string, offers: readonly Offer[]): Answer | undefined {
  const chosen = offers.length > 0 ? readChoice(text, offers)?.[0] : undefined;
  if (chosen !== undefined) return { changes: { entityId: chosen } };
  const read = plain(turn, 'entityId', text);
  if (read) return read;
  const [ids = []] = turn.ports.entities.named(text);
  return ids.length > 1
    ? { changes: {}, state: { step: 'entityId', offered: [...ids] } }
    : undefined;
}

function readDate(
  turn: LogTurn,
  field: FieldName,
  text: string,
  offers: readonly Offer[],
): Answer | undefined {
  const chosen = offers.length > 0 ? readChoice(text, offers)?.[0] : undefined;
  if (chosen !== undefined)
    return { changes: field === 'goLiveDate' ? launchOn(turn, chosen) : { [field]: chosen } };
  const read = readDay(cleanText(text), dayOf(turn.today));
  if (!read) return undefined;
  if (read.ambiguous)
    return { changes: {}, state: { step: field, offered: read.ambiguous.map(isoOf) } };
  const iso = isoOf(read.day);
  const lines =
    read.calendar === 'hijri'
      ? [
          turn.say('log.hijriIs', {
            hijri: formatHijri(read.day, turn.language),
            day: turn.messages.formatDate(turn.language, iso),
          }),
        ]
      : [];
  const changes = field === 'goLiveDate' ? launchOn(turn, iso) : { [field]: iso };
  return { changes, lines };
}

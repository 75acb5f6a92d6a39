import { cleanText } from '../../../src/language/text/cleanText';
import { detectLanguage } from '../../../src/language/text/detectLanguage';
import { PaperReader, type PaperRead } from '../../../src/language/records/readPaper';
import { readYesNo } from '../../../src/language/choices/readYesNo';
import { normalizeText } from '../../../src/language/text/normalizeText';
import { findOnlyEntity } from '../../../src/records/model/entityDirectory';
import type { FieldChanges } from '../../../src/records/model/recordFields';
import type { ParsedAnswer } from './parsedAnswer';
import type { DraftContext } from '../draftContext';
import { dayOf } from './readFieldValue';
import { readSentence } from './readSentence';

const BREAK = /\s*[,،;؛]\s*|\s+[-–—]\s+/u;
const LONGEST_PLACE = 7;
/** Stands between the pieces of what was left over of a sentence. */
const GAP = '…';

const partsOf = (text: string) => text.split(BREAK).filter(Boolean);
const isPlace = (turn: DraftContext, part: string) => entityNamedBy(turn, part) !== undefined;

/**
 * The name of the process: what stands before the first comma. What follows may tell the entity and
 * anything else; a name itself is not searched for what it may tell ("digital certificate renewal"),
 * unless the whole is plainly a sentence of amounts.
 */
export function readName(
  turn: DraftContext,
  text: string,
  papers = new PaperReader(dayOf(turn.today)),
): ParsedAnswer | undefined {
  const clean = cleanText(text);
  if (readYesNo(clean) !== undefined) return undefined;
  const [first = '', ...behind] = partsOf(clean);
  const read = papers.read(first);
  const isSentence = () => amountsIn(papers.read(clean)) > 1;
  if (amountsIn(read) > 0 && (read.rest === '' || isSentence()))
    return readAmounts(turn, clean, papers);
  const named = namedIn(turn, first, behind);
  if (!named) return undefined;
  const details = behind.filter((part) => !isPlace(turn, part)).join(', ');
  const told = details === '' ? undefined : readSentence(turn, details, papers);
  return { ...told, changes: { ...told?.changes, ...named } };
}

const amountsIn = ({ sheets, transactions, goLive }: PaperRead): number =>
  [sheets, transactions, goLive].filter(Boolean).length;

/** "3 pages, ~40k/yr, since Jan 2020": what is left over of it in one piece is the name. */
function readAmounts(
  turn: DraftContext,
  text: string,
  papers: PaperReader,
): ParsedAnswer | undefined {
  const told = readSentence(turn, text, papers);
  if (!told || told.rest.includes(GAP)) return told;
  const [name = '', ...places] = partsOf(told.rest);
  return { ...told, changes: { ...told.changes, ...namedIn(turn, name, places) } };
}

/** The name, and the entity that it is said to belong to; undefined where nothing is named. */
function namedIn(
  turn: DraftContext,
  name: string,
  parts: readonly string[],
): FieldChanges | undefined {
  const entityId = placeIn(turn, parts) ?? placeInside(turn, name);
  const named = isNameOf(turn, name, entityId) ? {} : nameChanges(name);
  return named && { ...(entityId === undefined ? {} : { entityId }), ...named };
}

/** The one entity that a short part is the name of. */
function entityNamedBy({ ports: { entities } }: DraftContext, part: string): string | undefined {
  if (part.split(' ').length > LONGEST_PLACE || /\d/.test(part)) return undefined;
  return findOnlyEntity(entities, part);
}

/** "Trade licence renewal, RTA": the entity stands apart, and is no part of the name. */
const placeIn = (turn: DraftContext, parts: readonly string[]): string | undefined =>
  parts.flatMap((part) => entityNamedBy(turn, part) ?? [])[0];

/** Inside the name it says where the process belongs, if nothing else has. */
function placeInside(turn: DraftContext, name: string): string | undefined {
  const known = turn.opened?.record.fields.entityId ?? turn.actor.entityId;
  if (known) return undefined;
  return findOnlyEntity(turn.ports.entities, name);
}

/** The entity alone was given: what the process is called is still open. */
function isNameOf({ ports: { entities } }: DraftContext, text: string, entityId = ''): boolean {
  const entity = entities.get(entityId);
  if (!entity) return false;
  const { name, short, code } = entity;
  return [name.ar, name.en, short.ar, short.en, code]
    .map(normalizeText)
    .includes(normalizeText(text));
}

/** The field for a name is that of the language in which it is written. */
function nameChanges(text: string): FieldChanges | undefined {
  const name = text.replace(/^[\s.:–—-]+|[\s.:–—-]+$/gu, '');
  const { language, script } = detectLanguage(name);
  if (script === 'none') return undefined;
  // Arabic in Latin letters is no English name, but it is what there is.
  const isArabic = language === 'ar' && script !== 'arabizi';
  return isArabic ? { processNameAr: name } : { processNameEn: name };
}

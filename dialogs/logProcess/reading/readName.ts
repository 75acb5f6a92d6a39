import { behindRequest, readControl } from '../../../src/language/commands/readControl';
import { cleanText } from '../../../src/language/text/cleanText';
import { withoutHedge, withoutUnknown } from '../../../src/language/records/unknownName';
import { tellsNoName, tellsStory } from '../../../src/language/records/messageWords';
import { actOfEntity } from '../../../src/language/records/entityAct';
import { becameCertificate } from '../../../src/language/records/eliminationKindIn';
import {
  behindTimeBefore,
  cutName,
  tellsName,
} from '../../../src/language/records/openings/openingName';
import {
  isAnnouncement,
  isAside,
  tellsOfBefore,
} from '../../../src/language/records/openings/openingParts';
import { SENTENCE_STARTS } from '../../../src/language/records/openings/openingWords';
import { readOpening, type Opening } from '../../../src/language/records/openings/openingSentence';
import { behindPlaceLead, placesBehind } from '../../../src/language/records/placeBehind';
import { splitOutsideQuotes } from '../../../src/language/text/linesAsClauses';
import { detectLanguage } from '../../../src/language/text/detectLanguage';
import { PaperReader, type PaperRead } from '../../../src/language/paper/readPaper';
import { readYesNo } from '../../../src/language/choices/readYesNo';
import { normalizeText } from '../../../src/language/text/normalizeText';
import { entitiesByWord, findOnlyEntity } from '../../../src/records/model/entityDirectory';
import type { FieldChanges } from '../../../src/records/model/recordFields';
import type { ParsedAnswer } from './parsedAnswer';
import type { DraftContext } from '../draftContext';
import { dayOf } from './readFieldValue';
import { readSentence } from './readSentence';

const STARTS = SENTENCE_STARTS.join('|');
const CAPITAL_STARTS = SENTENCE_STARTS.map((word) => word[0]?.toUpperCase() + word.slice(1)).join(
  '|',
);
/**
 * A comma within a figure divides nothing: 73,245. A full stop ends a name before a sentence or a
 * figure, unless it may shorten a word ("Cert. of origin", "No. 5"), and a colon before a figure.
 * It also ends one before a word that begins a sentence: "refund request. it was …".
 */
const BREAK = new RegExp(
  [
    String.raw`\s*(?:(?!(?<=\p{Nd})[,،]\p{Nd})[,،]|[;؛])\s*`,
    String.raw`\s+[-–—]\s+`,
    String.raw`(?<=\p{L}{5}|\p{Script=Arabic}{3}|\p{Lu}{2})\.\s+(?=\p{Nd}|\p{Lu}|\p{Lo}|(?:${STARTS})\b)`,
    String.raw`(?<=\p{L}{3})\.\s+(?=(?:${CAPITAL_STARTS})\b)`,
  ].join('|'),
  'u',
);
/** Divides the entries of a list: "gate pass / DEWA / 3 sheets". */
const STROKE = /(?<!\p{Nd})\s+[/|]\s+|\s+[/|]\s+(?!\p{Nd})/gu;
/** "Form 12 - vehicle damage": the number is no name by itself. */
const FORM_NUMBER =
  /^(?:form|service|procedure|نموذج|خدمة|إجراء|استمارة)\s+(?:no\.?\s*|رقم\s*)?(?:\p{L}{1,3}[-/]?)?\p{Nd}+(?:[-/.]?\p{L}|[-/.]\p{Nd}+)*$/iu;
const LABEL = /(?<=\p{L}{3}\)?)\s*[:：]\s+(?=\p{Nd})/u;
const LONGEST_PLACE = 7;
/** Separates the remaining pieces of a sentence. */
const GAP = '…';

/** A colon before a figure divides only the name from what is told: "sheets: 5" is one part. */
function partsOf(text: string, papers: PaperReader): string[] {
  const isStroked = (text.match(STROKE)?.length ?? 0) > 1;
  const parts = splitOutsideQuotes(text, BREAK)
    .flatMap((part) => (isStroked ? part.split(STROKE) : part))
    .filter(Boolean);
  const [first = '', ...behind] = parts;
  const [name = '', ...told] = first.split(LABEL).flatMap((part) => aroundColon(part, papers));
  return [name, ...told, ...behind].filter(Boolean);
}

const COLON = /(?<=\p{L}{2}\)?)\s*[:：]\s+(?=\p{L})/u;

/** "Burial permit: before, 5 sheets", "gate pass: it was 3 sheets": a colon before what is told. */
function aroundColon(part: string, papers: PaperReader): string[] {
  const [name = '', told = '', ...more] = part.split(COLON);
  const isTold = tellsOfBefore(told) || amountsIn(papers.read(told)) > 0;
  return more.length === 0 && told !== '' && isTold ? [name, told] : [part];
}

/** The parts with the number of a form and what it is called as one. */
const withNumber = (parts: readonly string[]): readonly string[] =>
  FORM_NUMBER.test(parts[0] ?? '') && parts.length > 1
    ? [parts.slice(0, 2).join(' – '), ...parts.slice(2)]
    : parts;

const isPlace = (turn: DraftContext, part: string) => entityNamedBy(turn, part) !== undefined;

/**
 * Reads the name of the process: the text before the first comma, or the part of a sentence that
 * names it ("we stopped printing …"). The rest may contain the entity and other facts. The name
 * itself is not searched for facts ("digital certificate renewal"), unless the text is clearly a
 * sentence of amounts.
 */
export function readName(
  turn: DraftContext,
  text: string,
  papers = new PaperReader(dayOf(turn.today)),
): ParsedAnswer | undefined {
  const told = behindRequest(text) ?? cleanText(text);
  const clean = withoutBracket(behindTimeBefore(told, dayOf(turn.today)) ?? told, papers);
  if (readYesNo(clean) !== undefined || tellsNoName(clean)) return undefined;
  const list = aroundList(turn, clean, papers);
  if (list) return list;
  const parts = withNumber(
    ownerLast(turn, sure(behindAsides(withoutUnknown(partsOf(clean, papers))))),
  );
  const [first, ...behind] = parts;
  if (first === undefined || readControl(first) !== undefined) return undefined;
  // "Every time someone lost the card they had to …" tells of it, and is not its name.
  if (!readOpening(first, dayOf(turn.today)) && tellsStory(first))
    return withoutHint(turn, readSentence(turn, parts.join(', '), papers), papers.read(first));
  const opening = readOpening(first, dayOf(turn.today));
  if (opening) return readTold(turn, opening, behind, papers);
  const read = papers.read(first);
  const isSentence = () => amountsIn(papers.read(clean)) > 1;
  if (amountsIn(read) > 0 && (read.rest === '' || isSentence()))
    return namedFirst(turn, first, behind, papers) ?? readAmounts(turn, clean, papers);
  const named = namedIn(turn, first, behind);
  return named && withDetails(turn, named, behind, papers);
}

/** The parts behind greetings and what only announces a process: "new entry - …". */
function behindAsides(parts: readonly string[]): string[] {
  const isFirst = (part: string, at: number) =>
    !isAside(part) && !(at < parts.length - 1 && isAnnouncement(part));
  return parts.slice(Math.max(0, parts.findIndex(isFirst)));
}

/** The parts as if their name were sure: "something like the gate pass, 2 sheets". */
const sure = ([first = '', ...behind]: readonly string[]): string[] =>
  [withoutHedge(first), ...behind].filter(Boolean);

const BRACKET = /^(?<name>[^()]+?)\s*\((?<told>[^()]+)\)/u;

/** "Purchase orders (ERP since June 2022)": what a bracket tells is a part of its own. */
function withoutBracket(text: string, papers: PaperReader): string {
  const { name, told } = BRACKET.exec(text)?.groups ?? {};
  if (name === undefined || told === undefined || amountsIn(papers.read(told)) === 0) return text;
  return text.replace(BRACKET, `${name}, ${told}, `);
}

/**
 * The parts with the owner behind the name: "for DM, building permit", "RTA replaced the paper
 * transfer form with …".
 */
function ownerLast(turn: DraftContext, parts: readonly string[]): string[] {
  const [first = '', ...behind] = parts;
  const isEntity = (text: string) => isEntityName(turn, text);
  const [place = '', ...named] = first.split(COLON);
  // "RTA: gate pass"
  if (named.length > 0 && isEntity(place)) return [named.join(': '), ...behind, place];
  const owner = behindPlaceLead(first);
  if (behind.length > 0 && isEntity(owner)) return [...behind, owner];
  const act = actOfEntity(first, isEntity);
  return act ? [act.clause, act.place, ...behind] : [...parts];
}

/** Whether a text is the name of an entity, or words of it, and nothing else. */
const isEntityName = ({ ports: { entities } }: DraftContext, text: string): boolean =>
  entitiesByWord(entities, text).length === 1;

/** "Leave request: form 2 sheets, passport copy 1": the name stands before the list of its papers. */
function aroundList(
  turn: DraftContext,
  clean: string,
  papers: PaperReader,
): ParsedAnswer | undefined {
  const { sheetsOfPapers, spans } = papers.read(clean);
  const list = spans.find(({ field }) => field === 'sheets')?.text ?? '';
  const at = sheetsOfPapers ? clean.indexOf(list) : -1;
  const [before = '', ...more] = partsOf(clean.slice(0, Math.max(at, 0)), papers);
  const [name = ''] = before.split(/[:：]\s/u);
  if (readOpening(before, dayOf(turn.today)) || !tellsName(name, dayOf(turn.today)))
    return undefined;
  // The first paper is called by the word before its number.
  const paper = /\S+\s+$/u.exec(clean.slice(0, at))?.[0] ?? '';
  return readTold(turn, { name, rest: paper + clean.slice(at) }, more, papers);
}

/** In a story a mere hint tells no replacement: «المقاولين عشان يدخلون الموقع». */
function withoutHint(
  turn: DraftContext,
  answer: ParsedAnswer | undefined,
  { isHint }: PaperRead,
): ParsedAnswer | undefined {
  const { eliminationKind = undefined, ...changes } = answer?.changes ?? {};
  if (!answer || !isHint || eliminationKind === undefined) return answer;
  return Object.keys(changes).length > 0
    ? { ...answer, changes }
    : { changes: {}, lines: [turn.say('log.notUnderstood')] };
}

/** The name, with what the parts behind it tell. */
function withDetails(
  turn: DraftContext,
  named: FieldChanges,
  behind: readonly string[],
  papers: PaperReader,
): ParsedAnswer {
  const details = behind.filter((part) => !isPlace(turn, part)).join(', ');
  const parsed = details === '' ? undefined : readSentence(turn, details, papers);
  const changes = { ...parsed?.changes, ...named };
  return { ...parsed, changes: withCertificate(changes, papers.read(details)) };
}

/** «شهادة حسن السيرة صارت إلكترونية»: it is the certificate that is digital, and no form. */
function withCertificate(changes: FieldChanges, { isHint, spans }: PaperRead): FieldChanges {
  const name = changes.processNameAr ?? changes.processNameEn ?? '';
  const words = spans.find(({ field }) => field === 'eliminationKind')?.text;
  const isOpen = changes.eliminationKind === 'digital_form' && isHint && words !== undefined;
  return isOpen && becameCertificate(name, words)
    ? { ...changes, eliminationKind: 'e_certificate' }
    : changes;
}

/** What a sentence tells: the name in it, and the rest of it as a further part. */
function readTold(
  turn: DraftContext,
  { name, rest }: Pick<Opening, 'name' | 'rest'>,
  behind: readonly string[],
  papers: PaperReader,
): ParsedAnswer | undefined {
  const parts = [rest, ...behind].filter(Boolean);
  const named = name === '' ? {} : namedIn(turn, name, parts);
  const answer = named && withDetails(turn, named, parts, papers);
  return answer && Object.keys(answer.changes).length > 0 ? answer : undefined;
}

const amountsIn = ({ sheets, transactions, goLive }: PaperRead): number =>
  [sheets, transactions, goLive].filter(Boolean).length;

/** "Leave certificate 1 sheet 450 a month": the name ends where the amounts begin. */
function namedFirst(
  turn: DraftContext,
  first: string,
  behind: readonly string[],
  papers: PaperReader,
): ParsedAnswer | undefined {
  const { name, behind: rest } = cutName(first, dayOf(turn.today));
  const isWhole = rest !== '' && !papers.read(first).rest.includes(GAP);
  return isWhole && tellsName(name, dayOf(turn.today))
    ? readTold(turn, { name, rest }, behind, papers)
    : undefined;
}

/** "3 pages, ~40k/yr, since Jan 2020": if one piece remains, it is the name. */
function readAmounts(
  turn: DraftContext,
  text: string,
  papers: PaperReader,
): ParsedAnswer | undefined {
  const parsed = readSentence(turn, text, papers);
  if (!parsed || parsed.rest.includes(GAP)) return withoutHint(turn, parsed, papers.read(text));
  const [name = '', ...places] = partsOf(parsed.rest, papers);
  return { ...parsed, changes: { ...parsed.changes, ...namedIn(turn, name, places) } };
}

/** The name, and the entity it is said to belong to; undefined if neither is given. */
function namedIn(
  turn: DraftContext,
  text: string,
  parts: readonly string[],
): FieldChanges | undefined {
  const name = /\([^)]*$/u.test(text) ? `${text})` : text;
  const place = placeBehind(turn, name);
  const entityId = placeIn(turn, parts) ?? place?.entityId ?? placeInside(turn, name);
  const isPlaceOnly = entityId !== undefined && isPlaceOf(turn, name, entityId);
  const named = isPlaceOnly ? {} : nameChanges(place?.name ?? name);
  return named && { ...(entityId === undefined ? {} : { entityId }), ...named };
}

/** The only entity that a short part names. */
function entityNamedBy({ ports: { entities } }: DraftContext, part: string): string | undefined {
  if (part.split(' ').length > LONGEST_PLACE || /\d/.test(part)) return undefined;
  return findOnlyEntity(entities, part);
}

/** "Trade licence renewal, RTA": the entity is a part of its own, outside the name. */
const placeIn = (turn: DraftContext, parts: readonly string[]): string | undefined =>
  parts.flatMap((part) => entityNamedBy(turn, part) ?? [])[0];

/**
 * "Trade licence renewal at DET", «… في هيئة الطرق», "… (RTA)": the entity behind the name is no part
 * of it, unless the process is known to belong to another one.
 */
function placeBehind(
  turn: DraftContext,
  text: string,
): { name: string; entityId: string } | undefined {
  const known = turn.opened?.record.fields.entityId ?? turn.actor.entityId;
  for (const { name, place } of placesBehind(text)) {
    const entityId = findOnlyEntity(turn.ports.entities, place) ?? byWords(turn, place);
    const isOwn = !known || known === entityId;
    if (entityId !== undefined && isOwn && isPlaceOf(turn, place, entityId))
      return { name, entityId };
  }
  return undefined;
}

const isLong = (text: string): boolean => /\S\s+\S/u.test(text);

/** The only entity whose name has all of several words: «الأراضي والأملاك». */
function byWords({ ports: { entities } }: DraftContext, place: string): string | undefined {
  const [only, ...others] = isLong(place) ? entitiesByWord(entities, place) : [];
  return others.length === 0 ? only : undefined;
}

/** The name of an entity, or words of it; one English word may be a subject: "courses in tourism". */
function isPlaceOf(turn: DraftContext, place: string, entityId: string): boolean {
  if (isNameOf(turn, place, entityId)) return true;
  // One Arabic word that names an entity is a nickname of it: «ديوا».
  if (!isLong(place)) return detectLanguage(place).language === 'ar';
  const entity = turn.ports.entities.get(entityId);
  return entity !== undefined && entitiesByWord({ all: [entity] }, place).length > 0;
}

/** An entity within the name tells where the process belongs, if nothing else does. */
function placeInside(turn: DraftContext, name: string): string | undefined {
  const known = turn.opened?.record.fields.entityId ?? turn.actor.entityId;
  if (known) return undefined;
  return findOnlyEntity(turn.ports.entities, name);
}

/** The text names only the entity, so the name of the process is still missing. */
function isNameOf({ ports: { entities } }: DraftContext, text: string, entityId = ''): boolean {
  const entity = entities.get(entityId);
  if (!entity) return false;
  const { name, short, code } = entity;
  return [name.ar, name.en, short.ar, short.en, code]
    .map(normalizeText)
    .includes(normalizeText(text));
}

/** Stores the name in the field of the language in which it is written. */
function nameChanges(text: string): FieldChanges | undefined {
  const bare = withoutHedge(text.replace(/^[\s.:–—-]+|[\s.:–—-]+$/gu, ''));
  const name = bare.replace(/^(?:our|my|the)\s+(?=\S)/u, '');
  const { language, script } = detectLanguage(name);
  if (script === 'none') return undefined;
  // A name in Arabizi is not English, but it is written in Latin letters.
  if (tellsStory(name)) return undefined;
  const isArabic = language === 'ar' && script !== 'arabizi';
  return isArabic ? { processNameAr: name } : { processNameEn: name };
}

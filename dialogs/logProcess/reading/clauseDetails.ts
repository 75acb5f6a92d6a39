import {
  FOR_SOMEBODY,
  LATIN,
  NAMES_DUBAI,
  OWN_CHANNEL,
  OWN_LEAD,
  PERCENT,
} from '../../../src/language/records/detailClauses';
import {
  DETAIL_LINKS,
  DETAIL_NAMES,
  DETAIL_STATEMENTS,
  DIGITAL_WORDS,
  LAUNCH_WORDS,
  SINCE_WORDS,
  YEAR_LEADS,
  type DetailName,
} from '../../../src/language/records/detailWords';
import { ONE_BEHIND } from '../../../src/language/paper/paperWords';
import { QUESTION_WORDS } from '../../../src/language/questions/questionWords';
import { readYesNo } from '../../../src/language/choices/readYesNo';
import { readAmount } from '../../../src/language/numbers/readAmount';
import { readYear } from '../../../src/language/records/readFieldName';
import { ARABIC, withoutPrefixes } from '../../../src/language/text/arabicPrefixes';
import type { Language } from '../../../src/language/text/detectLanguage';
import { phraseAt } from '../../../src/language/tokens/phraseTable';
import { cleanInput, typedTokens, type Token } from '../../../src/language/tokens/tokens';
import { findOnlyEntity } from '../../../src/records/model/entityDirectory';
import { FIELD_KINDS } from '../../../src/records/model/fieldKinds';
import type { FieldChanges, FieldName } from '../../../src/records/model/recordFields';
import type { DraftContext } from '../draftContext';
import { offersOf } from '../stepQuestions';
import { readField } from './readFieldValue';
import { residualIn } from './residualDetail';

/** A part of a message that may tell a detail. */
interface Clause {
  turn: DraftContext;
  text: string;
  tokens: readonly Token[];
  /** The details that may be set. */
  open: ReadonlySet<FieldName>;
  /** The texts of all clauses of the message, this one among them. */
  all: readonly string[];
}

const YEAR = /^(?:19|20)\d\d$/;
const LONGEST_NAME = 12;

const tokensOf = (text: string): Token[] => {
  const tokens = typedTokens(cleanInput(text));
  const last = tokens.findLastIndex(({ kind }) => kind !== 'sign');
  return tokens.slice(0, last + 1);
};

/** The field of the name in the language that is not the talk's. */
export const otherNameOf = (language: Language): 'processNameEn' | 'processNameAr' =>
  language === 'ar' ? 'processNameEn' : 'processNameAr';

/** What a clause tells of a record; undefined if that is nothing, or not plain. */
export function readClause(said: Omit<Clause, 'tokens'>): FieldChanges | undefined {
  const clause: Clause = { ...said, tokens: tokensOf(said.text) };
  const { turn, text, tokens, all } = clause;
  if (tokens.length === 0 || readYesNo(text) !== undefined) return undefined;
  return (
    statedIn(clause) ??
    residualIn(turn, text, all) ??
    namedIn(clause) ??
    yearIn(clause) ??
    shareIn(clause) ??
    departmentIn(clause) ??
    ownChannelIn(clause) ??
    chosenIn(clause) ??
    // A name has no mark of its own: only beside something else.
    (all.length > 1 ? otherNameIn(clause) : undefined)
  );
}

/** "no personal data", «ما حد يطبعه». */
function statedIn({ tokens, open }: Pick<Clause, 'tokens' | 'open'>): FieldChanges | undefined {
  const found = phraseAt(DETAIL_STATEMENTS, tokens, 0, { prefixes: true });
  if (found?.end !== tokens.length) return undefined;
  const { field, value } = found.value;
  if (!open.has(field as FieldName)) return undefined;
  if (field === 'channels') return { channels: [value] } as FieldChanges;
  return { [field]: field === 'containsPersonalData' ? value === 'true' : value };
}

/** The value behind the name of a detail, if it fits only one that is open. */
function namedIn({ turn, text, tokens, open }: Clause): FieldChanges | undefined {
  const clean = cleanInput(text);
  const read = [...DETAIL_NAMES].flatMap(([field, names]) => {
    const name = open.has(field) ? phraseAt(names, tokens, 0, { prefixes: true }) : undefined;
    if (!name) return [];
    let at = name.end;
    for (
      let link = phraseAt(DETAIL_LINKS, tokens, at);
      link;
      link = phraseAt(DETAIL_LINKS, tokens, at)
    )
      at = link.end;
    const first = tokens[at];
    const isLinked = at > name.end;
    const value = first && valueOf(turn, field, clean.slice(first.start), isLinked);
    return value === undefined ? [] : [{ field, value }];
  });
  // "Estimated from the forms of a week" names the method as well.
  const reason = read.find(({ field }) => field === 'estimateReason');
  const [one, ...others] = reason ? read.filter(({ value }) => value !== 'estimate') : read;
  return one && others.length === 0 ? { [one.field]: one.value } : undefined;
}

function valueOf(turn: DraftContext, field: DetailName, text: string, isLinked: boolean): unknown {
  const { kind } = FIELD_KINDS[field];
  if (kind === 'text') {
    // «إدارة الترخيص» is a name as a whole, "department: Licensing" is not.
    const isName = field === 'processNameAr' ? ARABIC.test(text) : LATIN.test(text);
    if (field === 'processNameAr' || field === 'processNameEn') return isName ? text : undefined;
    const isReason = field === 'estimateReason' && /\p{L}{2,}\s+\p{L}{2,}/u.test(text);
    return isLinked || isReason ? text : undefined;
  }
  const isChoice = kind === 'choice' || kind === 'choices';
  return isChoice && /\p{Nd}/u.test(text) ? undefined : readField(field, text, turn);
}

/** "2019 figures", "counted in 2019". */
function yearIn({ turn, text, tokens, open, all }: Clause): FieldChanges | undefined {
  const years = tokens.filter(({ text }) => YEAR.test(text));
  const [year] = years;
  if (!year || years.length > 1 || !open.has('baselineYear')) return undefined;
  const at = tokens.indexOf(year);
  const end = YEAR_LEADS.has(tokens[at - 1]?.text ?? '') ? at - 1 : at;
  const method = statedIn({ tokens: tokens.slice(0, end), open });
  if (method?.baselineMethod && at === tokens.length - 1)
    return { ...method, baselineYear: Number(year.text) };
  const isSince = tokens.some(({ text }) => SINCE_WORDS.has(text));
  const { step } = turn.state;
  const words = tokens.filter(({ kind }) => kind === 'word').length;
  const { goLiveDate } = turn.opened?.record.fields ?? {};
  // A year alone may be anything, beside other details it is theirs.
  const isAlone = words === 0 && (all.length === 1 || step === 'goLiveDate');
  const isAsked = goLiveDate !== undefined && !isAlone && (!isSince || words > 1);
  // "since 2019" is a launch; "the figures are from 2019" is not.
  const named = readYear(text);
  const isOwn = isSince ? words > 1 && !LAUNCH_WORDS.has(tokens[0]?.text ?? '') : true;
  return named !== undefined && isAsked && isOwn ? { baselineYear: named } : undefined;
}

/** "98% digital". */
function shareIn({ turn, text, tokens, open }: Clause): FieldChanges | undefined {
  const { opened, state } = turn;
  const isShareAsked =
    opened?.record.fields.residualTransactionsPerYear !== undefined && state.step !== 'residual';
  if (!open.has('digitalShare')) return undefined;
  const isDigital = tokens.some(
    ({ text }) => DIGITAL_WORDS.has(text) || DIGITAL_WORDS.has(withoutPrefixes(text)),
  );
  const figures = tokens.filter(({ kind }) => kind === 'figure');
  // A percentage alone is of what is still printed, until that is known.
  const isAlone = isShareAsked && tokens.every(({ kind }) => kind !== 'word');
  if (!(isDigital || isAlone) || figures.length !== 1 || !PERCENT.test(text)) return undefined;
  const value = readAmount(`${figures[0]?.text ?? ''}%`)?.value;
  return value === undefined ? undefined : { digitalShare: value };
}

/** «وحدة للأرشيف» is one for the archive; «وحدة الأرشيف» is a unit. */
const countsOne = ([first, second]: readonly Token[]): boolean =>
  ONE_BEHIND.has(first?.text ?? '') && FOR_SOMEBODY.test(second?.text ?? '');

/** "Licensing department", «إدارة الترخيص». */
function departmentIn(clause: Clause): FieldChanges | undefined {
  const { text, tokens, open } = clause;
  if (!open.has('department') || tokens.length < 2 || tokens.length > LONGEST_NAME)
    return undefined;
  const names = DETAIL_NAMES.get('department');
  if (!names || tokens.some(({ kind }) => kind === 'figure')) return undefined;
  if (countsOne(tokens)) return undefined;
  const last = phraseAt(names, tokens, tokens.length - 1);
  const isNamed = ARABIC.test(text) ? phraseAt(names, tokens, 0) !== undefined : last !== undefined;
  // "Why do you need the department"
  const isAsked = QUESTION_WORDS.has(tokens[0]?.text ?? '');
  if (!isNamed || isAsked || isEntity(clause)) return undefined;
  return { department: text.replace(OWN_LEAD, '') };
}

/**
 * "Dubai Land Department" is an entity; "HR department" is one only as long as no other is known.
 */
function isEntity({ turn, text, all }: Clause): boolean {
  const { ports, opened, actor } = turn;
  const { entities } = ports;
  const id = findOnlyEntity(entities, text);
  if (id === undefined) return false;
  const known = opened?.record.fields.entityId ?? actor.entityId ?? undefined;
  const others = all.filter((one) => one !== text);
  const isOtherKnown =
    known !== undefined || others.some((one) => findOnlyEntity(entities, one) !== undefined);
  return !isOtherKnown || NAMES_DUBAI.test(text);
}

/** "RTA app", «موقع شرطة دبي». */
function ownChannelIn({ turn, text, open }: Clause): FieldChanges | undefined {
  const { app, appOf, site, siteOf } = OWN_CHANNEL.exec(text)?.groups ?? {};
  const owner = app ?? appOf ?? site ?? siteOf;
  if (owner === undefined || !open.has('channels')) return undefined;
  if (findOnlyEntity(turn.ports.entities, owner) === undefined) return undefined;
  return { channels: [(app ?? appOf) === undefined ? 'entity_portal' : 'entity_app'] };
}

/**
 * A choice that only one open field has, in the words of its label: "UAE PASS signature". A part of
 * a label or a position is none, because nobody has asked for that field.
 */
function chosenIn({ turn, text, tokens, open }: Clause): FieldChanges | undefined {
  if (findOnlyEntity(turn.ports.entities, text) !== undefined) return undefined;
  const said = wordsOf(tokens);
  const read = [...open].flatMap((field) => {
    const { kind } = FIELD_KINDS[field];
    if (kind !== 'choice' && kind !== 'choices') return [];
    const chosen = offersOf(field, turn).find(({ labels }) =>
      labels.some((label) => wordsOf(tokensOf(label.replace(/\(.*?\)/gu, ' '))) === said),
    );
    if (!chosen) return [];
    return [{ field, value: kind === 'choices' ? [chosen.value] : chosen.value }];
  });
  const [one, ...others] = read;
  return one && others.length === 0 ? { [one.field]: one.value } : undefined;
}

const wordsOf = (tokens: readonly Token[]): string =>
  tokens
    .filter(({ kind }) => kind === 'word')
    .map(({ text }) => withoutPrefixes(text))
    .join(' ');

/**
 * The name in the other language, by its script, if it is a name and nothing else. Where nothing
 * is written in the language of the talk, the script tells no name from an answer.
 */
function otherNameIn(clause: Clause): FieldChanges | undefined {
  const { turn, text, tokens, open, all } = clause;
  const { language, opened, state } = turn;
  const field = otherNameOf(language);
  const [own, other] = language === 'ar' ? [ARABIC, LATIN] : [LATIN, ARABIC];
  const isScript = other.test(text) && !own.test(text);
  const isBesideOwn = state.step === 'processName' || all.some((one) => own.test(one));
  const isShort = tokens.length > 1 && tokens.length <= LONGEST_NAME;
  if (!open.has(field) || opened?.record.fields[field] !== undefined) return undefined;
  if (!isScript || !isBesideOwn || !isShort || tokens.some(({ kind }) => kind === 'figure'))
    return undefined;
  if (isEntity(clause)) return undefined;
  const isKind =
    opened?.record.fields.eliminationKind === undefined &&
    readField('eliminationKind', text, turn) !== undefined;
  return isKind ? undefined : { [field]: text };
}

import { looksLikeArabizi } from '../../text/arabizi';
import { ARABIC } from '../../text/arabicPrefixes';
import { containsPhrase, phraseAt, type FoundPhrase } from '../../tokens/phraseTable';
import { cleanInput, typedTokens, type Token } from '../../tokens/tokens';
import {
  ACTS,
  ADVERBS,
  ASIDES,
  GROUPS,
  OURS,
  OWNERS,
  PEOPLE,
  PLANNED_ACTS,
  PLANS,
  PREFIX_HEADS,
  SUPPOSITIONS,
  type Act,
} from './openingWords';
import { skip, skipSigns } from './openingParts';

/** Words that may stand before what a sentence is about. */
export const LONGEST_PREFIX = 9;
export const LIKENESS = { typos: true };

/** An Arabic verb says itself who did it. */
const saysWho = (tokens: readonly Token[], start: number, end: number): boolean => {
  const text = tokens.slice(start, end + 1).map((token) => token.text);
  return ARABIC.test(text[0] ?? '') || looksLikeArabizi(text.join(' '));
};

/** What was done, from one token up to another. */
interface ActFound {
  act: Act;
  /** Where who did it begins; before it stands a time or a place. */
  from: number;
  start: number;
  end: number;
  hasSubject: boolean;
  /** It has not been done yet. */
  isPlanned?: true;
}

/** The act behind who did it: "we finally stopped printing", «وقفنا طباعة», "our section no longer uses paper". */
function actFrom(tokens: readonly Token[], from: number): ActFound | undefined {
  const people = phraseAt(PEOPLE, tokens, from);
  const at = skip(tokens, people?.end ?? from, ADVERBS, PEOPLE);
  const act = phraseAt(ACTS, tokens, at, people ? LIKENESS : {}) ?? plannedAt(tokens, at);
  return (
    act && {
      act: act.value,
      start: at,
      end: act.end,
      from,
      hasSubject: people !== undefined || saysWho(tokens, at, act.end),
      ...('isPlanned' in act && { isPlanned: true as const }),
    }
  );
}

const VERB_ENDINGS = ['ed', 'd'];

/** The act of a plan: "plan to drop", «بنوقف». It is read as if it were done. */
function plannedAt(
  tokens: readonly Token[],
  from: number,
): (FoundPhrase<Act> & { isPlanned: true }) | undefined {
  const arabic = phraseAt(PLANNED_ACTS, tokens, from);
  const done = arabic && phraseAt(ACTS, typedTokens(cleanInput(arabic.value)), 0);
  if (done) return { value: done.value, end: arabic.end, isPlanned: true };
  const at = phraseAt(PLANS, tokens, from)?.end;
  const verb = at === undefined ? undefined : tokens[at];
  if (at === undefined || !verb) return undefined;
  const forms = [verb.text, ...VERB_ENDINGS.map((ending) => verb.text + ending)];
  forms.push(`${verb.text}${verb.text.at(-1) ?? ''}ed`);
  const act = forms
    .map((text) =>
      phraseAt(ACTS, [...tokens.slice(0, at), { ...verb, text }, ...tokens.slice(at + 1)], at),
    )
    .find(Boolean);
  return act && { ...act, isPlanned: true };
}

/** What a sentence says that people did, behind a time or a place too: "last month we stopped …". */
export function actIn(tokens: readonly Token[]): ActFound | undefined {
  const first = skipSigns(tokens, skip(tokens, 0, ASIDES));
  const direct = actFrom(tokens, first) ?? actOfGroup(tokens, first);
  if (direct || !phraseAt(PREFIX_HEADS, tokens, first)) return direct;
  for (let at = first + 1; at < first + LONGEST_PREFIX && at < tokens.length; at += 1) {
    // "before we went digital"
    if (phraseAt(SUPPOSITIONS, tokens, at)) return undefined;
    const act = actFrom(tokens, at) ?? actOfGroup(tokens, at);
    if (act?.hasSubject) return act;
  }
  return undefined;
}

const LONGEST_GROUP = 4;

/** "Our drivers no longer carry a paper trip sheet", «السواقين عندنا ما عاد يحملون …». */
function handledBy(tokens: readonly Token[], from: number): ActFound | undefined {
  for (let at = from + 2; at <= from + LONGEST_GROUP && at < tokens.length; at += 1) {
    const act = phraseAt(ACTS, tokens, at);
    if (act?.value === 'handling' && containsPhrase(OURS, tokens.slice(from, at)))
      return { act: 'handling', from, start: at, end: act.end, hasSubject: true };
  }
  return undefined;
}

/** "Our lab stopped printing results": whatever is ours, it stopped printing. */
function ownAct(tokens: readonly Token[], from: number, at: number): ActFound | undefined {
  const isOwn = phraseAt(OURS, tokens, from) !== undefined && at > from + 1;
  const act = isOwn ? actFrom(tokens, at) : undefined;
  return act?.act === 'printing' ? act : undefined;
}

/** "Our visa section no longer uses paper". */
function actOfGroup(tokens: readonly Token[], from: number): ActFound | undefined {
  const handling = handledBy(tokens, from);
  if (handling || !phraseAt(OWNERS, tokens, from)) return handling;
  for (let at = from + 1; at <= from + LONGEST_GROUP && at < tokens.length; at += 1) {
    const group = phraseAt(GROUPS, tokens, at);
    const act = (group && actFrom(tokens, group.end)) ?? ownAct(tokens, from, at);
    if (act) return { ...act, from, hasSubject: true };
  }
  return undefined;
}

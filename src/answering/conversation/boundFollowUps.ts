import conversationTerms from '../../language/questions/conversationTerms.json';
import { otherEndOf } from '../../facts/rules/factGroups';
import { tellAttribute } from '../../facts/rules/restatements';
import { statesFact } from '../../facts/statedFacts';
import type { Fact } from '../../knowledge/facts/fact';
import { CONNECTIVES } from '../../language/questions/questionWords';
import { withoutArticle, withoutConjunction } from '../../language/text/arabicPrefixes';
import { FUNCTION_WORDS } from '../../language/text/functionWords';
import { wordSet } from '../../language/text/wordSet';
import type { FactReading } from '../facts/factReader';
import { foundFacts, type Asked, type Found, type Topic } from './topic';

const { bounds, outOf } = conversationTerms;
const LOWEST = wordSet(bounds.lowest);
const HIGHEST = wordSet(bounds.highest);
const BESIDE_BOUND = wordSet(bounds.beside);
/** "Out of how many?", «من أصل كم؟» */
const OF_WHOLE = wordSet(outOf.leads);
const BESIDE_WHOLE = wordSet(outOf.beside);
/** What was used before, of which a part was saved. */
const BASELINES = ['sheets_baseline_per_year', 'sheets_baseline'];
const SAVED = 'sheets_saved';
/** More words are a question of their own. */
const MOST_WORDS = 6;

/** «وأقلها»: without what is joined to it. */
const plain = (word: string): string =>
  withoutArticle(withoutConjunction(word)).replace(/(?<=\p{L}{3})(?:ها|هم|ه)$/u, '');

/** Nothing but these words and such that tie them to what was said. */
const saysOnly = (
  { frame, named }: FactReading,
  asked: ReadonlySet<string>,
  beside: ReadonlySet<string>,
): boolean => {
  const words = frame.words.map(({ read }) => [read, plain(read)]);
  const isOf = (set: ReadonlySet<string>, forms: readonly string[]) =>
    forms.some((form) => set.has(form));
  return (
    named.length === 0 &&
    words.length <= MOST_WORDS &&
    words.some((forms) => isOf(asked, forms)) &&
    words.every((forms) =>
      [asked, beside, CONNECTIVES, FUNCTION_WORDS].some((set) => isOf(set, forms)),
    )
  );
};

/** "And the minimum?" behind a maximum: the other bound of what was told, or that it is missing. */
export function otherBound(
  { reading, conversation }: Asked,
  { deps: { engine } }: Topic,
): Found | undefined {
  const { attribute = '', subjects: [subject] = [] } = conversation;
  const other = otherEndOf(attribute);
  if (subject === undefined || other === undefined) return undefined;
  const asked = other.end === 'lower' ? LOWEST : HIGHEST;
  if (!saysOnly(reading, asked, BESIDE_BOUND)) return undefined;
  const { index } = engine.facts;
  const question = { ...reading, before: [subject] };
  const statement = tellAttribute(other.attribute, question, index);
  return statement && foundFacts({ rule: 'lookup', statement });
}

/** "Out of how many?" behind the sheets that were saved: how many were used before. */
export function outOfWhole(
  { reading, conversation }: Asked,
  { deps: { engine } }: Topic,
): Found | undefined {
  if (!saysOnly(reading, OF_WHOLE, BESIDE_WHOLE)) return undefined;
  const { index } = engine.facts;
  const { entryId = '', facts: ids = [], subjects = [] } = conversation;
  const entry = engine.entries.get(entryId);
  const told = index.withIds(ids).filter((fact) => fact.attribute === SAVED);
  const isOfTold = (fact: Fact): boolean =>
    entry
      ? statesFact(entry.answer.en, fact, index)
      : told.some(({ subject, period, asOf }) => {
          const [date = '', own = ''] = [period?.to ?? asOf, fact.period?.to ?? fact.asOf];
          return subject === fact.subject && (own.startsWith(date) || date.startsWith(own));
        });
  const [fact] = [...new Set([...told.map(({ subject }) => subject), ...subjects])]
    .flatMap((id) => BASELINES.flatMap((attribute) => index.of(id, attribute)))
    .filter(isOfTold);
  return (
    fact &&
    foundFacts({
      rule: 'lookup',
      statement: {
        ...{ lines: [{ form: 'value', fact }], facts: [fact] },
        ...{ subjects: [fact.subject], complete: true },
      },
    })
  );
}

import factTerms from '../../../language/questions/factTerms.json';
import { wordSet } from '../../../language/text/wordSet';
import { withoutAnd } from '../../../language/text/arabicPrefixes';
import { matchOf, NAMED, type AttributeMatch } from '../../attributeMatcher';
import type { FactIndex } from '../../factIndex';
import type { FactQuestion } from '../../factQuestion';

/** What "when?" asks for if the question does not say, the likeliest first. */
const WHEN = [
  'launched_on',
  'start',
  'announced_on',
  'held_on',
  'law_date',
  'in_force_from',
  'available_since',
  'stamp_awarded_on',
  'stamp_reported_on',
  'joined_on',
  'issued_on',
  'awarded_on',
  'approved_on',
  'destruction_after_years',
];
const WHO = ['launched_by', 'announced_by', 'post_holder', 'held_by', 'owner', 'regulator'];
const WHERE = ['launched_at', 'announced_at', 'place', 'available_at', 'channel'];
const UNTIL = ['deadline', 'target_by', 'end'];
const DEFAULTS: Readonly<Record<string, readonly string[]>> = {
  when: WHEN,
  since_when: WHEN,
  until_when: UNTIL,
  who: WHO,
  where: WHERE,
  how_to: ['channel'],
};

/** What it wants of some sorts of subjects in the first place: who *has* the stamp. */
const DEFAULTS_BY_TYPE: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  stamp: { who: ['stamp_holders'], which: ['stamp_holders'] },
  phase: { who: ['members'], which: ['members'] },
  group: { who: ['members'], which: ['members'], status: ['reduction_percent'] },
  law: { since_when: ['in_force_from'] },
};
/** The asking word alone says less than any word of the attribute. */
const ASKED_ALONE = 1;
const PURPOSE = ['purpose', 'goal', 'what_changed'];

/** "What is it for?", «حق شو؟», «لشو؟» */
function asksPurpose({ asks, words }: FactQuestion['frame']): boolean {
  const [before, last] = words.slice(-2).map(({ read }) => read);
  if (last === 'for' && words.at(-2)?.isName === true) return asks.includes('what_is');
  return last === 'لشو' || (last === 'شو' && before === 'حق');
}

const NUMBER = wordSet(factTerms.defaultAttributes.number);

/** "How many chief AI officers": what is named behind the asking word is counted. */
function countsOf(
  subject: string,
  { frame: { cues, ofWhat, words }, named }: Pick<FactQuestion, 'frame' | 'named'>,
  index: FactIndex,
): string[] {
  const name = named.find(({ ids }) => ids.includes(subject));
  if (!name) return [];
  // "The number of", «عدد»
  const behind = words[name.at - 1]?.read === 'of' ? name.at - 2 : name.at - 1;
  const isCounted =
    NUMBER.has(withoutAnd(words[behind]?.read ?? '')) ||
    cues.some(({ section, id, end }) => section === 'asks' && id === 'how_many' && end === name.at);
  if (!isCounted || ofWhat.length > 0) return [];
  return index
    .ofSubject(subject)
    .flatMap(({ kind, attribute }) => (kind === 'count' ? [attribute] : []));
}

/** Who is asked for of an award is who won it. */
export function usualOf(subject: string, index: FactIndex): AttributeMatch | undefined {
  const attribute =
    index.subject(subject)?.type === 'award' ? index.attribute('winner') : undefined;
  return attribute && matchOf(attribute);
}

/** What the asking words alone may want of a sort of subjects, the likeliest first. */
const defaultsOf = (type: string, { asks }: FactQuestion['frame']): string[] =>
  asks.flatMap((id) => [...(DEFAULTS_BY_TYPE[type]?.[id] ?? []), ...(DEFAULTS[id] ?? [])]);

/** What the asking word alone wants and no source tells, where it is known why: "when was it?" */
export function unknownByDefault(
  subject: string,
  { frame }: Pick<FactQuestion, 'frame'>,
  index: FactIndex,
): AttributeMatch | undefined {
  const id = defaultsOf(index.subject(subject)?.type ?? '', frame).find(
    (one) => index.missing(subject, one) !== undefined,
  );
  const attribute = id === undefined ? undefined : index.attribute(id);
  return attribute && matchOf(attribute, ASKED_ALONE);
}

/** What the asking word alone wants of a subject: the launch for "when?". */
export function byDefault(
  subject: string,
  { frame, named }: Pick<FactQuestion, 'frame' | 'named'>,
  index: FactIndex,
): AttributeMatch[] {
  const type = index.subject(subject)?.type ?? '';
  const asked = asksPurpose(frame) ? PURPOSE : defaultsOf(type, frame);
  const known = (ids: readonly string[], score: number) =>
    ids.flatMap((id) => {
      const attribute = index.attribute(id);
      return attribute && index.of(subject, id).length > 0 ? [matchOf(attribute, score)] : [];
    });
  return [
    ...known(asked, ASKED_ALONE),
    ...known(countsOf(subject, { frame, named }, index), NAMED),
  ];
}

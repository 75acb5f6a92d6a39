import { normalizeText, tokenize } from '../../language/text/normalizeText';
import type { Mention } from './nameLinker';
import type { Question } from './question';

/** The names in a text, and what it says beside them. */
export interface NamesFound {
  /**
   * One id list for each entity that is named, in the order of the text; several if it is
   * ambiguous.
   */
  entities: readonly (readonly string[])[];
  /** The same of phases. */
  phases: readonly (readonly string[])[];
  /** Something is named that is not one of the names of the knowledge base. */
  strange: boolean;
  /** The text in normalised spelling, a comma in place of each name. */
  rest: string;
  /** The same with what was misspelt repaired, and Arabic in Latin letters written in Arabic. */
  asRead: string;
}

const NAME = ' , ';

const idsOf = (mentions: readonly Mention[], wanted: Mention['type']) =>
  mentions.filter(({ type, ids }) => type === wanted && ids.length > 0).map(({ ids }) => ids);

/** The text with a comma for each name; what stands between the words stays. */
function withoutNames(text: string, mentions: readonly Mention[]): string {
  let rest = '';
  let from = 0;
  for (const [at, word] of tokenize(text).entries()) {
    const place = text.indexOf(word, from);
    const mention = mentions.find(({ start, end }) => at >= start && at < end);
    const between = text.slice(from, place);
    from = place + word.length;
    if (!mention) rest += between + word;
    else if (mention.start === at) rest += between + NAME;
  }
  return (rest + text.slice(from)).replace(/ +/g, ' ').trim();
}

/** @param question as the engine has read it */
export function namesFoundIn({ text, terms, mentions }: Question): NamesFound {
  const own = mentions.filter(({ type }) => type === 'entity' || type === 'phase');
  const asRead = terms
    .map(({ word }) => (/^@(?:entity|phase)$/.test(word) ? NAME : word))
    .join(' ');
  return {
    entities: idsOf(mentions, 'entity'),
    phases: idsOf(mentions, 'phase'),
    strange: mentions.some(({ type }) => type === 'other'),
    rest: withoutNames(normalizeText(text), own),
    asRead: asRead.trim(),
  };
}

import { FUNCTION_WORDS } from '../text/functionWords';
import { LITTLE, type Option } from '../choices/matchLabel';
import { cleanInput, typedTokens, type Token } from '../tokens/tokens';

const LEFT_OUT = new Set([...LITTLE, 'and']);
const ACRONYM = /^[a-z]{2,6}$/;

/** The first letters of a label, with its little words and without: "rata" and "rta". */
function initialsOf(label: string): string[] {
  const words = typedTokens(cleanInput(label.replace(/\(.*?\)/g, ' ')))
    .filter(({ kind }) => kind === 'word')
    .map(({ text }) => text);
  const letters = (list: readonly string[]) => list.map((word) => word.slice(0, 1)).join('');
  return [letters(words), letters(words.filter((word) => !LEFT_OUT.has(word)))];
}

/** The one option whose words begin with the letters that were typed: RTA, "r.t.a.". */
export function optionByAcronym<T>(
  tokens: readonly Token[],
  options: readonly Option<T>[],
): Option<T> | undefined {
  const words = tokens.filter(({ kind }) => kind !== 'sign').map(({ text }) => text);
  const typed = words.join('');
  const spelled = words.length === 1 || words.every((word) => word.length === 1);
  if (!spelled || !ACRONYM.test(typed) || FUNCTION_WORDS.has(typed)) return undefined;
  const named = options.filter(({ labels }) =>
    labels.some((label) => initialsOf(label).includes(typed)),
  );
  return named.length === 1 ? named[0] : undefined;
}

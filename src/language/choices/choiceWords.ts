import { phraseRows, phraseSet, phraseTable, phrasesIn } from '../tokens/phraseTable';
import { wordSet, wordsIn, type WordLines } from '../text/wordSet';
import choicePhrases from './choicePhrases.json';

/** A place that depends on how many there are. */
export type Place = 'last' | 'beforeLast' | 'middle';

/** What a position is called; Arabizi names also take the article, apart or written onto them. */
interface PositionPhrases {
  arabizi?: string;
  phrases: WordLines;
}
const ARTICLES = ['', 'el ', 'al ', 'il ', 'el', 'al', 'il'];
const phrasesOf = ({ arabizi = '', phrases }: PositionPhrases): string[] => [
  ...phrasesIn(phrases),
  ...wordsIn(arabizi).flatMap((name) => ARTICLES.map((article) => article + name)),
];

const PLACES: Readonly<Record<Place, PositionPhrases>> = choicePhrases.places;
/** Positions in a list. */
export const POSITIONS = phraseTable<number | Place>([
  ...choicePhrases.positions.map((names, at): [number, string[]] => [at + 1, phrasesOf(names)]),
  ...phraseRows(PLACES, phrasesOf),
]);

/** Letters that number a list, in the order of either alphabet (أ ب ج د), and their names. */
export const LETTERS: ReadonlyMap<string, number> = new Map(
  choicePhrases.letters.flatMap((names, index) =>
    wordsIn(names).map((name): [string, number] => [name, index + 1]),
  ),
);
/** Said behind a letter alone. */
export const LETTER_ASIDE = phraseSet(choicePhrases.letterAside);

/** What may stand beside a choice without changing it. */
export const CHOICE_ASIDE = phraseSet(choicePhrases.choiceAside);

/** Behind a position: "the second one", «ثاني واحد». */
export const POSITION_NOUNS = wordSet(choicePhrases.positionNouns);

/** What divides several choices. */
export const CHOICE_DIVIDERS = wordSet(choicePhrases.choiceDividers);

/** Every choice that there is. */
export const ALL = phraseSet(choicePhrases.all);
/** Both of two. */
export const BOTH = phraseSet(choicePhrases.both);

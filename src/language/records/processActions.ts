import { normalizeText, tokenize } from '../text/normalizeText';
import { stemWord } from '../text/stemWord';
import actionWords from './processActionWords.json';

/** What a process does to what it is about. */
export type ProcessAction = keyof typeof actionWords;

const stemsOf = (text: string): string[] => tokenize(normalizeText(text)).map(stemWord);

const ACTIONS_BY_STEM = new Map<string, ProcessAction>(
  (Object.keys(actionWords) as ProcessAction[]).flatMap((action) => {
    const { en, ar } = actionWords[action];
    return [...stemsOf(en), ...stemsOf(ar)].map((stem) => [stem, action] as const);
  }),
);

/** What the name of a process says that is done: "Trade licence renewal" renews. */
export const actionsIn = (name: string): ReadonlySet<ProcessAction> =>
  new Set(stemsOf(name).flatMap((stem) => ACTIONS_BY_STEM.get(stem) ?? []));

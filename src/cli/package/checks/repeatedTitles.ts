import type { Fault } from './packageFault';
import type { TranslatableText } from './translatableTexts';

const COMMAND_TITLE = /^(.*)\.commands\[\d+\]\.title$/;

/** Titles that stand twice in one list of commands, where nobody could tell them apart. */
export function repeatedTitles(file: string, texts: readonly TranslatableText[]): Fault[] {
  const seen = new Map<string, string>();
  return texts.flatMap(({ key, text }) => {
    const list = COMMAND_TITLE.exec(key)?.[1];
    if (list === undefined) return [];
    const same = `${list} ${text.toLowerCase()}`;
    const first = seen.get(same);
    if (first === undefined) {
      seen.set(same, key);
      return [];
    }
    return [{ file, place: key, what: `the same title as ${first}; say it otherwise` }];
  });
}

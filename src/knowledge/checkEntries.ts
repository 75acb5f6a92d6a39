import { cueWordsOf } from '../frames/cues/cueWords';
import { asksForYesNo } from '../frames/frame';
import { readFrame } from '../frames/readFrame';
import { LANGUAGES, type Language } from '../language/text/detectLanguage';
import { phrasingKey } from '../language/text/normalizeText';
import type { Problem } from './knowledgeProblem';
import { unknownSource } from './readReference';
import type { Entry } from './knowledgeSchema';
import { asOfFault, type SourceDates } from './sourceDates';
import type { Located } from './yaml/yamlFile';

/** An entry and the place where it is written. */
export interface WrittenEntry {
  entry: Entry;
  index: number;
  located: Located;
}

/** The question on the button, with a name for what stands in for one. */
const labelOf = ({ questions }: Entry, language: Language): string | undefined =>
  questions[language][0]?.replace(/\{\w+\}/g, SOME_NAME);
const SOME_NAME = 'Dubai';

/** Only a question that asks for yes or no has a verdict. */
function checkVerdict({ entry, index, located }: WrittenEntry, problems: Problem[]): void {
  if (!('verdict' in entry) || entry.verdict === undefined) return;
  for (const language of LANGUAGES) {
    const label = labelOf(entry, language);
    if (label === undefined || asksForYesNo(readFrame(cueWordsOf(label)))) continue;
    problems.push(
      located.problem(
        [index, 'verdict'],
        `the first question in "${language}" does not ask for yes or no; ask "${language === 'en' ? 'Is …?' : 'هل …؟'}", or remove the verdict`,
      ),
    );
  }
}

/** What an entry names by `where` may bring its own date. */
function checkAsOf(
  { entry, index, located }: WrittenEntry,
  keys: readonly string[],
  sources: SourceDates | undefined,
  problems: Problem[],
): void {
  const asOf = 'asOf' in entry ? entry.asOf : undefined;
  const hasOther = asOf === undefined && 'where' in entry && entry.where !== undefined;
  const fault = hasOther || !sources ? undefined : asOfFault(asOf, keys, sources);
  if (fault !== undefined)
    problems.push(located.problem(asOf === undefined ? [index] : [index, 'asOf'], fault));
}

/** Ids and phrasings are unique, every source exists, and verdicts belong to yes-no questions. */
export function checkEntries(
  written: readonly WrittenEntry[],
  sources: SourceDates | undefined,
  problems: Problem[],
): void {
  const first = new Map<string, WrittenEntry>();
  const phrasings = new Map<string, string>();
  for (const item of written) {
    const { entry, index, located } = item;
    const earlier = first.get(entry.id);
    if (earlier) {
      const where = `${earlier.located.file}:${earlier.located.lineOf([earlier.index, 'id'])}`;
      problems.push(
        located.problem([index, 'id'], `duplicate id "${entry.id}"; the first is at ${where}`),
      );
    } else first.set(entry.id, item);
    const keys = 'source' in entry && entry.source !== undefined ? [entry.source].flat() : [];
    for (const key of keys) {
      if (sources && !(key in sources)) {
        problems.push(located.problem([index, 'source'], unknownSource(key)));
      }
    }
    checkAsOf(item, keys, sources, problems);
    checkVerdict(item, problems);
    for (const language of LANGUAGES) {
      entry.questions[language].forEach((question, at) => {
        const key = phrasingKey(question);
        const owner = phrasings.get(key);
        if (owner !== undefined) {
          problems.push(
            located.problem(
              [index, 'questions', language, at],
              `the same phrasing is also in "${owner}"; keep it in one entry`,
            ),
          );
        } else phrasings.set(key, entry.id);
      });
    }
  }
}

/** The ids in a file that cannot be read because of its mistakes, as far as they can be told. */
export const idsIn = (text: string): string[] =>
  [...text.matchAll(/^[\s-]*id:\s*["']?([\w-]+)/gm)].flatMap(([, id]) => id ?? []);

/**
 * Follow-ups by the ids under which entries are written; a dot leads on to one expansion.
 * @param unread ids of files that have mistakes of their own: a follow-up to them is not a mistake
 */
export function checkFollowUps(
  written: readonly WrittenEntry[],
  unread: readonly string[],
  problems: Problem[],
): void {
  const families = new Set([...written.map(({ entry }) => entry.id), ...unread]);
  for (const { entry, index, located } of written) {
    for (const id of entry.followUps) {
      if (families.has(id.split('.')[0] ?? id)) continue;
      problems.push(located.problem([index, 'followUps'], `unknown entry "${id}"`));
    }
  }
}

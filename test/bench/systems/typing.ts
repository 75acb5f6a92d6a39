import MiniSearch from 'minisearch';
import { createAnswerer } from '../../../src/answering/answerer';
import { searchEntries } from '../../../src/answering/search/searchEntries';
import { TitleIndex } from '../../../src/answering/search/titleIndex';
import { readAnsweringConfig } from '../../../src/config/config';
import type { ExpandedEntry, Knowledge } from '../../../src/knowledge/knowledge';
import { runToEnd } from '../../../src/lib/pausableWork';
import { createPhrases } from '../../../src/composition/loadAnswerer';
import { loadWordVectors } from '../../../src/learning/loadWordVectors';
import { loadMessages } from '../../../src/messages/loadMessages';
import { beProgram } from '../childProcess';
import { rssMb } from '../rss';
import { measureTyping, PAGE, type TypingMeasured, type TypingTask } from '../typing';
import { WARM_UP } from '../warmUp';
import { normalWords } from '../words';

type Find = (text: string) => readonly string[];
const idsOf = (entries: readonly { id: string }[]) => entries.slice(0, PAGE).map(({ id }) => id);

/** By its own recipe for search as you type: beginnings, and an error in five letters. */
const MINI_SEARCH = { prefix: true, fuzzy: 0.2, combineWith: 'AND', boost: { title: 2 } } as const;

function miniSearch({ entries }: Knowledge, tuned: boolean): Find {
  const index = new MiniSearch<{ id: string; title: string; text: string }>({
    fields: ['title', 'text'],
    ...(tuned ? { tokenize: normalWords } : {}),
  });
  const both = ({ en, ar }: { en: string; ar: string }) => `${en} ${ar}`;
  const textOf = ({ patterns }: ExpandedEntry) =>
    both({ en: patterns.en.join(' '), ar: patterns.ar.join(' ') });
  index.addAll(
    entries.map((entry) => ({ id: entry.id, title: both(entry.label), text: textOf(entry) })),
  );
  return (text) =>
    index
      .search(text, MINI_SEARCH)
      .slice(0, PAGE)
      .map(({ id }) => id as string);
}

/** The titles alone; what the engine makes of the text as well is measured by `whole`. */
function titles(knowledge: Knowledge): Find {
  const index = runToEnd(TitleIndex.making(knowledge));
  return (text) => idsOf(index.find(text).map(({ entry }) => entry));
}

/** @returns the index ready to be asked, and in `ms` what it took beside the engine */
async function build(system: string, knowledge: Knowledge): Promise<{ find: Find; ms: number }> {
  if (system === 'whole') {
    const phrases = createPhrases(await loadMessages(readAnsweringConfig().localesDir));
    const answerer = createAnswerer(knowledge, phrases, { vectors: loadWordVectors() });
    runToEnd(answerer.estimating());
    const start = performance.now();
    const index = runToEnd(TitleIndex.making(knowledge));
    const ms = performance.now() - start;
    return { find: (text) => idsOf(searchEntries(text, index, answerer).entries), ms };
  }
  const start = performance.now();
  const find =
    system === 'titles' ? titles(knowledge) : miniSearch(knowledge, system === 'miniSearchTuned');
  return { find, ms: performance.now() - start };
}

beProgram(async ({ knowledge, typed }: TypingTask): Promise<TypingMeasured> => {
  const startMb = rssMb();
  const { find, ms } = await build(process.argv[2] ?? '', knowledge);
  for (const { text } of typed.slice(0, WARM_UP)) find(text);
  const stages = measureTyping(typed, find);
  return { buildMs: ms, grownMb: rssMb() - startMb, stages };
});

import { findGaps, type Gap } from '../../curation/gaps/findGaps';
import type { Language } from '../../language/text/detectLanguage';
import { withStore } from '../withStore';
import { type KnowledgeAction, readDays } from './knowledgeAction';
import { folderOf, makeAnswerer, openFolder } from '../openKnowledgeFolder';
import { startMeaning } from '../prepareMeaning';
import { readArguments } from '../usageError';

/** Wordings that are compared with one another. */
const MOST = 1000;
const MOST_EXAMPLES = 5;

const USAGE = `Usage: lawaraq knowledge gaps [DIR] [--days N] [--json]

Lists questions without an answer, the most asked first: the wordings of one question together, and the
nearest entries of DIR (default: the knowledge folder). Nobody can see who asked.
--days takes only what was asked in the last N days; at most the ${MOST} most asked wordings are read.`;

const languagesOf = ({ spellings }: Gap): Language[] =>
  [...new Set(spellings.map(({ writtenIn }) => writtenIn))].sort();

const lastDayOf = ({ spellings }: Gap): string =>
  spellings.map(({ lastDay }) => lastDay).reduce((a, b) => (a > b ? a : b), '');

function describe(gap: Gap): string {
  const { count, spellings, near } = gap;
  const wordings = spellings.length === 1 ? '1 wording' : `${spellings.length} wordings`;
  const more = spellings.length - MOST_EXAMPLES;
  return [
    `${count} × in ${wordings} (${languagesOf(gap).join(', ')}), last on ${lastDayOf(gap)}`,
    ...spellings.slice(0, MOST_EXAMPLES).map(({ text }) => `    ${text}`),
    ...(more > 0 ? [`    … and ${more} more`] : []),
    `  near: ${near.map(({ entryId }) => entryId).join(', ') || 'nothing'}`,
  ].join('\n');
}

const toJson = (gap: Gap): string =>
  JSON.stringify({
    count: gap.count,
    languages: languagesOf(gap),
    lastDay: lastDayOf(gap),
    spellings: gap.spellings.map(({ text, count, writtenIn, reasons }) => ({
      text,
      count,
      language: writtenIn,
      reasons,
    })),
    near: gap.near.map(({ entryId }) => entryId),
  });

export const gaps: KnowledgeAction = {
  summary: 'list questions without an answer',
  usage: USAGE,
  async run(args) {
    const { values, positionals } = readArguments(args, {
      days: { type: 'string' },
      json: { type: 'boolean', default: false },
    });
    const days = readDays(values.days);
    const folder = folderOf(positionals);
    const open = await withStore(({ unanswered }) => unanswered.open(MOST, days));
    if (open.length === 0) {
      if (!values.json) console.log('No unanswered questions.');
      return;
    }
    const answerer = await makeAnswerer(await openFolder(folder));
    await using meaning = startMeaning();
    const likeness = await meaning?.questions.likenessOf(open.map(({ text }) => text));
    const found = findGaps(open, (text) => answerer.reading(text), likeness);
    console.log(found.map(values.json ? toJson : describe).join(values.json ? '\n' : '\n\n'));
  },
};

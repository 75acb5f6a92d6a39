import type { Publication } from '../../curation/publishing/publication';
import { dubaiTime } from '../../lib/dubaiDate';
import { UsageError, readOptions } from '../usageError';
import { withStore } from '../withStore';
import type { KnowledgeAction } from './knowledgeAction';

const USUAL_LIMIT = 20;
const USAGE = `Usage: lawaraq knowledge history [--limit N] [--json]

Lists the publications, the latest first (default: the last ${USUAL_LIMIT}): id, time in Dubai, version, number of
entries, who published it, what was forced and why. The first one is live.`;

const describe = (publication: Publication, at: number): string => {
  const { id, version, kind, entries, by, why, forced } = publication;
  return [
    at === 0 ? '* live' : '',
    id,
    dubaiTime(publication.at.toISOString()),
    version,
    `${entries} entries`,
    kind,
    by,
    ...(forced.length > 0 ? [`forced: ${forced.join(', ')}`] : []),
    why,
  ].join('\t');
};

const toJson = (publication: Publication, at: number): string =>
  JSON.stringify({ ...publication, live: at === 0 });

function readLimit(text: string): number {
  const limit = Number(text);
  if (!Number.isSafeInteger(limit) || limit < 1)
    throw new UsageError('--limit takes a whole number from 1.');
  return limit;
}

export const history: KnowledgeAction = {
  summary: 'list the publications: when, by whom, why, and which one is live',
  usage: USAGE,
  async run(args) {
    const { values } = readOptions(args, {
      limit: { type: 'string', default: String(USUAL_LIMIT) },
      json: { type: 'boolean', default: false },
    });
    const limit = readLimit(values.limit);
    const published = await withStore(({ publications }) => publications.history(limit));
    published.forEach((publication, at) =>
      console.log(values.json ? toJson(publication, at) : describe(publication, at)),
    );
    if (published.length === 0 && !values.json) console.log('Nothing has been published yet.');
  },
};

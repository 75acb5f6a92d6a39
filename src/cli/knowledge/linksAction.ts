import { join, relative } from 'node:path';
import { readReference } from '../../knowledge/readReference';
import { folderOf, loadFolder } from '../openKnowledgeFolder';
import { InputFaults, UsageError, readArguments } from '../usageError';
import type { KnowledgeAction } from './knowledgeAction';
import { tryLinks, type TriedLink } from './links/tryLinks';

const SECONDS = 15;
const MOST_SECONDS = 600;

const USAGE = `Usage: lawaraq knowledge links [DIR] [--timeout SECONDS]

Tries to open the address of every source of DIR (default: the knowledge that is served), and names
those that are dead with file, line and key. Exit code 1 if any is. It needs the internet, and takes
a minute or more; nothing else runs it.
Pages that refuse programs or lead to the first page of their site are named as well: open them by
hand.
--timeout is how long a request may take, ${SECONDS} seconds if it is not given; a page that does not answer to HEAD
is asked with GET, too.`;

interface SourceLink {
  key: string;
  url: string;
  /** `knowledge/sources.yaml:12` */
  place: string;
}

/** The addresses of the sources of a folder, in the order of the file. */
async function linksOf(folder: string): Promise<{ links: SourceLink[]; without: number }> {
  const { files } = await loadFolder(folder);
  const { sources } = readReference(files, []);
  const all = Object.entries(sources?.value.sources ?? {});
  const path = join(relative(process.cwd(), folder), 'sources.yaml');
  const links = all.flatMap(([key, { url }]) =>
    url === undefined
      ? []
      : [{ key, url, place: `${path}:${sources?.located.lineOf(['sources', key, 'url'])}` }],
  );
  return { links, without: all.length - links.length };
}

function readSeconds(given: string | undefined): number {
  const seconds = given === undefined ? SECONDS : Number(given);
  if (seconds > 0 && seconds <= MOST_SECONDS) return seconds;
  throw new UsageError(`--timeout takes a number of seconds up to ${MOST_SECONDS}.`);
}

/** @throws InputFaults if no address could be reached */
function refuseOffline(tried: ReadonlyMap<string, TriedLink>): void {
  const whys = [...tried.values()].flatMap((link) =>
    link.state === 'unreachable' ? [link.why] : [],
  );
  if (tried.size === 0 || whys.length < tried.size) return;
  throw new InputFaults([
    ...[...tried].map(([url, link]) => `${url}: ${'why' in link ? link.why : ''}`),
    'None of these could be reached, so this machine seems to have no access to the internet; nothing else was tried.',
  ]);
}

const count = (many: number, one: string, more: string) => `${many} ${many === 1 ? one : more}`;

export const links: KnowledgeAction = {
  summary: 'try the addresses of the sources; needs the internet',
  usage: USAGE,
  async run(args) {
    const { values, positionals } = readArguments(args, { timeout: { type: 'string' } });
    const seconds = readSeconds(values.timeout);
    const { links: all, without } = await linksOf(folderOf(positionals));
    const tried = await tryLinks(
      all.map(({ url }) => url),
      seconds,
    );
    refuseOffline(tried);
    let dead = 0;
    let byHand = 0;
    for (const { key, url, place } of all) {
      const link = tried.get(url);
      if (!link || link.state === 'open') continue;
      if (link.state === 'byHand') byHand += 1;
      else dead += 1;
      const what = link.state === 'byHand' ? 'open it by hand' : 'dead';
      console.log(`${place} ${key}: ${what}, ${link.why}: ${url}`);
    }
    const summary = [
      `${count(all.length, 'address', 'addresses')}: ${dead} dead, ${byHand} to open by hand`,
      `${count(without, 'source has', 'sources have')} none`,
    ].join('; ');
    if (dead > 0) throw new InputFaults([summary]);
    console.log(summary);
  },
};

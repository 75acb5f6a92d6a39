import type { Publication, PublicationStore } from '../../../curation/publishing/publication';
import { buildKnowledge } from '../../../knowledge/buildKnowledge';
import type { Knowledge } from '../../../knowledge/knowledge';
import { formatProblem } from '../../../knowledge/knowledgeProblem';
import { dubaiTime } from '../../table/dubaiTime';

/** What is live, as far as this version of the bot can read it. */
export interface Live {
  publication: Publication;
  knowledge?: Knowledge;
  /** Why it cannot be read, one line each. */
  problems: readonly string[];
}

/** Builds what was published. */
export async function readPublication(
  publication: Publication,
  publications: PublicationStore,
): Promise<Live> {
  const built = buildKnowledge(await publications.files(publication.version));
  return 'problems' in built
    ? { publication, problems: built.problems.map(formatProblem) }
    : { publication, knowledge: built.knowledge, problems: [] };
}

/** What every replica serves; undefined before the first publication. */
export async function readLive(publications: PublicationStore): Promise<Live | undefined> {
  const latest = await publications.latest();
  return latest && readPublication(latest, publications);
}

/** `3 of 2026-11-25T14:05:33+04:00 by Mariam`. */
export const named = ({ id, at, by }: Publication): string =>
  `${id} of ${dubaiTime(at.toISOString())} by ${by}`;

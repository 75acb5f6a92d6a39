import type { FactAnswer } from '../../facts/answerFromFacts';
import { WHOLES } from '../../facts/factQuestion';
import type { ExpandedEntry } from '../../knowledge/knowledge';
import type { FactReader } from '../facts/factReader';
import type { Reader } from './pointing/spokenPeriod';

const FEWEST = 2;
const BULLET = /^•/;

/** The ids of one sort, of that of which there are most; empty if there is no list of them. */
function mostOfOneSort(found: readonly { id: string; type: string }[]): string[] {
  const bySort = new Map<string, Set<string>>();
  for (const { id, type } of found)
    if (!WHOLES.has(type)) bySort.set(type, (bySort.get(type) ?? new Set()).add(id));
  const [most] = [...bySort.values()].sort((a, b) => b.size - a.size);
  return most && most.size >= FEWEST ? [...most] : [];
}

/** What an entry lists, in its order: what its points name, or what its answer names. */
export function listedInEntry({ answer }: ExpandedEntry, engine: Reader): string[] {
  const namedIn = (text: string) =>
    engine.facts
      .read(engine.read(text))
      .named.flatMap(({ ids: [id, ...others], type }) =>
        id !== undefined && others.length === 0 ? [{ id, type }] : [],
      );
  const points = answer.en.split('\n').filter((line) => BULLET.test(line));
  const listed = mostOfOneSort(points.flatMap(namedIn));
  return listed.length > 0 ? listed : mostOfOneSort(namedIn(answer.en));
}

/** What facts list, in the order in which they are told. */
export function listedInFacts({ statement }: FactAnswer, { index }: FactReader): string[] {
  const ids = statement.lines.flatMap((line) => {
    switch (line.form) {
      case 'list':
      case 'listWithout':
        return line.ids;
      case 'value':
        return line.fact.value.kind === 'ids' ? line.fact.value.ids : [];
      case 'ranking':
      case 'matching':
        return line.facts.map(({ subject }) => subject);
      default:
        return [];
    }
  });
  return mostOfOneSort(ids.map((id) => ({ id, type: index.subject(id)?.type ?? '' })));
}

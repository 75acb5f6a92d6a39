import { snapshotOf } from '../../curation/publishing/publication';
import { InputFaults, UsageError, writtenOption, readArguments } from '../usageError';
import { withRealStore, type Store } from '../withStore';
import type { KnowledgeAction } from './knowledgeAction';
import {
  describePublication,
  readPublication,
  LONGEST_WHY,
  publisher,
} from './publishing/livePublication';

const USAGE = `Usage: lawaraq knowledge rollback ID [-m "why"] [--by NAME]

Makes the publication ID live again, as a new publication: every replica serves it within
seconds. "lawaraq knowledge history" lists the ids.`;

interface RollbackOptions {
  id: number;
  why: string | undefined;
  by: string | undefined;
}

async function rollBack({ id, why, by }: RollbackOptions, { publications }: Store): Promise<void> {
  const wanted = await publications.find(id);
  if (!wanted) throw new InputFaults([`There is no publication ${id}.`]);
  const live = await publications.latest();
  if (live?.version === wanted.version) {
    console.log(`This is already live: publication ${describePublication(live)}.`);
    return;
  }
  const { knowledge, problems } = await readPublication(wanted, publications);
  if (!knowledge)
    throw new InputFaults([
      `Publication ${describePublication(wanted)} cannot be served by this version of the bot:`,
      ...problems,
      'Nothing was published.',
    ]);
  const outcome = await publications.publish(
    snapshotOf(knowledge, await publications.files(wanted.version)),
    {
      kind: 'rollback',
      by: await publisher(by),
      why: why ?? `Back to ${id}: ${wanted.why}`,
      forced: [],
    },
    live?.id,
  );
  if ('overtaken' in outcome)
    throw new InputFaults([
      'In the meantime, something else has become live. Nothing was published: check "lawaraq knowledge history", and try again.',
    ]);
  const { id: now, version } = outcome.published;
  console.log(
    `Published as ${now}: version ${version}, as it was in ${describePublication(wanted)}.`,
  );
}

function readId(text: string | undefined, more: readonly string[]): number {
  if (text === undefined || more.length > 0) throw new UsageError();
  const id = Number(text);
  if (!/^\d{1,9}$/.test(text)) throw new UsageError(`${text} is not the id of a publication.`);
  return id;
}

export const rollback: KnowledgeAction = {
  summary: 'make an earlier publication live again',
  usage: USAGE,
  async run(args) {
    const { values, positionals } = readArguments(args, {
      message: { type: 'string', short: 'm' },
      by: { type: 'string' },
    });
    const [id, ...more] = positionals;
    const { message, by } = values;
    const why = message?.trim() ? writtenOption('-m', message, LONGEST_WHY) : undefined;
    const options = { id: readId(id, more), why, by };
    await withRealStore((store) => rollBack(options, store));
  },
};

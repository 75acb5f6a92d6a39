import { readConfig, readFolders, readRecordConfig, type Config } from '../../config/config';
import { loadDirectory } from '../loadEntityDirectory';
import { generateDemonstration } from '../demo/generateDemonstration';
import { InputFaults, UsageError, withUsage, readOptions } from '../usageError';
import { removeDatabase, withStoreOf } from '../withStore';
import { startLocally } from './startCommand';

export const summary = 'fill a database with invented records, and try the bot on it';

const FEWEST = 50;
const MOST = 8_000;
const USUAL = 1_500;
const SEED = 2018;

const USAGE = `Usage: lawaraq demo [--records N] [--reset] [--start]

Fills a separate database with N invented records (${FEWEST} to ${MOST}; ${USUAL} by default) of
the real entities: names of processes, volumes, people, histories, purchases and questions, all made
up and marked as such. The database is ${'`'}<data folder>-demo${'`'}, or that of DATABASE_URL if that one
is empty. A database with anything else in it is never touched, and a filled one stays a demonstration:
the bot does not serve Teams from it, and no command writes real data into it.

--reset deletes the demonstration first, with everything that was tried out in it.
--start starts the bot, the Playground and the tab on it afterwards.`;

type Place = Pick<Config, 'databaseUrl' | 'dataDir'>;

/** Never the folder in which real data may lie. */
const demoFolder = (dataDir: string) => `${dataDir}-demo`;

const describePlace = ({ databaseUrl, dataDir }: Place) =>
  databaseUrl === undefined ? dataDir : 'the database in DATABASE_URL';

/** @throws InputFaults if it cannot be thrown away */
async function reset(place: Place): Promise<void> {
  if (place.databaseUrl !== undefined)
    throw new InputFaults([
      "--reset is for the database that comes with Lawaraq. Drop and create the one in DATABASE_URL with PostgreSQL's own tools, then fill it.",
    ]);
  const marked = await withStoreOf(place, ({ demonstration }) => demonstration.isMarked());
  // What is not marked may be real; whether it is empty is found when it is filled.
  if (marked && !removeDatabase(place.dataDir))
    throw new InputFaults([`A bot is running on ${place.dataDir}: stop it first.`]);
}

function refuseRealData(place: Place, held: readonly string[]): void {
  if (held.length === 0) return;
  throw new InputFaults([
    `${describePlace(place)} already contains something (${held.join(', ')}). A demonstration is filled into an empty database only, never beside anything else.`,
  ]);
}

/** @throws InputFaults if the database holds anything that is not invented */
async function fill(place: Place, records: number, centralAbove: number): Promise<void> {
  const before = await withStoreOf(place, async ({ demonstration }) => {
    const mark = await demonstration.mark();
    if (mark) return mark;
    refuseRealData(place, await demonstration.recordCount());
    const { knowledge, entities } = await loadDirectory(readFolders().knowledgeDir);
    const options = { records, seed: SEED, now: new Date(), centralAbove };
    const invented = await generateDemonstration(knowledge, entities, options);
    const filled = await demonstration.fill(invented);
    if (!filled.filled) refuseRealData(place, filled.held);
    console.log(
      `${records} invented records and ${invented.people.length} invented people: ${describePlace(place)}.`,
    );
    return undefined;
  });
  if (before)
    console.log(
      `A demonstration from ${before.filledAt.toISOString().slice(0, 10)} already exists, with ${before.records} invented records: ${describePlace(place)}. --reset starts again.`,
    );
}

function numberOf(text: string): number {
  const records = Number(text);
  if (!/^\d+$/.test(text) || records < FEWEST || records > MOST)
    throw new UsageError(`--records must be a number from ${FEWEST} to ${MOST}, not "${text}".`);
  return records;
}

const OPTIONS = {
  records: { type: 'string' },
  reset: { type: 'boolean', default: false },
  start: { type: 'boolean', default: false },
} as const;

/** `lawaraq demo …`; see the usage. */
export async function run(args: readonly string[]): Promise<number> {
  let startOn: string | undefined;
  const code = await withUsage(USAGE, args, async () => {
    const { values } = readOptions(args, OPTIONS);
    const records = values.records === undefined ? USUAL : numberOf(values.records);
    const { databaseUrl, dataDir, centralReviewAbove } = readRecordConfig();
    const place = { databaseUrl, dataDir: demoFolder(dataDir) };
    if (values.reset) await reset(place);
    await fill(place, records, centralReviewAbove);
    if (values.start) startOn = place.dataDir;
    else console.log('npm run demo starts the bot on it.');
  });
  return startOn === undefined ? code : startLocally({ ...readConfig('local'), dataDir: startOn });
}

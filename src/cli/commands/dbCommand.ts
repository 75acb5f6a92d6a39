import { InputFaults, UsageError, withUsage, readArguments } from '../usageError';
import { withSchema, type Schema, type SchemaStatus } from '../withStore';

export const summary = 'status | migrate: whether the tables are those of this version';

const USAGE = `Usage: lawaraq db status [--json]
       lawaraq db migrate [--json]

status shows which migrations the database has, which this version would apply, and which it has of
a later version; it changes nothing, and exits with code 1 if migrations are pending or this version
cannot serve the database. migrate applies what is missing, as serving does before it begins.`;

const asJson = (status: SchemaStatus) =>
  JSON.stringify({ ...status, serves: status.whyNot === undefined });

function describe({ applied, pending, unknown, whyNot }: SchemaStatus): string[] {
  return [
    ...applied.map(({ name, appliedAt }) => `applied\t${name}\t${appliedAt}`),
    ...pending.map((name) => `pending\t${name}`),
    ...unknown.map(
      ({ name, compatible }) => `${compatible ? 'later, compatible' : 'later, unknown'}\t${name}`,
    ),
    ...(whyNot === undefined ? [] : [whyNot]),
  ];
}

async function status(schema: Schema, json: boolean): Promise<void> {
  const found = await schema.status();
  console.log(json ? asJson(found) : describe(found).join('\n'));
  if (found.whyNot !== undefined) throw new InputFaults(json ? [found.whyNot] : []);
  if (found.pending.length > 0)
    throw new InputFaults([`${found.pending.length} to be applied: lawaraq db migrate`]);
}

async function migrate(schema: Schema, json: boolean): Promise<void> {
  const { whyNot } = await schema.status();
  if (whyNot !== undefined) throw new InputFaults([whyNot]);
  const log = (line: string) => console.error(line);
  const applied = await schema.migrate(json ? undefined : log);
  if (json) console.log(JSON.stringify({ applied }));
  else if (applied.length === 0) console.log('There was nothing to apply.');
}

export const run = (args: readonly string[]): Promise<number> =>
  withUsage(USAGE, args, async () => {
    const { positionals, values } = readArguments(args, {
      json: { type: 'boolean', default: false },
    });
    const [action, ...rest] = positionals;
    if (rest.length > 0 || (action !== 'status' && action !== 'migrate')) throw new UsageError();
    await withSchema((schema) => (action === 'status' ? status : migrate)(schema, values.json));
  });

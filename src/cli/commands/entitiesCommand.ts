import { readFolders } from '../../config/config';
import { readFigure } from '../../language/numbers/readFigure';
import { foldDigits } from '../../language/text/foldDigits';
import type { EntityFigure, EntityFigureKind } from '../../records/model/recordStore';
import { dayInDubai } from '../../lib/dubaiDate';
import { findEntity, loadEntities } from '../loadEntityDirectory';
import { InputFaults, UsageError, withUsage, writtenOption, readArguments } from '../usageError';
import { COMMAND_LINE, withRealStore, withStore } from '../withStore';

export const summary = 'list | figures | set: the entities, and what they state about themselves';

const USAGE = `Usage: lawaraq entities list
       lawaraq entities figures ENTITY
       lawaraq entities set ENTITY purchased-sheets YEAR NUMBER --source TEXT
       lawaraq entities set ENTITY cost-per-sheet|hourly-rate|storage-cost NUMBER --source TEXT

ENTITY is an id, a code or any name. Costs are in AED: for a printed sheet, for an hour of staff
time, for a metre of shelving a year. Nothing has a default; earlier values stay in the history.`;

/** As they are typed, with what is counted. */
const KINDS: Readonly<Record<string, EntityFigureKind>> = {
  'purchased-sheets': 'purchased_sheets',
  'cost-per-sheet': 'cost_per_sheet',
  'hourly-rate': 'hourly_rate',
  'storage-cost': 'storage_cost',
};
const FIRST_YEAR = 2000;
const LARGEST = 1e15;
const LONGEST_SOURCE = 1000;

async function list(): Promise<void> {
  const { all } = await loadEntities(readFolders().knowledgeDir);
  for (const { id, code, name } of all)
    console.log(`${id.padEnd(28)}${code.padEnd(12)}${name.en}   ${name.ar}`);
}

async function entityOf(text: string | undefined): Promise<{ id: string; name: string }> {
  if (text === undefined) throw new UsageError('Which entity?');
  const found = findEntity(text, await loadEntities(readFolders().knowledgeDir));
  if ('fault' in found) throw new InputFaults([`ENTITY: ${found.fault}.`]);
  const { id, name } = found.entity;
  return { id, name: name.en };
}

async function figures(text: string | undefined): Promise<void> {
  const { id, name } = await entityOf(text);
  const stated = await withStore(({ records }) => records.entityFigures(id));
  if (stated.length === 0) console.log(`${name} has stated no figures.`);
  for (const figure of stated) console.log(describe(figure));
}

function describe({ kind, year, value, source }: EntityFigure): string {
  const typed = Object.keys(KINDS).find((key) => KINDS[key] === kind) ?? kind;
  return `${`${typed}${year === null ? '' : ` ${year}`}`.padEnd(24)}${value.padEnd(16)}${source}`;
}

function yearOf(text: string): number {
  const year = Number(foldDigits(text));
  const last = Number(dayInDubai(new Date()).slice(0, 4));
  if (!Number.isInteger(year) || year < FIRST_YEAR || year > last)
    throw new InputFaults([`YEAR: "${text}" is not a year from ${FIRST_YEAR} to ${last}.`]);
  return year;
}

function valueOf(text: string, kind: EntityFigureKind): string {
  const figure = readFigure(foldDigits(text));
  if (!figure || figure.ambiguous || figure.value > LARGEST)
    throw new InputFaults([
      `NUMBER: "${text}" is not a number that can be stated, such as 1250 or 0.12.`,
    ]);
  if (kind === 'purchased_sheets' && !Number.isInteger(figure.value))
    throw new InputFaults([`NUMBER: "${text}" is not a whole number of sheets.`]);
  return String(figure.value);
}

async function set(args: readonly string[], source: string | undefined): Promise<void> {
  const [entity, typed = '', ...numbers] = args;
  const kind = Object.hasOwn(KINDS, typed) ? KINDS[typed] : undefined;
  if (!kind) throw new UsageError(`The figure must be one of ${Object.keys(KINDS).join(', ')}.`);
  const [year, number] = kind === 'purchased_sheets' ? numbers : [undefined, ...numbers];
  if (number === undefined || numbers.length > (year === undefined ? 1 : 2))
    throw new UsageError('The figure does not have the numbers that belong to it.');
  if (!source?.trim())
    throw new UsageError('--source is missing: where does the figure come from?');
  const { id, name } = await entityOf(entity);
  const figure: EntityFigure = {
    entityId: id,
    kind,
    year: year === undefined ? null : yearOf(year),
    value: valueOf(number, kind),
    source: writtenOption('--source', source, LONGEST_SOURCE),
  };
  await withRealStore(({ records }) => records.setEntityFigure(figure, COMMAND_LINE.id));
  console.log(`${name}: ${describe(figure)}`);
}

/** `lawaraq entities …`; see the usage. */
export function run(args: readonly string[]): Promise<number> {
  return withUsage(USAGE, args, async () => {
    const { values, positionals } = readArguments(args, { source: { type: 'string' } });
    const [action, ...rest] = positionals;
    if (action === 'list' && rest.length === 0) return list();
    if (action === 'figures' && rest.length === 1) return figures(rest[0]);
    if (action === 'set') return set(rest, values.source);
    throw new UsageError();
  });
}

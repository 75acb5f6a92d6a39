import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { environment, readConfig } from '../../config/config';
import { loadMessages } from '../../messages/loadMessages';
import { openReports } from '../../composition/openReports';
import { createServedPhases } from '../../composition/servedDirectories';
import type { PhaseDirectory } from '../../records/reporting/phaseDirectory';
import type { ReportFile } from '../../records/reporting/reportFiles';
import { ProgressReporting } from '../../records/reporting/reporting';
import type { ReportScope } from '../../records/reporting/reportScope';
import type { EntityDirectory } from '../../records/model/entityDirectory';
import { tabPlaceOf } from '../../composition/tabLocation';
import { findEntity, loadDirectory } from '../loadEntityDirectory';
import { replaceOutputFile } from '../table/replaceOutputFile';
import { oneOf, InputFaults, UsageError, withUsage, readOptions } from '../usageError';
import { COMMAND_LINE, withStore } from '../withStore';

export const summary = 'the progress of an entity, a phase or all of them, as a page or a workbook';

const USAGE = `Usage: lawaraq report [--entity ENTITY | --phase NUMBER] [--format pdf|xlsx] [--lang ar|en] --out FILE

Writes the totals of the verified records: as PDF, one page with the target, a chart and the method; as
XLSX, a summary, every record behind it, and how it is calculated. The name of FILE decides the format
by default; the language is Arabic unless --lang says otherwise.`;

const FORMATS = ['pdf', 'xlsx'] as const;
const LANGUAGES = ['ar', 'en'] as const;

const OPTIONS = {
  entity: { type: 'string' },
  phase: { type: 'string' },
  format: { type: 'string' },
  lang: { type: 'string', default: 'ar' },
  out: { type: 'string' },
} as const;

type GivenOptions = Partial<Record<keyof typeof OPTIONS, string>>;

function scopeOf(
  { entity, phase }: GivenOptions,
  { entities, phases }: { entities: EntityDirectory; phases: PhaseDirectory },
): ReportScope {
  if (entity !== undefined) {
    const found = findEntity(entity, entities);
    if ('fault' in found) throw new InputFaults([`--entity: ${found.fault}.`]);
    return { entityId: found.entity.id };
  }
  if (phase === undefined) return {};
  const found = phases.all.find(({ id, number }) => id === phase || String(number) === phase);
  if (found) return { phaseId: found.id };
  const numbers = phases.all.map(({ number }) => number).join(', ');
  throw new InputFaults([`--phase: there is no phase "${phase}"; there are ${numbers}.`]);
}

const bytesOf = ({ bytes }: ReportFile): Readable =>
  Readable.from(bytes instanceof Uint8Array ? [bytes] : bytes);

/** `lawaraq report …`; see the usage. */
export function run(args: readonly string[]): Promise<number> {
  return withUsage(USAGE, args, async () => {
    const { values } = readOptions(args, OPTIONS);
    const given: GivenOptions = values;
    const { out } = given;
    if (out === undefined)
      throw new UsageError('--out FILE is missing: where should it be written?');
    if (given.entity !== undefined && given.phase !== undefined)
      throw new UsageError('Either --entity or --phase, not both.');
    const named = /\.xlsx$/i.test(out) ? 'xlsx' : 'pdf';
    const format = oneOf('format', FORMATS, given.format ?? named);
    await write({ ...given, out, format, lang: oneOf('lang', LANGUAGES, given.lang ?? 'ar') });
  });
}

interface ReportOptions extends GivenOptions {
  out: string;
  format: (typeof FORMATS)[number];
  lang: (typeof LANGUAGES)[number];
}

async function write(options: ReportOptions): Promise<void> {
  // Where the tab is depends on who is served: those of a registered bot, or this machine.
  const mode = environment()['MicrosoftAppId'] === undefined ? 'local' : 'production';
  const config = readConfig(mode);
  const messages = await loadMessages(config.localesDir);
  const { knowledge, entities } = await loadDirectory(config.knowledgeDir);
  const phases = createServedPhases({ knowledge }, entities);
  const scope = scopeOf(options, { entities, phases });
  await withStore(async (store) => {
    const now = () => new Date();
    const reporting = new ProgressReporting({ sums: store.sums, entities, phases, now });
    const opened = openReports({
      ...{ config, reporting, entities, phases, messages, now },
      reportLines: store.reportLines,
      secrets: store.secrets,
      served: { knowledge },
      tabPlace: tabPlaceOf(config),
      demonstration: await store.demonstration.isMarked(),
    });
    try {
      const { reports } = opened;
      const { format, lang: language, out } = options;
      const query = everythingIn(reporting, scope);
      const file =
        format === 'pdf'
          ? await reports.pdf(scope, language)
          : await reports.xlsx({ scope, language, query });
      await replaceOutputFile(out, (beside) => pipeline(bytesOf(file), createWriteStream(beside)));
    } finally {
      await opened[Symbol.asyncDispose]();
    }
  });
}

/** What is behind the sums, all of it: the person at the command line has the database anyway. */
function everythingIn(reporting: ProgressReporting, scope: ReportScope) {
  const { entityIds } = reporting.filterOf(scope);
  return {
    viewer: { personId: COMMAND_LINE.id, everything: true, coordinates: [], verifies: [] },
    ...(entityIds && { entityIds }),
    only: 'counted' as const,
  };
}

import type { Config } from '../config/config';
import type { TabPlace } from '../contract/tabLinks';
import type { Knowledge } from '../knowledge/knowledge';
import type { Messages } from '../messages/messages';
import type { EntityDirectory } from '../records/model/entityDirectory';
import { FACTOR_SETS } from '../records/model/factorSets';
import type { PhaseDirectory } from '../records/reporting/phaseDirectory';
import type { ProgressReporting } from '../records/reporting/reporting';
import type { ReportLines } from '../records/reporting/reportLines';
import { ChartLinks } from '../reports/signedChartLinks';
import { DrawingThread } from '../reports/drawing/drawingThread';
import { publishedLines } from '../reports/publishedLines';
import { ReportWriter } from '../reports/reportWriter';
import type { SecretStore } from '../reports/secretStore';

interface OpenReportsDeps {
  config: Pick<Config, 'factorSet'>;
  reporting: ProgressReporting;
  reportLines: ReportLines;
  secrets: SecretStore;
  entities: EntityDirectory;
  phases: PhaseDirectory;
  messages: Messages;
  served: { readonly knowledge: Knowledge };
  tabPlace: TabPlace | undefined;
  /** Whether all data is invented. */
  demonstration: boolean;
  now: () => Date;
}

/** Files and images made from figures. Disposing ends the drawing thread. */
export interface OpenedReports extends AsyncDisposable {
  reports: ReportWriter;
  chartLinks: ChartLinks;
}

export function openReports(deps: OpenReportsDeps): OpenedReports {
  const { config, served, messages, entities, phases, reporting, tabPlace, now } = deps;
  const drawing = new DrawingThread();
  return {
    reports: new ReportWriter({
      reporting,
      reportLines: deps.reportLines,
      entities,
      phases,
      messages,
      drawing,
      published: (scope, language) => publishedLines(served.knowledge, scope, messages, language),
      factorSet: config.factorSet && FACTOR_SETS[config.factorSet],
      tabPlace,
      demonstration: deps.demonstration,
      now,
    }),
    chartLinks: new ChartLinks({
      secrets: deps.secrets,
      reporting,
      entities,
      phases,
      messages,
      tabPlace,
      drawing,
      now,
    }),
    [Symbol.asyncDispose]: () => drawing[Symbol.asyncDispose](),
  };
}

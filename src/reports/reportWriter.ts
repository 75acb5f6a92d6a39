import { tabLink, type TabPlace } from '../contract/tabLinks';
import type { Language } from '../language/text/detectLanguage';
import type { Messages } from '../messages/messages';
import type { EntityDirectory } from '../records/model/entityDirectory';
import type { FactorSet } from '../records/model/factorSets';
import type { PhaseDirectory } from '../records/reporting/phaseDirectory';
import type { ProgressReport } from '../records/reporting/progressReport';
import type { ReportFile, ReportFiles, WorkbookOrder } from '../records/reporting/reportFiles';
import type { ReportLines } from '../records/reporting/reportLines';
import type { ReportScope } from '../records/reporting/reportScope';
import type { DrawingThread } from './drawing/drawingThread';
import type { PrintedResult } from './page/printedPage';
import { reportWords } from './reportWords';
import { summaryPage } from './summaryPage';
import { workbookPieces } from './workbook/workbook';

export interface ReportWriterDeps {
  reporting: { report(scope: ReportScope): Promise<ProgressReport> };
  reportLines: ReportLines;
  entities: EntityDirectory;
  phases: PhaseDirectory;
  messages: Messages;
  drawing: Pick<DrawingThread, 'draw'>;
  published: (scope: ReportScope, language: Language) => readonly PrintedResult[];
  factorSet: FactorSet | undefined;
  /** Where the tab is opened; undefined: nowhere. */
  tabPlace: TabPlace | undefined;
  /** All data are invented. */
  demonstration: boolean;
  now: () => Date;
}

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Writes what is known of an entity, a phase or all of them into files. */
export class ReportWriter implements ReportFiles {
  constructor(private readonly deps: ReportWriterDeps) {}

  /**
   * A page of A4.
   * @throws DrawingBusyError if too much waits to be drawn
   */
  async pdf(scope: ReportScope, language: Language): Promise<ReportFile> {
    const { reporting, published, demonstration, drawing, now } = this.deps;
    const report = await reporting.report(scope);
    const page = summaryPage(report, {
      words: reportWords(this.deps, language),
      published: published(scope, language),
      demonstration,
      address: this.addressOf(scope),
      now: now(),
    });
    return {
      type: 'application/pdf',
      name: this.nameOf(report, 'pdf'),
      bytes: await drawing.draw({ kind: 'page', page }),
    };
  }

  /** Written while it is read. */
  async xlsx({ scope, query, language }: WorkbookOrder): Promise<ReportFile> {
    const { reporting, reportLines, published, demonstration, phases, factorSet } = this.deps;
    const report = await reporting.report(scope);
    const bytes = workbookPieces(reportLines.each(query), {
      report,
      words: reportWords(this.deps, language),
      phases,
      published: published(scope, language),
      demonstration,
      factors: factorSet,
      recordAddress: (number) => this.linkTo(`records/${encodeURIComponent(number)}`),
      now: this.deps.now(),
    });
    return { type: XLSX, name: this.nameOf(report, 'xlsx'), bytes };
  }

  private linkTo(path: string): string | undefined {
    const { tabPlace } = this.deps;
    return tabPlace && tabLink(tabPlace, path);
  }

  /**
   * What is printed to be typed: the address of the tab itself, without what Teams puts around it.
   */
  private addressOf(scope: ReportScope): { shown: string; link: string } | undefined {
    const { tabPlace } = this.deps;
    if (!tabPlace) return undefined;
    const path = pathOf(scope);
    const base = tabPlace.kind === 'local' ? tabPlace.url : tabPlace.publicUrl;
    return { shown: `${base}/tab${path}`, link: tabLink(tabPlace, path) };
  }

  private nameOf({ scope, asOf }: ProgressReport, extension: string): string {
    const { entityId, phaseId } = scope;
    const about = [phaseId, entityId].filter((id) => id !== undefined);
    const ascii = about.join('-').replace(/[^\w-]/g, '');
    return ['lawaraq', ...(ascii === '' ? [] : [ascii]), asOf].join('-') + `.${extension}`;
  }
}

/** The overview of the tab, narrowed down as the report is. */
function pathOf({ period, ...scope }: ReportScope): string {
  const query = new URLSearchParams();
  for (const [key, value] of Object.entries({ ...scope, ...period }))
    if (value !== undefined) query.set(key, value);
  const written = query.toString();
  return written === '' ? '' : `?${written}`;
}

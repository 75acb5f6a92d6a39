import { z } from 'zod';
import { ADDRESSES, exportQuery, reportQuery } from '../contract/tabContract';
import { omitUndefined } from '../lib/omitUndefined';
import type { RecordOperations } from '../records/operations/recordOperations';
import type { ReportFile, ReportFiles } from '../records/reporting/reportFiles';
import type { ReportScope } from '../records/reporting/reportScope';
import { isKnown, scopeOf } from './overviewResponse';
import { linesQuery, type TableFilters, type RecordTableDeps } from './recordTableRoutes';
import {
  route,
  type TabAnswer,
  type TabFile,
  type TabRoute,
  openRoute,
  type OpenRoute,
} from './tabRoute';

/** Limits concurrent work in this process. */
class ConcurrencyLimit {
  private taken = 0;

  constructor(private readonly most: number) {}

  /**
   * @returns a function that frees the place and may be called repeatedly; undefined if no place is
   *   free
   */
  take(): (() => void) | undefined {
    if (this.taken >= this.most) return undefined;
    this.taken += 1;
    let held = true;
    return () => {
      if (held) this.taken -= 1;
      held = false;
    };
  }
}

interface ReportRoutesDeps extends RecordTableDeps {
  recordOperations: Pick<RecordOperations, 'today'>;
  reports: ReportFiles;
  /** Whether it failed because of too many concurrent requests. */
  isBusy: (error: unknown) => boolean;
}

/** The cost of a file, which takes seconds instead of milliseconds. */
const COST = 10;
const BUSY_SECONDS = 5;
/** Concurrent workbooks: each reads records for as long as its download takes. */
const MOST_WORKBOOKS = 2;

export function reportRoutes(deps: ReportRoutesDeps): TabRoute[] {
  const { recordOperations, reports, isBusy } = deps;
  const workbooks = new ConcurrencyLimit(MOST_WORKBOOKS);
  const written = async (writing: Promise<TabFile>): Promise<TabAnswer> => {
    try {
      return { outcome: 'file', file: await writing };
    } catch (error) {
      if (isBusy(error)) return { outcome: 'busy', seconds: BUSY_SECONDS };
      throw error;
    }
  };
  return [
    route('GET', ADDRESSES.summaryPdf, { query: reportQuery, cost: COST }, ({ query }) => {
      const { language, ...rest } = query;
      const scope = scopeOf(rest, recordOperations.today());
      if ('unfit' in scope) return { outcome: 'bad_query', fields: scope.unfit };
      if (!isKnown(scope, deps)) return { outcome: 'not_found' };
      return written(reports.pdf(scope, language));
    }),
    route('GET', ADDRESSES.recordsXlsx, { query: exportQuery, cost: COST }, (request) => {
      const { language, ...filters } = request.query;
      const query = linesQuery(filters, request.person, deps);
      if ('unknown' in query) return { outcome: 'not_found' };
      const release = workbooks.take();
      if (!release) return { outcome: 'busy', seconds: BUSY_SECONDS };
      const order = { scope: summaryScope(filters), query, language };
      return written(releasing(reports.xlsx(order), release));
    }),
  ];
}

/** A file whose place is occupied until it is sent or fails. */
async function releasing(writing: Promise<ReportFile>, release: () => void): Promise<TabFile> {
  try {
    return { ...(await writing), release };
  } catch (error) {
    release();
    throw error;
  }
}

/**
 * The scope of an export's summary: totals cannot be filtered by everything that a table can be.
 */
function summaryScope({ entityId, phaseId, processType, grade }: TableFilters): ReportScope {
  const [type, ...otherTypes] = processType ?? [];
  const [confidence, ...otherGrades] = grade ?? [];
  return {
    ...omitUndefined({ entityId, phaseId }),
    ...(type && otherTypes.length === 0 && { processType: type }),
    ...(confidence && otherGrades.length === 0 && { grade: confidence }),
  };
}

const SECONDS = 2;
/** Characters; a signed token is longer than other path segments may be. */
const LONGEST = 1_000;

/** Draws charts for signed links. */
interface ChartPictures {
  /** Undefined if the token is not valid. */
  image(token: string): Promise<Uint8Array | undefined>;
}

/**
 * The image of a chart, for anyone with its link: clients that fetch images for cards do not
 * authenticate.
 * @param isBusy whether it failed because of too many concurrent requests
 */
export const chartRoute = (charts: ChartPictures, isBusy: (error: unknown) => boolean): OpenRoute =>
  openRoute(
    '/api/charts/chart.png',
    z.strictObject({ of: z.string().max(LONGEST) }),
    async ({ query }) => {
      try {
        const bytes = await charts.image(query.of);
        if (!bytes) return { outcome: 'not_found' };
        return { outcome: 'file', file: { type: 'image/png', bytes } };
      } catch (error) {
        if (isBusy(error)) return { outcome: 'busy', seconds: SECONDS };
        throw error;
      }
    },
  );

import { z } from 'zod';
import { openRoute, type OpenRoute } from './tabRoute';

const SECONDS = 2;
/** Characters; what is signed is longer than a part of a path may be. */
const LONGEST = 1_000;

/** What draws charts for those who have a link to one. */
export interface ChartPictures {
  /** Undefined where the link is none. */
  image(token: string): Promise<Uint8Array | undefined>;
}

/**
 * The picture of a chart, for whoever has its link: what fetches pictures for a card proves to be
 * nobody.
 * @param isBusy whether it failed because too many are asked for
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

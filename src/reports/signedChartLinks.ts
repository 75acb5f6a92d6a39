import { createHmac, timingSafeEqual } from 'node:crypto';
import { z } from 'zod';
import type { TabPlace } from '../contract/tabLinks';
import type { Language } from '../language/text/detectLanguage';
import { PROCESS_TYPES } from '../records/model/recordFields';
import { askedPeriod, type ReportScope } from '../records/reporting/reportScope';
import { CHART_KINDS, reportChart, type ChartKind } from './charts/reportCharts';
import type { ReportWriterDeps } from './reportWriter';
import { GRADES } from '../records/model/recordFigures';
import { reportWords } from './reportWords';
import type { SecretStore } from './secretStore';
import { DrawingBusyError } from './drawing/drawingThread';

/** Pictures that are kept. */
const MOST = 200;
/** Milliseconds after which one is drawn again. */
const FRESH = 60_000;
/** Pictures that are drawn at one time. */
const MOST_AT_ONCE = 8;

type Picture = Promise<Buffer | undefined>;

/** What was drawn a moment ago is not drawn again; the one that was asked for longest ago goes. */
class ChartCache {
  private readonly kept = new Map<string, { at: number; picture: Picture }>();
  private underWay = 0;

  /** @throws DrawingBusyError if too many are drawn at the moment */
  async get(key: string, now: Date, draw: () => Picture): Picture {
    const known = this.kept.get(key);
    this.kept.delete(key);
    if (known && now.getTime() - known.at < FRESH) {
      this.kept.set(key, known);
      return known.picture;
    }
    if (this.underWay >= MOST_AT_ONCE) throw new DrawingBusyError();
    const picture = this.getOrDraw(draw);
    this.kept.set(key, { at: now.getTime(), picture });
    picture.catch(() => this.kept.delete(key));
    const [oldest] = this.kept.keys();
    if (this.kept.size > MOST && oldest !== undefined) this.kept.delete(oldest);
    return picture;
  }

  private async getOrDraw(draw: () => Picture): Picture {
    this.underWay += 1;
    try {
      return await draw();
    } finally {
      this.underWay -= 1;
    }
  }
}

export interface ChartOrder {
  kind: ChartKind;
  scope: ReportScope;
  language: Language;
}

/** What a link says is drawn. */
const described = z.strictObject({
  kind: z.enum(CHART_KINDS),
  language: z.enum(['ar', 'en']),
  /** Seconds since 1970. */
  expires: z.int(),
  scope: z.strictObject({
    entityId: z.string().max(100).optional(),
    phaseId: z.string().max(100).optional(),
    processType: z.enum(PROCESS_TYPES).optional(),
    grade: z.enum(GRADES).optional(),
    period: askedPeriod.optional(),
  }),
});

const SECRET = 'chart-links';
const SECONDS_PER_DAY = 86_400;
const DAYS = 90;
const WIDTH = 720;
/** Characters; longer ones are not among ours. */
const LONGEST_TOKEN = 1_000;

interface ChartLinksDeps extends Pick<
  ReportWriterDeps,
  'reporting' | 'entities' | 'phases' | 'messages' | 'drawing' | 'tabPlace' | 'now'
> {
  secrets: SecretStore;
}

/**
 * Addresses of charts as pictures, for the person who is shown a card: signed, for 90 days, without
 * a sign-in, because nothing sends one along with a picture. They show sums alone, as they are when
 * the picture is fetched.
 */
export class ChartLinks {
  private key: Promise<Buffer> | undefined;
  private readonly cache = new ChartCache();

  constructor(private readonly deps: ChartLinksDeps) {}

  /** @returns undefined if the bot has no address that a picture could be fetched from */
  async address({ kind, scope, language }: ChartOrder): Promise<string | undefined> {
    const { tabPlace, now } = this.deps;
    if (!tabPlace) return undefined;
    // The same for a day, so that the same chart is the same address and is drawn once.
    const today = Math.floor(now().getTime() / 1000 / SECONDS_PER_DAY);
    const expires = (today + DAYS + 1) * SECONDS_PER_DAY;
    const token = await this.sign(JSON.stringify({ kind, language, expires, scope }));
    return `${baseOf(tabPlace)}/api/charts/chart.png?of=${token}`;
  }

  /**
   * The picture of a link.
   * @returns undefined if the link is not one of ours, was altered, has expired, or shows nothing
   * @throws DrawingBusyError if too many are asked for at one time
   */
  async image(token: string): Promise<Buffer | undefined> {
    const body = await this.bodyOf(token);
    const order = body === undefined ? undefined : this.orderIn(body);
    if (body === undefined || !order) return undefined;
    return this.cache.get(body, this.deps.now(), () => this.draw(order));
  }

  private async draw({ kind, scope, language }: ChartOrder): Promise<Buffer | undefined> {
    const report = await this.deps.reporting.report(scope);
    const figures = reportChart(kind, report, reportWords(this.deps, language));
    return figures && this.deps.drawing.draw({ kind: 'image', figures, language, width: WIDTH });
  }

  private async sign(description: string): Promise<string> {
    const body = Buffer.from(description).toString('base64url');
    return `${body}.${await this.seal(body)}`;
  }

  /** What is signed; undefined if the seal is not, letter by letter, the one that belongs to it. */
  private async bodyOf(token: string): Promise<string | undefined> {
    const [body = '', seal = '', ...more] = token.split('.');
    if (token.length > LONGEST_TOKEN || more.length > 0) return undefined;
    const [given, right] = [Buffer.from(seal), Buffer.from(await this.seal(body))];
    return given.length === right.length && timingSafeEqual(given, right) ? body : undefined;
  }

  private orderIn(body: string): ChartOrder | undefined {
    const parsed = described.safeParse(JSON.parse(Buffer.from(body, 'base64url').toString()));
    if (!parsed.success || parsed.data.expires * 1000 <= this.deps.now().getTime())
      return undefined;
    return parsed.data as ChartOrder;
  }

  private async seal(body: string): Promise<string> {
    this.key ??= this.deps.secrets.secret(SECRET);
    const key = await this.key.catch((error: unknown) => {
      this.key = undefined;
      throw error;
    });
    return createHmac('sha256', key).update(body).digest('base64url');
  }
}

const baseOf = (place: TabPlace) => (place.kind === 'local' ? place.url : place.publicUrl);

import { DrawingBusyError } from './drawing/drawingThread';

/** Pictures that are kept. */
const MOST = 200;
/** Milliseconds after which one is drawn again. */
const FRESH = 60_000;
/** Pictures that are drawn at one time. */
const MOST_AT_ONCE = 8;

type Picture = Promise<Buffer | undefined>;

/** What was drawn a moment ago is not drawn again; the one that was asked for longest ago goes. */
export class ChartCache {
  private readonly kept = new Map<string, { at: number; picture: Picture }>();
  private underWay = 0;

  /** @throws DrawingBusyError where too many are drawn at the moment */
  async get(key: string, now: Date, draw: () => Picture): Picture {
    const known = this.kept.get(key);
    this.kept.delete(key);
    if (known && now.getTime() - known.at < FRESH) {
      this.kept.set(key, known);
      return known.picture;
    }
    if (this.underWay >= MOST_AT_ONCE) throw new DrawingBusyError();
    const picture = this.drawn(draw);
    this.kept.set(key, { at: now.getTime(), picture });
    picture.catch(() => this.kept.delete(key));
    const [oldest] = this.kept.keys();
    if (this.kept.size > MOST && oldest !== undefined) this.kept.delete(oldest);
    return picture;
  }

  private async drawn(draw: () => Picture): Picture {
    this.underWay += 1;
    try {
      return await draw();
    } finally {
      this.underWay -= 1;
    }
  }
}

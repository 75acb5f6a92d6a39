import { MS_PER_DAY } from '../../lib/dubaiDate';
import type { RandomChoices } from './randomChoices';

const MS_PER_MINUTE = 60_000;
const MS_PER_HOUR = 60 * MS_PER_MINUTE;
/** Hours of UTC that are the office hours of Dubai, four hours ahead. */
const OPENS = 4;
const CLOSES = 13;

/** The instant, or the next one at which an office of Dubai is open. */
function inOffice(at: number): number {
  const date = new Date(at);
  const weekday = date.getUTCDay();
  const closed = weekday === 0 || weekday === 6 || date.getUTCHours() >= CLOSES;
  if (!closed && date.getUTCHours() >= OPENS) return at;
  const day = Math.floor(at / MS_PER_DAY) + (closed ? 1 : 0);
  const minute = at % MS_PER_HOUR;
  return inOffice(day * MS_PER_DAY + OPENS * MS_PER_HOUR + minute);
}

/** The instants at which one record is worked on, each later than the one before. */
export class OfficeHours {
  private at: number;

  constructor(
    daysAgo: number,
    private readonly now: number,
    private readonly random: RandomChoices,
  ) {
    this.at = inOffice(now - daysAgo * MS_PER_DAY);
  }

  /** The instant that the last call gave; the first one before any. */
  get current(): string {
    return new Date(this.at).toISOString();
  }

  minutes(from: number, to: number): string {
    return this.after(this.random.whole(from, to) * MS_PER_MINUTE);
  }

  days(from: number, to: number): string {
    return this.after((from + this.random.share() * (to - from)) * MS_PER_DAY);
  }

  /** No event lies in the future. */
  private after(milliseconds: number): string {
    const next = inOffice(this.at + Math.round(milliseconds));
    this.at = Math.max(this.at + 1, Math.min(next, this.now - MS_PER_MINUTE));
    return this.current;
  }
}

/** Dubai keeps this offset all year round. */
const OFFSET = '+04:00';
const OFFSET_MS = 4 * 3_600_000;

/** The instant at which a clock of UTC shows what one in Dubai does: spreadsheets know no zones. */
export const asDubaiClock = (instant: string): Date => new Date(Date.parse(instant) + OFFSET_MS);

/** An ISO instant with the clock and the offset of Dubai: `2026-11-25T14:05:33+04:00`. */
export const dubaiTime = (instant: string): string =>
  asDubaiClock(instant).toISOString().slice(0, 19) + OFFSET;

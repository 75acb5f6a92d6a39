export const PRESETS = ['thisMonth', 'lastMonth', 'thisYear', 'lastYear'] as const;
export type Preset = (typeof PRESETS)[number];

/** ISO days, both inclusive. */
export interface Days {
  from: string;
  until: string;
}

/** The first day of the month that many months later; negative: earlier. */
function monthStart(today: string, later: number): string {
  const [year = 0, month = 1] = today.split('-').map(Number);
  return new Date(Date.UTC(year, month - 1 + later, 1)).toISOString().slice(0, 10);
}

function dayBefore(day: string): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() - 1);
  return date.toISOString().slice(0, 10);
}

/**
 * A current period ends today.
 * @param today ISO day in Dubai
 */
export function daysOf(preset: Preset, today: string): Days {
  const year = Number(today.slice(0, 4));
  switch (preset) {
    case 'thisMonth':
      return { from: monthStart(today, 0), until: today };
    case 'lastMonth':
      return { from: monthStart(today, -1), until: dayBefore(monthStart(today, 0)) };
    case 'thisYear':
      return { from: `${year}-01-01`, until: today };
    case 'lastYear':
      return { from: `${year - 1}-01-01`, until: `${year - 1}-12-31` };
  }
}

/** The preset with exactly these days; undefined for chosen days. */
export const presetOf = (days: Days, today: string): Preset | undefined =>
  PRESETS.find((preset) => {
    const { from, until } = daysOf(preset, today);
    return from === days.from && until === days.until;
  });

const MB = 2 ** 20;
const KB_IN_MB = 2 ** 10;

/** Memory that this process has now, in units of 1,048,576 bytes. */
export const rssMb = (): number => process.memoryUsage().rss / MB;
/** The most that it ever had. */
export const peakRssMb = (): number => process.resourceUsage().maxRSS / KB_IN_MB;

/** Nothing went live without paper before this day. */
export const EARLIEST_LAUNCH = '2000-01-01';

import { z } from 'zod';

/** Years that a database takes and that still have a day after their last one, as an ISO day. */
const day = z.iso.date().refine((text) => text >= '1900' && text < '3000');

/** A period that comes from outside, in a button or a link: ISO days, both included. */
export const askedPeriod = z.strictObject({ from: day, until: day });

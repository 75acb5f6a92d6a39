import { z } from 'zod';
import { person } from './actionFields';

/** Roles, for admins. */
export const peopleActions = [
  z.strictObject({ verb: z.literal('people.list'), text: z.string().max(100).optional() }),
  z.strictObject({ verb: z.literal('people.open'), person }),
  z.strictObject({
    verb: z.literal('people.save'),
    person,
    /** The displayed roles; see `rolesKey` in the staff. */
    shown: z.string().max(4000),
  }),
] as const;

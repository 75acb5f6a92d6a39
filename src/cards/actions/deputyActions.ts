import { z } from 'zod';
import { person } from './actionFields';

/** Who stands in for whom, for verifiers. */
export const deputyActions = [
  z.strictObject({ verb: z.literal('deputy.show') }),
  z.strictObject({
    verb: z.literal('deputy.name'),
    /** One of several people of the same name; absent: the name in the input. */
    person: person.optional(),
  }),
  z.strictObject({ verb: z.literal('deputy.end'), id: z.int().positive() }),
] as const;

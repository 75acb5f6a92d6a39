/** What stands in the place of somebody who was erased. */
export const PERSON_PLACEHOLDERS = {
  'person.erased': ['code'],
} as const;

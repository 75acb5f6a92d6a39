/** Who sends a request, as far as that is proven. */
export interface Identified {
  /** Object id of the person in the tenant's directory, in small letters. */
  id: string;
  /** As the directory calls them, where it says so. */
  name?: string;
}

/**
 * `nobody`: no token, or none that proves anything. `not_for_this`: it proves somebody, but not that
 * they may use the tab. `cannot_tell`: what is needed to check it cannot be had at the moment.
 */
export interface NotIdentified {
  refused: 'nobody' | 'not_for_this' | 'cannot_tell';
  /** For the log; nothing of the token stands in it. */
  why: string;
}

/** @param authorization the header, or nothing */
export type Identify = (authorization: string) => Promise<Identified | NotIdentified>;

export const refused = (reason: NotIdentified['refused'], why: string): NotIdentified => ({
  refused: reason,
  why,
});

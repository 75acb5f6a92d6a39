/** The verified sender of a request. */
export interface Identified {
  /** Object id of the person in the tenant's directory, in lower case. */
  id: string;
  /** The name from the directory, if known. */
  name?: string;
}

/**
 * `nobody`: no token, or an invalid one. `not_for_this`: a valid token that does not permit using
 * the tab. `cannot_tell`: it cannot be verified at the moment.
 */
export interface NotIdentified {
  refused: 'nobody' | 'not_for_this' | 'cannot_tell';
  /** For the log; contains nothing of the token. */
  why: string;
}

/** @param authorization the header; empty if there is none */
export type Identify = (authorization: string) => Promise<Identified | NotIdentified>;

export const refused = (reason: NotIdentified['refused'], why: string): NotIdentified => ({
  refused: reason,
  why,
});

/** So many of the set's phrasings are asked before the clock counts. */
export const WARM_UP = 200;

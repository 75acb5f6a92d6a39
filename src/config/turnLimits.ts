import { countOrOff, wholeNumber } from './variableTypes';

/** Limits on the turns that are started. */
export interface TurnLimits {
  /** Turns of one person, and of one tenant, that are begun in a minute; absent: any number. */
  turnsPerPerson: number | undefined;
  turnsPerTenant: number | undefined;
  /** Turns in progress, running or waiting, above which no other is begun. */
  turnsAtOnce: number;
}

export const TURN_LIMIT_VARIABLES = {
  TURNS_PER_PERSON: countOrOff,
  TURNS_PER_TENANT: countOrOff,
  TURNS_AT_ONCE: wholeNumber.default(500),
};

interface Read {
  TURNS_PER_PERSON?: number | 'off' | undefined;
  TURNS_PER_TENANT?: number | 'off' | undefined;
  TURNS_AT_ONCE: number;
}

/** On a developer’s machine nobody is limited; a tenant alone has all that there is. */
export function readTurnLimits(
  read: Read,
  { isServing, hasTenants }: { isServing: boolean; hasTenants: boolean },
): TurnLimits {
  const limit = (given: number | 'off' | undefined, usual: number | undefined) =>
    given === 'off' ? undefined : (given ?? usual);
  return {
    turnsPerPerson: limit(read.TURNS_PER_PERSON, isServing ? 120 : undefined),
    turnsPerTenant: limit(read.TURNS_PER_TENANT, isServing && hasTenants ? 6_000 : undefined),
    turnsAtOnce: read.TURNS_AT_ONCE,
  };
}

import { refused, type Identify } from './identify';
import type { LocalPeople } from './localPeople';

const LOCAL = /^Local ([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/i;

/**
 * Takes the word of whoever sends it: `Authorization: Local <id>` of somebody whom the person picker
 * offers. For local mode alone, where nothing but this machine reaches the server.
 */
export const identifyLocally =
  (people: LocalPeople): Identify =>
  async (authorization) => {
    const id = LOCAL.exec(authorization)?.[1]?.toLowerCase();
    if (id === undefined) return refused('nobody', 'no person');
    return (await people.find(id)) ?? refused('nobody', 'an unknown person');
  };

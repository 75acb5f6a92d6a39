import { refused, type Identify, type Identified } from './identify';
import type { StaffMember, StaffStore } from '../../records/model/staffMember';

/** So many can be chosen from. */
const MOST = 500;

/** Whom one can look at the tab as in local mode: the people of the local chat, and whoever was seen. */
export class LocalPeople {
  /** @param ofChat those whom the local chat knows, in its order */
  constructor(
    private readonly ofChat: readonly Required<Identified>[],
    private readonly staff: Pick<StaffStore, 'member' | 'list'>,
  ) {}

  /** The person, named where nobody has told the bot a name yet; undefined for a stranger. */
  async find(id: string): Promise<Identified | undefined> {
    const { name, grants } = await this.staff.member(id);
    const ofChat = this.ofChat.find((person) => person.id === id);
    if (name === null && ofChat) return ofChat;
    return name !== null || ofChat || grants.length > 0 ? { id } : undefined;
  }

  /** Those of the chat first, then the others by their names. */
  async all(): Promise<StaffMember[]> {
    const ofChat = await Promise.all(
      this.ofChat.map(async ({ id, name }) => {
        const member = await this.staff.member(id);
        return { ...member, name: member.name ?? name };
      }),
    );
    const known = new Set(ofChat.map(({ id }) => id));
    const others = (await this.staff.list()).filter(({ id }) => !known.has(id));
    return [...ofChat, ...others].slice(0, MOST);
  }
}

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

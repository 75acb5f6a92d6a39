import { refused, type Identify, type Identified } from './identify';
import type { StaffMember, StaffStore } from '../../records/model/staffMember';

/** The most people to choose from. */
const MOST = 500;

/**
 * The people to choose from in local mode: those of the local chat, and everyone who has used the
 * bot.
 */
export class LocalPeople {
  /** @param ofChat the people of the local chat, in its order */
  constructor(
    private readonly ofChat: readonly Required<Identified>[],
    private readonly staff: Pick<StaffStore, 'member' | 'list'>,
  ) {}

  /** The person, with the name from the local chat if the bot knows none; undefined if unknown. */
  async find(id: string): Promise<Identified | undefined> {
    const { name, grants } = await this.staff.member(id);
    const ofChat = this.ofChat.find((person) => person.id === id);
    if (name === null && ofChat) return ofChat;
    return name !== null || ofChat || grants.length > 0 ? { id } : undefined;
  }

  /** The people of the chat first, then the others by name. */
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
 * Accepts the claim `Authorization: Local <id>` without proof, for a person of the picker. Only for
 * local mode, where only this machine reaches the server.
 */
export const identifyLocally =
  (people: LocalPeople): Identify =>
  async (authorization) => {
    const id = LOCAL.exec(authorization)?.[1]?.toLowerCase();
    if (id === undefined) return refused('nobody', 'no person');
    return (await people.find(id)) ?? refused('nobody', 'an unknown person');
  };

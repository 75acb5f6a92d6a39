import type { Language } from '../language/text/detectLanguage';
import type { StaffMember, StaffStore } from '../records/model/staffMember';
import type { Identify, NotIdentified } from './auth/identify';
import { memberOf } from './tabPerson';

interface Parts {
  identify: Identify;
  staff: Pick<StaffStore, 'member' | 'seen'>;
  people: { language(personId: string): Promise<Language | undefined> };
}

/** Lets people in: who they are by what they send, what they may do by the roles of the database. */
export class Admission {
  constructor(private readonly parts: Parts) {}

  async admit(authorization: string): Promise<StaffMember | NotIdentified> {
    const { identify, staff } = this.parts;
    const identified = await identify(authorization);
    return 'refused' in identified ? identified : memberOf(identified, staff);
  }

  /** What the person has set; people who read Arabic are most of those who have set nothing. */
  async languageOf({ id }: StaffMember): Promise<Language> {
    return (await this.parts.people.language(id)) ?? 'ar';
  }
}

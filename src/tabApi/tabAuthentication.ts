import type { Language } from '../language/text/detectLanguage';
import type { StaffMember, StaffStore } from '../records/model/staffMember';
import type { Identify, NotIdentified } from './auth/identify';
import { memberOf } from './tabPerson';

interface TabAuthenticationDeps {
  identify: Identify;
  staff: Pick<StaffStore, 'member' | 'recordSeen'>;
  personSettings: { language(personId: string): Promise<Language | undefined> };
}

/** Lets people in: who they are by what they send, what they may do by the roles of the database. */
export class TabAuthentication {
  constructor(private readonly deps: TabAuthenticationDeps) {}

  async authenticate(authorization: string): Promise<StaffMember | NotIdentified> {
    const { identify, staff } = this.deps;
    const identified = await identify(authorization);
    return 'refused' in identified ? identified : memberOf(identified, staff);
  }

  /** What the person has set; people who read Arabic are most of those who have set nothing. */
  async languageOf({ id }: StaffMember): Promise<Language> {
    return (await this.deps.personSettings.language(id)) ?? 'ar';
  }
}

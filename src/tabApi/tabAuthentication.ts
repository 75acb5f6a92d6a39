import type { Language } from '../language/text/detectLanguage';
import type { StaffMember, StaffStore } from '../records/model/staffMember';
import type { Identify, NotIdentified } from './auth/identify';
import { memberOf } from './tabPerson';

interface TabAuthenticationDeps {
  identify: Identify;
  staff: Pick<StaffStore, 'member' | 'recordSeen'>;
  personSettings: { language(personId: string): Promise<Language | undefined> };
}

/** Authenticates people: the token says who they are, the database which roles they have. */
export class TabAuthentication {
  constructor(private readonly deps: TabAuthenticationDeps) {}

  async authenticate(authorization: string): Promise<StaffMember | NotIdentified> {
    const { identify, staff } = this.deps;
    const identified = await identify(authorization);
    return 'refused' in identified ? identified : memberOf(identified, staff);
  }

  /**
   * The language that the person has set. The default is Arabic, because most people without a
   * setting read it.
   */
  async languageOf({ id }: StaffMember): Promise<Language> {
    return (await this.deps.personSettings.language(id)) ?? 'ar';
  }
}

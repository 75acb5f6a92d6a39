import { Button } from '@fluentui/react-button';
import { Input } from '@fluentui/react-input';
import { useState } from 'react';
import type { Language, People } from '../../contract/tabContract';
import { chosenPerson } from '../host/browserHost';
import { LANGUAGE_NAMES } from '../texts/chooseLanguage';
import type { Translate } from '../texts/makeTexts';

interface Props {
  t: Translate;
  language: Language;
  chooseLanguage: (language: Language) => void;
  people: People['people'];
  onChosen: () => void;
}

/** With more people than this, a search is shown. */
const AT_A_GLANCE = 12;

/** In local mode: chooses the person to use the tab as. */
export function ChoosePerson({ t, language, chooseLanguage, people, onChosen }: Props) {
  const other = language === 'ar' ? 'en' : 'ar';
  const [sought, setSought] = useState('');
  const found = people
    .map(({ id, name, roles }) => ({
      id,
      name,
      roles: roles.map((role) => roleName(role, t)).join(' · '),
    }))
    .filter(({ name, roles }) => has(`${name} ${roles}`, sought));
  const choose = (id: string) => {
    chosenPerson.set(id);
    onChosen();
  };
  return (
    <main className="tab-notice">
      <Button
        appearance="subtle"
        className="tab-notice-language"
        lang={other}
        onClick={() => chooseLanguage(other)}
      >
        {t(LANGUAGE_NAMES[other])}
      </Button>
      <h1>{t('tab.start.choose')}</h1>
      <p>{t('tab.start.chooseText')}</p>
      {people.length === 0 && <p>{t('tab.start.nobody')}</p>}
      {people.length > AT_A_GLANCE && (
        <Input
          type="search"
          placeholder={t('tab.start.search')}
          aria-label={t('tab.start.search')}
          value={sought}
          onChange={(_, { value }) => setSought(value)}
        />
      )}
      {people.length > 0 && found.length === 0 && <p role="status">{t('tab.start.nobodyFound')}</p>}
      <ul className="tab-people">
        {found.map(({ id, name, roles }) => (
          <li key={id}>
            <Button onClick={() => choose(id)}>
              <span>
                <bdi>{name}</bdi>
                {roles && <small>{roles}</small>}
              </span>
            </Button>
          </li>
        ))}
      </ul>
    </main>
  );
}

const has = (text: string, sought: string): boolean =>
  text.toLowerCase().includes(sought.trim().toLowerCase());

/** @param role such as `admin`, `verifier:rta` or, for all entities, `verifier:*` */
function roleName(role: string, t: Translate): string {
  const [kind, entityId = ''] = role.split(':');
  if (kind === 'admin') return t('people.role.admin');
  if (entityId === '*') return t('people.central');
  const name = kind === 'verifier' ? t('people.role.verifier') : t('people.role.coordinator');
  return `${name} (\u2068${entityId}\u2069)`;
}

import { Button } from '@fluentui/react-button';
import { Select } from '@fluentui/react-select';
import { ChatRegular } from '@fluentui/react-icons';
import { Link, useRoute } from 'wouter';
import type { Language } from '../../contract/tabContract';
import { chosenPerson } from '../host/browserHost';
import { THEMES, type ThemeName } from '../host/tabHost';
import { LANGUAGE_NAMES } from '../texts/chooseLanguage';
import { useTab } from '../ui/tabContext';

interface Props {
  chooseLanguage: (language: Language) => void;
  chooseTheme: (theme: ThemeName) => void;
  onLeave: () => void;
}

/** Title, navigation, and settings of this tab. */
export function Header({ chooseLanguage, chooseTheme, onLeave }: Props) {
  const { t, me, host, language, theme, openChat } = useTab();
  const other = language === 'ar' ? 'en' : 'ar';
  const leave = () => {
    chosenPerson.forget();
    onLeave();
  };
  return (
    <header className="tab-header">
      <span className="tab-name">{t('tab.name')}</span>
      <nav aria-label={t('tab.nav')}>
        <PageLink href="/">{t('tab.nav.overview')}</PageLink>
        <PageLink href="/records">{t('tab.nav.records')}</PageLink>
        {me.verifies && <PageLink href="/verify">{t('tab.nav.verify')}</PageLink>}
        {me.isAdmin && <PageLink href="/knowledge">{t('tab.nav.knowledge')}</PageLink>}
      </nav>
      <div className="tab-settings">
        {me.mode === 'local' && (
          <Button appearance="subtle" onClick={leave}>
            <span>
              <bdi>{me.name ?? me.id}</bdi>
              <span className="tab-heard">{t('tab.person.change')}</span>
            </span>
          </Button>
        )}
        {host.kind === 'browser' && (
          <Select
            size="small"
            aria-label={t('tab.theme')}
            value={theme}
            onChange={(_, { value }) => chooseTheme(value as ThemeName)}
          >
            {THEMES.map((name) => (
              <option key={name} value={name}>
                {t(`tab.theme.${name}`)}
              </option>
            ))}
          </Select>
        )}
        <Button appearance="subtle" lang={other} onClick={() => chooseLanguage(other)}>
          {t(LANGUAGE_NAMES[other])}
        </Button>
        {openChat && (
          <Button appearance="primary" icon={<ChatRegular />} onClick={openChat}>
            {t('tab.chat')}
          </Button>
        )}
      </div>
    </header>
  );
}

function PageLink({ href, children }: { href: string; children: string }) {
  const [here] = useRoute(href === '/' ? '/' : `${href}/*?`);
  return (
    <Link href={href} className="tab-page-link" aria-current={here ? 'page' : undefined}>
      {children}
    </Link>
  );
}

import { useCallback, useEffect, useMemo, useState } from 'react';
import type { Language } from '../../contract/tabContract';
import { chosenLanguage, languageOf } from '../texts/chooseLanguage';
import { startTexts } from '../texts/startTexts';
import type { ThemeName } from '../host/tabHost';
import { keepTheme } from '../host/browserHost';
import { ChoosePerson } from './ChoosePerson';
import { SignedIn } from './SignedIn';
import { StartNotice } from './StartNotice';
import { ThemedPage } from './ThemedPage';
import { LoadingNotice } from '../ui/LoadingNotice';
import { signIn, type SignInResult } from './signIn';

/** From the first screen to a page with a signed-in person. */
export function StartScreen() {
  const [entrance, setEntrance] = useState<SignInResult>();
  const [theme, setTheme] = useState<ThemeName>('light');
  const [chosen, setChosen] = useState(chosenLanguage.get());
  const enter = useCallback(() => {
    setEntrance(undefined);
    void signIn(setTheme).then(setEntrance);
  }, []);
  useEffect(enter, [enter]);
  const chooseLanguage = useCallback((language: Language) => {
    chosenLanguage.set(language);
    setChosen(language);
  }, []);
  const chooseTheme = useCallback((name: ThemeName) => {
    keepTheme(name);
    setTheme(name);
  }, []);

  const asSet = entrance?.kind === 'in' ? entrance.me.language : undefined;
  const locale = entrance?.host.locale ?? navigator.language;
  const language = chosen ?? asSet ?? languageOf(locale);
  const t = useMemo(() => startTexts(language), [language]);
  return (
    <ThemedPage language={language} theme={theme}>
      {!entrance && <LoadingNotice label={t('tab.start.loading')} />}
      {entrance?.kind === 'choose' && (
        <ChoosePerson
          {...{ t, language, chooseLanguage }}
          people={entrance.people}
          onChosen={enter}
        />
      )}
      {entrance?.kind === 'outside' && (
        <StartNotice title={t('tab.start.outside')} text={t('tab.start.outsideText')} />
      )}
      {entrance?.kind === 'refused' && (
        <StartNotice title={t('tab.start.refused')} text={t('tab.start.refusedText')} />
      )}
      {entrance?.kind === 'failed' && (
        <StartNotice
          title={t('tab.start.failed')}
          text={t('tab.start.failedText')}
          again={{ label: t('tab.start.again'), onClick: enter }}
        />
      )}
      {entrance?.kind === 'in' && (
        <SignedIn
          {...{ entrance, language, theme, chooseLanguage, chooseTheme }}
          startText={t}
          onLeave={enter}
        />
      )}
    </ThemedPage>
  );
}

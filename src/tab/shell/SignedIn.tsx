import { useCallback, useMemo, useState } from 'react';
import type { Language } from '../../contract/tabContract';
import type { ThemeName } from '../host/tabHost';
import { makeFormats } from '../texts/formats';
import type { Translate } from '../texts/makeTexts';
import { Pages } from './Pages';
import { StartNotice } from './StartNotice';
import { TabContext, type Tab } from '../ui/tabContext';
import { LoadingNotice } from '../ui/LoadingNotice';
import type { SignInResult } from './signIn';
import { useTextsAndNames } from './useTextsAndNames';

/** The last announcement; `turn` distinguishes two with the same text. */
interface Announcement {
  text: string;
  turn: number;
}

function useAnnouncer() {
  const [said, setSaid] = useState<Announcement>({ text: '', turn: 0 });
  const announce = useCallback(
    (text: string) => setSaid((last) => ({ text, turn: last.turn + 1 })),
    [],
  );
  return { said, announce };
}

/** For screen readers only. */
const Announcer = ({ said }: { said: Announcement }) => (
  <div className="tab-heard" role="status" aria-live="polite" aria-atomic="true">
    <span key={said.turn}>{said.text}</span>
  </div>
);

interface Props {
  entrance: Extract<SignInResult, { kind: 'in' }>;
  language: Language;
  theme: ThemeName;
  startText: Translate;
  chooseLanguage: (language: Language) => void;
  chooseTheme: (theme: ThemeName) => void;
  /** Signs in as another person. */
  onLeave: () => void;
}

/** Loads the texts and names that every page needs, and provides them to the pages. */
export function SignedIn(props: Props) {
  const { entrance, language, theme, startText, chooseLanguage, chooseTheme, onLeave } = props;
  const { api, host, me } = entrance;
  const [round, setRound] = useState(0);
  const again = useCallback(() => setRound((last) => last + 1), []);
  const ground = useTextsAndNames(api, language, round);
  const { said, announce } = useAnnouncer();
  // Independent of the theme, so that changing it does not repeat requests.
  const lasting = useMemo((): Omit<Tab, 'theme'> | undefined => {
    if (!ground.texts || !ground.reference) return undefined;
    const { chatUrl } = me;
    // The language of the loaded texts; those of a newly chosen one may still be loading.
    const spoken = ground.texts.language;
    return {
      ...{ host, me, announce },
      api: api.speaking(spoken),
      t: ground.texts.say,
      reference: ground.reference,
      language: spoken,
      direction: spoken === 'ar' ? 'rtl' : 'ltr',
      format: makeFormats(spoken),
      openChat: chatUrl === null ? undefined : () => void host.open(chatUrl),
    };
  }, [api, host, me, announce, ground.texts, ground.reference]);
  const tab = useMemo(() => lasting && { ...lasting, theme }, [lasting, theme]);

  if (ground.failed) {
    return (
      <StartNotice
        title={startText('tab.start.failed')}
        text={startText('tab.start.failedText')}
        again={{ label: startText('tab.start.again'), onClick: again }}
      />
    );
  }
  if (!tab) return <LoadingNotice label={startText('tab.start.loading')} />;
  return (
    <TabContext.Provider value={tab}>
      <Pages {...{ chooseLanguage, chooseTheme, onLeave }} />
      <Announcer said={said} />
    </TabContext.Provider>
  );
}

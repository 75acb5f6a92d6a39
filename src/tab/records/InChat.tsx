import { Button } from '@fluentui/react-button';
import { ChatRegular } from '@fluentui/react-icons';
import type { RecordPage } from '../../contract/tabContract';
import { useTab } from '../ui/tabContext';
import { chatLink } from '../ui/chatLink';

const CHAT_ACTIONS = ['edit', 'submit', 'reopen', 'amend', 'withdraw'] as const;

/** What is done in the chat alone, and the way there. */
export function ChatActions({ record }: { record: RecordPage }) {
  const { t, me, host, language } = useTab();
  const { number, actions } = record;
  const possible = CHAT_ACTIONS.filter((action) => actions.includes(action));
  if (possible.length === 0) return null;
  const names = possible.map((action) => t(`record.button.${action}`));
  const list = new Intl.ListFormat(language, { type: 'disjunction' }).format(names);
  const { chatUrl } = me;
  const said = number ?? t('tab.record.myRecords');
  return (
    <section className="tab-card" aria-labelledby="in-chat">
      <h2 id="in-chat">{t('tab.record.inChat')}</h2>
      <p>{t('tab.record.inChatText', { actions: list, said })}</p>
      {chatUrl !== null && (
        <Button icon={<ChatRegular />} onClick={() => void host.open(chatLink(chatUrl, said))}>
          {t('tab.chat')}
        </Button>
      )}
    </section>
  );
}

import { MessageBar, MessageBarBody } from '@fluentui/react-message-bar';
import { useEffect, useRef, useState } from 'react';
import { Link, useSearchParams } from 'wouter';
import { Button } from '@fluentui/react-button';
import { ChatRegular } from '@fluentui/react-icons';
import { nameIn } from '../../wording/recordName';
import {
  record as recordAnswer,
  recordQuery,
  type RecordPage as Opened,
} from '../../contract/tabContract';
import { useApi } from '../ui/useApi';
import { ErrorNotice } from '../ui/ErrorNotice';
import { PageTitle } from '../ui/PageTitle';
import { useTab } from '../ui/tabContext';
import { LoadingNotice } from '../ui/LoadingNotice';
import { DecisionPanel } from './decision/DecisionPanel';
import { EvidenceUpload } from './evidence/EvidenceUpload';
import { forgetLists, hasListBehind } from './shared/savedLists';
import { LinkToRecord } from './view/CopyLink';
import { fieldsOf, recordAddress } from './shared/recordSelectors';
import { RecordView } from './view/RecordView';
import './records.css';
import type { VerdictAction } from './decision/verdict';
import { chatLink } from '../ui/chatLink';

const CHAT_ACTIONS = ['edit', 'submit', 'reopen', 'amend', 'withdraw'] as const;

/** Actions that are only available in the chat, with a link to it. */
function ChatActions({ record }: { record: Opened }) {
  const { t, me, host, language } = useTab();
  const { number, actions } = record;
  const possible = CHAT_ACTIONS.filter((action) => actions.includes(action));
  if (possible.length === 0) return null;
  const names = possible.map((action) => t(`record.button.${action}`));
  const locale = language === 'en' ? 'en-GB' : language;
  const list = new Intl.ListFormat(locale, { type: 'disjunction' }).format(names);
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

/** One record with all its data and the available actions. */
export function RecordPage({ recordKey }: { recordKey: string }) {
  const { t, language } = useTab();
  const [params] = useSearchParams();
  const query = recordQuery.safeParse({ version: params.get('version') ?? undefined });
  const version = query.data?.version;
  const { answer, failure, loading, refresh } = useApi(recordAnswer, recordAddress(recordKey), {
    version,
  });
  const name = answer && (nameIn(language, fieldsOf(answer)) ?? t('record.unnamed'));
  return (
    <>
      <PageTitle text={name ?? recordKey}>{answer && <LinkToRecord record={answer} />}</PageTitle>
      <BackToRecords />
      {failure && <ErrorNotice failure={failure} onRetry={refresh} />}
      {loading && !answer && <LoadingNotice label={t('tab.loading')} />}
      {answer && (
        <OpenedRecord key={`${answer.id} ${version ?? ''}`} opened={answer} refresh={refresh} />
      )}
    </>
  );
}

/** Leads back to the list as it was left, otherwise to all records. */
function BackToRecords() {
  const { t } = useTab();
  return (
    <p>
      <Link
        href="/records"
        onClick={(event) => {
          if (!hasListBehind()) return;
          event.preventDefault();
          window.history.back();
        }}
      >
        {t('tab.record.back')}
      </Link>
    </p>
  );
}

function OpenedRecord({ opened, refresh }: { opened: Opened; refresh: () => void }) {
  const { t, announce, me } = useTab();
  const [decided, setDecided] = useState<{ after: Opened; text: string }>();
  const done = useRef<HTMLDivElement>(null);
  const isNewer =
    decided?.after.version === opened.version && decided.after.rowVersion > opened.rowVersion;
  const record = isNewer ? decided.after : opened;
  const onDecided = (after: Opened, action: VerdictAction) => {
    const text = t(`tab.verify.done.${action}`, { number: after.number ?? after.id });
    forgetLists();
    setDecided({ after, text });
    announce(text);
  };
  // The form disappears, and with it the focus.
  useEffect(() => done.current?.focus(), [decided]);
  return (
    <>
      {decided && (
        <div ref={done} tabIndex={-1} className="record-done">
          <MessageBar intent="success">
            <MessageBarBody>{decided.text}</MessageBarBody>
          </MessageBar>
        </div>
      )}
      <div className="record-columns">
        <div>
          <RecordView record={record} />
        </div>
        <div>
          <DecisionPanel record={record} onDecided={onDecided} onChanged={refresh} />
          {me.takesFiles && record.actions.includes('edit') && (
            <EvidenceUpload record={record} onAdded={refresh} />
          )}
          <ChatActions record={record} />
        </div>
      </div>
    </>
  );
}

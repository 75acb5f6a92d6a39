import { Link, useLocation, useSearchParams } from 'wouter';
import { useState } from 'react';
import { MessageBar, MessageBarBody } from '@fluentui/react-message-bar';
import type { RecordPage } from '../../contract/tabContract';
import { EmptyNotice } from '../ui/EmptyNotice';
import { ErrorNotice } from '../ui/ErrorNotice';
import { PageTitle } from '../ui/PageTitle';
import { useTab } from '../ui/tabContext';
import { LoadingNotice } from '../ui/LoadingNotice';
import { forgetLists } from './shared/savedLists';
import { QueueList } from './queue/QueueList';
import { keyOf, queuePath } from './queue/queuePath';
import { QueuedRecord } from './queue/QueuedRecord';
import './records.css';
import { useRecordList } from './shared/useRecordList';
import type { VerdictAction } from './decision/verdict';

/** Records that wait for this person's decision, the longest waiting first. */
const QUEUE = 'only=toVerify&sort=updated&order=asc';

/** The records that wait for a decision, and the form for one of them. */
export function VerifyPage() {
  const { t, me } = useTab();
  return (
    <>
      <PageTitle text={t('tab.nav.verify')} />
      {me.verifies ? (
        <Queue />
      ) : (
        <EmptyNotice title={t('tab.verify.notYours')}>
          <p>{t('tab.verify.notYoursText')}</p>
          <Link href="/records">{t('tab.nav.records')}</Link>
        </EmptyNotice>
      )}
    </>
  );
}

function Queue() {
  const { t, announce } = useTab();
  const [params] = useSearchParams();
  const [, navigate] = useLocation();
  const [done, setDone] = useState<string>();
  const list = useRecordList(QUEUE);
  const { listed, failure, loading, refresh } = list;
  const opened = params.get('record') ?? undefined;
  const lines = listed?.records ?? [];

  const onDecided = (after: RecordPage, action: VerdictAction) => {
    const text = t(`tab.verify.done.${action}`, { number: keyOf(after) });
    const at = lines.findIndex(({ id }) => id === after.id);
    const others = lines.filter(({ id }) => id !== after.id);
    const next = others[at] ?? others[0];
    forgetLists();
    setDone(text);
    announce(text);
    refresh();
    navigate(queuePath(next), { replace: true });
  };
  return (
    <>
      {done !== undefined && (
        <MessageBar intent="success" className="record-done">
          <MessageBarBody>{done}</MessageBarBody>
        </MessageBar>
      )}
      {failure && <ErrorNotice failure={failure} onRetry={refresh} />}
      {!listed && loading && <LoadingNotice label={t('tab.loading')} />}
      {opened !== undefined ? (
        <QueuedRecord
          key={opened}
          recordKey={opened}
          lines={lines}
          count={listed?.total.count ?? 0}
          onDecided={onDecided}
        />
      ) : (
        listed && <QueueList list={list} afterDecision={done !== undefined} />
      )}
    </>
  );
}

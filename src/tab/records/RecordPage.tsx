import { MessageBar, MessageBarBody } from '@fluentui/react-message-bar';
import { useEffect, useRef, useState } from 'react';
import { Link, useSearchParams } from 'wouter';
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
import { ChatActions } from './InChat';
import { forgetLists, hasListBehind } from './shared/savedLists';
import { LinkToRecord } from './view/CopyLink';
import { fieldsOf, recordAddress } from './shared/recordSelectors';
import { RecordView } from './view/RecordView';
import './records.css';
import type { VerdictAction } from './decision/verdict';

/** One record with everything that is known about it, and what the person may do. */
export function RecordPage({ recordKey }: { recordKey: string }) {
  const { t, language } = useTab();
  const [params] = useSearchParams();
  const wished = recordQuery.safeParse({ version: params.get('version') ?? undefined });
  const version = wished.data?.version;
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

/** To the list that one came from, as one left it; else to all records. */
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
  const { t, announce } = useTab();
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
  // The form is gone, and the focus with it.
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
          <ChatActions record={record} />
        </div>
      </div>
    </>
  );
}

import { useEffect, useRef } from 'react';
import { Link } from 'wouter';
import { nameIn } from '../../../wording/recordName';
import {
  record as recordAnswer,
  type RecordLine,
  type RecordPage,
} from '../../../contract/tabContract';
import { useApi } from '../../ui/useApi';
import { ErrorNotice } from '../../ui/ErrorNotice';
import { useTab } from '../../ui/tabContext';
import { LoadingNotice } from '../../ui/LoadingNotice';
import { DecisionPanel } from '../decision/DecisionPanel';
import { keyOf, queuePath } from './queuePath';
import { recordPath } from '../shared/RecordNameText';
import { fieldsOf, recordAddress } from '../shared/recordSelectors';
import { RecordView } from '../view/RecordView';
import type { VerdictAction } from '../decision/verdict';

interface Props {
  recordKey: string;
  /** The queue, as far as it is loaded. */
  lines: readonly RecordLine[];
  /** The length of the whole queue. */
  count: number;
  onDecided: (after: RecordPage, action: VerdictAction) => void;
}

/** One record of the queue beside the form to decide on it. */
export function QueuedRecord({ recordKey, lines, count, onDecided }: Props) {
  const { t } = useTab();
  const { answer, failure, loading, refresh } = useApi(recordAnswer, recordAddress(recordKey));
  return (
    <>
      <Neighbours recordKey={recordKey} lines={lines} count={count} />
      {failure && <ErrorNotice failure={failure} onRetry={refresh} />}
      {loading && !answer && <LoadingNotice label={t('tab.loading')} />}
      {answer && (
        <>
          <Heading record={answer} />
          <div className="record-columns">
            <div>
              <RecordView record={answer} />
            </div>
            <div>
              <DecisionPanel
                record={answer}
                onDecided={onDecided}
                onChanged={refresh}
                // Another person was faster, or the link is old.
                otherwise={<p className="tab-card">{t('tab.verify.nothingToDecide')}</p>}
              />
            </div>
          </div>
        </>
      )}
    </>
  );
}

/** Takes the focus, because the previous record may have had it. */
function Heading({ record }: { record: RecordPage }) {
  const { t, language } = useTab();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <h2 ref={heading} tabIndex={-1} className="record-heading">
      <Link href={recordPath(record)}>
        <bdi>{nameIn(language, fieldsOf(record)) ?? t('record.unnamed')}</bdi>
      </Link>
    </h2>
  );
}

function Neighbours({ recordKey, lines, count }: Omit<Props, 'onDecided'>) {
  const { t } = useTab();
  const at = lines.findIndex((line) => keyOf(line) === recordKey);
  const before = at > 0 ? lines[at - 1] : undefined;
  const after = at >= 0 ? lines[at + 1] : undefined;
  return (
    <nav className="record-neighbours" aria-label={t('tab.verify.queue')}>
      <Link href={queuePath()}>{t('tab.verify.back')}</Link>
      {at >= 0 && <span>{t('tab.verify.position', { position: at + 1, count })}</span>}
      {before && <Link href={queuePath(before)}>{t('record.button.previous')}</Link>}
      {after && <Link href={queuePath(after)}>{t('record.button.next')}</Link>}
      <a href="#decision" className="record-to-form">
        {t('tab.verify.yours')}
      </a>
    </nav>
  );
}

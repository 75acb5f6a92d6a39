import { Button } from '@fluentui/react-button';
import { ChatRegular } from '@fluentui/react-icons';
import type { KnowledgeHealth } from '../../contract/tabContract';
import { chatLink } from '../ui/chatLink';
import { useTab } from '../ui/tabContext';

type Gap = KnowledgeHealth['gaps'][number];

/** Wordings per question; the chat shows all. */
const MOST_SPELLINGS = 5;

/** Unanswered questions, with the most similar entries. */
export function UnansweredQuestions({ gaps }: { gaps: readonly Gap[] }) {
  const { t, me, host } = useTab();
  const { chatUrl } = me;
  return (
    <section className="tab-card" aria-labelledby="gaps">
      <h2 id="gaps">{t('gaps.title')}</h2>
      {gaps.length === 0 ? (
        <p>{t('gaps.none')}</p>
      ) : (
        <>
          <p>
            {t('gaps.summary', {
              questions: gaps.length,
              times: gaps.reduce((sum, { count }) => sum + count, 0),
            })}
          </p>
          <ol className="knowledge-list">
            {gaps.map((gap, at) => (
              <li key={at}>
                <Question gap={gap} />
              </li>
            ))}
          </ol>
          <p>{t('tab.knowledge.inChat', { said: t('tab.knowledge.unanswered') })}</p>
          {chatUrl !== null && (
            <Button
              icon={<ChatRegular />}
              onClick={() => void host.open(chatLink(chatUrl, t('tab.knowledge.unanswered')))}
            >
              {t('tab.knowledge.answerInChat')}
            </Button>
          )}
        </>
      )}
    </section>
  );
}

function Question({ gap: { count, spellings, near } }: { gap: Gap }) {
  const { t, format } = useTab();
  const [first, ...others] = spellings;
  return (
    <>
      <span className="tab-strong">
        <bdi lang={first?.writtenIn}>{first?.text}</bdi>
      </span>
      <p className="tab-quiet">{t('gaps.row', { times: count, wordings: spellings.length })}</p>
      {others.length > 0 && (
        <ul>
          {others.slice(0, MOST_SPELLINGS - 1).map(({ text, writtenIn }) => (
            <li key={text}>
              <bdi lang={writtenIn}>{text}</bdi>
            </li>
          ))}
        </ul>
      )}
      {near.length > 0 && (
        <p>
          {t('tab.knowledge.near')}{' '}
          {near.map(({ entryId, label }, at) => (
            <span key={entryId}>
              {at > 0 && ' · '}
              <bdi title={entryId}>{format.name(label)}</bdi>
            </span>
          ))}
        </p>
      )}
    </>
  );
}

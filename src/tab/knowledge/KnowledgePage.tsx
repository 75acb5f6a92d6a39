import { ADDRESSES, knowledge as knowledgeAnswer } from '../../contract/tabContract';
import { useApi } from '../api/useApi';
import { Empty } from '../shell/Empty';
import { Failed } from '../shell/Failed';
import { PageTitle } from '../shell/PageTitle';
import { useTab } from '../shell/tabContext';
import { Waiting } from '../shell/Waiting';
import { Findings } from './Findings';
import './knowledge.css';
import { LiveKnowledge } from './LiveKnowledge';
import { UnansweredQuestions } from './UnansweredQuestions';
import { Usage } from './Usage';

/** How the knowledge is, for admins: what is served, what is wrong with it, what people ask in vain. */
export function KnowledgePage() {
  const { t, me } = useTab();
  return (
    <>
      <PageTitle text={t('tab.nav.knowledge')} />
      {me.isAdmin ? <Health /> : <Empty title={t('tab.knowledge.adminsOnly')} />}
    </>
  );
}

function Health() {
  const { t } = useTab();
  const { answer, failure, loading, refresh } = useApi(knowledgeAnswer, ADDRESSES.knowledge);
  if (failure) return <Failed failure={failure} onRetry={refresh} />;
  if (!answer) return <Waiting label={t('tab.loading')} />;
  return (
    <div aria-busy={loading}>
      <LiveKnowledge health={answer} />
      <Findings findings={answer.findings} />
      <UnansweredQuestions gaps={answer.gaps} />
      <Usage usage={answer.usage} />
    </div>
  );
}

import { ADDRESSES, knowledge as knowledgeAnswer } from '../../contract/tabContract';
import { useApi } from '../ui/useApi';
import { EmptyNotice } from '../ui/EmptyNotice';
import { ErrorNotice } from '../ui/ErrorNotice';
import { PageTitle } from '../ui/PageTitle';
import { useTab } from '../ui/tabContext';
import { LoadingNotice } from '../ui/LoadingNotice';
import { Findings } from './LintFindings';
import './knowledge.css';
import { LiveKnowledge } from './LiveKnowledge';
import { UnansweredQuestions } from './UnansweredList';
import { Usage } from './UsageTable';

/**
 * The state of the knowledge base, for admins: what is in use, its faults, and unanswered
 * questions.
 */
export function KnowledgePage() {
  const { t, me } = useTab();
  return (
    <>
      <PageTitle text={t('tab.nav.knowledge')} />
      {me.isAdmin ? <Health /> : <EmptyNotice title={t('tab.knowledge.adminsOnly')} />}
    </>
  );
}

function Health() {
  const { t } = useTab();
  const { answer, failure, loading, refresh } = useApi(knowledgeAnswer, ADDRESSES.knowledge);
  if (failure) return <ErrorNotice failure={failure} onRetry={refresh} />;
  if (!answer) return <LoadingNotice label={t('tab.loading')} />;
  return (
    <div aria-busy={loading}>
      <LiveKnowledge health={answer} />
      <Findings findings={answer.findings} />
      <UnansweredQuestions gaps={answer.gaps} />
      <Usage usage={answer.usage} />
    </div>
  );
}

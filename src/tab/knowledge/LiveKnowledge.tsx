import type { ReactNode } from 'react';
import type { KnowledgeHealth } from '../../contract/tabContract';
import { useTab } from '../ui/tabContext';

/** Characters that are enough to distinguish versions. */
const VERSION_LENGTH = 12;

/** The knowledge in use, and why later files are not. */
export function LiveKnowledge({ health }: { health: KnowledgeHealth }) {
  const { t, format } = useTab();
  const { snapshot, problems } = health;
  const { version, from, since, entries, phrasings, sources, publishedBy, message } = snapshot;
  const line = (label: string, value: ReactNode) => (
    <div>
      <dt>{label}</dt>
      <dd>{value}</dd>
    </div>
  );
  return (
    <section className="tab-card" aria-labelledby="live">
      <h2 id="live">{t('tab.knowledge.live')}</h2>
      <dl className="knowledge-lines">
        {line(
          t('tab.knowledge.version'),
          <bdi title={version}>
            <code>{version.slice(0, VERSION_LENGTH)}</code>
          </bdi>,
        )}
        {line(t('tab.knowledge.from'), t(`tab.knowledge.from.${from}`))}
        {line(t('tab.knowledge.since'), format.instant(since))}
        {publishedBy !== null && line(t('tab.knowledge.publishedBy'), <bdi>{publishedBy}</bdi>)}
        {message !== null && line(t('tab.knowledge.message'), <bdi>{message}</bdi>)}
        {line(t('tab.knowledge.entries'), format.number(entries))}
        {line(t('tab.knowledge.phrasingsAr'), format.number(phrasings.ar))}
        {line(t('tab.knowledge.phrasingsEn'), format.number(phrasings.en))}
        {line(t('tab.knowledge.sources'), format.number(sources))}
      </dl>
      {problems.length > 0 && (
        <div role="alert" className="knowledge-problems">
          <h3>{t('tab.knowledge.problems')}</h3>
          <ul>
            {problems.map((problem) => (
              <li key={problem}>
                <bdi>{problem}</bdi>
              </li>
            ))}
          </ul>
        </div>
      )}
    </section>
  );
}

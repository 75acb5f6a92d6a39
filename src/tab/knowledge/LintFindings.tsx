import { Badge, type BadgeProps } from '@fluentui/react-badge';
import type { KnowledgeHealth } from '../../contract/tabContract';
import { useTab } from '../ui/tabContext';

type Finding = KnowledgeHealth['findings'][number];

const COLOURS: Readonly<Record<Finding['severity'], NonNullable<BadgeProps['color']>>> = {
  error: 'danger',
  warning: 'warning',
  info: 'informative',
};
const SEVERITIES = Object.keys(COLOURS) as Finding['severity'][];

/** The linter's findings in the knowledge in use, the most severe first. */
export function Findings({ findings }: { findings: readonly Finding[] }) {
  const { t } = useTab();
  const sorted = findings.toSorted(
    (a, b) => SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity),
  );
  return (
    <section className="tab-card" aria-labelledby="findings">
      <h2 id="findings">{t('tab.knowledge.findings')}</h2>
      {sorted.length === 0 ? (
        <p>{t('tab.knowledge.noFindings')}</p>
      ) : (
        <ul className="knowledge-list">
          {sorted.map((finding, at) => (
            <li key={at}>
              <Badge appearance="tint" shape="rounded" color={COLOURS[finding.severity]}>
                {t(`tab.knowledge.severity.${finding.severity}`)}
              </Badge>{' '}
              <bdi className="tab-strong">{finding.rule}</bdi>
              <bdi className="knowledge-place" dir="ltr">
                {finding.file}
                {finding.line !== null && `:${finding.line}`}
              </bdi>
              <p dir="auto">{finding.message}</p>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

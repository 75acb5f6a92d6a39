import { useTab } from '../ui/tabContext';

const LINES = ['before', 'residual', 'eliminated', 'percent', 'toDate', 'target'] as const;

/** How the figures come about, for whoever wants to know. */
export function Formula() {
  const { t } = useTab();
  return (
    <details className="tab-card tab-formula">
      <summary>
        <h2>{t('tab.formula.title')}</h2>
      </summary>
      <ul>
        {LINES.map((line) => (
          <li key={line}>{t(`tab.formula.${line}`)}</li>
        ))}
      </ul>
    </details>
  );
}

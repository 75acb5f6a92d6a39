import { CheckmarkCircleRegular, CircleHalfFillRegular } from '@fluentui/react-icons';
import { useTab } from '../../ui/tabContext';
import type { TargetProgress } from './targetProgress';

/** Whether a target is reached; if not, how much is missing. */
export function TargetState({ against }: { against: TargetProgress }) {
  const { t, format } = useTab();
  const { reached, percent, target } = against;
  if (percent === undefined) return <span>{t('tab.target.unknown')}</span>;
  if (reached) {
    return (
      <span className="tab-reached">
        <CheckmarkCircleRegular /> {t('tab.target.reached')}
      </span>
    );
  }
  return (
    <span className="tab-short">
      <CircleHalfFillRegular /> {t('tab.target.short')}:{' '}
      {t('tab.target.gap', { points: format.number(missing(percent, target.percent)) })}
    </span>
  );
}

/**
 * Percentage points, from a decimal with two places; at least one hundredth, because the target is
 * not reached.
 */
function missing(percent: string, target: number): string {
  const hundredths = Math.max(1, Math.round(target * 100) - Math.round(Number(percent) * 100));
  return (hundredths / 100).toFixed(2);
}

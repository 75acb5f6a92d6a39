import { ProgressBar } from '@fluentui/react-progress';
import { useTab } from '../../ui/tabContext';
import type { TargetProgress } from './targetProgress';
import { TargetState } from './TargetState';

/** One target and its progress, as text and as a bar. */
export function TargetLine({
  against,
  final = false,
}: {
  against: TargetProgress;
  final?: boolean;
}) {
  const { t, format } = useTab();
  const { target, percent, basis } = against;
  const named = { percent: format.number(target.percent), date: format.date(target.by) };
  const name = final ? t('tab.target.final', named) : t('tab.target.is', named);
  return (
    <div className="tab-target">
      <p>
        <span className="tab-strong">{name}</span>
        <br />
        <span className="tab-value">
          {percent === undefined ? '–' : format.percent(percent)}
        </span>{' '}
        <TargetState against={against} />
        <span className="tab-quiet">
          {' · '}
          {t('tab.target.basis')} {t(`tab.target.basis.${basis}`)}
        </span>
      </p>
      <ProgressBar
        aria-label={name}
        thickness="large"
        value={Math.max(0, Math.min(100, Number(percent ?? 0))) / 100}
      />
    </div>
  );
}

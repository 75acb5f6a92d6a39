import { Badge, type BadgeProps } from '@fluentui/react-badge';
import type { RecordLine } from '../../../contract/tabContract';
import { useTab } from '../../ui/tabContext';

const COLOURS: Readonly<Record<RecordLine['status'], NonNullable<BadgeProps['color']>>> = {
  draft: 'informative',
  submitted: 'brand',
  needs_info: 'warning',
  verified: 'success',
  rejected: 'danger',
  withdrawn: 'subtle',
  superseded: 'subtle',
};

export function StatusBadge({ status }: Pick<RecordLine, 'status'>) {
  const { t } = useTab();
  return (
    <Badge className="records-status" appearance="tint" shape="rounded" color={COLOURS[status]}>
      {t(`record.status.${status}`)}
    </Badge>
  );
}

import { Button } from '@fluentui/react-button';
import { Spinner } from '@fluentui/react-spinner';
import { ArrowDownloadRegular } from '@fluentui/react-icons';
import { ADDRESSES, type OverviewQuery } from '../../contract/tabContract';
import { ErrorNotice } from '../ui/ErrorNotice';
import { useTab } from '../ui/tabContext';
import { useDownload } from '../ui/useDownload';

const KINDS = ['xlsx', 'pdf'] as const;
type Kind = (typeof KINDS)[number];

/** The displayed data, as files. */
export function Exports({ filters }: { filters: OverviewQuery }) {
  const { t } = useTab();
  const { running, failure, download } = useDownload<Kind>();
  const said = {
    running: t('tab.export.running'),
    done: (name: string) => t('tab.export.done', { name }),
  };
  return (
    <div className="tab-exports">
      {KINDS.map((kind) => (
        <Button
          key={kind}
          icon={running === kind ? <Spinner size="tiny" /> : <ArrowDownloadRegular />}
          disabledFocusable={running !== undefined}
          onClick={() => void download({ ...requestFor(kind, filters), kind, said })}
        >
          {t(`tab.export.${kind}`)}
        </Button>
      ))}
      {failure && <ErrorNotice failure={failure} />}
    </div>
  );
}

/** The PDF covers a period; the workbook lists all records behind the totals. */
function requestFor(kind: Kind, filters: OverviewQuery) {
  if (kind === 'pdf') return { address: ADDRESSES.summaryPdf, query: filters };
  const { entityId, phaseId, processType, grade } = filters;
  const scope = { entityId, phaseId, processType, grade };
  return { address: ADDRESSES.recordsXlsx, query: { ...scope, only: 'counted' } };
}

import { Button } from '@fluentui/react-components';
import { ArrowDownloadRegular } from '@fluentui/react-icons/svg/arrow-download';
import { ADDRESSES } from '../../contract/tabContract';
import { Failed } from '../ui/ErrorNotice';
import { useTab } from '../ui/tabContext';
import { useDownload } from '../ui/useDownload';
import type { Filters } from './table/filterState';

/** Saves what the table shows, all of its pages, as a workbook. */
export function ExportButton({ filters, disabled }: { filters: Filters; disabled: boolean }) {
  const { t } = useTab();
  const { running, failure, download } = useDownload<'xlsx'>();
  const said = { running: t('tab.records.exporting'), done: () => t('tab.records.exported') };
  const save = () =>
    void download({ address: ADDRESSES.recordsXlsx, query: filters, kind: 'xlsx', said });
  return (
    <div>
      <Button
        icon={<ArrowDownloadRegular />}
        disabledFocusable={disabled || running !== undefined}
        onClick={save}
      >
        {running ? said.running : t('tab.records.export')}
      </Button>
      {failure && <Failed failure={failure} onRetry={save} />}
    </div>
  );
}

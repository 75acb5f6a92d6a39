import { Button } from '@fluentui/react-components';
import { ArrowDownloadRegular } from '@fluentui/react-icons/svg/arrow-download';
import { useState } from 'react';
import { ADDRESSES } from '../../contract/tab';
import { ApiFailure } from '../api/apiFailure';
import { Failed } from '../shell/Failed';
import { saveFile } from '../shell/saveFile';
import { useTab } from '../shell/tabContext';
import type { Filters } from './filters';

/** Saves what the table shows, all of its pages, as a workbook. */
export function ExportButton({ filters, disabled }: { filters: Filters; disabled: boolean }) {
  const { t, api, language, announce } = useTab();
  const [state, setState] = useState<'preparing' | ApiFailure>();
  const preparing = state === 'preparing';
  const save = async () => {
    setState('preparing');
    announce(t('tab.records.exporting'));
    try {
      const { file, name } = await api.download(ADDRESSES.recordsXlsx, { ...filters, language });
      saveFile(file, name ?? 'records.xlsx');
      setState(undefined);
      announce(t('tab.records.exported'));
    } catch (error) {
      setState(error instanceof ApiFailure ? error : new ApiFailure('server'));
    }
  };
  return (
    <div>
      <Button
        icon={<ArrowDownloadRegular />}
        disabledFocusable={disabled || preparing}
        onClick={() => void save()}
      >
        {t(preparing ? 'tab.records.exporting' : 'tab.records.export')}
      </Button>
      {state instanceof ApiFailure && <Failed failure={state} onRetry={() => void save()} />}
    </div>
  );
}

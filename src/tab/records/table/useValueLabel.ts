import type { RecordLine } from '../../../contract/tabContract';
import { useTab } from '../../ui/tabContext';
import type { NARROWING } from './filterState';

type Narrowing = (typeof NARROWING)[number];

/** The names of filters and their values. */
export function useValueLabel() {
  const { t, reference, format } = useTab();
  const named = (
    all: readonly { id: string; name: Parameters<typeof format.name>[0] }[],
    id: string,
  ) => {
    const found = all.find((one) => one.id === id);
    return found ? format.name(found.name) : id;
  };
  const keyLabel = (key: Narrowing): string => {
    switch (key) {
      case 'text':
        return t('tab.records.search');
      case 'entityId':
        return t('record.field.entityId');
      case 'phaseId':
        return t('tab.records.phase');
      case 'status':
        return t('record.statusTitle');
      case 'processType':
        return t('record.field.processType');
      case 'grade':
        return t('tab.records.grade');
      case 'liveFrom':
      case 'liveUntil':
        return t(`tab.records.${key}`);
    }
  };
  const valueLabel = (key: Narrowing, value: string): string => {
    switch (key) {
      case 'text':
      case 'grade':
        return value;
      case 'entityId':
        return named(reference.entities, value);
      case 'phaseId':
        return named(reference.phases, value);
      case 'status':
        return t(`record.status.${value as RecordLine['status']}`);
      case 'processType':
        return t(`record.choice.processType.${value as NonNullable<RecordLine['processType']>}`);
      case 'liveFrom':
      case 'liveUntil':
        return format.date(value);
    }
  };
  return { keyLabel, valueLabel };
}

import { Button } from '@fluentui/react-button';
import { DismissRegular } from '@fluentui/react-icons';
import { useRef } from 'react';
import { labelPrefix } from '../../../wording/labelText';
import { useTab } from '../../ui/tabContext';
import {
  chosen,
  cleared,
  LISTS,
  NARROWING,
  toggled,
  withFilters,
  type Filters,
  type ListKey,
} from './filterState';
import { useValueLabel } from './useValueLabel';

type Narrowing = (typeof NARROWING)[number];
const isList = (key: Narrowing): key is ListKey => (LISTS as readonly string[]).includes(key);

/** The active filters, each with a button to remove it. */
export function FilterChips(props: { filters: Filters; onChange: (filters: Filters) => void }) {
  const { filters, onChange } = props;
  const { t } = useTab();
  const { keyLabel, valueLabel } = useValueLabel();
  const list = useRef<HTMLUListElement>(null);
  const active = NARROWING.flatMap((key) => {
    const value = filters[key];
    if (!value) return [];
    return (isList(key) ? chosen(filters, key) : [value]).map((one) => ({ key, value: one }));
  });
  if (active.length === 0) return null;
  const takeOff = (key: Narrowing, value: string) => {
    // The button disappears with its filter, so the focus moves within the list.
    list.current?.focus();
    onChange(
      isList(key) ? toggled(filters, key, value) : withFilters(filters, { [key]: undefined }),
    );
  };
  return (
    <ul ref={list} tabIndex={-1} className="records-chips" aria-label={t('tab.records.active')}>
      {active.map(({ key, value }) => {
        const text = `${labelPrefix(keyLabel(key))}${valueLabel(key, value)}`;
        return (
          <li key={`${key} ${value}`}>
            <Button
              size="small"
              shape="circular"
              icon={<DismissRegular />}
              iconPosition="after"
              aria-label={t('tab.records.takeOff', { filter: text })}
              onClick={() => takeOff(key, value)}
            >
              <bdi>{text}</bdi>
            </Button>
          </li>
        );
      })}
      <li>
        <Button size="small" appearance="subtle" onClick={() => onChange(cleared(filters))}>
          {t('tab.records.clear')}
        </Button>
      </li>
    </ul>
  );
}

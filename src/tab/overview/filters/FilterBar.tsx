import { Button } from '@fluentui/react-button';
import { Field } from '@fluentui/react-field';
import { Select } from '@fluentui/react-select';
import type { ReactNode } from 'react';
import { grade, processType } from '../../../contract/tabContract';
import { useTab } from '../../ui/tabContext';
import type { FilterProps } from './overviewFilters';
import { capitalised } from '../useNames';
import { PeriodFilter } from './PeriodFilter';

/** The filters of the overview. */
export function FilterBar({ filters, change }: FilterProps) {
  const { t, format, reference, language } = useTab();
  const { entityId, phaseId } = filters;
  const entities = reference.entities
    .filter((entity) => !phaseId || entity.phaseId === phaseId)
    .map(({ id, name }) => ({ id, text: format.name(name) }))
    .sort((a, b) => a.text.localeCompare(b.text, language));
  const clear = () =>
    change(Object.fromEntries(Object.keys(filters).map((name) => [name, undefined])));
  return (
    <form
      className="tab-filters"
      role="search"
      aria-label={t('tab.filter.label')}
      onSubmit={(event) => event.preventDefault()}
    >
      <Choice
        label={t('tab.filter.entity')}
        all={t('tab.filter.allEntities')}
        value={entityId}
        onChange={(value) => change({ entityId: value })}
      >
        {entities.map(({ id, text }) => (
          <option key={id} value={id}>
            {text}
          </option>
        ))}
      </Choice>
      <Choice
        label={t('tab.filter.phase')}
        all={t('tab.filter.allPhases')}
        value={phaseId}
        onChange={(value) => change({ phaseId: value })}
      >
        {reference.phases.map(({ id, short }) => (
          <option key={id} value={id}>
            {capitalised(format.name(short))}
          </option>
        ))}
      </Choice>
      <Choice
        label={t('tab.filter.type')}
        all={t('tab.filter.allTypes')}
        value={filters.processType}
        onChange={(value) => change({ processType: value })}
      >
        {processType.options.map((type) => (
          <option key={type} value={type}>
            {t(`record.choice.processType.${type}`)}
          </option>
        ))}
      </Choice>
      <Choice
        label={t('tab.filter.grade')}
        all={t('tab.filter.allGrades')}
        value={filters.grade}
        onChange={(value) => change({ grade: value })}
      >
        {grade.options.map((letter) => (
          <option key={letter} value={letter}>
            {t(`record.grade.${letter}`)}
          </option>
        ))}
      </Choice>
      <PeriodFilter {...{ filters, change }} />
      {Object.keys(filters).length > 0 && (
        <Button appearance="subtle" onClick={clear}>
          {t('tab.filter.clear')}
        </Button>
      )}
    </form>
  );
}

interface ChoiceProps {
  label: string;
  /** The label of the option without a filter. */
  all: string;
  value: string | undefined;
  onChange: (value: string | undefined) => void;
  children: ReactNode;
}

const Choice = ({ label, all, value, onChange, children }: ChoiceProps) => (
  <Field label={label}>
    <Select value={value ?? ''} onChange={(_, chosen) => onChange(chosen.value || undefined)}>
      <option value="">{all}</option>
      {children}
    </Select>
  </Field>
);

import { ToggleButton } from '@fluentui/react-button';
import { Checkbox } from '@fluentui/react-checkbox';
import { Field } from '@fluentui/react-field';
import { Input } from '@fluentui/react-input';
import { Select } from '@fluentui/react-select';
import { useState } from 'react';
import { grade, processType, status } from '../../../contract/tabContract';
import { useTab } from '../../ui/tabContext';
import { chosen, NARROWING, toggled, withFilters, type Filters, type ListKey } from './filterState';
import { SearchBox } from './SearchBox';
import { useValueLabel } from './useValueLabel';

interface Props {
  filters: Filters;
  onChange: (filters: Filters) => void;
}

/** The view, the search, and a folding section with all other filters. */
export function RecordFilters({ filters, onChange }: Props) {
  const { t } = useTab();
  const active = NARROWING.filter((key) => key !== 'text' && filters[key]).length;
  // Initially open only if a link contains filters; afterwards the person decides.
  const [open] = useState(active > 0);
  return (
    <section className="tab-card records-narrowing" aria-label={t('tab.records.filters')}>
      <Views filters={filters} onChange={onChange} />
      <SearchBox
        text={filters.text ?? ''}
        onSearch={(text) => onChange(withFilters(filters, { text: text || undefined }))}
      />
      <details open={open}>
        <summary>
          {t('tab.records.filters')}
          {active > 0 && ` (${active})`}
        </summary>
        <div className="records-fields">
          <Where filters={filters} onChange={onChange} />
          <Days filters={filters} onChange={onChange} />
          <Several name="status" options={status.options} {...{ filters, onChange }} />
          <Several name="processType" options={processType.options} {...{ filters, onChange }} />
          <Several name="grade" options={grade.options} {...{ filters, onChange }} />
        </div>
      </details>
    </section>
  );
}

function Views({ filters, onChange }: Props) {
  const { t, me } = useTab();
  const views = [
    undefined,
    'mine',
    'counted',
    ...(me.verifies ? ['toVerify' as const] : []),
  ] as const;
  return (
    <div role="group" aria-label={t('tab.records.view')} className="records-views">
      {views.map((only) => (
        <ToggleButton
          key={only ?? 'all'}
          appearance="subtle"
          checked={filters.only === only}
          onClick={() => onChange(withFilters(filters, { only }))}
        >
          {t(`tab.records.view.${only ?? 'all'}`)}
        </ToggleButton>
      ))}
    </div>
  );
}

function Where({ filters, onChange }: Props) {
  const { t, reference, format } = useTab();
  const entities = reference.entities.toSorted((a, b) =>
    format.name(a.name).localeCompare(format.name(b.name)),
  );
  return (
    <>
      <Field label={t('record.field.entityId')}>
        <Select
          value={filters.entityId ?? ''}
          onChange={(_, { value }) =>
            onChange(withFilters(filters, { entityId: value || undefined }))
          }
        >
          <option value="">{t('tab.records.anyEntity')}</option>
          {entities.map(({ id, name }) => (
            <option key={id} value={id}>
              {format.name(name)}
            </option>
          ))}
        </Select>
      </Field>
      <Field label={t('tab.records.phase')}>
        <Select
          value={filters.phaseId ?? ''}
          onChange={(_, { value }) =>
            onChange(withFilters(filters, { phaseId: value || undefined }))
          }
        >
          <option value="">{t('tab.records.anyPhase')}</option>
          {reference.phases.map(({ id, name }) => (
            <option key={id} value={id}>
              {format.name(name)}
            </option>
          ))}
        </Select>
      </Field>
    </>
  );
}

function Days({ filters, onChange }: Props) {
  const { t } = useTab();
  return (['liveFrom', 'liveUntil'] as const).map((key) => (
    <Field key={key} label={t(`tab.records.${key}`)}>
      <Input
        type="date"
        value={filters[key] ?? ''}
        onChange={(_, { value }) => onChange(withFilters(filters, { [key]: value || undefined }))}
      />
    </Field>
  ));
}

function Several(props: Props & { name: ListKey; options: readonly string[] }) {
  const { filters, onChange, name, options } = props;
  const { keyLabel, valueLabel } = useValueLabel();
  return (
    <fieldset>
      <legend>{keyLabel(name)}</legend>
      {options.map((value) => (
        <Checkbox
          key={value}
          label={valueLabel(name, value)}
          checked={chosen(filters, name).includes(value)}
          onChange={() => onChange(toggled(filters, name, value))}
        />
      ))}
    </fieldset>
  );
}

import { Field } from '@fluentui/react-field';
import { Input } from '@fluentui/react-input';
import { Select } from '@fluentui/react-select';
import { useEffect, useState } from 'react';
import { useTab } from '../../ui/tabContext';
import { isForwards, type FilterProps } from './overviewFilters';
import { EARLIEST_LAUNCH } from '../../../records/model/recordFields';
import { dayInDubai } from '../../../lib/dubaiDate';
import { daysOf, presetOf, PRESETS, type Preset } from './periodPresets';

/** The period of the savings: a preset, or two chosen days. */
export function PeriodFilter({ filters, change }: FilterProps) {
  const { t } = useTab();
  const { from, until } = filters;
  const today = dayInDubai(new Date());
  const [own, setOwn] = useState(false);
  const preset = from && until ? presetOf({ from, until }, today) : undefined;
  const shown = own ? 'own' : (preset ?? (from || until ? 'own' : ''));
  const choose = (value: string) => {
    setOwn(value === 'own');
    if (value === '') change({ from: undefined, until: undefined });
    else if (value !== 'own') change({ ...daysOf(value as Preset, today) });
  };
  return (
    <>
      <Field label={t('tab.filter.period')}>
        <Select value={shown} onChange={(_, { value }) => choose(value)}>
          <option value="">{t('tab.filter.period.none')}</option>
          {[...PRESETS, 'own' as const].map((name) => (
            <option key={name} value={name}>
              {t(`tab.filter.period.${name}`)}
            </option>
          ))}
        </Select>
      </Field>
      {shown === 'own' && (
        <>
          <DayField
            label={t('tab.filter.from')}
            day={from}
            onChange={(day) => change({ from: day })}
          />
          <DayField
            label={t('tab.filter.until')}
            day={until}
            fault={isForwards(filters) ? undefined : t('tab.filter.backwards')}
            onChange={(day) => change({ until: day })}
          />
        </>
      )}
    </>
  );
}

interface DayFieldProps {
  label: string;
  day: string | undefined;
  fault?: string | undefined;
  onChange: (day: string | undefined) => void;
}

function DayField({ label, day, fault, onChange }: DayFieldProps) {
  const [typed, setTyped] = useState(day ?? '');
  useEffect(() => setTyped(day ?? ''), [day]);
  const type = (value: string) => {
    setTyped(value);
    // While a person types a year, the value starts with zeros.
    if (value === '' || value >= EARLIEST_LAUNCH) onChange(value || undefined);
  };
  return (
    <Field label={label} {...(fault ? { validationMessage: fault } : {})}>
      <Input
        type="date"
        min={EARLIEST_LAUNCH}
        value={typed}
        onChange={(_, { value }) => type(value)}
      />
    </Field>
  );
}

import { Checkbox } from '@fluentui/react-checkbox';
import { Field } from '@fluentui/react-field';
import { Input } from '@fluentui/react-input';
import { Radio, RadioGroup } from '@fluentui/react-radio';
import { Select } from '@fluentui/react-select';
import { Textarea } from '@fluentui/react-textarea';
import { withoutQuestionMark } from '../../../wording/labelText';
import { correctable } from '../../../records/rules/verifierLimits';
import { describeValue } from '../../../wording/describeValue';
import { computationLines } from '../../../wording/figureLines';
import { rejectReason, type RecordPage } from '../../../contract/tabContract';
import { figuresOf } from '../../../records/rules/paperArithmetic';
import { useTab } from '../../ui/tabContext';
import { Lines } from '../view/RecordFigureLines';
import { fieldsOf } from '../shared/recordSelectors';
import { useEntities, useLabels } from '../shared/useLabels';
import { readNumbers, type VerdictInputs, type VerdictAction, type VerifiedField } from './verdict';

/** Characters, as for a note on a card. */
const LONGEST_NOTE = 1000;

/** A fault as text, and its field. */
export interface ShownFault {
  text: string;
  field?: string | undefined;
}

interface Props {
  record: RecordPage;
  /** What this person can decide. */
  possible: readonly VerdictAction[];
  typed: VerdictInputs;
  onType: (typed: VerdictInputs) => void;
  fault: ShownFault | undefined;
}

/** The choices and texts of a decision. */
export function VerdictForm(props: Props) {
  const { possible, typed, onType } = props;
  const { t } = useTab();
  return (
    <>
      <Field label={t('tab.verify.decision')}>
        <RadioGroup
          layout="horizontal"
          value={typed.action}
          onChange={(_, { value }) => onType({ ...typed, action: value as VerdictAction })}
        >
          {possible.map((action) => (
            <Radio key={action} value={action} label={t(`record.button.${action}`)} />
          ))}
        </RadioGroup>
      </Field>
      {typed.action === 'verify' && <Verifying {...props} />}
      {typed.action === 'ask' && <Asking {...props} />}
      {typed.action === 'reject' && <Rejecting {...props} />}
    </>
  );
}

/** The text of a fault, beside the input that it is about. */
const saidOf = (fault: ShownFault | undefined, about: boolean) =>
  fault && about
    ? ({ validationState: 'error', validationMessage: fault.text } as const)
    : ({ validationState: 'none' } as const);

function Verifying({ record, typed, onType, fault }: Props) {
  const { t } = useTab();
  const labels = useLabels();
  const fields = fieldsOf(record);
  const read = readNumbers(typed, fields);
  const merged = 'values' in read ? { ...fields, ...read.values } : undefined;
  const figures = merged && figuresOf(merged, {}, typed.evidence);
  return (
    <>
      <p className="tab-quiet">{t('record.decide.verifyHint')}</p>
      {correctable(fields).map((field) => (
        <NumberField key={field} {...{ field, record, typed, onType, fault }} />
      ))}
      <EvidenceChoice record={record} typed={typed} onType={onType} />
      {merged && figures && (
        <>
          <h3>{t('tab.verify.result')}</h3>
          <Lines texts={computationLines(merged, figures, labels)} />
        </>
      )}
      <Field label={t('record.decide.note')}>
        <Textarea
          dir="auto"
          maxLength={LONGEST_NOTE}
          value={typed.note}
          onChange={(_, { value }) => onType({ ...typed, note: value })}
        />
      </Field>
    </>
  );
}

/** Which pieces the verifier has opened and confirms. */
function EvidenceChoice({ record, typed, onType }: Pick<Props, 'record' | 'typed' | 'onType'>) {
  const { t } = useTab();
  const { evidence = [] } = fieldsOf(record);
  if (evidence.length === 0) return null;
  const toggle = (position: number, isChosen: boolean) => {
    const others = typed.evidence.filter((other) => other !== position);
    onType({ ...typed, evidence: isChosen ? [...others, position] : others });
  };
  return (
    <fieldset className="record-confirmed">
      <legend>{t('record.decide.evidence')}</legend>
      {evidence.map(({ kind, title }, at) => (
        <Checkbox
          key={at}
          checked={typed.evidence.includes(at + 1)}
          label={
            <>
              <bdi>{title}</bdi> ({t(`record.choice.evidenceKind.${kind}`)})
            </>
          }
          onChange={(_, { checked }) => toggle(at + 1, checked === true)}
        />
      ))}
    </fieldset>
  );
}

function NumberField(props: Omit<Props, 'possible'> & { field: VerifiedField }) {
  const { field, record, typed, onType, fault } = props;
  const { t } = useTab();
  const labels = useLabels();
  const entities = useEntities();
  const before = fieldsOf(record)[field];
  const shown = typed.numbers[field] ?? (before === undefined ? '' : String(before));
  const value = describeValue(field, before, labels, entities);
  // The field ties its hint to the input, which a screen reader then reads with it.
  const hint = [t('tab.verify.submitted', { value }), record.help[field]].filter(Boolean);
  return (
    <Field
      label={withoutQuestionMark(labels.fieldLabel(field))}
      hint={hint.map((text) => (
        <div key={text}>{text}</div>
      ))}
      {...saidOf(fault, fault?.field === field)}
    >
      <Input
        inputMode="decimal"
        dir="ltr"
        maxLength={40}
        value={shown}
        onChange={(_, { value }) =>
          onType({ ...typed, numbers: { ...typed.numbers, [field]: value } })
        }
      />
    </Field>
  );
}

function Asking({ typed, onType, fault }: Props) {
  const { t } = useTab();
  return (
    <Field label={t('record.decide.ask')} required {...saidOf(fault, fault?.field === undefined)}>
      <Textarea
        dir="auto"
        maxLength={LONGEST_NOTE}
        value={typed.question}
        onChange={(_, { value }) => onType({ ...typed, question: value })}
      />
    </Field>
  );
}

function Rejecting({ typed, onType, fault }: Props) {
  const { t } = useTab();
  return (
    <>
      <Field
        label={t('record.decide.rejectReason')}
        required
        {...saidOf(fault, fault?.field === undefined)}
      >
        <Select
          value={typed.reason}
          onChange={(_, { value }) =>
            onType({ ...typed, reason: value as VerdictInputs['reason'] })
          }
        >
          <option value="">{t('record.form.choose')}</option>
          {rejectReason.options.map((reason) => (
            <option key={reason} value={reason}>
              {t(`record.rejectReason.${reason}`)}
            </option>
          ))}
        </Select>
      </Field>
      <Field label={t('record.decide.rejectNote')}>
        <Textarea
          dir="auto"
          maxLength={LONGEST_NOTE}
          value={typed.why}
          onChange={(_, { value }) => onType({ ...typed, why: value })}
        />
      </Field>
    </>
  );
}

import { Button } from '@fluentui/react-button';
import { MessageBar, MessageBarBody } from '@fluentui/react-message-bar';
import { useRef, useState, type ReactNode } from 'react';
import type { RecordPage } from '../../../contract/tabContract';
import { figuresOf } from '../../../records/rules/paperArithmetic';
import type { VerifiedValues } from '../../../records/model/processRecord';
import { ErrorNotice } from '../../ui/ErrorNotice';
import { useTab } from '../../ui/tabContext';
import { Confirmation } from './Confirmation';
import { fieldsOf } from '../shared/recordSelectors';
import { useDecision } from './useDecision';
import { useEntities, useLabels } from '../shared/useLabels';
import { VerdictForm, type ShownFault } from './VerdictForm';
import {
  EMPTY_INPUTS,
  readVerdict,
  VERDICTS,
  type VerdictInputs,
  type Verdict,
  type VerdictAction,
  type VerdictFault,
} from './verdict';

interface Props {
  record: RecordPage;
  onDecided: (after: RecordPage, action: VerdictAction) => void;
  /** The record has changed and must be loaded again. */
  onChanged: () => void;
  /** Shown if there is nothing to decide. */
  otherwise?: ReactNode;
}

/**
 * The form for deciding on a record. It stays as long as the person can decide, or has begun to,
 * and keeps its inputs if the record turns out to have changed.
 */
export function DecisionPanel({ record, onDecided, onChanged, otherwise }: Props) {
  const { t, announce } = useTab();
  const possible = VERDICTS.filter((action) => record.actions.includes(action));
  const [typed, setTyped] = useState<VerdictInputs>();
  const [fault, setFault] = useState<VerdictFault>();
  const [asked, setAsked] = useState<Verdict>();
  const { sending, refused, failure, send, forget } = useDecision(record);
  const form = useRef<HTMLFormElement>(null);
  const shown = typed ?? { ...EMPTY_INPUTS, action: possible[0] ?? 'verify' };
  if (possible.length === 0 && typed === undefined && !refused) return otherwise;

  const type = (next: VerdictInputs) => {
    setTyped(next);
    setFault(undefined);
    if (refused ?? failure) forget();
  };
  const ask = () => {
    const read = readVerdict(shown, fieldsOf(record));
    if ('fault' in read) {
      setFault(read);
      announce(t(`record.fault.${read.fault}`));
      return;
    }
    setFault(undefined);
    setAsked(read);
  };
  const confirm = async (verdict: Verdict) => {
    const answer = await send(verdict);
    setAsked(undefined);
    if (answer?.done) {
      setTyped(undefined);
      onDecided(answer.record, verdict.action);
      return;
    }
    form.current?.focus();
    if (!answer) return;
    announce(answer.message);
    if (answer.refused === 'stale' || answer.refused === 'not_allowed') onChanged();
  };
  const shownFault: ShownFault | undefined = fault && {
    text: t(`record.fault.${fault.fault}`),
    field: fault.field,
  };
  return (
    <form
      ref={form}
      tabIndex={-1}
      className="tab-card record-decision"
      aria-labelledby="decision"
      onSubmit={(event) => {
        event.preventDefault();
        ask();
      }}
    >
      <h2 id="decision">{t('tab.verify.yours')}</h2>
      {refused && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>
            {refused.message} {t('tab.verify.kept')}
          </MessageBarBody>
        </MessageBar>
      )}
      {failure && (
        <>
          <p>{t('tab.verify.unsure')}</p>
          <ErrorNotice failure={failure} onRetry={ask} />
        </>
      )}
      <VerdictForm
        record={record}
        possible={possible.length > 0 ? possible : [shown.action]}
        typed={shown}
        onType={type}
        fault={shownFault ?? (refused && { text: refused.message, field: refused.field })}
      />
      {possible.includes(shown.action) ? (
        <Button type="submit" appearance="primary">
          {t(`record.button.${shown.action}Now`)}
        </Button>
      ) : (
        <p role="note">{t('tab.verify.nothingToDecide')}</p>
      )}
      {asked && (
        <Confirm
          record={record}
          verdict={asked}
          busy={sending}
          onConfirm={() => void confirm(asked)}
          onCancel={() => setAsked(undefined)}
        />
      )}
    </form>
  );
}

interface ConfirmProps {
  record: RecordPage;
  verdict: Verdict;
  busy: boolean;
  onConfirm: () => void;
  onCancel: () => void;
}

/** Asks to confirm a decision. */
function Confirm({ record, verdict, ...rest }: ConfirmProps) {
  const { t } = useTab();
  const labels = useLabels();
  const entities = useEntities();
  const { number, id, ownerName } = record;
  const fields = fieldsOf(record);
  const entity = fields.entityId ?? '';
  const { action } = verdict;
  const counted =
    action === 'verify' ? figuresOf(fields, (verdict.values ?? {}) as VerifiedValues) : undefined;
  return (
    <Confirmation
      title={t(`tab.verify.confirm.${action}`, { number: number ?? id })}
      label={t(`record.button.${action}Now`)}
      {...rest}
    >
      {counted && (
        <p>
          {t('tab.verify.counts', {
            sheets: labels.formatTotalSheets(counted.eliminatedSheets),
            entity: entities.get(entity)?.name[labels.language] ?? entity,
          })}
        </p>
      )}
      {action === 'reject' && <p>{t(`record.rejectReason.${verdict.reason}`)}</p>}
      {action !== 'verify' && <p>{t('tab.verify.told', { name: ownerName })}</p>}
      {verdict.note !== undefined && <blockquote dir="auto">{verdict.note}</blockquote>}
    </Confirmation>
  );
}

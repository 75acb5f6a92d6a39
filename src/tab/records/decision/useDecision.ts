import { useRef, useState } from 'react';
import {
  decision as decisionAnswer,
  type Decision,
  type DecisionBody,
  type RecordPage,
} from '../../../contract/tabContract';
import { ApiFailure } from '../../api/apiFailure';
import { useTab } from '../../ui/tabContext';
import type { Verdict } from './verdict';

type Refused = Extract<Decision, { done: false }>;

interface State {
  sending: boolean;
  /** The server refused, and why. */
  refused?: Refused;
  /** The outcome is unknown, so the same request is sent again. */
  failure?: ApiFailure;
}

/** Statuses of refusals, whose bodies say why. */
const REFUSALS = [409, 422];

/**
 * Sends a decision about the displayed state of a record. A retry after a failure has the same id,
 * so that the decision takes effect once.
 * @returns `send`, which resolves with the changed record, or undefined if nothing was done
 */
export function useDecision(record: RecordPage) {
  const { api } = useTab();
  const [state, setState] = useState<State>({ sending: false });
  const submitted = useRef<{ what: string; id: string }>(undefined);
  const send = async (verdict: Verdict): Promise<Decision | undefined> => {
    const { version, rowVersion } = record;
    const what = JSON.stringify([record.id, version, rowVersion, verdict]);
    if (submitted.current?.what !== what) submitted.current = { what, id: crypto.randomUUID() };
    const body: DecisionBody = { submissionId: submitted.current.id, version, rowVersion, verdict };
    setState({ sending: true });
    try {
      const address = `/api/tab/records/${record.id}/decision`;
      const answer = await api.post(decisionAnswer, address, body, REFUSALS);
      submitted.current = undefined;
      setState({ sending: false, ...(answer.done ? {} : { refused: answer }) });
      return answer;
    } catch (error) {
      const failure = error instanceof ApiFailure ? error : new ApiFailure('server');
      setState({ sending: false, failure });
      return undefined;
    }
  };
  return { ...state, send, forget: () => setState({ sending: false }) };
}

import { useCallback, useEffect, useState } from 'react';
import type { z } from 'zod';
import { useTab } from './tabContext';
import { withQuery, type Query } from '../api/apiClient';
import { ApiFailure } from '../api/apiFailure';

export interface Loaded<T> {
  /** The last answer; while another query loads, that of the previous one. */
  answer: T | undefined;
  /** Why the last request failed. */
  failure: ApiFailure | undefined;
  loading: boolean;
  /** Repeats the request. */
  refresh: () => void;
}

interface State<T> {
  asked: string;
  answer: T | undefined;
  failure: ApiFailure | undefined;
}

/**
 * Requests an address whenever it or its query changes, and aborts requests that are no longer
 * needed.
 * @param schema of the response, from the contract
 */
export function useApi<T>(schema: z.ZodType<T>, address: string, query?: Query): Loaded<T> {
  const { api } = useTab();
  const [round, setRound] = useState(0);
  const [state, setState] = useState<State<T>>({
    asked: '',
    answer: undefined,
    failure: undefined,
  });
  const whole = withQuery(address, query);
  const asked = `${round} ${whole}`;
  useEffect(() => {
    const controller = new AbortController();
    api.get(schema, whole, { signal: controller.signal }).then(
      (answer) => setState({ asked, answer, failure: undefined }),
      (error: unknown) => {
        if (controller.signal.aborted) return;
        const failure = error instanceof ApiFailure ? error : new ApiFailure('server');
        setState({ asked, answer: undefined, failure });
      },
    );
    return () => controller.abort();
  }, [api, schema, whole, asked]);
  const refresh = useCallback(() => setRound((last) => last + 1), []);
  const loading = state.asked !== asked;
  return {
    answer: state.answer,
    failure: loading ? undefined : state.failure,
    loading,
    refresh,
  };
}

import { useCallback, useEffect, useRef, useState } from 'react';
import { ADDRESSES, records as recordsAnswer, type Records } from '../../../contract/tabContract';
import { ApiFailure } from '../../api/apiFailure';
import type { Query } from '../../api/apiClient';
import { useTab } from '../../ui/tabContext';

interface State {
  asked: string;
  query: string;
  listed: Records | undefined;
  failure: ApiFailure | undefined;
}

interface More {
  asked: string;
  loading: boolean;
  failure: ApiFailure | undefined;
}

/** The loaded pages of a table. */
export interface RecordList {
  /** While another query loads, the result of the previous one. */
  listed: Records | undefined;
  failure: ApiFailure | undefined;
  loading: boolean;
  loadingMore: boolean;
  moreFailure: ApiFailure | undefined;
  /** Loads the next page. */
  more: () => void;
  /** Starts again with the first page. */
  refresh: () => void;
}

const failureOf = (error: unknown) =>
  error instanceof ApiFailure ? error : new ApiFailure('server');

/** A record that changed meanwhile may occur again on a later page. */
const joined = (before: Records, page: Records): Records => {
  const known = new Set(before.records.map(({ id }) => id));
  return {
    ...page,
    records: [...before.records, ...page.records.filter(({ id }) => !known.has(id))],
  };
};

/**
 * @param query as in a URL
 * @param kept pages that were loaded before
 */
export function useRecordList(query: string, kept?: Records): RecordList {
  const { api } = useTab();
  const [round, setRound] = useState(0);
  const asked = `${round} ${query}`;
  const [state, setState] = useState<State>({
    asked: kept ? asked : '',
    query,
    listed: kept,
    failure: undefined,
  });
  const [moreState, setMore] = useState<More>();
  const answered = useRef(state.asked);
  const load = useCallback(
    (cursor: string | undefined, signal: AbortSignal) => {
      const params: Query = { ...Object.fromEntries(new URLSearchParams(query)), cursor };
      return api.get(recordsAnswer, ADDRESSES.records, { query: params, signal });
    },
    [api, query],
  );
  useEffect(() => {
    if (answered.current === asked) return;
    const controller = new AbortController();
    load(undefined, controller.signal).then(
      (listed) => {
        answered.current = asked;
        setState({ asked, query, listed, failure: undefined });
      },
      (error: unknown) => {
        if (controller.signal.aborted) return;
        // A previous result of the same query is better than none.
        setState((before) => ({
          asked,
          query,
          listed: before.query === query ? before.listed : undefined,
          failure: failureOf(error),
        }));
      },
    );
    return () => controller.abort();
  }, [load, asked, query]);

  const waiting = useRef<AbortController>(undefined);
  useEffect(() => () => waiting.current?.abort(), [asked]);
  const next = state.asked === asked ? state.listed?.next : undefined;
  const more = useCallback(() => {
    if (!next) return;
    const controller = new AbortController();
    waiting.current = controller;
    setMore({ asked, loading: true, failure: undefined });
    load(next, controller.signal).then(
      (page) => {
        setMore(undefined);
        setState((before) =>
          before.listed && before.asked === asked
            ? { ...before, listed: joined(before.listed, page) }
            : before,
        );
      },
      (error: unknown) => {
        if (!controller.signal.aborted)
          setMore({ asked, loading: false, failure: failureOf(error) });
      },
    );
  }, [load, next, asked]);

  const refresh = useCallback(() => setRound((last) => last + 1), []);
  const loading = state.asked !== asked;
  const current = moreState?.asked === asked ? moreState : undefined;
  return {
    listed: state.listed,
    failure: loading ? undefined : state.failure,
    loading,
    loadingMore: current?.loading ?? false,
    moreFailure: current?.failure,
    more,
    refresh,
  };
}

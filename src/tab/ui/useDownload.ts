import { useState } from 'react';
import type { Query } from '../api/apiClient';
import { ApiFailure } from '../api/apiFailure';
import { useTab } from './tabContext';

/** Saves a file as if a person had clicked a link to it. */
function saveFile(file: Blob, name: string): void {
  const url = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  // The browser reads the source after the click event, so it must exist until then.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}

/** One of several files; only one is downloaded at a time. */
export interface Download<Kind extends string> {
  address: string;
  query: Query;
  /** Which of the files; also its extension if the server names none. */
  kind: Kind;
  /** Announcements for screen readers at the start and the end. */
  said: { running: string; done: (name: string) => string };
}

/** Downloads files, one at a time, and announces the result. */
export function useDownload<Kind extends string>() {
  const { api, language, announce } = useTab();
  const [running, setRunning] = useState<Kind>();
  const [failure, setFailure] = useState<ApiFailure>();
  const download = async ({ address, query, kind, said }: Download<Kind>): Promise<void> => {
    setRunning(kind);
    setFailure(undefined);
    announce(said.running);
    try {
      const { file, name = `lawaraq.${kind}` } = await api.download(address, {
        ...query,
        language,
      });
      saveFile(file, name);
      announce(said.done(name));
    } catch (error) {
      setFailure(error instanceof ApiFailure ? error : new ApiFailure('server'));
    } finally {
      setRunning(undefined);
    }
  };
  return { running, failure, download };
}

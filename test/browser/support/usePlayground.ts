import type { Playground } from './playground';
import { useChats } from './useChats';

/** A freshly started Lawaraq for the tests of one file that need no more than one person's chats. */
export function usePlayground(): () => Playground {
  const chats = useChats();
  return () => chats.playground;
}

import { openBrowserHost } from './browserHost';
import type { Host } from './tabHost';
import { mayBeTeams, openTeamsHost } from './teamsHost';

/** Teams if it answers, otherwise the browser. */
export async function openHost(): Promise<Host> {
  if (!mayBeTeams()) return openBrowserHost();
  try {
    return await openTeamsHost();
  } catch {
    return openBrowserHost();
  }
}

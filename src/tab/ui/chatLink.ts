const TEAMS = 'teams.microsoft.com';

/** The chat with a text written into its compose box, where the chat is one of Teams’. */
export function chatLink(chatUrl: string, text: string): string {
  const url = new URL(chatUrl);
  if (url.hostname !== TEAMS) return chatUrl;
  url.searchParams.set('message', text);
  return url.href;
}

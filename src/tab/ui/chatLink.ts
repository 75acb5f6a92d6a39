const TEAMS = 'teams.microsoft.com';

/** The address of the chat, in Teams with a text in its compose box. */
export function chatLink(chatUrl: string, text: string): string {
  const url = new URL(chatUrl);
  if (url.hostname !== TEAMS) return chatUrl;
  url.searchParams.set('message', text);
  return url.href;
}

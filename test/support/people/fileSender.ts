import { randomUUID } from 'node:crypto';
import type { Evidence } from '../../../src/records/model/recordFields';
import type { Language } from '../../../src/language/text/detectLanguage';
import type { Sent, TestBot } from '../bot/testBot';
import type { FileServer } from '../records/fileServer';
import { halfway } from '../records/someProcess';
import type { Coordinator, Heard } from './coordinator';

/** A file as a message of Teams has it. */
export const attachment = (name: string, downloadUrl: string): Sent => ({
  contentType: 'application/vnd.microsoft.teams.file.download.info',
  contentUrl: `https://example-my.sharepoint.com/${encodeURIComponent(name)}`,
  name,
  content: { downloadUrl, uniqueId: randomUUID(), fileType: name.split('.').at(-1) },
});

/** The same for a file that lies on the server. */
export function onServer(server: FileServer, name: string, content: Uint8Array): Sent {
  const path = `/${randomUUID()}`;
  server.stored.set(path, content);
  return attachment(name, `${server.origin}${path}`);
}

/** Sends a file from the server, with or without words. */
export const sendFile = (
  server: FileServer,
  person: Coordinator,
  { name, content, text }: { name: string; content: Uint8Array; text?: string | undefined },
): Promise<Heard> =>
  person.send({
    attachments: [onServer(server, name, content)],
    ...(text === undefined ? {} : { text }),
  });

/** Somebody who has just been asked for evidence. */
export async function askedForEvidence(
  bot: TestBot,
  language: Language = 'en',
): Promise<{ person: Coordinator; heard: Heard }> {
  const { person, heard } = await halfway(bot, language);
  const rest =
    language === 'en' ? ['digital form', 'Jan 2020', 'no'] : ['نموذج رقمي', 'يناير 2020', 'لا'];
  let last = heard;
  for (const text of rest) last = await person.say(text);
  return { person, heard: last };
}

/** Of the record that the person logged last. */
export const evidenceOf = async (person: Coordinator): Promise<Evidence[] | undefined> =>
  (await person.records())[0]?.fields.evidence;

import { keepPicture } from './support/keepPicture';
import { attachFiles } from './support/attachFiles';
import { lookAtArabic, lookAtEnglish } from './support/lookAt';
import type { Playground } from './support/playground';
import { useChats } from './support/useChats';
import { useWords } from './support/words';
import { PDF } from '../support/records/evidenceFiles';
import { startFileServer, type FileServer } from '../support/records/fileServer';

/** Milliseconds. */
const OPEN_DEADLINE = 120_000;
const ISOLATES = /[\u2066-\u2069]/g;

describe('files that are sent in the chat', () => {
  let server: FileServer;
  const env: NodeJS.ProcessEnv = {};
  beforeAll(async () => {
    server = await startFileServer(PDF);
    env['EVIDENCE_DOWNLOAD_HOSTS'] = server.origin;
    for (const path of ['/circular.pdf', '/scan.zip', encodeURI('/تعميم.pdf')])
      server.stored.set(path, Buffer.concat([PDF, Buffer.alloc(1_250_000)]));
  });
  const chats = useChats(env);
  const words = { ar: useWords('ar'), en: useWords('en') };
  let chat: Playground;
  beforeAll(async () => {
    chat = await chats.openAs('user-omar', (botUrl) =>
      attachFiles(botUrl, (name) => `${server.origin}/${encodeURIComponent(name)}`),
    );
  }, OPEN_DEADLINE);
  afterAll(() => server[Symbol.asyncDispose]());

  it('are kept as evidence in English, and one that cannot be is refused with the reason', async () => {
    for (const text of ['log', 'Blue slips, RTA', '2 sheets, 12,400 a year', 'digital form'])
      await chat.say(text);
    for (const text of ['31 August 2020', 'no']) await chat.say(text);
    const refused = await chat.say('[scan.zip] [secret.pdf]');
    const { lines } = await lookAtEnglish(refused);
    await keepPicture('file-refused.en', refused);
    expect(lines.join('\n')).toContain(words.en('record.file.wrong_type'));
    expect(lines.join('\n')).toContain(words.en('record.file.unavailable'));
    expect(lines).toContain(words.en('log.ask.evidence'));
    const kept = await chat.say('[circular.pdf] the circular of our director');
    const summary = await lookAtEnglish(kept);
    expect(summary.lines.join('\n').replace(ISOLATES, '')).toMatch(
      /circular\.pdf \(1\.2 MB, SHA-256 [0-9a-f]{12}…\) is kept as evidence of “Blue slips”/,
    );
  });

  it('are kept in Arabic, right to left, at any step', async () => {
    await chat.say('save for later');
    for (const text of ['سجّل إجراءً', 'إيصال المواقف، هيئة الطرق', 'ورقتان، ١٣ ألف معاملة بالسنة'])
      await chat.say(text);
    const kept = await chat.say('[تعميم.pdf] [scan.zip]');
    const { lines } = await lookAtArabic(kept);
    await keepPicture('file-kept.ar', kept);
    const text = lines.join('\n').replace(ISOLATES, '');
    expect(text).toMatch(/^حُفظ تعميم\.pdf \(SHA-256 [0-9a-f]{12}…، 1\.2 ميغابايت\) ضمن أدلة/m);
    expect(text).toContain(words.ar('record.file.wrong_type').replace(ISOLATES, ''));
    expect(lines).toContain(words.ar('log.ask.eliminationKind'));
    for (const answer of ['نموذج رقمي', '١ سبتمبر ٢٠٢٠']) await chat.say(answer);
    const after = await lookAtArabic(await chat.say('لا'));
    expect(after.lines).toContain(words.ar('record.summary.title'));
  });
});

import { keepPicture } from './support/keepPicture';
import { lookAtArabic, lookAtEnglish } from './support/lookAt';
import { usePlayground } from './support/usePlayground';
import { useWords } from './support/words';

describe('the bot among several people', () => {
  const playground = usePlayground();
  const ar = useWords('ar');
  const en = useWords('en');

  it('greets a group chat and answers who mentions it', async () => {
    const { lines } = await lookAtArabic(await playground().open('Paperless coordinators'));
    expect(lines[0]).toBe('أهلاً بكم، أنا «لاورق»');
    const reply = await playground().mention('ما مستهدف المرحلة الثانية؟');
    const answer = await lookAtArabic(reply);
    await keepPicture('group.ar', reply);
    expect(answer.lines[0]).toMatch(/المرحلة الثانية.* 50%/);
  });

  it('shows nobody’s records to a group, and names the way to the personal chat', async () => {
    for (const wish of ['سجلاتي', 'بانتظار الاعتماد', 'سجّل إجراء']) {
      const { lines } = await lookAtArabic(await playground().mention(wish));
      expect(lines).toEqual([ar('log.personalOnly')]);
    }
  });

  it('shows of a record in a group to each what they may see', async () => {
    const shown = await playground().mention('PL-RTA-2026-0001');
    const { lines, buttons } = await lookAtArabic(shown);
    expect(lines[0]).toContain('PL-RTA-2026-0001');
    expect(buttons).toEqual([ar('record.group.show')]);
    await keepPicture('record-in-group.ar', shown);
    const own = await playground().change(shown, ar('record.group.show'));
    expect((await lookAtArabic(own)).lines).toEqual([ar('log.gone')]);
  });

  it('greets a channel and answers a post that mentions it', async () => {
    const { lines } = await lookAtArabic(await playground().open('General'));
    expect(lines[0]).toBe('أهلاً بكم، أنا «لاورق»');
    const answer = await playground().post('what is the target of phase 2?');
    expect((await lookAtEnglish(answer)).lines[0]).toMatch(/phase 2 .*50%/);
    const next = 'Which entities were in phase 2?';
    const second = await lookAtEnglish(await playground().chooseInPost(answer, next));
    expect(second.lines[0]).toBe(next);
    expect(second.lines).toContain('• Dubai Courts');
  });

  it('shows of a record in a channel no more than in a group', async () => {
    const shown = await playground().post('PL-RTA-2026-0001');
    const { lines } = await lookAtEnglish(shown);
    await keepPicture('record-in-group.en', shown);
    expect(lines).toContain(en('record.group.text'));
  });

  it('shows nobody’s records to a channel', async () => {
    const { lines } = await lookAtEnglish(await playground().post('my records'));
    expect(lines).toEqual([en('log.personalOnly')]);
  });
});

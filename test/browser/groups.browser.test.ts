import { lookAtArabic, lookAtEnglish } from './support/lookAt';
import { usePlayground } from './support/usePlayground';

describe('the bot among several people', () => {
  const playground = usePlayground();

  it('greets a group chat and answers who mentions it', async () => {
    const { lines } = await lookAtArabic(await playground().open('Paperless coordinators'));
    expect(lines[0]).toBe('أهلاً بكم، أنا «لاورق»');
    const answer = await lookAtArabic(await playground().mention('ما مستهدف المرحلة الثانية؟'));
    expect(answer.lines[0]).toMatch(/المرحلة الثانية.* 50%/);
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
});

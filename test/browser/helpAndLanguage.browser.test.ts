import { lookAtArabic, lookAtEnglish } from './support/lookAt';
import { usePlayground } from './support/usePlayground';

describe('help and language in the chat', () => {
  const playground = usePlayground();

  it('helps in English with questions to click', async () => {
    const help = await playground().say('help');
    const { lines, buttons } = await lookAtEnglish(help);
    expect(lines[0]).toBe('What I can do');
    expect(lines.filter((line) => line.startsWith('• '))).toHaveLength(8);
    expect(buttons).toEqual([
      'When was the Dubai Paperless Strategy launched?',
      'What is the target of phase two?',
      'How much did paper use fall in phase one?',
      'Language',
    ]);
    const example = await playground().choose(help, 'What is the target of phase two?');
    expect((await lookAtEnglish(example)).lines[1]).toContain('50%');
  });

  it('helps in Arabic with questions to click', async () => {
    const help = await playground().say('مساعدة');
    const { lines, buttons } = await lookAtArabic(help);
    expect(lines[0]).toBe('كيف أساعدك؟');
    expect(lines.filter((line) => line.startsWith('• '))).toHaveLength(8);
    expect(buttons).toEqual([
      'متى أُطلقت استراتيجية دبي للمعاملات اللاورقية؟',
      'ما مستهدف المرحلة الثانية؟',
      'كم انخفض استهلاك الورق في المرحلة الأولى؟',
      'اللغة',
    ]);
    const example = await playground().choose(help, 'كم انخفض استهلاك الورق في المرحلة الأولى؟');
    expect((await lookAtArabic(example)).lines[1]).toMatch(/\d%/);
  });

  it('asks for the language in English, and keeps the one that is clicked', async () => {
    const asked = await playground().say('language');
    const { lines, buttons } = await lookAtEnglish(asked);
    expect(lines).toEqual(['Which language should I answer in?']);
    expect(buttons).toEqual(['العربية', 'English', 'Same as my question', 'Cancel']);
    const confirmed = await lookAtArabic(await playground().choose(asked, 'العربية'));
    expect(confirmed.lines[0]).toContain('سأجيبك بالعربية من الآن فصاعداً.');
    const { lines: answer } = await lookAtArabic(
      await playground().say('what is the target of phase 2?'),
    );
    expect(answer[0]).toMatch(/المرحلة الثانية.* 50%/);
  });

  it('asks for the language in Arabic, and goes back to that of each question', async () => {
    const help = await playground().say('مساعدة');
    const asked = await playground().choose(help, 'اللغة');
    const { lines, buttons } = await lookAtArabic(asked);
    expect(lines).toEqual(['بأي لغة تودّ أن أجيبك؟']);
    expect(buttons).toEqual(['العربية', 'English', 'بلغة سؤالي', 'إلغاء']);
    const confirmed = await lookAtArabic(await playground().choose(asked, 'بلغة سؤالي'));
    expect(confirmed.lines[0]).toContain('سأجيب عن كل سؤال بلغته.');
    const { lines: answer } = await lookAtEnglish(
      await playground().say('what is the target of phase 2?'),
    );
    expect(answer[0]).toMatch(/phase 2 .*50%/);
  });
});

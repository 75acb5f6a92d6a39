import { keepPicture } from './support/keepPicture';
import { lookAtArabic, lookAtEnglish } from './support/lookAt';
import { usePlayground } from './support/usePlayground';

describe('questions in the chat', () => {
  const playground = usePlayground();

  it('greets in Arabic before anything is asked', async () => {
    const { lines, buttons } = await lookAtArabic(await playground().welcome());
    expect(lines[0]).toBe('أهلاً بك، أنا «لاورق»');
    expect(buttons).toEqual(
      expect.arrayContaining(['ما مستهدف المرحلة الثانية؟', 'مساعدة', 'English']),
    );
  });

  it('asks what was meant by a name alone in Arabic, and answers the choice that is clicked', async () => {
    const offer = await playground().say('المرحلة الأولى');
    const { lines, buttons } = await lookAtArabic(offer);
    expect(lines[0]).toBe('هل تقصد أحد هذه الأسئلة؟');
    await keepPicture('suggestion.ar', offer, 'المرحلة الأولى');
    expect(buttons.at(-1)).toBe('لا شيء مما سبق');
    const chosen = buttons[0] ?? '';
    expect(chosen).toContain('المرحلة الأولى');
    const answer = await lookAtArabic(await playground().choose(offer, chosen));
    expect(answer.lines[0]).toBe(chosen);
    expect(answer.lines[1]).toContain('المرحلة الأولى');
    expect(answer.lines).toContainEqual(expect.stringMatching(/^مصدر رسمي: /));
  });

  it('answers an Arabic question right to left, with its source', async () => {
    const answer = await playground().say('ما مستهدف المرحلة الثانية؟');
    const { lines, buttons } = await lookAtArabic(answer);
    await keepPicture('answer.ar', answer, 'ما مستهدف المرحلة الثانية؟');
    expect(lines[0]).toMatch(/المرحلة الثانية.* 50%/);
    expect(lines.filter((line) => line.startsWith('مصدر رسمي: '))).toContainEqual(
      expect.stringMatching(/، دبي الذكية، 29 أبريل 2019، بالإنجليزية$/),
    );
    expect(buttons).toContainEqual(expect.stringMatching(/^فتح المصدر: الجهات الحكومية/));
    expect(buttons).toContain('ما الجهات المشاركة في المرحلة الثانية؟');
  });

  it('lists with bullets and the right Arabic plural', async () => {
    const { lines } = await lookAtArabic(await playground().say('كم عدد جهات المرحلة الثانية؟'));
    expect(lines[0]).toMatch(/(^| )7 جهات /);
    const listed = lines.filter((line) => line.startsWith('• '));
    expect(listed).toHaveLength(7);
    expect(listed).toContain('• محاكم دبي');
  });

  it('understands an English question with typos', async () => {
    const answer = await playground().say('waht is teh targt of phase 2');
    const { lines, buttons } = await lookAtEnglish(answer);
    await keepPicture('answer.en', answer, 'waht is teh targt of phase 2');
    expect(lines[0]).toMatch(/phase 2 .*50%/);
    expect(lines).toContainEqual(
      expect.stringMatching(/^Official source: .*, Smart Dubai, 29 April 2019$/),
    );
    expect(buttons).toContainEqual(expect.stringMatching(/^Open the source: Government entities/));
  });

  it('understands a follow-up that only names another phase', async () => {
    const { lines } = await lookAtEnglish(await playground().say('and phase 1?'));
    expect(lines[0]).toMatch(/target of phase 1 .*50%/);
  });

  it('asks what was meant by a name alone in English, and answers the choice that is clicked', async () => {
    const offer = await playground().say('dubai police');
    const { lines, buttons } = await lookAtEnglish(offer);
    expect(lines[0]).toBe('Did you mean one of these?');
    await keepPicture('suggestion.en', offer, 'dubai police');
    expect(buttons.at(-1)).toBe('None of these');
    const chosen = buttons[0] ?? '';
    expect(chosen).toContain('Dubai Police');
    const answer = await lookAtEnglish(await playground().choose(offer, chosen));
    expect(answer.lines[0]).toBe(chosen);
    expect(answer.lines[1]).toContain('Dubai Police');
    expect(answer.lines).toContainEqual(expect.stringMatching(/^Official source: /));
  });

  it('says in English that something is not in its sources', async () => {
    const { lines, buttons } = await lookAtEnglish(
      await playground().say('what is the weather tomorrow'),
    );
    expect(lines[0]).toContain('I found nothing about this in my sources');
    expect(lines[1]).toContain('The paperless coordinator in your entity can help you.');
    expect(buttons).toEqual(['Help']);
  });

  it('says in Arabic that something is not in its sources', async () => {
    const { lines, buttons } = await lookAtArabic(await playground().say('ما حالة الطقس غداً؟'));
    expect(lines[0]).toContain('لم أجد في مصادري');
    expect(buttons).toEqual(['مساعدة']);
  });
});

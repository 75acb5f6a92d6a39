import fc from 'fast-check';
import { cueWordsOf } from '../../../src/frames/cues/cueWords';
import { mayHaveParts, MOST_QUESTIONS, segmentMessage } from '../../../src/frames/segments';
import { rounds } from '../../support/process/rounds';
import { maskNames } from './cues/cueNames';

const segment = (text: string) =>
  segmentMessage(text, { read: (part) => maskNames(cueWordsOf(part)) });

describe('a greeting before a question', () => {
  it.each([
    ['السلام عليكم، متى أُطلقت الاستراتيجية؟', 'السلام عليكم', 'متى أُطلقت الاستراتيجية؟'],
    ['مرحبا استاذ، من أطلق الاستراتيجية؟', 'مرحبا استاذ', 'من أطلق الاستراتيجية؟'],
    [
      'Good morning team, when was the strategy launched?',
      'Good morning team',
      'when was the strategy launched?',
    ],
    ['Hello! Who launched the strategy?', 'Hello!', 'Who launched the strategy?'],
    ['dear all, which entities were in phase 1?', 'dear all', 'which entities were in phase 1?'],
    ['salam, mta atlaqat el strategy?', 'salam', 'mta atlaqat el strategy?'],
    ['hala bro, kam shajra wafaraw?', 'hala bro', 'kam shajra wafaraw?'],
  ])('%s: is taken off, and the question stays as it was typed', (text, greeting, question) => {
    expect(segment(text)).toEqual({ greeting, leadIn: '', questions: [question] });
  });

  it.each([
    ['السلام عليكم ورحمة الله، شحالكم؟ كم جهة شاركت؟', 'كم جهة شاركت؟'],
    ['يعطيكم العافيه، كم شجرة توفرت؟', 'كم شجرة توفرت؟'],
    ['السلام عليكم، تحية طيبة وبعد، كم جهة شاركت؟ ولكم الشكر', 'كم جهة شاركت؟'],
    ['sabah el kheir, kam shajra wafaraw?', 'kam shajra wafaraw?'],
    ['saba7 el 5air, kam shajra wafaraw?', 'kam shajra wafaraw?'],
    [
      'Hi! thanks for yesterday. Next one: who launched the strategy?',
      'who launched the strategy?',
    ],
    ['Hope you are well. Two things: who launched the strategy?', 'who launched the strategy?'],
  ])('%s: several courtesies are no part of the question', (text, question) => {
    const { leadIn, questions } = segment(text);
    expect({ leadIn, questions }).toEqual({ leadIn: '', questions: [question] });
  });

  it('is what the knowledge has as small talk, if it asks nothing', () => {
    const isSmallTalk = (text: string) => text.startsWith('super');
    const { leadIn } = segmentMessage('super helpful. When was it launched?', { isSmallTalk });
    expect(leadIn).toBe('');
  });

  it.each([
    ['Hi dear, who launched the strategy? Thanks!', 'who launched the strategy?'],
    ['Hello sir, when was the stamp launched, thank you so much', 'when was the stamp launched'],
    ['مرحبا، كم شجرة تم توفيرها؟ شكرا جزيلا', 'كم شجرة تم توفيرها؟'],
  ])('%s: the thanks behind the question are no second one', (text, question) => {
    expect(segment(text).questions).toEqual([question]);
  });

  it('is one question with what stands before a number alone', () => {
    const { leadIn, questions } = segment('There are several sorts of waste. Which two?');
    expect({ leadIn, questions }).toEqual({
      leadIn: '',
      questions: ['There are several sorts of waste. Which two?'],
    });
  });

  it.each(['hello', 'hi, thanks!', 'شكرا جزيلا', 'السلام عليكم'])(
    '%s: alone asks nothing',
    (text) => {
      expect(segment(text).questions).toEqual([]);
    },
  );
});

describe('what is told before a question', () => {
  it.each([
    [
      'The coffee machine is broken again and I am waiting for it. When was the strategy launched?',
      'When was the strategy launched?',
    ],
    [
      'I am preparing a slide for my boss. How many sheets did DEWA save?',
      'How many sheets did DEWA save?',
    ],
    ['عندي عرض باجر والمدير مستعجل. كم ورقة وفرت ديوا؟', 'كم ورقة وفرت ديوا؟'],
  ])('%s: is its lead-in', (text, question) => {
    const { leadIn, questions } = segment(text);
    expect(questions).toEqual([question]);
    expect(text.startsWith(leadIn)).toBe(true);
    expect(leadIn).not.toBe('');
  });

  it.each([
    ['I am with DEWA and my manager asks me in which phase were we', 'in which phase were we'],
    ['Before I begin: how many trees were saved?', 'how many trees were saved?'],
  ])('%s: is no part of the question', (text, question) => {
    expect(segment(text).questions.at(-1)).toContain(question);
    expect(segment(text).questions).toHaveLength(1);
  });

  it.each([
    'We scan the forms, does this count?',
    'We print the receipt on request only. Does this count as paperless?',
    'نمسح النماذج ضوئياً، هل هذا يحسب؟',
    'they rejected my record, why?',
  ])('%s: stays with a question that points at it', (text) => {
    const { leadIn, questions } = segment(text);
    expect(leadIn).toBe('');
    expect(questions.map((question) => question.replace(/[,،]/g, ''))).toEqual([
      text.replace(/[,،]/g, ''),
    ]);
  });

  it.each([
    [
      'DEWA: how much in 2018? how much in 2020?',
      ['DEWA how much in 2018?', 'DEWA how much in 2020?'],
    ],
    [
      'المرحلة الثانية: كم جهة؟ وما المستهدف؟',
      ['المرحلة الثانية كم جهة؟', 'المرحلة الثانية وما المستهدف؟'],
    ],
  ])('%s: a topic before a colon belongs to each question', (text, questions) => {
    expect(segment(text)).toMatchObject({ leadIn: '', questions });
  });
});

describe('several questions in one message', () => {
  it.each([
    [
      'When was the strategy launched and who launched it?',
      ['When was the strategy launched', 'who launched it?'],
    ],
    ['متى أُطلقت الاستراتيجية ومن أطلقها؟', ['متى أُطلقت الاستراتيجية', 'ومن أطلقها؟']],
    [
      'What was the target of phase 2 & was it reached?',
      ['What was the target of phase 2', 'was it reached?'],
    ],
    [
      'When was it launched? Also, how many trees were saved?',
      ['When was it launched?', 'how many trees were saved?'],
    ],
    [
      'when was the strategy launched, also who leads it',
      ['when was the strategy launched', 'who leads it'],
    ],
    [
      'When was the strategy launched — and how many entities were in phase 1?',
      ['When was the strategy launched', 'how many entities were in phase 1?'],
    ],
    [
      'كم جهة في المرحلة الأولى؟ وكم جهة في المرحلة الثانية؟',
      ['كم جهة في المرحلة الأولى؟', 'وكم جهة في المرحلة الثانية؟'],
    ],
    [
      'متى بدأت المرحلة الأولى وبعد كم جهة شاركت فيها؟',
      ['متى بدأت المرحلة الأولى', 'وبعد كم جهة شاركت فيها؟'],
    ],
    [
      'When was the strategy launched? Who launched it? How many entities joined?',
      ['When was the strategy launched?', 'Who launched it?', 'How many entities joined?'],
    ],
    [
      'كم جهة في المرحلة الأولى؟ كم وفرت؟ متى بدأت؟',
      ['كم جهة في المرحلة الأولى؟', 'كم وفرت؟', 'متى بدأت؟'],
    ],
    ['كم ورقة وفرت ديوا، وعدد موظفيها كم؟', ['كم ورقة وفرت ديوا', 'وعدد موظفيها كم؟']],
    [
      'what number has the DEWA law and the day it was issued',
      ['what number has the DEWA law', 'the day it was issued'],
    ],
    ['ما رقم قانون ديوا وتاريخ صدوره؟', ['ما رقم قانون ديوا', 'وتاريخ صدوره؟']],
    ['DEWA percentage in 2018 and 2021', ['DEWA percentage in 2018', 'DEWA percentage in 2021']],
    [
      'كم نسبة ديوا في 2018 و2019 وفي 2020؟',
      ['كم نسبة ديوا في 2018؟', 'كم نسبة ديوا في 2019؟', 'كم نسبة ديوا في 2020؟'],
    ],
  ])('%s: is cut into each', (text, questions) => {
    expect(mayHaveParts(text)).toBe(true);
    const { leadIn, questions: cut } = segment(text);
    expect({ leadIn, questions: cut }).toEqual({ leadIn: '', questions });
  });

  it('are three at most, the first ones', () => {
    expect(segment('Who launched it? When? Where? Why?').questions).toEqual([
      'Who launched it?',
      'When?',
      'Where?',
    ]);
  });

  it.each([
    ['How many trees were saved, and what is the source?', 'How many trees were saved'],
    ['How many trees were saved? What is your source?', 'How many trees were saved?'],
    ['كم شجرة تم توفيرها؟ وما المصدر؟', 'كم شجرة تم توفيرها؟'],
  ])('%s: the source is no question of its own beside another', (text, question) => {
    expect(segment(text).questions).toEqual([question]);
  });
});

describe('an abbreviation at the end of a sentence', () => {
  it('ends what is told before the question', () => {
    expect(segment('I work in the legal dept. How many hours were saved?')).toEqual({
      leadIn: 'I work in the legal dept.',
      questions: ['How many hours were saved?'],
    });
  });
});

describe('one question', () => {
  it.each([
    ['how many sheets and hours did phase 1 save?', 'two measures'],
    ['كم ورقة وساعة وفرت المرحلة الأولى؟', 'two measures in Arabic'],
    ['which entities were in phase 1 and phase 2?', 'two phases'],
    ['Compare DEWA and RTA: how many sheets did each save?', 'a comparison that says by what'],
    ['compare the target and the result of phase 1', 'a comparison'],
    ['قارن بين ديوا وهيئة الطرق في نسبة الخفض', 'a comparison in Arabic'],
    ['ما الفرق بين المرحلة الأولى والثانية؟', 'a difference'],
    ['is dewa in phase 1, or not?', 'a tag'],
    ['ديوا في المرحلة الأولى ولا لا؟', 'a tag in Arabic'],
    ['DEWA got the stamp, right?', 'a tag that asks to confirm'],
    ['how do I convert reams to no. of sheets', 'an abbreviation with a full stop'],
    ['how much was saved between 2018 and 2021', 'the time from one year to another'],
    ['ما الفرق بين 2018 و2021 في نسبة ديوا؟', 'a difference of two years'],
    ['ما رقم قانون ديوا وسنته؟', 'a number with its year'],
    ['which of these was in phase 1: RTA, customs, DEWA?', 'a list that one is asked of'],
    ['أي من هذه الجهات: ديوا، الجمارك — كانت في المرحلة الأولى؟', 'a list in Arabic'],
    ['phase 2', 'only a name'],
    ['والثانية؟', 'only an ordinal'],
    ['when?', 'only an asking word'],
  ])('%s: stays whole (%s)', (text) => {
    expect(segment(text)).toEqual({ leadIn: '', questions: [text] });
  });
});

describe('any message at all', () => {
  const text = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 400 }),
    fc.string({ unit: 'grapheme', maxLength: 200 }),
    fc
      .array(
        fc.constantFrom(
          ...'when who متى ومن كم hello thanks and و , ? ؟ : — . السلام عليكم phase 1 DEWA المرحلة compare source \n'.split(
            ' ',
          ),
        ),
        { maxLength: 30 },
      )
      .map((words) => words.join(' ')),
  );

  it('has three questions at most, none of them empty', () => {
    fc.assert(
      fc.property(text, (message) => {
        const { questions } = segment(message);
        expect(questions.length).toBeLessThanOrEqual(MOST_QUESTIONS);
        for (const question of questions) expect(question.trim()).not.toBe('');
      }),
      { numRuns: rounds(2000, 300) },
    );
  });

  // Words that no courtesy is spelt with.
  const word = fc.stringMatching(/^(?:[bdfgkqxz]{4,9}|[ظضثخذغ]{4,8})$/);
  const words = fc.array(word, { minLength: 1, maxLength: 8 }).map((some) => some.join(' '));

  it('has a question if it is no courtesy', () => {
    fc.assert(
      fc.property(words, fc.constantFrom('', '.', '?', '؟', '!'), (some, end) => {
        expect(segment(some + end).questions).toEqual([some + end]);
      }),
      { numRuns: rounds(2000, 300) },
    );
  });

  it('keeps the only question, whatever is told before it', () => {
    const opening = fc.constantFrom('when', 'who', 'how many', 'متى', 'كم', 'which');
    fc.assert(
      fc.property(fc.option(words), opening, words, (told, ask, about) => {
        const question = `${ask} ${about}?`;
        const { questions } = segment(told === null ? question : `${told}. ${question}`);
        expect(questions).toHaveLength(1);
        expect(questions[0]).toContain(question);
      }),
      { numRuns: rounds(2000, 300) },
    );
  });
});

describe('what opens a message and says nothing', () => {
  it.each([
    ['ok so when was the strategy launched?', 'when was the strategy launched?'],
    ['Here is my question: who launched the strategy?', 'who launched the strategy?'],
    ['my boss wants to know who launched the strategy', 'who launched the strategy'],
    ['بقولك يا باشا، متى أُطلقت الاستراتيجية؟', 'متى أُطلقت الاستراتيجية؟'],
    ['يا جماعة الخير، كم جهة شاركت؟', 'كم جهة شاركت؟'],
    ['معلش سؤال صغير، كم شجرة توفرت؟', 'كم شجرة توفرت؟'],
    ['حبيبي، كم شجرة توفرت؟', 'كم شجرة توفرت؟'],
    ['تكفى كم شجرة توفرت؟', 'كم شجرة توفرت؟'],
  ])('%s: is no part of the question', (text, question) => {
    expect(mayHaveParts(text)).toBe(true);
    expect(segment(text)).toMatchObject({ leadIn: '', questions: [question], isTrimmed: true });
  });

  it.each([
    ['هلا والله، كم شجرة توفرت؟', 'هلا والله'],
    ['تحية وبعد، كم شجرة توفرت؟', 'تحية وبعد'],
    ['مساء الفل، كم شجرة توفرت؟', 'مساء الفل'],
  ])('%s: a greeting is not cut at its «و»', (text, greeting) => {
    expect(segment(text)).toMatchObject({ greeting, leadIn: '', questions: ['كم شجرة توفرت؟'] });
  });

  it.each(['and in which phase is dewa?', 'وكم جهة شاركت؟'])(
    '%s: a conjunction alone stays',
    (text) => {
      expect(segment(text)).not.toHaveProperty('isTrimmed');
    },
  );
});

describe('halves that a sign, a noun or a wish begins', () => {
  it.each([
    [
      'how many entities in phase 3 + when did phase 4 start',
      ['how many entities in phase 3', 'when did phase 4 start'],
    ],
    [
      'كم جهة في المرحلة الثالثة + متى بدأت الرابعة',
      ['كم جهة في المرحلة الثالثة', 'متى بدأت الرابعة'],
    ],
    [
      'RTA percentage 2018, and how many employees does RTA have?',
      ['RTA percentage 2018', 'how many employees does RTA have?'],
    ],
    ['DEWA percentage in 2018 and RTA in 2019', ['DEWA percentage in 2018', 'RTA in 2019']],
    ['DEWA sheets and RTA percentage', ['DEWA sheets', 'RTA percentage']],
    ['نسبة ديوا وعدد أوراق هيئة الطرق', ['نسبة ديوا', 'وعدد أوراق هيئة الطرق']],
    [
      'when did DEWA finish? also i need the e-mail of its director',
      ['when did DEWA finish?', 'i need the e-mail of its director'],
    ],
    [
      'DEWA percentage in 2018 and then in june 2020?',
      ['DEWA percentage in 2018?', 'DEWA percentage in june 2020?'],
    ],
    ['كم نسبة ديوا ٢٠١٨ وبعدين في ٢٠٢٠؟', ['كم نسبة ديوا ٢٠١٨؟', 'كم نسبة ديوا ٢٠٢٠؟']],
  ])('%s: are two questions', (text, questions) => {
    expect(segment(text)).toMatchObject({ leadIn: '', questions });
  });

  it.each([
    'Who eliminated more sheets - DEWA or RTA?',
    'منو وفر أكثر - ديوا ولا هيئة الطرق؟',
    'After DEWA with 60%, who came next in the first phase?',
    'بعد ديوا، من كان الأعلى في المرحلة الأولى؟',
    'The 40 hours a year per resident, is that achieved or only a hope?',
  ])('%s: is one', (text) => {
    const { leadIn, questions } = segment(text);
    expect(leadIn).toBe('');
    expect(questions).toHaveLength(1);
    expect(questions[0]?.split(/\W+/u).length).toBe(text.split(/\W+/u).length);
  });
});

describe('what is named to be left out', () => {
  it.each([
    ['how many hours were saved, not how much money', 'how many hours were saved'],
    ['كم ساعة توفرت في 2020، مو مصاري', 'كم ساعة توفرت في 2020'],
    ['أبا نسبة ديوا، مب هيئة الطرق', 'أبا نسبة ديوا'],
  ])('%s: is put aside', (text, question) => {
    expect(segment(text)).toEqual({ leadIn: '', questions: [question], isTrimmed: true });
  });

  it('is not what is only counted out', () => {
    expect(segment('how many entities are there, not counting DEWA?').questions[0]).toContain(
      'DEWA',
    );
  });
});

describe('a topic before questions', () => {
  it.each([
    ['DEWA: the minimum? and the maximum?', ['DEWA the minimum?', 'DEWA the maximum?']],
    ['DEWA: عدد الطابعات وعدد الأشجار', ['DEWA عدد الطابعات', 'DEWA وعدد الأشجار']],
  ])('%s is that of each of them', (message, questions) => {
    expect(segment(message)).toMatchObject({ questions, haveTopic: true });
  });

  it.each(['Al Zain Trading: fewer printers?', 'شركة النخلة: عدد المسجلين؟'])(
    '%s is left to the question if nobody knows it',
    (message) => {
      expect(segment(message).haveTopic).toBeUndefined();
    },
  );
});

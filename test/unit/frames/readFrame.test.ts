import { cueWordsOf } from '../../../src/frames/cues/cueWords';
import { readFrame } from '../../../src/frames/readFrame';
import { maskNames } from './cues/cueNames';

const read = (question: string) => readFrame(maskNames(cueWordsOf(question)));

describe('what a figure is held against', () => {
  it.each([
    ['did they save more than 336 million sheets', 'more_than', 336e6],
    ['did it pass one million sheets', 'reached', 1e6],
    ['هل تجاوز المليون ورقة؟', 'more_than', 1e6],
    ['which entities cut at least 55%', 'at_least', 55],
    ['which entities cut at least 55 percent?', 'at_least', 55],
    ['أي الجهات خفضت 55% على الأقل؟', 'at_least', 55],
    ['الجهات اللي خفضت ما لا يقل عن 55%', 'at_least', 55],
    ['who cut less than 55 percent', 'less_than', 55],
    ['من خفض أقل من 55%؟', 'less_than', 55],
    ['who cut at most 55%', 'at_most', 55],
    ['من خفض 55% على الأكثر؟', 'at_most', 55],
    ['which entity cut exactly 57%', 'exactly', 57],
    ['من خفض 57% بالضبط؟', 'exactly', 57],
    ['about 57 percent?', 'about', 57],
    ['did dewa reach the 50 percent target', 'reached', 50],
    ['did all six entities reach 50 percent', 'reached', 50],
    ['وصلت كل الجهات الست 50%', 'reached', 50],
    ['كل الجهات الست تجاوزت في النهاية 50%', 'more_than', 50],
    ['did dewa save more than half a million sheets', 'more_than', 500_000],
    ['هل وفرت ديوا أكثر من نصف مليون ورقة؟', 'more_than', 500_000],
    ['هل وفرت ديوا أكثر من نص مليون ورقة؟', 'more_than', 500_000],
    ['من غير ديوا وصل 60%؟', 'reached', 60],
    ['منو واصل 57%؟', 'reached', 57],
  ])('%s: is read with its number', (question, id, number) => {
    expect(read(question).relation).toEqual({ id, number });
  });

  it.each([
    ['which entities missed 55%', 'reached', 55],
    ['أي الجهات ما وصلت 55%؟', 'reached', 55],
    ['الجهات التي لم تبلغ 55%', 'reached', 55],
    ['من غير ديوا ما وصل 60%؟', 'reached', 60],
  ])('%s: is denied', (question, id, number) => {
    expect(read(question).relation).toEqual({ id, number, denied: true });
  });

  it.each(['did DEWA reach its target', 'did they make it?', 'حققوه؟'])(
    '%s: is the target that is meant',
    (question) => {
      expect(read(question).relation).toEqual({ id: 'reached' });
    },
  );

  it.each(['how many sheets in 2018', 'كم ورقة في 2018', 'which entities were in phase 1'])(
    '%s: is nothing',
    (question) => {
      expect(read(question).relation).toBeUndefined();
    },
  );

  it('is no year', () => {
    expect(read('how many sheets in 2018').figures).toEqual([]);
    expect(read('law 46 of 2021 number of articles').figures).toEqual([46]);
  });
});

describe('a period', () => {
  it.each([
    ['how many sheets in 2018', '2018'],
    ['كم ورقة في 2018', '2018'],
    ['how many sheets by June 2020', '2020-06'],
    ['sheets saved until December 2021', '2021-12'],
    ['كم ورقة حتى يونيو 2020', '2020-06'],
    ['كم ورقة لين ديسمبر ٢٠٢١', '2021-12'],
    ['كم ورقة في حزيران 2020', '2020-06'],
    ['ماذا حدث في شباط 2018', '2018-02'],
    ['كم ورقة حتى كانون الأول 2020', '2020-12'],
    ['ماذا حدث في كانون الثاني 2019', '2019-01'],
    ['كم ورقة حتى تشرين الأول 2021', '2021-10'],
    ['كم ورقة حتى تشرين الثاني 2021', '2021-11'],
  ])('%s: is %s', (question, period) => {
    expect(read(question).periods).toEqual([period]);
  });

  it('is each of those that are named', () => {
    expect(read('between 2018 and 2021').periods).toEqual(['2018', '2021']);
  });

  it('may lie ahead', () => {
    const { periods, times } = read('how many sheets will be saved in 2030');
    expect(periods).toEqual(['2030']);
    expect(times).toContain('forecast');
  });
});

describe('what was planned and what came of it', () => {
  it.each([
    ['what was the target of phase 2', 'target'],
    ['ما مستهدف المرحلة الثانية؟', 'target'],
    ['what was the result of phase 1', 'result'],
    ['ما نتيجة المرحلة الأولى؟', 'result'],
    ['the target and the result of phase 1', 'both'],
    ['was 57 percent the target or the result', 'both'],
    ['ما مستهدف المرحلة الأولى ونتيجتها؟', 'both'],
  ])('%s: asks for %s', (question, stage) => {
    expect(read(question).stage).toBe(stage);
  });

  it.each(['who was in phase 1?', 'من كان في المرحلة الأولى؟'])('%s: asks for neither', (text) => {
    expect(read(text).stage).toBeUndefined();
  });
});

describe('an order', () => {
  it.each([
    ['which entity saved the most paper', 'most'],
    ['أي جهة وفرت أكثر؟', 'most'],
    ['which entity saved the least paper', 'least'],
    ['أقل جهة بين الست', 'least'],
    ['which phase had the lowest target', 'lowest'],
    ['أي مرحلة كان مستهدفها الأقل؟', 'least'],
    ['top 3 entities by sheets saved', 'top_n'],
    ['rank the entities of phase 1', 'rank'],
    ['رتب جهات المرحلة الأولى', 'rank'],
    ['who was the first to get the stamp', 'first_in_time'],
    ['من أول جهة حصلت على الختم؟', 'first_in_time'],
    ['what was the average reduction', 'average'],
    ['ما متوسط الخفض؟', 'average'],
    ['what is the difference between phase 1 and phase 2', 'difference'],
  ])('%s: is %s', (question, order) => {
    expect(read(question).order).toBe(order);
  });

  it.each(['what was the result of phase 1', 'ما نتيجة المرحلة الأولى؟'])(
    '%s: is not asked for by the number of a phase',
    (question) => {
      expect(read(question).order).toBeUndefined();
    },
  );
});

describe('a place behind the first', () => {
  it.each([
    ['which entity is the second highest', 2],
    ['ثاني أعلى جهة', 2],
    ['third highest entity', 3],
    ['ثالث أعلى جهة', 3],
    ['which phase came second in sheets saved', 2],
    ['أي مرحلة جاءت في المركز الثاني', 2],
  ])('%s: is %d', (question, rank) => {
    expect(read(question).place?.rank).toBe(rank);
  });

  it.each(['what was the result of the second phase', 'ما نتيجة المرحلة الثانية؟'])(
    '%s: is none in the name of a phase',
    (question) => {
      expect(read(question).place).toBeUndefined();
    },
  );
});

describe('a choice', () => {
  it.each([
    ['is dewa phase one or phase two?', 'either_or'],
    ['هل ديوا في المرحلة الأولى أو الثانية؟', 'either_or'],
    ['was 57 percent the target or the result', 'either_or'],
    ['who saved more, dewa or rta', 'which_of_two'],
    ['is digital dubai the same as smart dubai', 'same_or_different'],
    ['هل دبي الرقمية هي نفسها دبي الذكية؟', 'same_or_different'],
  ])('%s: is %s', (question, choice) => {
    expect(read(question).choice).toBe(choice);
  });

  it('is not offered by "or not"', () => {
    expect(read('do they have the stamp or not').choice).toBeUndefined();
  });
});

describe('denials and exceptions', () => {
  it.each([
    ['which entities are not in phase 1', ['negated']],
    ['أي الجهات ليست في المرحلة الأولى', ['negated']],
    ['الجهات اللي مب في المرحلة الأولى', ['negated']],
    ['الجهات غير الحاصلة على الختم', ['negated']],
    ['all entities of phase 1 except DEWA', ['all', 'exception']],
    ['كل جهات المرحلة الأولى ما عدا ديوا', ['all', 'exception']],
    ['كل جهات المرحلة الأولى غير ديوا', ['all', 'exception']],
    ['which entities were in neither phase 1 nor phase 2', ['neither']],
    ['which entities were in both phase 1 and phase 2', ['both']],
    ['only DEWA?', ['only']],
    ['which entities were in phase 1', []],
    ['أي الجهات كانت في المرحلة الأولى', []],
  ])('%s: are %j', (question, polarity) => {
    expect([...read(question).polarity].sort()).toEqual(polarity);
  });
});

describe('what is set against what is asked for', () => {
  it.each(['the hours saved, not the money', 'الساعات اللي توفرت مو الفلوس كم'])(
    '%s: is neither asked for nor denied',
    (question) => {
      const { ofWhat, polarity } = read(question);
      expect(ofWhat).toContain('hours_time');
      expect(ofWhat).not.toContain('money');
      expect(polarity).not.toContain('negated');
    },
  );

  it.each(['which entity did not save money', 'أي جهة ما وفرت فلوس'])(
    '%s: is denied itself',
    (question) => {
      expect(read(question).ofWhat).toContain('money');
    },
  );
});

describe('what is asked for', () => {
  it.each([
    ['how much money did dubai police save in 2018', 'how_much', 'money'],
    ['how much water did DEWA save', 'how_much', 'water'],
    ['how many sheets did DEWA save', 'how_many', 'sheets_paper'],
    ['كم ساعة وفرت المرحلة الأولى؟', 'how_many', 'hours_time'],
    ['كم ورقة وفرت ديوا؟', 'how_many', 'sheets_paper'],
    ['when does the platform have to be ready', 'when', 'deadline'],
    ['متى لازم تكون جاهزة المنصة؟', 'when', 'deadline'],
  ])('%s: is %s of %s', (question, ask, ofWhat) => {
    const frame = read(question);
    expect(frame.asks).toContain(ask);
    expect(frame.ofWhat[0]).toBe(ofWhat);
  });

  it.each([
    ['in hours?', 'hours_time'],
    ['وبالدراهم؟', 'money'],
  ])('%s: is another unit of what was asked before', (question, unit) => {
    const { ofWhat, conversation } = read(question);
    expect(ofWhat).toEqual([unit]);
    expect(conversation).toContain('follow_unit_switch');
  });

  it('is first what stands next to the word that asks', () => {
    expect(read('which entity saved the most paper').ofWhat).toEqual(['entities', 'sheets_paper']);
  });

  it('is marked where it is private, or an order', () => {
    expect(read('is Wesam Lootah married').scope).toContain('private_person');
    expect(read('show my records').commands).toContain('imperative_show_mine');
    expect(read('what did RTA digitise').commands.size).toBe(0);
  });
});

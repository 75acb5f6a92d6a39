import {
  createKnowledgeBackground,
  type KnowledgeBackground,
} from '../../../src/answering/agreement/knowledgeBackground';
import { ARBITRATION_RULES } from '../../../src/answering/arbitration/arbitrationRules';
import { weigh } from '../../../src/answering/arbitration/weigh';
import type { Answerer } from '../../../src/answering/answerer';
import type { Engine } from '../../../src/answering/engine';
import { EntrySubjects } from '../../../src/answering/entrySubjects';
import { DEFAULT_TOLERANCE } from '../../../src/answering/model/tolerance';
import { namesWithoutContext } from '../../../src/answering/ranking/nameAgreement';
import { createEngine } from '../../support/knowledge/createEngine';
import { realAnswerer } from '../../support/knowledge/realAnswerer';

let answerer: Answerer;
let engine: Engine;
let background: KnowledgeBackground;
beforeAll(async () => {
  const { answerer: real, knowledge } = await realAnswerer();
  answerer = real;
  engine = createEngine(knowledge, { tolerance: DEFAULT_TOLERANCE });
  background = createKnowledgeBackground(knowledge, engine.facts.index, new EntrySubjects(engine));
});

/** The pair of each rule in Arabic. */
const ARABIC: Readonly<Record<string, { example: string; counter: string }>> = {
  otherPhases: {
    example: 'منو شارك في المرحلة الأولى من خدمات 360',
    counter: 'منو كان في المرحلة الأولى بس مب في الثانية',
  },
  unknownName: { example: 'كم ورقة وفرت المرحلة 8', counter: 'كم ورقة وفرت المرحلة 3' },
  own: { example: 'كم ورقة استهلك قسمنا', counter: 'كم ورقة وفرت الاستراتيجية' },
  leftOver: {
    example: 'كم درهم وفرت الاستراتيجية في المدارس',
    counter: 'كم درهم وفرت الاستراتيجية',
  },
  reason: { example: 'ليش وفروا بس 336 مليون ورقة', counter: 'كم ورقة وفروا' },
  severalNames: { example: 'متى بدأت المرحلة', counter: 'متى بدت المرحلة الرابعة' },
  askingWordAlone: { example: 'منو بعد؟', counter: 'كم مرحلة كانت؟' },
  unclearClaim: { example: 'هل يوجد مسؤول؟', counter: 'هل وصلت ديوا إلى 60%' },
  guessedSubject: { example: 'عدد الموظفين', counter: 'عدد المراحل' },
  partialWording: { example: 'إلغاء', counter: 'ما المحاور' },
  wordMeaning: { example: 'شو معنى النسبة', counter: 'شو معنى الختم' },
  leaning: { example: 'منو أطلقه؟', counter: 'متى أُطلقت الاستراتيجية؟' },
  leaningMissing: { example: 'وكم من الماء؟', counter: 'ومتى؟' },
  datedList: {
    example: 'هل إقامة دبي في قائمة أبريل 2019 للمرحلة الثانية',
    counter: 'هل الجمارك في المرحلة الثانية',
  },
  writtenForIt: {
    example: 'أي مرحلة وفرت أكثر ورق',
    counter: 'هل وصلت هيئة الطرق إلى 60%',
  },
  explainedPeriod: {
    example: 'جهات المرحلة الثانية سبع أو ثمان؟',
    counter: 'هل جهات المرحلة الأولى ست أم سبع؟',
  },
  unranked: {
    example: 'أي جهة خفضت أقل شيء بين كل الجهات',
    counter: 'أي جهة من الست خفضت أقل شيء',
  },
  unlistedGroup: {
    example: 'أي الجهات الصغيرة في المرحلة الرابعة',
    counter: 'أي الجهات الكبيرة في المرحلة الأولى',
  },
  composed: { example: 'أي مرحلة وفرت أقل ورق', counter: 'كم ورقة وفرت المرحلة 3' },
  noneNewer: {
    example: 'في عدد أحدث من 2023 لخدمات دبي الآن؟',
    counter: 'كم خدمة في دبي الآن في 2023',
  },
  names: { example: 'منو حصل الختم', counter: 'منو أطلق الختم' },
  listed: { example: 'نسبة شرطة دبي في 2018', counter: 'كم نسبة الجهات الست في 2018' },
  half: {
    example: 'المرحلة 4 والمرحلة 5 متى بدت كل وحدة',
    counter: 'متى بدت المرحلة الرابعة',
  },
  unsaid: {
    example: 'كم معاملة رقمية للبلدية في 2020',
    counter: 'شو رقمنت البلدية في 2020',
  },
  unsaidMissing: {
    example: 'كم نسبة المعاملات الرقمية في محاكم مركز دبي المالي في 2019',
    counter: 'كم نسبة المعاملات الرقمية',
  },
  several: {
    example: 'كم ورقة وكم درهم وفرت المرحلة الأولى',
    counter: 'كم ورقة وفرت المرحلة الأولى',
  },
  sure: { example: 'ما هي دائرة الاقتصاد والسياحة', counter: 'كم درهم وفرت شرطة دبي وحدها' },
  told: { example: 'منو أخذ الختم', counter: 'كم درهم وفرت شرطة دبي وحدها' },
  missing: { example: 'كم درهم وفرت شرطة دبي وحدها', counter: 'منو أخذ الختم' },
};

/** What was spoken of, for the rules of what leans on that. */
const BEFORE: Readonly<Record<string, readonly string[]>> = {
  leaning: ['stamp'],
  leaningMissing: ['strategy'],
};

const PAIRS = ARBITRATION_RULES.flatMap(({ id, example, counter }) => [
  { id, example, counter },
  { id, ...(ARABIC[id] ?? { example: '', counter: '' }) },
]);

/** The rule that decides a question behind what was spoken of. */
function ruleBehind(text: string, before: readonly string[]): string | undefined {
  const question = engine.read(text);
  const reading = engine.facts.read(question, before);
  const ranking = engine.rank(question, namesWithoutContext(question.mentions));
  return weigh({ question, reading, ranking }, engine, background).choice.rule;
}

/** The rules that decide the questions of a message that stands alone. */
const rulesFor = (text: string): (string | undefined)[] =>
  answerer.explain(text).message.questions.map(({ outcome }) => outcome.rule);

function decidersOf(text: string, id: string): (string | undefined)[] {
  const before = BEFORE[id];
  return before ? [ruleBehind(text, before)] : rulesFor(text);
}

it('has a pair in Arabic for each rule', () => {
  expect(Object.keys(ARABIC)).toEqual(ARBITRATION_RULES.map(({ id }) => id));
});

describe.each(PAIRS)('the rule "$id"', ({ id, example, counter }) => {
  it(`decides: ${example}`, () => {
    expect(decidersOf(example, id)).toContain(id);
  });

  it(`leaves to others: ${counter}`, () => {
    expect(decidersOf(counter, id)).not.toContain(id);
  });
});

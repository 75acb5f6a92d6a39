import { wordSet } from '../../language/text/wordSet';
import { notBeside, type CueRule } from './cueRule';

/** Where the wordings count that ask who, when, how many; Arabic. */
export const ARABIC_ASKING_RULES: readonly CueRule[] = [
  {
    cues: 'asks.who',
    wordings: 'من',
    rule: '«من» is "who" only as the first word of a clause before a verb or a noun with the article.',
    example: 'من أطلق استراتيجية دبي؟',
    counter: 'كم وفرنا من الورق في 2020؟',
    holds: (match, context) =>
      context.isHead(match.start) &&
      !/^(?:متي|وين|اين|اي|جهه|بعد|خلال|حيث|هنا)$/.test(context.after(match)),
  },
  {
    cues: 'asks.who',
    wordings: 'لمن',
    rule: '«لمن» asks at the beginning or the end of a clause; within it, it means "for those who".',
    example: 'لمن يتبع الختم؟',
    counter: 'ما الغرامة المقررة لمن يخالف؟',
    holds: (match, context) => context.isHead(match.start) || context.isLast(match.end - 1),
  },
  {
    cues: 'asks',
    wordings: 'الي متي | وين | كم مره | شلون | شو المانع | من متي | لين متي | ليش ما',
    rule: 'Asks, if the clause is no exclamation.',
    example: 'لين متى نقدر نرفع البيانات حق هالسنة؟',
    counter: 'إلى متى هذا التأخير في الرد!',
    holds: (match, context) => !context.isExclaimed(match.start),
  },
  {
    cues: 'asks.until_when',
    wordings: 'اخر يوم | اخر موعد',
    rule: 'Asks for a limit, not in a statement with «كان» or of what the speaker did.',
    example: 'آخر يوم للتقديم؟',
    counter: 'آخر موعد كان لي مع الدعم أمس',
    holds: (_, context) => !context.hasWord(wordSet('كان كانت')),
  },
  {
    cues: 'asks.how_many asks.how_much',
    wordings: 'كم | بكم',
    rule: '«كم» asks for a count or an amount, not before «رقم», where it asks for a number that identifies; «بكم» only at the head.',
    example: 'كم جهة حكومية بطلت ورق؟',
    counter: 'كم رقم القانون الاتحادي للمعاملات الإلكترونية؟',
    holds: (match, context) =>
      match.wording === 'كم'
        ? !/^(?:رقم|مره|سنه|يوم|مده|شهر)$/.test(context.after(match)) ||
          match.id !== 'how_many' ||
          context.after(match) === 'سنه'
        : context.isHead(match.start),
  },
  {
    cues: 'asks.how_often asks.how_long',
    wordings: 'كل كم | كم يوم | كم مره | كم سنه',
    rule: 'Asks for a time or a frequency, not before a statement («كل كم شهر يصير …») or a factor («زاد»).',
    example: 'كم مرة تقاس نسبة التحول في السنة؟',
    counter: 'كم يوم وأرد عليكم بخصوص الختم',
    holds: (match, context) =>
      !/^و/.test(context.after(match)) &&
      !/^(?:زاد|زادت|قلت|مذكوره|شهر)$/.test(context.after(match)),
  },
  {
    cues: 'asks.which',
    wordings: 'اي',
    rule: '«أي» asks before a noun without the article, not after a denial, where it is "any", nor before a noun with it, where it is "that is".',
    example: 'أي مرحلة انضمت فيها هيئة الصحة؟',
    counter: 'لم نستلم أي رد من الهيئة',
    holds: (match, context) => {
      const words = context.clauseWords(match.start);
      return (
        !words.some((word) => /^(?:لم|لن|لا|ليس|بدون|دون)$/.test(word)) &&
        (match.start === 0 || context.after(match) !== 'الوزارات') &&
        !(match.start > 0 && context.isFirst(match.start) && /^ال/.test(context.after(match)))
      );
    },
  },
  {
    cues: 'asks.what_is',
    wordings: 'ما | ما هو | ما هي',
    rule: '«ما» asks as the first word before a noun; before a verb or a preposition, and «ما هو» after its noun, it denies.',
    example: 'ما الختم؟',
    counter: 'ما وصلني رد من الدعم للحين',
    holds: (match, context) =>
      context.isHead(match.start) &&
      (match.wording !== 'ما' ||
        /^(?:ال|ل|معن|فايد|فكر|دور|اهمي|نوع|مفهوم|تعريف|قص)/.test(context.after(match)) ||
        /ه$/.test(context.after(match))),
  },
  {
    cues: 'asks.status',
    wordings: 'ما وضع | شو الوضع | وين وصلت',
    rule: "Asks how far something has come, not «ما وضع» before a verb's subject, nor small talk or where a message went.",
    example: 'شو الوضع في المرحلة الثالثة؟',
    counter: 'ما وضع المدير توقيعه على الطلب',
    holds: (match, context) =>
      !/^(?:المدير|الموظف|عندكم|الرساله|رسالتي|الايميل)$/.test(context.after(match)),
  },
  {
    cues: 'asks.whether',
    wordings: 'في | عندكم',
    rule: '«في» asks "is there" only first and before a noun without the article, a name or a number; «عندكم حق» agrees.',
    example: 'في رقم عن توفير الماي؟',
    counter: 'في 2021 كم وفرنا؟',
    holds: (match, context) =>
      context.isHead(match.start) &&
      !/^(?:ال|حق$|اي$|\{name\}$|\d|نهايه|اخر|بدايه)/.test(context.after(match)) &&
      !context.asks(match, 'how_many how_much when who where which what_is'),
  },
  {
    cues: 'asks.whether',
    wordings: 'يجوز | مسموح | ممنوع | نقدر | اقدر | يحق | فيني | فينا',
    rule: 'Asks whether something is allowed as the first word, not where something else is asked for.',
    example: 'مسموح نتلف الملفات القديمة؟',
    counter: 'نقدر نعرف متى بدأت الاستراتيجية؟',
    holds: (match, context) =>
      context.isHead(match.start) &&
      !context.asks(
        match,
        'who when where which how_many how_much how_long why how_to what_is list contact source',
      ) &&
      !/^(?:اعرف|نعرف|اشوف|نشوف|اسال|نسال|احصل|نحصل)$/.test(context.after(match)),
  },
  {
    cues: 'asks.whether',
    wordings: 'هل',
    rule: 'Asks for yes or no, not where «هل تعرف» wraps a question.',
    example: 'هل القطاع الخاص مشمول بالاستراتيجية؟',
    counter: 'هل تعرف متى بدأت الاستراتيجية؟',
    holds: (match, context) =>
      !(
        /^(?:تعرف|تعرفون|تدري|تدرون|تعلم)$/.test(context.after(match)) &&
        context.asks(match, 'who when where which how_many how_much why how_to what_is')
      ),
  },
  {
    cues: 'asks.source',
    wordings: 'من وين | من اين | شو المصدر',
    rule: 'Asks where a figure is from, not where the speaker goes or begins.',
    example: 'من وين يبت هالرقم؟',
    counter: 'من وين أقدم على الختم؟',
    holds: (match, context) => !/^(?:ا(?!ل)|الاكبر|الاساسي|الرييسي)/.test(context.after(match)),
  },
  {
    cues: 'asks.list',
    wordings: 'قايمه',
    rule: 'Asks for a list, not where the list is the place.',
    example: 'عطني قائمة الجهات',
    counter: 'كم جهة في قائمة المرحلة الأولى؟',
    holds: notBeside({ before: 'في علي من' }),
  },
  {
    cues: 'asks.list',
    wordings: 'اذكر | اسماء',
    rule: 'Asks for a list, not «أذكر أني» (I remember) or a first name.',
    example: 'اذكر الجهات',
    counter: 'أذكر أني قدمت الطلب أمس',
    holds: notBeside({ after: 'اني ان من' }),
  },
  {
    cues: 'asks.contact',
    wordings: 'وين اراجع',
    rule: 'Asks whom to turn to, not where to check something.',
    example: 'وين أراجع عشان الختم؟',
    counter: 'وين أراجع بيانات النموذج قبل الإرسال؟',
    holds: notBeside({ after: 'بيانات' }),
  },
  {
    cues: 'asks.why',
    wordings: 'ما الهدف من',
    rule: 'Asks for a purpose, not for the figure that was planned.',
    example: 'ما الهدف من الختم؟',
    counter: 'ما الهدف من حيث عدد الجهات في 2021؟',
    holds: notBeside({ after: 'حيث' }),
  },
];

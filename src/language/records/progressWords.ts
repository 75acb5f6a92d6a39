import { phraseSet, phraseTable } from '../tokens/phraseTable';

/** What of the progress is asked for; see {@link ParsedProgress}. */
export type ProgressView =
  'summary' | 'compare' | 'phases' | 'top' | 'waiting' | 'types' | 'grades' | 'formula';

/** What tells one view alone, in normalised spelling. */
export const VIEWS = phraseTable<Exclude<ProgressView, 'summary' | 'top'>>([
  [
    'waiting',
    `waiting, wait, waits, pending, undecided, backlog, unverified, awaiting, outstanding, stuck,
    not verified, not yet verified, to be verified, not decided, not been decided, nobody has verified,
    ينتظر, تنتظر, ينتظرون, بانتظار, في انتظار, ناطر, ناطره, ناطرين, معلق, معلقه, معلقات, المعلق, المعلقه, المعلقات,
    لم يعتمد, لم تعتمد, ما اعتمد, ما اعتمدت, ما انعتمد, ما انعتمدت, غير معتمد, غير المعتمد, غير معتمده, غير المعتمده,
    متاخر, المتاخر, المتاخره, المتاخرات, لم يبت, ما انبت, بعده ما اعتمد`,
  ],
  [
    'compare',
    `compare, comparison, comparing, compared, side by side, rank, ranked, ranking, rankings, league table,
    which entity, which entities, what entity, by entity, per entity, each entity, every entity, for each entity,
    which authority, which department, who leads, who is ahead, who saved the most, leading entity, entities ranked, with each other,
    قارن, قارني, قارنوا, قارن لي, مقارنه, المقارنه, قارنها, رتب, رتبي, ترتيب, الترتيب, جنب بعض, مع بعض, ببعض, ببعضها,
    اي جهه, اي الجهات, اي هييه, اي دايره, منو اكثر جهه, اكثر جهه, اعلي جهه, افضل جهه, لكل جهه, كل جهه, حسب الجهه, حسب الجهات, بحسب الجهه`,
  ],
  [
    'phases',
    `phases, by phase, per phase, each phase, every phase, which phase, all phases, stages,
    المراحل, مراحل, لكل مرحله, كل مرحله, حسب المرحله, بحسب المرحله, اي مرحله`,
  ],
  [
    'types',
    `by type, by types, types, per type, each type, type of process, types of process, types of processes, process type, process types,
    by kind, kinds, kind of process, kinds of processes, which type, which kind, category, categories, by category,
    حسب النوع, بحسب النوع, حسب نوع, بحسب نوع, نوع الاجراء, نوع الاجراءات, انواع الاجراءات, انواع, الانواع, نوع العمليه, انواع العمليات, لكل نوع, كل نوع`,
  ],
  [
    'grades',
    `how sure, how certain, sure, confident, confidence, reliable, reliability, trust, trustworthy, grade, grades, by grade,
    estimated, estimate, estimates, estimation, accurate, accuracy, how exact, how solid,
    الثقه, ثقه, نثق, موثوق, موثوقه, الموثوقيه, تقدير, تقديرات, التقديرات, تقديريه, التقدير, درجه, درجات, الدرجات, متاكد, متاكدين, مؤكده, موكده, دقيقه, دقه, الدقه, معدود, معدوده`,
  ],
  [
    'formula',
    `formula, formulas, how is it calculated, how is this calculated, how was this calculated, how are they calculated, how was it calculated, calculated, calculation, computed, worked out, how do you calculate, how did you calculate, how did you get, method, the maths, the math,
    المعادله, معادله, معادلات, طريقه الحساب, كيف حسب, كيف حسبت, كيف حسبتها, كيف حسبتم, كيف حسبتوها, كيف حسبتوه, كيف انحسب, كيف انحسبت, كيف تحسب, كيف يحسب, كيف تم حساب, كيف حسبتوا, شلون حسبت, شلون حسبتوها, شلون حسبتها, شلون انحسب, شلون انحسبت, شلون تحسب, كيفيه الحساب, الحساب, حسبتها كيف, حسبتوها كيف`,
  ],
]);

/** The most of something; of what is told by the words beside it. */
export const MOST = phraseSet(
  `top, most, largest, biggest, highest, leading, best, greatest, main, savers,
  اكثر, الاكثر, اكبر, الاكبر, اعلي, الاعلي, افضل, الافضل, اهم, ابرز, توب, akthar, akbar, a3la`,
);
export const ENTITY_NOUNS = phraseSet(
  `entity, entities, authority, authorities, department, departments, agency, agencies, organisations, organizations,
  جهه, جهات, الجهه, الجهات, هييه, هييات, الهييات, دايره, دواير, الدواير`,
);
export const TYPE_NAMES = phraseTable<
  'customer_service' | 'internal_process' | 'inter_entity' | 'voluntary_printing'
>([
  [
    'customer_service',
    `customer service, customer services, services for customers, services to customers, customer facing services, public services,
    خدمات المتعاملين, خدمه المتعاملين, خدمات للمتعاملين, الخدمات المقدمه للمتعاملين, خدمات العملاء, خدمات الجمهور, خدمات المراجعين, الخدمات`,
  ],
  [
    'internal_process',
    `internal process, internal processes, internal procedures, internal work, internal,
    اجراء داخلي, اجراءات داخليه, الاجراءات الداخليه, الاجراء الداخلي, العمليات الداخليه, عمليات داخليه, الداخليه, داخليه`,
  ],
  [
    'inter_entity',
    `inter entity, interentity, processes between entities, work between entities,
    اجراءات بين الجهات, الاجراءات بين الجهات, المشتركه بين الجهات, الاجراءات المشتركه`,
  ],
  [
    'voluntary_printing',
    `voluntary printing, optional printing, personal printing,
    الطباعه الاختياريه, طباعه اختياريه, الطباعه الطوعيه, طباعه طوعيه`,
  ],
]);

export const GRADE_NAMES = phraseTable<'A' | 'B' | 'C'>([
  ['A', 'grade a, confidence a, class a, درجه a, درجه الثقه a, الدرجه a, درجه ا'],
  ['B', 'grade b, confidence b, class b, درجه b, درجه الثقه b, الدرجه b, درجه ب'],
  ['C', 'grade c, confidence c, class c, درجه c, درجه الثقه c, الدرجه c, درجه ج'],
]);

/** The entity of the person who asks. */
export const OWN = phraseSet(
  `my entity, our entity, my department, our department, my organisation, our organisation, my authority, our authority, my employer,
  جهتي, جهتنا, هييتنا, هييتي, دايرتنا, دايرتي, موسستنا, jehati, jehatna`,
);
/** Everybody together, no matter who was named before. */
export const EVERYBODY = phraseSet(
  `all entities, every entity together, everybody, everyone, all of them, all together, altogether, in total, the total, overall, all, the whole government, the government, government wide,
  كل الجهات, جميع الجهات, الجهات كلها, الكل, كلهم, كلها, الجميع, المجموع الكلي, الاجمالي, اجمالا, الحكومه, حكومه دبي`,
);

/** Beside a name, a period or a view these ask nothing of their own. */
export const ASIDES = phraseSet(
  `still, yet, show, show me, and, also, what about, how about, only, just, please, pls, plz, same, the same, again, now, then, instead, figures, the figures, numbers, these figures, those figures, this, that, these, them, there, breakdown, break it down, break down, split, split it, list, give me, see, view, chart, ok, okay, side, like, by, per, versus, vs, with, against, compare,
  و, طيب, زين, بس, فقط, الارقام, ارقام, هالارقام, هذي الارقام, نفس, نفسها, عطني, ورني, راوني, اعرض, فصل, فصلها, قسم, قسمها, وزعها, وزع, مقابل, مع, حق, مال, بعد, هالمره`,
);

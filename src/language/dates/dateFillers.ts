import { phraseSet } from '../tokens/phraseTable';

/** Every one of some phrases with every one of others behind it. */
const pairs = (firsts: string, seconds: string): string[] =>
  firsts.split(', ').flatMap((first) => seconds.split(', ').map((second) => `${first} ${second}`));
const SUBJECTS =
  'the system, system, el system, the online system, online system, the online form, e service, the e service, eservice, e form, the e form, the service, service, the app, app, the application, application, the portal, portal, the process, process, the digital process, the new system, new system, the form, the digital form, the online form, the online service, the platform, the website, the project, this, this service, this process, this system, it';
const BEGAN =
  'started, is started, was started, has started, got started, went live, gone live, is live, was live, has been live, been live, live, is working, working, is running, running, was launched, launched, is launched, got launched, implemented, was implemented, is implemented, got implemented, introduced, was introduced, activated, was activated, is activated, began, begun, became live, became digital, went digital, is digital, was digitized, was digitised, came live, came, is online, is in use, in use, start, starts';
/** "The system started", "it was launched". */
const BEGINNINGS = [
  ...pairs(SUBJECTS, BEGAN),
  // «اشتغل النظام», «تم إطلاق الخدمة»
  ...pairs(
    'بدا, بدات, اشتغل, اشتغلت, انطلق, انطلقت, اطلق, اطلقت, اطلقنا, تم اطلاق, دشن, دشنا, تم تدشين, طبقنا, تم تطبيق, فعلنا, تم تفعيل, شغلنا, بدانا, بدينا',
    'النظام, النظام الجديد, الخدمه, التطبيق, السيستم, المنصه, البوابه, النموذج, الاجراء, العمل, العمل به, العمل بالنظام',
  ),
].join(',');

/** Days that have a name: they explain a day that is told, and tell none themselves. */
export const OCCASIONS = phraseSet(
  `national day, the national day, uae national day, our national day, saudi national day, founding day, flag day, union day, commemoration day, martyrs day, new year, new years, new years day, new years eve, new years holiday, eid, eid day, eid holiday, eid al fitr, eid al adha, eid ul fitr, eid ul adha, first day of eid, labour day, labor day, holiday, public holiday, christmas,
  اليوم الوطني, العيد الوطني, يوم الاتحاد, عيد الاتحاد, يوم العلم, يوم الشهيد, يوم التاسيس, راس السنه, العيد, عيد الفطر, عيد الاضحي, اول يوم العيد`,
);

/** Said around a date without changing it. */
export const DAY_FILLERS = phraseSet(
  `${BEGINNINGS}, till now, until now, up to now, upto now, till date, till today, until today, to present, till present, to date, for sure, sometime, some time, date of implementation, implementation date, date of launching, launching date, wef, w e f, w . e . f, effect from, effective date, effective date is, with effective from, eff, eff ., eff from, eff . from, eff date, itself, same, first time, officially, date of launch, date of go live, date of golive, golive, golive date, go live on, started using, we started using, we start, we have started, we have started from, we are using, we are using it, using, using it, using since, implemented, implemented on, implemented in, activated, activated on, introduced, we introduced, we implemented, mornin, morng, mrng, noon, evng, dated, starting date, start date, started using it, we started using it, started it, we started it, aftrnoon, time, hopefully, kindly, pls, plz, around about, arnd, abt, nearly, may be, i believe, if i remember, as i remember, as per my memory,
  a, an, on, of, the, at, during, during the, as of, as from, with effect from, effective, effective from, starting, starting from, starting on, starting in, beginning, it was, it is, its, was, it started, it went live, it went live on, it went live in,
  went live, went live on, went live in, live, live since, live from, live on, live in, been live since, has been live since, we launched, we launched it, launched, launched on, launched in, launch date, launch date is, the launch was, go live, go live date, go live was, started, started on, started in, we started, we went digital, we went live, went digital,
  onwards, onward, morning, in the morning, afternoon, evening, date, the date is, the date was, back in, around, about, approximately, approx, roughly, almost, nearly, maybe, i think, i guess, not sure, im not sure, not certain, if i remember correctly, if im not mistaken, as far as i remember, as far as i know, probably, some time in, sometime in, somewhere in, just, only, now, exactly, ever since, all the way back in, all the way back to, way back in, in about, some, please, it has been live since, since about, in the month of, month of, in the year, day,
  في, بتاريخ, تاريخ, ب, بيوم, اعتبارا, اعتبارا من, ابتداء, ابتداء من, بدءا, بدءا من, من تاريخ, منذ تاريخ, كان, كانت, كان في, كانت في, تم, تم في, بدا, بدانا, بدات, بدا في, بدانا في, بدات في, انطلق, انطلقت, انطلق في, انطلقت في, اطلق, اطلقت, اطلق في, اطلقناه, اطلقناها, اطلقناه في, اطلقناها في, تم الاطلاق, الاطلاق, الاطلاق كان, الاطلاق في, تاريخ الاطلاق, دشن في, دشنت في, دشناه في, اشتغل, اشتغلت, اشتغل من, اشتغلنا, اشتغلنا في, بدينا, بدينا في, بدت, بدت في, شغلناه, شغلناها, شغلناه في, شغلناها في, طبقناه, طبقناها, طبقناه في, طبقناها في, فعلناه, فعلناها, فعلناه في, فعلناها في, انطلقنا, انطلقنا في,
  حوالي, تقريبا, يمكن, اظن, اعتقد, ربما, مب متاكد, مو متاكد, مش متاكد, غير متاكد, حسب علمي, علي ما اذكر, علي ما اظن, اذا مب غلطان, نحو, قرابه, خلال, بالضبط, بس, فقط, من يوم, و, ال, هو, هي, الموافق, لو سمحت, yom, fi, fe, taqreeban, bdena, bedina, الي الان, حتي الان, لين الحين, لين الان, للحين, لحد الان, والي الان, وحتي الان, من الان, من الحين, من اليوم, فصاعدا, الليل, بالليل, الصبح, صباحا, الظهر, العصر, المسا, مساء`,
);

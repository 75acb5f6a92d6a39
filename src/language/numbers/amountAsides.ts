import { phraseSet } from '../tokens/phraseTable';

export const HEDGES = phraseSet(
  `~, ≈, ±, about, abt, abot, approx, aprx, apprx, appx, apx, app ., appr, approximate, approx ., aprox, approximately, aproximately, approximatly, approximetly, around, round about, roundabout, arround, aroud, arnd, arond, around about, near about, nearabout, nearly about, mga, halos, siguro, lagbhag, roughly, rougly, circa, ca, some,
  nearly, almost, just under, just below, slightly under, slightly less than, a little less than, a little under, not quite, or so, ish, more or less, more less, plus minus, odd, like that, something like that, give or take, maybe, may be, can be, mayb, perhaps, probably, prob, possibly, i think, i thnk, i think so, i guess so, i guess, id guess, i would guess, i believe, i reckon, i suppose, i would say, id say,
  in the region of, in the neighbourhood of, in the order of, on the order of, ballpark, estimated, estimate, an estimate of, an estimated,
  say, lets say, can say, we can say, you can say, u can say, close to, near, something around, somewhere around, something like, somewhere, anywhere, anything, something, somewhere in, on average, in average, average, averaging, avg, an average of, average of, kind of, sort of, like, not sure but, at a guess, a rough,
  حوالي, حولي, حوالين, تقريبا, تقريبن, تقريب, بالتقريب, على وجه التقريب, تقدير, تقديرا, تقديريا, تقديري, بالتقدير, يمكن, ممكن, ربما, في حدود, فحدود, بحدود, حدود, في حوالي, بحوالي,
  ما يقارب, مايقارب, ما يقرب من, يقارب, قرابه, نحو, زهاء, شي, قول, نقول, يعني شي, اظن, اظنها, اعتقد, بالمتوسط, في المتوسط, المتوسط, متوسط, معدل, بمعدل, بالمعدل, المعدل, وشوي, شوي, ونيف,
  زايد ناقص, فوق تحت, يجي, ييي, يطلع, مو متاكد بس, مب متاكد بس, على ما اظن, تخمينا, تخمين, يمكن شي,
  taqreeban, taqriban, takriban, taqreban, tagreeban, tagriban, ta2reeban, ta2riban, taqrban, t8reeban, ta8reeban, 7awali, 7awaly, hawali, hawaly, 7wali, yemken, yimken, ymkn, yumkin, momken, bhdood, b7dood, fi 7dood, fe 7dood, nagool, shay`,
);

/** Said beside an amount by somebody who is not sure of it. */
export const UNSURE = phraseSet(
  `not sure, not sure but, im not sure but, i am not sure but, im not sure, i am not sure, not certain, im not certain, not exactly sure, not 100 % sure, not too sure, idk, dunno, i dont know, dont know, i dont remember exactly, dont remember exactly, if i remember, if i remember correctly, if i remember right, if i remember well, as i remember, i remember, if i recall correctly, as far as i remember, as far as i recall, as far as i know, to my knowledge, to the best of my knowledge, afaik, iirc, if im not mistaken, if i am not mistaken, if im not wrong, if i am not wrong, if not wrong, if i m not wrong, if i m not mistaken, as per my knowledge, as i know, as per my memory, in my memory, from memory, off the top of my head, i need to check, need to check, needs checking, i have to check, i will check, ill check, let me check, to be confirmed, tbc, i will confirm, ill confirm, need to confirm, i need to confirm, roughly speaking, could be, might be, must be, should be around, should be about,
  مب متاكد, مب متاكده, مو متاكد, مو متاكده, مش متاكد, مش متاكده, غير متاكد, لست متاكدا, لست متاكده, مدري, ما ادري, ماادري, ما اعرف بالضبط, ما اذكر بالضبط, حسب علمي, علي حسب علمي, علي حد علمي, حسب ما اذكر, علي ما اذكر, حسب ما اتذكر, علي ما اتذكر, حسب ما اعرف, اذا ما خاب ظني, ان لم تخني الذاكره, اذا مب غلطان, اذا مب غلطانه, اذا مو غلطان, اذا مو غلطانه, اذا ما كنت غلطان, من الذاكره, لازم اتاكد, بتاكد, احتاج اتاكد, خلني اتاكد, محتاج اتاكد`,
);

/** Said of the least that it is: the figure is read, and is approximate. */
export const AT_LEAST = phraseSet(
  `+, >, over, more than, more then, morethan, at least, atleast, minimum, a minimum of, minimum of, above, upwards of, a little over, just over, slightly over, slightly more than, and more, or more, and above, & above, or above, and up, & up, & more, plus, no less than, not less than, and a bit, and change, a little more than,
  اكثر من, اكتر من, اكثر عن, على الاقل, ع الاقل, عالاقل, لا يقل عن, ما لا يقل عن, ما يقل عن, مب اقل عن, يزيد على, يزيد عن, فوق, واكثر, او اكثر, يتجاوز, akthar men, aktar men, 3ala el aqal`,
);

const joined = (leads: string, nouns: string) =>
  leads
    .split(',')
    .flatMap((lead) => nouns.split(',').map((noun) => `${lead.trim()} ${noun.trim()}`))
    .join(',');

/** Where an amount was taken from. */
export const SOURCES = phraseSet(
  [
    joined(
      'according to, as per, based on, per, from, as in, as stated in',
      `our records, the records, our report, the report, the annual report, our annual report, last report, the last report, the statistics, our statistics, statistics, our system, the system, the log, our log, the logs, our logs, the dashboard, our dashboard, the register, our register, the data, our data, our system, system, system report, the system report, last year report, last year record, last year records, the records of last year, records, our old records, old records, our files`,
    ),
    joined(
      'حسب, بحسب, وفق, وفقا, من, علي حسب',
      `التقرير, التقارير, تقريرنا, تقاريرنا, التقرير السنوي, السجلات, السجل, سجلاتنا, النظام, السيستم, نظامنا, الاحصاييات, الاحصاييه, احصاييات النظام, احصايياتنا, البيانات, بياناتنا, للتقرير, للتقارير, للسجلات, للنظام, للاحصاييات, للبيانات`,
    ),
  ].join(','),
);

/** Said around an amount without changing it. */
export const AMOUNT_FILLERS = phraseSet(
  `it takes, it took, it is taking, it will take, taking, takes, we need, we needed, it needs, it needed, it requires, there used to be, consists of, it consists of, it has, has, it had, had, it is, its, it was, that is, thats, there are, there were, there is, there was, they are, they were, these are, we had, we have, we used, we use, we print, we printed, we do, we did, we get, we got, we process,
  we processed, we receive, we received, we handle, we handled, we used to print, used to print, i had, it used to be, used to be, the number is, the number was, number is, the answer is, a total of, total of, total, total nos, total no, total number, total numbers, in total, in all, altogether, overall, all together,
  exactly, exact, precisely, just, only, simply, please, pls, thanks, thank you, ok, okay, well, um, uh, hmm, so, yes, printed, used, processed, required, needed, is, are, was, were, or about, of them, actually, then, we, the, every single time, normally, usually, typically, generally,
  both sides counted, a4, of, were printed, are printed, is printed, was printed, which is, makes, ranging, ranges, it ranges, varies, it varies, varying, in the range of, in a range of, a range of, range of, volume, count, average volume,
  we are getting, we are receiving, we are doing, we are having, we are using, we are printing, we are processing, we are issuing, we were getting, we were receiving, we were doing, we were having, we were using, we were printing, we were processing, we will get, we will receive, we consume, we have around, will be, it will be, it would be, would be, there will be, it comes, it comes to, comes to, it will come, will come, coming, having, consuming, lang, u can put, you can put, u can write, you can write, u can take, you can take, you can say it is, kindly, pls put, please put, pls update, please update, kindly update, update to, pls write, please note, pls note, no of, no . of, nos of, nos . of, num of, number of, qty, quantity, qnty, / -,
  we issued, we issue, we completed, we complete, we served, we serve, we registered, we recorded, we logged, we approved, we averaged, we average, we submitted, we reached, we saw, came to, amounted to, reached, needs, need, requires, uses, use, contains, includes, it uses, it contains,
  سوينا, نفذنا, انجزنا, خلصنا, استقبلنا, استلمنا, نستلم, اصدرنا, نصدر, طبعنا, استخدمنا, عالجنا, نعالج, سجلنا, نسجل, قدمنا, كان عندنا, كانت عندنا, كان فيه, وصلنا, وصلتنا, يوصلنا, توصلنا, جانا, جتنا, يجينا, تجينا, يانا, يتنا, ييينا, تيينا, ياتينا, تاتينا, تاخذ, ياخذ, تتراوح, يتراوح, تراوحت, تتراوح من, يتراوح من, حجم, الحجم,
  هي, هو, هم, كانت, كان, كانوا, تكون, يكون, عندنا, لدينا, معنا, في عندنا, العدد, عدد, عددها, عدده, عددهم, العدد هو, اجمالي, الاجمالي, المجموع, مجموع, مجموعها, فقط, بس, بالضبط, بالظبط, تماما, يعني, لو سمحت, من فضلك, شكرا, نطبع, نستخدم, كنا نطبع, كنا, كنا نستخدم, كنا نستقبل,
  نستقبل, ننجز, كنا ننجز, نسوي, كنا نسوي, نعم, ايوه, طيب, ال, لا غير, والله, الرقم, الرقم هو, مقدارها, بلغ, بلغت, يبلغ, تبلغ, وصل, وصلت, عددهن, كل, من المعاملات, من الطلبات, الكل, منها, منهم, عاده, غالبا, دايما, بالعاده, في العاده, كامل, كامله, ورقيه, ورقي, مطبوعه, مطبوع, تحديدا, هي حوالي, فيها, فيه, نحتاج, احتاج, تحتاج, يحتاج, تستهلك, نستهلك, تم,
  kanat, kan, 3endna, 3indna, bas, bass, el 3adad, kenna nitba3, kenna`,
);

/** Whole answers that mean none. */
export const NONE = phraseSet(
  `none, nothing, nil, no sheets, no pages, no paper, no papers, no copies, no transactions, no requests, not one, not a single one, not a single sheet, not a single page, nothing at all, none at all, not any, zero sheets, zero pages, zero paper, none of them,
  no any, no any sheet, no any sheets, no any page, no any pages, no any paper, no any papers, no sheets at all, not any paper, not any sheet, wala na, wala po, nill, niil,
  no more paper, no more papers, no more sheets, no more pages, no more printing,
  nothing is printed, nothing printed, no longer any, no sheet, no page, none anymore, nothing anymore, nothing any more, none any more, none left, nothing left, nada, zilch, not a thing, no printing, no paper at all, none whatsoever,
  لا شيء, لا شي, ولا شيء, ولا شي, ولاشي, لاشي, لاشيء, ولا ورقه, ولا صفحه, ولا واحد, ولا واحده, ولا وحده, ولا نسخه, ولا معامله, لا يوجد, لا يوجد شيء, ما في, ما فيه, مافي, مافيه, ماكو, ما في شي, مافي شي, ما شي ورق, ما في ورق, مافي ورق, ما عندنا, ما عندنا شي, بدون ورق, بلا ورق, بدون,
  ما نطبع شي, ما نطبع شيء, لا نطبع شييا, لا نطبع شيء, ما عاد نطبع شي, ولا حاجه, لا ورق, لا اوراق, لا يوجد ورق, لا توجد اوراق, ما نستخدم ورق, ما نستخدم اي ورق, لا نستخدم الورق, ولا طلب, wala shay, wala waraga, ma fi, mafi, mafi shay, la shay`,
);

/** Behind "none", without opening a clause. */
export const NONE_TIMES = phraseSet(
  `now, nowadays, currently, presently, at present, as of now, as of today, right now, for now, now a days, now days, after that, today, these days, at the moment, at all, anymore, any more, whatsoever, الحين, هالحين, الان, حاليا, اليوم, خلاص, نهاييا, ابدا, اطلاقا, بتاتا, al7een, el7een`,
);
/**
 * Opens a clause that says why there is none: "zero digital" is the contrary of "zero, it's
 * digital".
 */
export const NONE_REASON_STARTS = phraseSet(
  `because, since its, since it is, since everything, since all, since we, as its, as it is, as everything, as we, it is, its, it has, it went, it became, all, everything, everythings, every thing, we,
  لان, لانه, لانها, لاننا, كل شي, كل شيء, كله, كلها, الكل, جميعها, صار, صارت, صرنا, اصبح, اصبحت, اصبحنا, احنا, نحن`,
);
/** Words that join a reason, but alone are no reason: "no, it is". */
export const NONE_REASON_JOINTS = phraseSet(
  `it, of it, are, is, became, went, has become, has gone, gone, done, happens, runs, goes, moved, been, fully, completely, entirely, totally, 100 %, purely, already, process, service, the process, the service,
  الخدمه, المعامله, بالكامل, تماما, 100 %`,
);
export const NONE_REASON_WORDS = phraseSet(
  `digital, digitally, digitised, digitized, online, electronic, electronically, automated, automatic, paperless, paper free, no paper, no papers, no paper at all, no paper left, no paper anymore, no paper any more, at all, no printing, nothing printed, nothing is printed, nothing on paper, stopped printing, we stopped printing, dont print, do not print, we dont print, no longer print, dont print anymore, dont use paper, do not use paper, dont use any paper, no longer use paper, in system, on system, through system, thru system, by system, in the portal, on the portal, in portal, on portal, in app, through app, by app, thru app, soft copy, softcopy, soft copies, scanned, emailed, in the system, on the system, in our system, through the system, via the system, on the app, in the app, through the app, via the app, on the portal, through the portal, via the portal, on the website, through the website, by email, by e mail, via email,
  رقمي, رقميه, رقميا, الكتروني, الكترونيه, الكترونيا, اونلاين, ديجيتال, موتمت, بالنظام, في النظام, عن طريق النظام, عبر النظام, علي النظام, بالسيستم, في السيستم, عالسيستم, علي السيستم, عن طريق السيستم, بالتطبيق, في التطبيق, عبر التطبيق, عن طريق التطبيق, بالموقع, عبر الموقع, بالبوابه, عبر البوابه, بالايميل, عبر الايميل, بدون ورق, بلا ورق, من غير ورق, ما نطبع, ما نطبع شي, ما عاد نطبع, ما نستخدم ورق, ما في ورق, مافي ورق, وقفنا الطباعه, اوقفنا الطباعه`,
);

import { phraseSet } from './phrases';

export const HEDGES = phraseSet(
  `~, ≈, ±, about, abt, approx, approx ., aprox, approximately, aproximately, approximatly, approximetly, around, round about, roundabout, arround, aroud, roughly, rougly, circa, ca, some,
  nearly, almost, just under, just below, slightly under, slightly less than, a little less than, a little under, not quite, or so, ish, more or less, give or take, maybe, perhaps, probably, possibly, i think, i guess, id guess, i would guess, i believe, i reckon, i suppose, i would say, id say,
  in the region of, in the neighbourhood of, in the order of, on the order of, ballpark, estimated, estimate, an estimate of, an estimated,
  say, lets say, close to, near, something around, somewhere around, something like, somewhere, anywhere, anything, something, somewhere in, on average, in average, average, averaging, avg, an average of, average of, kind of, sort of, like, not sure but, at a guess, a rough,
  حوالي, حولي, حوالين, تقريبا, تقريبن, تقريب, بالتقريب, على وجه التقريب, تقدير, تقديرا, تقديريا, تقديري, بالتقدير, يمكن, ممكن, ربما, في حدود, فحدود, بحدود, حدود, في حوالي, بحوالي,
  ما يقارب, مايقارب, ما يقرب من, يقارب, قرابه, نحو, زهاء, شي, قول, نقول, يعني شي, اظن, اظنها, اعتقد, بالمتوسط, في المتوسط, المتوسط, متوسط, معدل, بمعدل, بالمعدل, المعدل, وشوي, شوي, ونيف,
  زايد ناقص, فوق تحت, يجي, ييي, يطلع, مو متاكد بس, مب متاكد بس, على ما اظن, تخمينا, تخمين, يمكن شي,
  taqreeban, taqriban, takriban, taqreban, tagreeban, tagriban, ta2reeban, ta2riban, taqrban, t8reeban, ta8reeban, 7awali, 7awaly, hawali, hawaly, 7wali, yemken, yimken, ymkn, yumkin, momken, bhdood, b7dood, fi 7dood, fe 7dood, nagool, shay`,
);

/** Said beside an amount by somebody who is not sure of it. */
export const UNSURE = phraseSet(
  `not sure, not sure but, im not sure but, i am not sure but, im not sure, i am not sure, not certain, im not certain, not exactly sure, not 100 % sure, not too sure, idk, dunno, i dont know, dont know, i dont remember exactly, dont remember exactly, if i remember correctly, if i remember right, if i recall correctly, as far as i remember, as far as i recall, as far as i know, to my knowledge, to the best of my knowledge, afaik, iirc, if im not mistaken, if i am not mistaken, if im not wrong, if i am not wrong, from memory, off the top of my head, i need to check, need to check, needs checking, i have to check, i will check, ill check, let me check, to be confirmed, tbc, i will confirm, ill confirm, need to confirm, i need to confirm, roughly speaking, could be, might be, must be, should be around, should be about,
  مب متاكد, مب متاكده, مو متاكد, مو متاكده, مش متاكد, مش متاكده, غير متاكد, لست متاكدا, لست متاكده, مدري, ما ادري, ماادري, ما اعرف بالضبط, ما اذكر بالضبط, حسب علمي, علي حسب علمي, علي حد علمي, حسب ما اذكر, علي ما اذكر, حسب ما اتذكر, علي ما اتذكر, حسب ما اعرف, اذا ما خاب ظني, ان لم تخني الذاكره, اذا مب غلطان, اذا مب غلطانه, اذا مو غلطان, اذا مو غلطانه, اذا ما كنت غلطان, من الذاكره, لازم اتاكد, بتاكد, احتاج اتاكد, خلني اتاكد, محتاج اتاكد`,
);

/** Said of the least that it is: the figure is read, and is approximate. */
export const AT_LEAST = phraseSet(
  `+, >, over, more than, at least, above, upwards of, a little over, just over, slightly over, slightly more than, and more, or more, plus, no less than, not less than, and a bit, and change, a little more than,
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
      `our records, the records, our report, the report, the annual report, our annual report, last report, the last report, the statistics, our statistics, statistics, our system, the system, the log, our log, the logs, our logs, the dashboard, our dashboard, the register, our register, the data, our data`,
    ),
    joined(
      'حسب, بحسب, وفق, وفقا, من, علي حسب',
      `التقرير, التقارير, تقريرنا, تقاريرنا, التقرير السنوي, السجلات, السجل, سجلاتنا, النظام, السيستم, نظامنا, الاحصاييات, الاحصاييه, احصاييات النظام, احصايياتنا, البيانات, بياناتنا, للتقرير, للتقارير, للسجلات, للنظام, للاحصاييات, للبيانات`,
    ),
  ].join(','),
);

/** Said around an amount without changing it. */
export const AMOUNT_FILLERS = phraseSet(
  `it takes, it took, takes, we need, we needed, it needs, it needed, it requires, there used to be, consists of, it consists of, it has, has, it had, had, it is, its, it was, that is, thats, there are, there were, there is, there was, they are, they were, these are, we had, we have, we used, we use, we print, we printed, we do, we did, we get, we got, we process,
  we processed, we receive, we received, we handle, we handled, we used to print, used to print, i had, it used to be, used to be, the number is, the number was, number is, the answer is, a total of, total of, total, in total, in all, altogether, overall, all together,
  exactly, exact, precisely, just, only, simply, please, pls, thanks, thank you, ok, okay, well, um, uh, hmm, so, yes, printed, used, processed, required, needed, is, are, was, were, or about, of them, actually, then, we, the, every single time, normally, usually, typically, generally,
  both sides counted, a4, of, were printed, are printed, is printed, was printed, which is, makes, ranging, ranges, it ranges, varies, it varies, varying, in the range of, in a range of, a range of, range of, volume, count, average volume,
  we issued, we issue, we completed, we complete, we served, we serve, we registered, we recorded, we logged, we approved, we averaged, we average, we submitted, we reached, we saw, came to, amounted to, reached, needs, need, requires, uses, use, contains, includes, it uses, it contains,
  سوينا, نفذنا, انجزنا, خلصنا, استقبلنا, استلمنا, نستلم, اصدرنا, نصدر, طبعنا, استخدمنا, عالجنا, نعالج, سجلنا, نسجل, قدمنا, كان عندنا, كانت عندنا, كان فيه, وصلنا, وصلتنا, يوصلنا, توصلنا, جانا, جتنا, يجينا, تجينا, يانا, يتنا, ييينا, تيينا, ياتينا, تاتينا, تاخذ, ياخذ, تتراوح, يتراوح, تراوحت, تتراوح من, يتراوح من, حجم, الحجم,
  هي, هو, هم, كانت, كان, كانوا, تكون, يكون, عندنا, لدينا, معنا, في عندنا, العدد, عدد, عددها, عدده, عددهم, العدد هو, اجمالي, الاجمالي, المجموع, مجموع, مجموعها, فقط, بس, بالضبط, بالظبط, تماما, يعني, لو سمحت, من فضلك, شكرا, نطبع, نستخدم, كنا نطبع, كنا, كنا نستخدم, كنا نستقبل,
  نستقبل, ننجز, كنا ننجز, نسوي, كنا نسوي, نعم, ايوه, طيب, ال, لا غير, والله, الرقم, الرقم هو, مقدارها, بلغ, بلغت, يبلغ, تبلغ, وصل, وصلت, عددهن, كل, من المعاملات, من الطلبات, الكل, منها, منهم, عاده, غالبا, دايما, بالعاده, في العاده, كامل, كامله, ورقيه, ورقي, مطبوعه, مطبوع, تحديدا, هي حوالي, فيها, فيه, نحتاج, احتاج, تحتاج, يحتاج, تستهلك, نستهلك, تم,
  kanat, kan, 3endna, 3indna, bas, bass, el 3adad, kenna nitba3, kenna`,
);

/** Whole answers that mean none. */
export const NONE = phraseSet(
  `none, nothing, nil, no sheets, no pages, no paper, no papers, no copies, no transactions, no requests, not one, not a single one, not a single sheet, not a single page, nothing at all, none at all, not any, zero sheets, zero pages, zero paper, none of them,
  nothing is printed, nothing printed, no longer any, no sheet, no page, none anymore, nothing anymore, nothing any more, none any more, none left, nothing left, nada, zilch, not a thing, no printing, no paper at all, none whatsoever,
  لا شيء, لا شي, ولا شيء, ولا شي, ولاشي, لاشي, لاشيء, ولا ورقه, ولا صفحه, ولا واحد, ولا واحده, ولا وحده, ولا نسخه, ولا معامله, لا يوجد, لا يوجد شيء, ما في, ما فيه, مافي, مافيه, ماكو, ما في شي, مافي شي, ما شي ورق, ما في ورق, مافي ورق, ما عندنا, ما عندنا شي, بدون ورق, بلا ورق, بدون,
  ما نطبع شي, ما نطبع شيء, لا نطبع شييا, لا نطبع شيء, ما عاد نطبع شي, ولا حاجه, لا ورق, لا اوراق, لا يوجد ورق, لا توجد اوراق, ما نستخدم ورق, ما نستخدم اي ورق, لا نستخدم الورق, ولا طلب, wala shay, wala waraga, ma fi, mafi, mafi shay, la shay`,
);

/** Behind "none", without opening a clause. */
export const NONE_TIMES = phraseSet(
  `now, nowadays, currently, today, these days, at the moment, at all, anymore, any more, whatsoever, الحين, هالحين, الان, حاليا, اليوم, خلاص, نهاييا, ابدا, اطلاقا, بتاتا, al7een, el7een`,
);
/** Opens a clause that says why there is none: "zero digital" is the contrary of "zero, it's digital". */
export const NONE_REASON_STARTS = phraseSet(
  `because, since its, since it is, since everything, since all, since we, as its, as it is, as everything, as we, it is, its, it has, it went, it became, all, everything, everythings, every thing, we,
  لان, لانه, لانها, لاننا, كل شي, كل شيء, كله, كلها, الكل, جميعها, صار, صارت, صرنا, اصبح, اصبحت, اصبحنا, احنا, نحن`,
);
export const NONE_REASON_WORDS = phraseSet(
  `it, of it, are, is, became, went, has become, has gone, gone, done, happens, runs, goes, moved, been, fully, completely, entirely, totally, 100 %, purely, already, digital, digitally, digitised, digitized, online, electronic, electronically, automated, automatic, paperless, paper free, no paper, no papers, no paper at all, no paper left, no paper anymore, no paper any more, at all, no printing, nothing printed, nothing is printed, nothing on paper, stopped printing, we stopped printing, dont print, do not print, we dont print, no longer print, dont print anymore, dont use paper, do not use paper, dont use any paper, no longer use paper, in the system, on the system, in our system, through the system, via the system, on the app, in the app, through the app, via the app, on the portal, through the portal, via the portal, on the website, through the website, by email, by e mail, via email, process, service, the process, the service,
  رقمي, رقميه, رقميا, الكتروني, الكترونيه, الكترونيا, اونلاين, ديجيتال, موتمت, بالنظام, في النظام, عن طريق النظام, عبر النظام, علي النظام, بالسيستم, في السيستم, عالسيستم, علي السيستم, عن طريق السيستم, بالتطبيق, في التطبيق, عبر التطبيق, عن طريق التطبيق, بالموقع, عبر الموقع, بالبوابه, عبر البوابه, بالايميل, عبر الايميل, بدون ورق, بلا ورق, من غير ورق, ما نطبع, ما نطبع شي, ما عاد نطبع, ما نستخدم ورق, ما في ورق, مافي ورق, وقفنا الطباعه, اوقفنا الطباعه, الخدمه, المعامله, بالكامل, تماما, 100 %`,
);

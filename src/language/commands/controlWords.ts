import { phraseSet, phraseTable } from '../tokens/phraseTable';

/** What steers a dialog, apart from changing one value. */
export type ControlKind =
  'back' | 'cancel' | 'save' | 'discard' | 'skip' | 'form' | 'summary' | 'submit' | 'continue';

/** Whole answers; what cancels is in `isCancel`. */
export const CONTROLS = phraseTable<ControlKind>([
  [
    'back',
    `back, go back, goback, previous, prev, previous step, previous question, step back, one step back, go one step back, take me back, back one step, back to previous, go to previous, go to the previous step, go to the previous question, go back one, back please, return, go back a step, the previous question, the previous step, last question, undo, backward, backwards,
    رجوع, الرجوع, ارجع, ارجعي, ارجعني, رجعني, رجع, ارجع خطوه, رجوع خطوه, خطوه للخلف, خطوه ورا, الخطوه السابقه, السوال السابق, السابق, السابقه, سابق, عوده, العوده, عد, عود, للخلف, الي الخلف, ارجع للسوال السابق, ارجع للخطوه السابقه, ارجع ورا, ارجع لورا, اللي قبل, السوال اللي قبل, الي السابق, ارجع للي قبل, الرجوع للسوال السابق, الرجوع للخطوه السابقه, رد ورا,
    irja3, erja3, rja3, rj3, rojoo3, roju3, arja3, irja3 wara, ruju3`,
  ],
  [
    'save',
    `save, save it, save this, save that, save draft, save the draft, save as draft, save as a draft, save for later, save it for later, save and exit, save & exit, save and close, save and continue later, save and finish later, save my work, save my draft, save progress, save my progress, save & close, keep it, keep for later, keep the draft, keep draft, keep it for later, keep it as a draft,
    later, finish later, ill finish later, i will finish later, continue later, ill continue later, i will continue later, resume later, do it later, ill do it later, complete later, complete it later, ill complete it later, i will complete it later, finish it later, maybe later, another time, some other time, not now later, pause, park it, leave it for later, come back later, ill come back later,
    احفظ, احفظها, احفظه, احفظي, حفظ, الحفظ, حفظ مسوده, حفظ المسوده, حفظ كمسوده, احفظ مسوده, احفظ المسوده, احفظها مسوده, احفظه مسوده, احفظ كمسوده, احفظها كمسوده, احفظ لوقت لاحق, احفظها لوقت لاحق, احفظه لوقت لاحق, حفظ لوقت لاحق, احفظ لاحقا, احفظها لاحقا, احفظه لاحقا, حفظ لاحقا, الحفظ لاحقا, حفظ للمتابعه لاحقا, احفظ لبعدين, احفظها لبعدين, احفظ بعدين, حفظ وخروج, احفظ واخرج, حفظ واغلاق,
    اكمل لاحقا, ساكمل لاحقا, اكملها لاحقا, اكمله لاحقا, نكمل لاحقا, اكمل بعدين, اكملها بعدين, اكمله بعدين, بكمل بعدين, بكملها بعدين, نكمل بعدين, نكملها بعدين, كملها بعدين, كمل بعدين, خلها بعدين, خليها بعدين, خله بعدين, خليه بعدين, خلها لبعدين, خليها لبعدين, بعدين, لبعدين, لاحقا, في وقت لاحق, لوقت لاحق, وقت لاحق, وقت ثاني, مره ثانيه, عقب, عقبين, بكملها عقب, خلها عقب, اكمل عقب, خلنا بعدين, ارجع لها بعدين, برجع لها بعدين, سيف, سيفها, سوي حفظ,
    a7fe9, e7fe9, i7faz, ehfaz, ihfath, ba3dain, ba3deen, 5alha ba3dain, khalha ba3dain, khaleha ba3deen`,
  ],
  [
    'discard',
    `discard, discard it, discard this, discard draft, discard the draft, discard changes, discard everything, delete, delete it, delete this, delete draft, delete the draft, delete everything, delete my draft, throw it away, throw away, remove draft, remove the draft, erase, erase it, erase everything, dont save, do not save, dont save it, dont keep it, bin it, scrap it, get rid of it, trash it,
    احذف, احذفها, احذفه, حذف, الحذف, احذف المسوده, حذف المسوده, احذف كل شي, احذف كل شيء, احذف الكل, امسح, امسحها, امسحه, امسح المسوده, امسح كل شي, امسح الكل, مسح المسوده, تجاهل, تجاهلها, تجاهل المسوده, تجاهل التغييرات, لا تحفظ, لا تحفظها, لا تحفظه, لا تحفظ شي, بدون حفظ, دون حفظ, من غير حفظ, تخلص منها, تخلص منه, شيلها, شيل المسوده, ارمها, ما ابا احفظ, ما ابي احفظ, ما ابغي احفظ, لا اريد الحفظ, e7thef, i7thif, emsa7, imsa7`,
  ],
  [
    'skip',
    `skip, skip it, skip this, skip that, skip question, skip the question, skip this question, skip step, skip this step, skip this one, skip for now, next, next question, next one, next step, the next question, pass, ill skip, i will skip, ill pass, leave it blank, leave blank, leave it empty, leave empty, move on, go to next, go to the next question, go next, not applicable, n / a, leave this,
    تخطي, تخط, تخطيه, تخطيها, تخطاه, تخطاها, تخطي السوال, تخطي هذا السوال, تخطي هذا, تخط السوال, تخطي الخطوه, تجاوز, تجاوزه, تجاوزها, تجاوز السوال, تجاوز هذا السوال, تجاوز هذا, تجاوز الخطوه, التالي, السوال التالي, الخطوه التاليه, اللي بعده, اللي بعدها, السوال اللي بعده, طوف, طوفه, طوفها, طوف السوال, طوف هذا, فوت, فوته, فوتها, فوت السوال, عديها, عدها, عديه, اتركه فارغا, اتركها فارغه, اتركه فاضي, خله فاضي, خلها فاضيه, خليه فاضي, خليها فاضيه, اتركه, اتركها, لا ينطبق, سكب, سكيب, نكست, انتقل للتالي, الي التالي, ta5a6a, takhata, tajawaz, tawefha, tawef, 6awefha, fawetha`,
  ],
  [
    'form',
    `form, the form, a form, open form, open the form, open a form, show form, show the form, show me the form, show me a form, use form, use the form, use a form, fill form, fill the form, fill in the form, fill in a form, fill a form, fill out the form, fill out a form, give me the form, give me a form, send me the form, i prefer the form, i prefer a form, by form, with the form, with a form, in a form, via form, as a form, switch to form, switch to the form, card, the card, open the card, show the card, show card, use the card, full form, the full form, long form, fillable form, id rather fill in a form,
    نموذج, النموذج, بالنموذج, استخدام النموذج, استخدم النموذج, استعمال النموذج, استعمل النموذج, التعبئه بنموذج, التعبئه بالنموذج, عبر النموذج, عن طريق النموذج, افتح النموذج, افتح نموذج, فتح النموذج, اعرض النموذج, عرض النموذج, اظهر النموذج, عطني النموذج, اعطني النموذج, اعطيني النموذج, ارني النموذج, وريني النموذج, ورني النموذج, هات النموذج, ابا النموذج, تعبيه النموذج, تعبيه نموذج, املا النموذج, املأ النموذج, ملء النموذج, فورم, الفورم, افتح الفورم, استماره, الاستماره, بالاستماره, عبر الاستماره, عن طريق الاستماره, افتح الاستماره, افتح استماره, فتح الاستماره, اعرض الاستماره, عرض الاستماره, عطني الاستماره, اعطني الاستماره, وريني الاستماره, تعبيه الاستماره, املا الاستماره, بطاقه, البطاقه, افتح البطاقه, النموذج الكامل, افضل النموذج, افضل الاستماره, form law sama7t, namoothaj, namouthaj, estemara, istimara, el form`,
  ],
  [
    'summary',
    `summary, the summary, a summary, show summary, show the summary, show me the summary, show me a summary, see summary, see the summary, see a summary, view summary, view the summary, give me a summary, give me the summary, review, review it, review the record, review my answers, review all, review everything, overview, recap, show me what i entered, show what i entered, show me what i have entered, show me everything, show me what you have, show everything, what have i entered, what have i entered so far, what did i enter, what do you have so far, what do we have so far, where are we, where was i, show me my answers, show my answers, show answers, show record, show the record, show me the record, summarise, summarize, sum up, sum it up, so far,
    ملخص, الملخص, ملخص السجل, اعرض الملخص, عرض الملخص, اظهر الملخص, عطني الملخص, عطني ملخص, اعطني الملخص, اعطني ملخصا, اعطني ملخص, ارني الملخص, وريني الملخص, ورني الملخص, شوف الملخص, اشوف الملخص, هات الملخص, الخلاصه, خلاصه, مراجعه, المراجعه, راجع, راجعها, مراجعه الاجابات, راجع الاجابات, ماذا ادخلت, ماذا ادخلت حتي الان, شو دخلت, شو دخلت لين الحين, وش دخلت, شو كتبت, اعرض ما ادخلت, اعرض ما ادخلته, اعرض كل شي, اعرض السجل, عرض السجل, وريني السجل, اعرض اجاباتي, وين وصلنا, اين وصلنا, لخص, لخصها, لخص لي, mola5a9, mulakhas, molakhas, el mulakhas`,
  ],
  [
    'submit',
    `submit, submit it, submit this, submit now, submit that, submit record, submit the record, submit my record, submit for approval, submit it for approval, submit for verification, submit it for verification, submit for review, send, send it, send this, send now, send it now, send for approval, send it for approval, send for verification, send for review, send it off, send the record, send off, hand it in, hand in, file it, submit please, ready to submit, yes submit, yes submit it, go submit, ok submit, turn it in,
    ارسال, الارسال, ارسل, ارسلها, ارسله, ارسلي, ارسال للاعتماد, الارسال للاعتماد, ارسال الي الاعتماد, ارسل للاعتماد, ارسلها للاعتماد, ارسله للاعتماد, ارسال السجل, ارسل السجل, ارسال الطلب, ارسل الطلب, قدم, قدمها, قدمه, تقديم, التقديم, قدم السجل, تقديم السجل, قدم للاعتماد, قدمها للاعتماد, تقديم للاعتماد, رفع للاعتماد, ارفع للاعتماد, ارفعها للاعتماد, ارفعها, ارفعه, طرش, طرشها, طرشه, طرشها للاعتماد, طرش السجل, دزها, دزه, ابعث, ابعثها, ابعثه, سلمها, تسليم, سبمت, سوي سبمت, نعم ارسل, نعم ارسلها, خلاص ارسل, خلاص ارسلها, خلاص طرشها, ersal, arsel, arselha, 6arrish, 6arshha, tarrish, tarrishha, garresh`,
  ],
  [
    'continue',
    `continue, continue it, continue draft, continue the draft, continue my draft, continue please, resume, resume it, resume draft, resume the draft, resume my draft, carry on, go on, keep going, proceed, go ahead and continue, lets continue, let us continue, lets go on, lets carry on, keep on, continue where i left off, continue where we left off, pick up where i left off, pick up where we left off, carry on where we left off, yes continue, ok continue, finish the draft, finish it, finish my draft, complete the draft, complete it,
    استمر, استمري, استمرار, الاستمرار, اكمل, اكملي, اكمال, الاكمال, اكملها, اكمله, كمل, كملي, كملها, كمله, نكمل, خلنا نكمل, خلينا نكمل, يلا نكمل, اكمل المسوده, كمل المسوده, اكمال المسوده, متابعه, المتابعه, تابع, تابعي, تابعها, نتابع, متابعه المسوده, واصل, واصلي, مواصله, المواصله, نواصل, امض, امضي قدما, نعم اكمل, نعم كمل, اكمل من حيث توقفت, كمل من وين وقفنا, نكمل من حيث توقفنا, kammel, kamel, kamml, akmel, kamelha, estamer, istamer, yalla nkamel, nkamel`,
  ],
]);

/** Politeness around a control. */
export const CONTROL_ASIDE = phraseSet(
  `please, pls, plz, thanks, thank you, now, right now, for me, i want to, i want, i would like to, i would like, id like to, id like, i wish to, i need to, i need, i have to, can you, could you, can i, could i, may i, can we, could we, let me, lets, lemme, just, ok, okay, kindly, will you, would you, i wanna, wanna, i d like to, hey, well, actually, want to, i prefer to, me to, help me,
  لو سمحت, لو سمحتي, من فضلك, رجاء, الرجاء, شكرا, الان, الحين, هالحين, حاليا, اريد, اريد ان, نريد, نريد ان, ابا, ابي, ابغي, ابغا, نبا, نبي, نبغي, اود, اود ان, ودي, بدي, عايز, ممكن, هل يمكن, هل يمكنني, هل ممكن, خلني, خليني, خلنا, اقدر, تقدر, يا ريت, لازم, طيب, زين, بس, اوكي, والله, aba, abi, abgha, abghi, momken, mumkin, law sama7t, min fadlak, arid, ureed`,
);

/** Verbs that ask for another value: followed by its name. */
export const EDIT_VERBS = phraseSet(
  `change, chnage, chagne, edit, eidt, modify, update, correct, amend, fix, alter, adjust, revise, rename, replace, redo, go back to, return to, re enter, reenter, make a change to, make changes to,
  غير, غيري, غيرلي, غير لي, عدل, عدلي, عدللي, عدل لي, بدل, بدلي, صحح, صححي, صلح, صلحي, حدث, اصلح, نغير, نعدل, اغير, اعدل, ابدل, اصحح, احدث, تغير, تعدل, ghayer, ghayyer, 3addel, 3adel, baddel, bdel, a3adel, a3addel, aghayer`,
);
/** Nouns for the same, which names of processes begin with too: «تعديل بيانات رخصة». */
export const EDIT_NOUNS = phraseSet(
  'تعديل, التعديل, تغيير, التغيير, تصحيح, التصحيح, تحديث, تبديل, ta3deel, ta3dil, taghyeer, تعديل علي, تعديل في, تغيير في, التعديل علي, التعديل في, a change to, changes to, an edit to',
);
/** Whole answers that ask to change something, without saying what. */
export const EDIT_ALONE = phraseSet(
  `edit, edit it, edit this, edit something, change, change it, change this, change something, change an answer, change my answer, modify, modify it, make a change, make changes, amend, amend it, correct it, fix it, edit the record, edit record, edit answers, edit my answers, change answers, correct something, fix something, edit draft, edit the draft, i made a mistake, i made an error,
  تعديل, التعديل, تغيير, التغيير, تصحيح, التصحيح, اعدل, نعدل, اغير, عدلها, عدله, غيرها, غيره, صححها, صححه, عدل السجل, تعديل السجل, تعديل الاجابات, عدل الاجابات, عدل شي, اغير شي, اعدل شي, اغير شيء, غلطت, اخطات, تعديل المسوده, ta3deel, ta3dil, taghyeer`,
);

/** Said before the name of a value that is asked for. */
export const OWNERS = new Set('the my our this that its'.split(' '));

/** What the values of a record are called, in both languages, without articles. */
export const FIELD_WORDS = new Set(
  `entity authority department section unit name title arabic english date day launch golive live go number count sheets sheet pages page papers paper copies copy transactions transaction volume type kind method way
  year baseline channel channels evidence proof link url description code law legal basis residual remaining rest reason share percentage adoption signature level size weight duplex storage minutes time system archive classification note journey customers users customer group groups fallback process procedure service before after per a of each in and the my for answer file attachment measurement replacement
  جهه هييه دايره اداره قسم اسم مسمي عربي عربيه انجليزي انجليزيه تاريخ يوم اطلاق انطلاق موعد عدد رقم ورق اوراق ورقه ورقات صفحات صفحه نسخ نسخه معاملات معامله طلبات طلب حجم نوع طريقه قياس سنه اساس عام قناه قنوات دليل ادله اثبات رابط وصف رمز كود سند قانوني متبقي باقي سبب نسبه تبني توقيع مستوي مقاس وزن وجهين تخزين مساحه حفظ وقت دقايق نظام ارشيف تصنيف ملاحظه رحله فيه فيات بديل اجراء خدمه سنويا شهريا في من لكل كل حق مال علي قبل بعد جواب اجابه مرفق ملف مستفيده`.split(
    /\s+/,
  ),
);

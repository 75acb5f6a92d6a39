import { readYesNo } from '../../../../src/language/choices/readYesNo';

const words = (text: string) => text.split('|').map((word) => word.trim());

describe('yes and no', () => {
  it.each(
    words(`yes | Yes. | YES!! | yep | yup | yeah | yea | yesss | sure | sure thing | correct | corect | that's correct | right | ok | okay | OK 👍 | 👍 | ✅ |
    yes please | yes, thanks | yes sir | yes it is | yes, we do | yes of course | of course | absolutely | definitely | exactly | agreed | go ahead | y | true | fine | sounds good | no doubt | I think so | it is |
    نعم | نعم. | نعم لو سمحت | نعم، شكراً | أيوه | ايوا | أيوة | إي | اي | اي نعم | إي والله | أجل | بلى | صح | صحيح | تمام | أكيد | بالتأكيد | طبعاً | هيه | هيي | هي نعم | اوكي | موافق | مضبوط | زين | إيه | نعمم | نعم نعم |
    na3am | n3m | aywa | aywaaa | ee | ee na3am | sa7 | akeed | tamam | tab3an |
    yes, no doubt about it | yes I'm sure | yes 100% | without any doubt | no question about it | yes, no problem | yes, for customers who ask | yes, a copy for the archive | نعم، لا مانع | نعم، نطبع نسخة للأرشيف | for sure | you're right | it's right | works for me | that works | let's do it | ok then | okey dokey | 100% yes | نعم بكل تأكيد | بكل تأكيد | نعم متأكد | صح كلامك | كلامك صح | كلامك صحيح | هذا صح | لا شك في ذلك | بدون أي شك | ما في شك | نعم ١٠٠٪ | نعم نوافق | نعم عندنا | نعم لدينا | نعم ما زال | نعم للأسف | هيه عندنا | نعم فيه | no doubt about that | sorry, yes | نعم والله أكيد`),
  )('«%s» is yes', (phrase) => expect(readYesNo(phrase)).toBe(true));

  it.each(
    words(`no | No. | NO! | nope | nah | nooo | none | nothing | never | not at all | no thanks | no thank you | no, thanks | no it isn't | no, we don't | we don't | it isn't | of course not | not really | incorrect | wrong | that's wrong | false | n | no need | I don't think so | 👎 | ❌ | no no | no, none | absolutely not |
    لا | لا. | لا شكراً | لا، شكرا | لأ | لاا | لا لا | كلا | مب | مو | مش | ما في | مافي | ماكو | أبداً | لا أبداً | لا والله | غير صحيح | مو صح | مب صحيح | مش صح | غلط | خطأ | لا طبعا | لا شيء | ولا شي | لا يوجد | إطلاقاً | لا حاجة | غير موافق | ما أوافق |
    la | laa | la la | mub | mafi | ma fi | abadan | kalla | la shukran |
    no, not anymore | not anymore | no longer | no, no longer | no more | no, nothing left | none left | nothing left | no, there's nothing | I'm afraid not | unfortunately not | unfortunately no | sadly no | hell no | la walla | no nothing is printed | nothing printed | no none of them | not any longer | لا خلاص | لا ما عاد | ما عاد | لم يعد | لا ما فيه شي | لا يوجد شي | لا للأسف | للأسف لا | لا مع الأسف | هذا مب صح | هذا مو صحيح | كلامك غلط | مهب صحيح | لاه | لا، كل شي إلكتروني | لا صار كله رقمي | لا ما بقى شي | خلاص ما عاد | لا أبد | لا نهائيا | no, it's all digital now | nothing, thanks | no, 100% | sorry, no | no, completely digital | لا، رقمي بالكامل | No, we don't use paper for this anymore | no we don't print it | لا والله ما نستخدم ورق الحين | لا ما نطبع`),
  )('«%s» is no', (phrase) => expect(readYesNo(phrase)).toBe(false));

  it.each(
    words(`yes but | yes, but not all | no but some | yes and no | yes no | maybe | perhaps | sometimes | not sure | I'm not sure | don't know | no idea | no problem | not wrong | not yet | not only | not all | no, it is | yes it isn't | ok? | right? | yes? | why not | depends | cancel | later | 1 | please | thanks | both | partly |
    نعم ولكن | نعم بس مب كله | لا ونعم | لا نعم | صح؟ | يمكن | ربما | أحياناً | ما أدري | لا أعرف | مب متأكد | لا مشكلة | ما في مشكلة | لا بأس | مو غلط | مب كلها | لا يزال | لا بد | إن شاء الله | إلغاء | بعدين | شكراً | لو سمحت | بعضها | على حسب |
    nothing wrong | not no | لا خطأ | ما في خطأ | ما فيه غلط | no, it is on paper | لا عندنا | لا ما زال | not 100% | مب متأكد | مب بس | never not | yes it's all digital | NA | no, all | almost never | yes, if requested | not quite | no more than 2 | بعد لا | لا بعضها | نعم عند الطلب | نادراً | تقريبا نعم | مو شرط | I guess so |
    it's not wrong | that's not wrong | not any more wrong | مافي شي غلط | none wrong | there is nothing wrong | لا غلط | for sure not | no completely digital | no, wait, yes | yes, 2 sheets | yes, if the customer asks | نعم، ورقتين | yes, not really | لا، نعم | no, printed | no digital`),
  )('«%s» is neither', (phrase) => expect(readYesNo(phrase)).toBeUndefined());
});

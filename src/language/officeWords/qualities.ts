/** Qualities, amounts and other general words. */
export const QUALITIES = `
available availability | متوفر متوفره توفر متاح متاحه موجود موجوده
ready | جاهز جاهزه زاهب
necessary needed | ضروري ضروره
enough sufficient | كافي يكفي كفايه
extra additional more | اضافي زياده اكثر زايد
another other different | ثاني ثانيه اخر مختلف غير
same similar | مثل مشابه
own mine personal private | خاص شخصي مالتي حقي
special specific | خاص مخصوص معين محدد
general overall | عام
internal | داخلي داخليه
external | خارجي خارجيه
local | محلي محليه
international foreign | دولي اجنبي عالمي
federal | اتحادي
manual manually hand | يدوي يدويا
easy simple | سهل بسيط هين
difficult hard | صعب صعوبه
strong weak | قوي ضعيف
wrong incorrect mistake | غلط خطا خاطي
damaged damage | تالف تلف متضرر ضرر
torn wet | مشقوق مبلول
old outdated ancient former previous | قديم قديمه عتيج سابق
high higher tall | عالي عاليه مرتفع
tall height | طول ارتفاع
wide width | عرض عريض
thick thin | سميك رفيع
short low | قصير قصيره منخفض
round square | مربع دايري
new | جديد يديد يديده جديده
clean tidy | نظيف نظيفه
dirty dust | وسخ وصخ غبار
cold freezing chilly cool | بارد بارده برد برود
hot heat warm temperature | حار حاره حر حراره
dark | مظلم ظلام
bright | ساطع
safe secure | امن امان
sharp | حاد
comfortable | مريح
suitable appropriate | مناسب مناسبه
best better | احسن افضل
worst worse | اسوا
important priority | مهم اهميه اولويه
urgent urgency | عاجل ضروري مستعجل
secret | سري
clear unclear | واضح
exact accurate accuracy | دقيق بالضبط دقه
complete whole entire | كامل كامله
main primary | ريسي رييسي اساسي
only single | وحيد فقط
double | مزدوج دبل
few several | عده
less lower | اقل
large larger big wide | كبير كبيره عود عوده ضخم
colour colours color red green blue black white | لون الوان احمر اخضر ازرق اسود ابيض ملون
black white | اسود ابيض
number quantity many | عدد كميه
frequency often | كل تكرار
type kind types | نوع انواع
category class level | فيه مستوي
shape form | شكل
difference between | فرق اختلاف
option options | خيار خيارات
reason cause why | سبب اسباب
purpose | غرض هدف
way method | طريقه طرق
right responsible | مختص معني
fair unfair | عدل
lucky luck | حظ
modern latest | حديث احدث
active inactive | نشط فعال
mandatory optional | اختياري
direct | مباشر مباشره
tired exhausted | تعبان تعب
registered | مسجل مسجله
jammed blocked clogged | مسدود انسد
free vacant unoccupied | شاغر فاضي
unknown unclear | غامض
previous | سابق
hourly | بالساعه
normal usual standard | عادي عاديه معتاد
narrow | ضيق
heavy weight | ثقيل وزن
wet damp | رطب رطوبه
smart | ذكي ذكيه سمارت
private public | خصوصي عمومي
optional voluntary | طوعي
cost costs price expense fee fees | تكلفه تكاليف كلفه ثمن سعر رسوم رسم حساب مصاريف تحمل دفع
notary attest attestation | كاتب عدل تصديق توثيق
gift gifts | هديه هدايا
statistics numbers figures | احصاءات ارقام
survey questionnaire | استبيان
strategy | استراتيجيه
target goal aim | هدف مستهدف
result results | نتيجه نتايج
possible able | ممكن يمكن استطاع قدر
official formal | رسمي رسميه
good | جيد زين
bad | سيء
small little | صغير
inside indoor | داخل
problem issue error | مشكله خطا
stock warehouse goods | بضاعه مخزون مستودع مخزن
data | بيانات
sound voice loud | صوت عالي
project projects | مشروع مشاريع
`;

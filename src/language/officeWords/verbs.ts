/** What people do: everyday verbs, with the stems of the Gulf. */
export const VERBS = `
go goes going gone went | راح روح سير اسير يسير نسير ذهاب ذهب يذهب رحت سرت
come comes came coming | ياي ييي اييي يحضر تعال
bring brings brought | ياب اييب نييب ييب تييب احضر يحضر جلب اجيب جاب يجيب نجيب احضار
take takes took taken | اخذ خذ ناخذ ياخذ تاخذ اخذت شال اشيل
deliver drop hand | ودي اودي نودي يودي وديت توصيل وصل
send sends sent sending submit | طرش اطرش نطرش ارسل ارسال يرسل بعث ابعث رسل
receive receives received | استلم تسلم استلام يستلم وصلني تلقي
get gets obtain acquire | حصل احصل نحصل تحصيل تحصل
issue issued | طلع اطلع نطلع استخرج استخراج
go out exit leave | طلع يطلع خرج خروج
put puts place | حط احط نحط يحط وضع نضع خلي اخلي نخلي
leave left behind | ترك خلي
keep keeps kept | احتفظ يحتفظ خلي خزن احفظ حفظ
give gives gave given hand | عطي اعطي يعطي نعطي عطا منح يعطون عطاء سلم تسليم
make makes made | صنع يصنع صناعه
do does handle | اسوي سويت يسوون سووا افعل
finish complete completed | خلص اخلص نخلص يخلص خلصت كمل اكمل انهاء انجاز
begin begins start starts started starting | بدا بدي يبدا يبدي ابدا نبدا بلش بدء بدايه
stop stops stopped | وقف يوقف توقف اوقف
continue carry on | استمر يستمر استمرار كمل
return returns bring back returned | رجع ارجع نرجع يرجع رد ارد اعاده ارجاع اعاد اعيد
change changes changed swap modify adjust set | غير اغير نغير يغير تغيير بدل ابدل نبدل عدل ضبط
open opens opened opening | فتح يفتح افتح بطل ابطل يبطل مفتوح مبطل
close closes shut closed closing | سكر يسكر اغلاق بند يبند قفل مسكر مبند مغلق
find finds locate | القي القا يلقي نلقي حصل دور ادور وجد اجد
search searching look find | بحث ابحث دور ادور
see sees view saw | شاف اشوف نشوف يشوف رويه اطلع اطالع طالع
show shows display view see | عرض يعرض اظهر يظهر راوي عارض شاف شوف رويه
ask asks asked | سال اسال يسال نسال
tell tells told inform notify | خبر اخبر يخبر بلغ ابلغ يبلغ ابلاغ اخبار
report reports reported | بلغ ابلغ ابلاغ بلاغ تقرير تقارير
understand understood | فهم افهم
remember remind reminder | تذكير ذكر تذكر ذكرني
forget forgets forgot forgotten | نسي نسيت انسي ناسي
learn learns learning | تعلم اتعلم
choose pick select choice | اختار اختيار نختار
decide decides | قرر يقرر
need needs needed require | احتاج نحتاج يحتاج محتاج حاجه يبالي يباله
want wants wish | ابا اباه يبي يبون
must should obligation compulsory mandatory required need | لازم الزامي اجباري ضروري واجب يجب مطلوب
allow allows allowed permit | مسموح يسمح مصرح يصير عادي يجوز
forbid banned prohibited forbidden | ممنوع منع محظور
accept accepts accepted | قبول يقبل يقبلون مقبول
reject rejected refuse refused declined refusal | رفض يرفض مرفوض انرفض رفضوا
approve approves approval approved | موافقه يوافق وافق اعتماد يعتمد اعتمد معتمد
wait waiting waits queue | انتظر ينتظر نتريا اتريا تريا نطر انتظار طابور
hurry rush | مستعيل مستعجل استعجال
pay pays paid payment payments disburse disbursement payout | دفع ادفع ندفع يدفع سداد سدد يسدد صرف يصرف ينصرف تنصرف مصروف
buy buys bought purchase order procurement | شرا اشتري نشتري يشتري شراء مشتريات
order orders ordered request requests | طلب اطلب نطلب يطلب طلبيه
submit submits submission apply applying | قدم اقدم نقدم يقدم تقديم
register registers enroll registration enrol | تسجيل سجل اسجل نسجل قيد
cancel cancels cancelled cancellation stop unsubscribe | الغاء الغي نلغي يلغي كنسل اكنسل لغي ايقاف اوقف وقف
join joins joined | انضم ينضم انضمام
borrow borrows lend borrowing | استعار استعاره استعير اعاره سلف
use uses used usage | استخدم يستخدم نستخدم استعمل يستعمل استخدام
try tries | جرب اجرب محاوله حاول
fix fixes fixed repair repairs mend | صلح اصلح يصلح تصليح اصلاح
break breaks broke broken | كسر انكسر مكسور خرب خربان خترب اخترب
stuck jam jams jammed | علق يعلق عالق نشب انحشر انحشار حشر
fall falls fell dropped | طاح طيح سقط وقع
lose loses lost missing | ضاع ضيعت فقد فقدان مفقود ضيع فقدت فاقد
steal stolen thief theft | سرق انسرق سرقه باق بوق مسروق
clean cleans | نظف ينظف تنظيف
throw thrown away discard dispose discarded | رمي ارمي نرمي يرمي عق اعق نعق فر افر كب تخلص مستهلك
empty empties emptied emptying vacant | فضي يفضي افضي تفريغ فارغ فارغه فاضي فاضيه فرغ خالص
fill fills | متروس ترس يترس ملي
carry carries lift | شال اشيل يشيل حمل احمل
move moves moved | نقل انقل ننقل ينقل تحريك حرك
sit sits sitting seat | يلس ايلس يلسه جلس قعد اقعد جلوس مقعد
stand standing | وقف اوقف
walk walks walking | مشي يمشي امشي
run runs running | ركض جري
eat eats eating ate | اكل ياكل ناكل اكلت
cook cooking | طبخ يطبخ
sleep sleeps rest | نوم نام ينام ارقد رقد راحه
work works worked duty working | داوم اداوم نداوم يداوم دوام اشتغل يشتغل نشتغل شغل عمل
meet meets met | التقي لقاء قابل اقابل يقابل
visit visits visiting | زار زياره زيارات ازور يزور
invite invites invitation | عزم دعوه ادعو عزيمه
help helps assist | ساعد يساعد مساعده عاون
arrange organise organize organising | تنظيم رتب ارتب ترتيب نظم ينظم
prepare prepares preparation | جهز اجهز تجهيز يجهز تحضير زهب ازهب
manage manages handle responsible charge | مسوول ماسك يدير مختص
supervise oversee monitor | اشراف رقابه مراقبه يراقب
check checks verify | شيك اشيك تشيك تاكد اتاكد تحقق فحص
count counts counted | عد احصاء جرد
calculate calculation calculated computed | حسب يحسب احسب احتساب ينحسب تنحسب
measure measures | قياس يقيس
decrease reduce reduction less | تقليل قلل يقلل خفض تخفيض
improve improvement develop development | تحسين تطوير طور يطور حسن
create new | انشاء انشي اسس تاسيس فتح
build builds built | بني يبني
design designs designed designer | تصميم صمم يصمم مصمم ديزاين
write writes wrote written | كتب اكتب نكتب يكتب كتابه
read reads reading | قرا اقرا يقرا قراءه
copy copies copied duplicate | نسخ نسخه انسخ صور اصور كوبي
print prints printing printed printout | طبع اطبع نطبع يطبع طباعه برنت مطبوع مطبوعه
scan scans scanner scanning scanned | مسح سكان اسكن سكانر ماسح ماسحه ماسحات ضويي ضوييا
download downloads | تحميل نزل انزل تنزيل داونلود حمل
upload uploads uploaded attach | رفع ارفع ابلود ارفاق
delete deletes remove erase | حذف احذف مسح امسح ازاله
add adds added include | ضاف اضيف اضافه نضيف ضيف
share shares sharing | شارك مشاركه شير
connect connects connected connection plug join | شبك اشبك وصل اوصل اتصال كونكت توصيل ربط
log signin login | دخل ادخل تسجيل
enter entering entry | دخل ادخل ندخل يدخل دخول
exceed exceeds over | تجاوز يتجاوز
miss missed | فات فاتني فوت
arrive arrives arrival | وصل اوصل يوصل وصول حضور
happen happens | صار يستوي استوي يحدث حدث
belong owns | تابع تبع
compare difference | مقارنه قارن فرق
expect expected | متوقع توقع
hope wish | امل تمني
prefer preferred | تفضيل افضل
protect protection | حمايه يحمي حمي
respect | احترام
win wins won winner | فاز فوز فايز ربح
participate participation join | مشاركه شارك اشارك يشارك
nominate nomination | ترشيح رشح ارشح
vote election | تصويت انتخاب صوت
support supports | دعم يدعم
hang hangs | تعليق
cut cuts | قص قطع
wear wears wearing dress | لبس البس يلبس نلبس ارتداء ارتدي
play plays game | لعب يلعب لعبه
live lives living | سكن يسكن عاش
solve resolve | حل يحل حلول
refer referral | احاله تحويل يحول
assign assigned assignment | تكليف تعيين مكلف
replace replaces replaced replacing replacement | استبدال يستبدل استبدل بدل يبدل بدال بداله
stay stays remain | تم يتم بقي يبقي
turns rotate turn switch | لف يلف تشغيل شغل طفي
handles handed handover | سلم اسلم نسلم يسلم تسليم
organises hosts host hosting | استضافه يستضيف
attends attend attended | حضر احضر نحضر يحضر
teaches teach train trains | درب يدرب علم يعلم
answers answered answer respond question | رد يرد ردوا جاوب جواب اجابه سوال
follows following followup | تابع اتابع متابعه
delays | ياخر
discovers notice noticed | لاحظ
avoid prevent | تجنب منع
skip | تخطي
separate sort sorting | فصل فرز
combine merge | دمج
split divide | قسم تقسيم
attach glue stick | لزق يلزق الصق
pull push | سحب دز يدز
tear rip | شق يشق
touch | لمس
hear listen | سمع يسمع
watch | شاهد مشاهده
talks discuss | سولف
laugh | ضحك
fly flies | طار يطير
hire hires | وظف
recommend recommended recommendation | توصيه توصيات يوصي
inspect inspects | فحص يفحص تفتيش
supply supplies provide provides provided | وفر يوفر توفير توفرون تزويد زود
distribute distribution | توزيع يوزع وزع
store stores stored save keep storage | خزن نخزن تخزين حفظ
pack packing | تغليف غلف
verify validate | تحقق
sponsor sponsoring | كفل
permit permits | رخص
object objection | اعترض
punish punishment | عاقب عقاب
reward rewarded | كافا
ignore ignored | طنش تجاهل
courier delivery deliver | مندوب توصيل وصول
reset renew change replace replacement | اعاده تعيين تجديد غير تغيير استبدال بدل بدال
size format | حجم مقاس قياس
allowed permitted accepted accept may | مسموح سمح يسمح قبل مقبول عادي
collect collected collection pick | جمع تجمع استلام شال شيل
broken faulty defect | خربان معطل تعطل عطل خراب متعطل
found | لقي
apply request ask order | طلب قدم تقديم
speak talk ask | تحدث تكلم كلم رمس
know learn | معرفه علم عرف
love like | حب عجب
next coming | قادم جاي ياي
solution | حل
hide | اخفاء
winner competition contest | مسابقه فايز
`;

/**
 * What people in an office ask about, a notion a line: its English words, then its Arabic ones, the
 * standard ones before those of the Gulf and loans. Words that a phrasing of the knowledge would
 * link anyway may stand here too. Arabic verbs are written without the letter that marks the person.
 */
const NOTIONS = `
pay paid payment cost costs price expense charge fee fees | دفع تكلفه تكاليف كلفه ثمن سعر رسوم رسم حساب مصاريف تحمل
free gratis | مجاني مجانا بلاش
budget | ميزانيه موازنه
money cash | مال اموال فلوس نقد كاش بيزات
salary wage payslip | راتب رواتب معاش اجر
slip statement | قسيمه كشف
invoice bill receipt | فاتوره فواتير ايصال وصل
bank iban | بنك مصرف بنكي مصرفي ايبان
buy purchase order procurement | شراء اشتري مشتريات
supplier vendor contractor | مورد مقاول
contract agreement | عقد اتفاقيه
tender bid | مناقصه عطاء
refund reimbursement | استرداد تعويض
fine penalty | غرامه مخالفه جزاء
scanner scan scanning scanned | ماسح ماسحه ماسحات مسح ضويي ضوييا سكانر سكان
printer printers | طابعه طابعات برنتر
print printing printed printout | طباعه طبع مطبوع مطبوعه برنت
copier photocopier photocopy | ناسخه استنساخ
copy copies duplicate | نسخه نسخ كوبي
toner ink cartridge cartridges | حبر احبار عبوه عبوات علبه علب خرطوشه خراطيش تونر
shredder shred shredding | اتلاف تمزيق تقطيع شريدر
machine device equipment | اله الات جهاز اجهزه ماكينه مكينه معدات
computer laptop pc | حاسوب كمبيوتر لابتوب
screen monitor | شاشه
phone telephone mobile | هاتف جوال موبايل تلفون
fax | فاكس
email mail mailbox inbox | بريد ايميل
letter envelope stamp postage | رساله رسايل خطاب مظروف ظرف طابع
courier delivery deliver | مندوب توصيل وصول
internet wifi network wireless | انترنت شبكه واي فاي وايفاي لاسلكي
website site portal page | موقع بوابه صفحه
app application software program | تطبيق برنامج نظام
password pin passcode | كلمه مرور سري رمز باسوورد
login account access | دخول حساب
forgot forget forgotten | نسي نسيت ناسي
reset renew change replace replacement | اعاده تعيين تجديد غير تغيير استبدال بدل بدال
uaepass pass identity | هويه باس
screenshot photo picture image | صوره صور لقطه
video film | فيديو فلم
file files folder | ملف ملفات مجلد
document documents paperwork | مستند مستندات وثيقه وثايق معامله
form forms application | نموذج نماذج استماره
paper papers sheet sheets | ورق اوراق ورقي ورقيه ورقه وراق
archive archives archiving | ارشيف ارشفه
record records log | سجل سجلات
drawing drawings plan plans blueprint blueprints map | مخطط مخططات خريطه رسم رسومات
engineering engineer technical | هندسي هندسيه مهندس فني
building buildings construction | مبني مباني بناء بنايه
large big wide | كبير كبيره ضخم
size format | حجم مقاس قياس
old ancient former previous | قديم قديمه سابق عتيج
new | جديد جديده
certificate certificates diploma | شهاده شهادات
licence license licences permit permits | رخصه رخص تصريح تراخيص تصاريح
card cards badge | بطاقه بطاقات كرت كارت كروت كارد
business | عمل بزنس تعريف شخصيه
passport visa | جواز جوازات تاشيره فيزا
translate translation translator | ترجمه ترجم مترجم
legal lawful | قانوني قانونيه
notary attest attestation | كاتب عدل تصديق توثيق
english | انجليزي انجليزيه انكليزي
arabic | عربي عربيه
language | لغه لغات
sign signature signed | توقيع وقع موقع
approve approval approved | موافقه اعتماد معتمد
reject refusal refused | رفض مرفوض
allowed permitted accepted accept may | مسموح سمح يسمح قبل مقبول عادي
forbidden prohibited banned | ممنوع محظور
cancel stop unsubscribe | الغاء لغي نلغي ايقاف اوقف وقف كنسل
subscription subscribe | اشتراك اشتراكات
newspaper newspapers magazine magazines | صحيفه صحف جريده جرايد مجله مجلات
book books library | كتاب كتب مكتبه
book reserve booking reservation | حجز احجز
meeting meetings conference | اجتماع اجتماعات مءتمر موتمر ميتنج
room rooms hall | قاعه قاعات غرفه غرف صاله
event party celebration | فعاليه حفل حفله مناسبه
training course workshop | تدريب دوره دورات ورشه
exam test | امتحان اختبار فحص
employment recruit recruitment | تعيين توظيف
job jobs vacancy hiring | وظيفه وظايف شاغر
employee employees staff colleague | موظف موظفين موظفه وظيفي وظيفيه زميل
manager director boss | مدير مديره مسوول
department section unit division | اداره قسم دايره وحده
government entity authority | حكومه حكومي جهه هييه
office offices | مكتب مكاتب
home house | بيت منزل دار
work working remote remotely | عمل شغل اشتغل دوام داوم بعد
leave vacation holiday | اجازه اجازات عطله
sick illness medical | مرضي مريض طبي
hospital clinic doctor | مستشفي عياده طبيب دكتور
insurance | تامين
attendance absence | حضور غياب
overtime shift | اضافي مناوبه
promotion bonus reward | ترقيه مكافاه علاوه
friday | جمعه
saturday weekend | سبت نهايه اسبوع
sunday | احد
monday | اثنين
thursday | خميس
today | اليوم
tomorrow | غدا بكره باجر
yesterday | امس
week weekly | اسبوع اسبوعي
month monthly | شهر شهري
year yearly annual | سنه سنوي عام
hour hours time | ساعه ساعات وقت مواعيد
appointment | موعد
deadline due | مهله
ramadan | رمضان
eid | عيد
visitor visitors guest guests | زاير زاير زوار زايرين ضيف ضيوف
customer customers client | متعامل متعاملين عميل زبون
public people citizens | جمهور ناس مواطن
resident expat | مقيم وافد
child children kid | طفل اطفال ولد
school student | مدرسه طالب طلاب
university college | جامعه كليه
parking park | موقف مواقف باركنج كراج
car cars vehicle | سياره سيارات مركبه
bus metro taxi | باص حافله مترو تاكسي
driver driving | سايق سواقه قياده
road street | طريق شارع
airport flight travel | مطار سفر رحله
hotel | فندق
restaurant cafeteria canteen | مطعم كافتيريا
food lunch meal | طعام اكل غداء وجبه
coffee tea | قهوه شاي كرك
gym sport | نادي رياضه
prayer mosque | صلاه مصلي مسجد
uniform clothes | زي ملابس لبس
gift gifts | هديه هدايا
desk chair furniture | طاوله كرسي اثاث
key keys lock | مفتاح قفل
door gate entrance | باب بوابه مدخل
floor storey | طابق دور
elevator lift | مصعد
toilet bathroom | حمام
light lamp electricity | كهرباء اضاءه
conditioning conditioner ac cooling | تكييف مكيف
cleaning clean cleaner | تنظيف نظافه
bin bins basket container | حاويه حاويات سله صندوق
recycle recycling recycled | تدوير
empty emptied emptying vacant | فارغ فارغه فاضي فاضيه فرغ فضي خالص
collect collected collection pick | جمع تجمع استلام شال شيل
waste rubbish garbage trash | نفايات زباله قمامه
return returned | ارجاع رجع ارجع اعاد اعيد
used worn | مستعمل مستخدم
broken faulty defect | خربان معطل تعطل عطل خراب متعطل
repair repairs fix fixes mend | اصلاح صلح تصليح
jam jammed stuck | علق عالق انحشر انحشار حشر
maintenance support helpdesk | صيانه دعم
lost lose missing | ضاع ضيع فقد فقدت مفقود فاقد
found | لقي
stolen theft | سرقه مسروق
complaint complain | شكوي شكاوي
suggestion idea | اقتراح مقترح
report reports | تقرير تقارير بلاغ
statistics numbers figures | احصاءات ارقام
survey questionnaire | استبيان
send sending submit | ارسال ارسل رسل طرش
receive received | استلم تلقي
apply request ask order | طلب قدم تقديم
get obtain acquire issue | حصل تحصل استخراج استخرج طلع اطلع صدر
download | حمل تحميل تنزيل نزل
upload attach | رفع ارفاق
install | تثبيت ثبت
update upgrade | تحديث
delete erase remove | حذف مسح ازاله
save keep store storage | حفظ تخزين خزن
search find | بحث
share sharing | مشاركه
call contact reach | اتصل اتصال تواصل
address location place | عنوان مكان
number code | رقم رمز كود
name | اسم
date | تاريخ
qr barcode | باركود
robot ai | روبوت ذكاء
security guard safety | امن حراسه سلامه
police | شرطه
court judge | محكمه قاضي
law legislation | قانون تشريع
tax vat | ضريبه
customs | جمارك
health | صحه صحي
tree trees | شجره اشجار شجر
environment climate | بييه مناخ
energy solar | طاقه شمسي
water | ماء ماي مياه
plastic | بلاستيك
award prize | جايزه
stamp seal | ختم
strategy | استراتيجيه
target goal aim | هدف مستهدف
result results | نتيجه نتايج
phase stage | مرحله
blind disabled disability determination | همم اعاقه كفيف
elderly senior | كبار مسن
death inheritance | وفاه ارث ميراث
marriage wedding divorce | زواج طلاق
birth born | ميلاد ولاده
house rent tenant lease | ايجار مستاجر
land property estate | ارض عقار عقارات
company firm | شركه شركات موسسه
shop trade commerce | محل تجاره تجاري
membership member | عضويه
noise noisy | ضوضاء
slow late delay delayed | بطيء تاخير متاخر
fast quick urgent | سريع مستعجل عاجل
always often every | دايما دوم
daily day | يوم يومي
use usage | استخدام استعمل استخدم
open opening opened | فتح مفتوح
close closed closing | اغلاق مغلق سكر بند
begin start starting | بدء بدايه بدا
end finish finished | انتهاء خلص نهايه
wait waiting queue | انتظار طابور نطر
change modify adjust set | تغيير عدل ضبط بدل
add include | اضافه ضيف
bring take carry | احضار جلب ياب اييب
put place | وضع حط
give hand | عطاء اعطي سلم تسليم
speak talk ask | تحدث تكلم كلم رمس
know learn | معرفه علم عرف
read reading | قراءه قرا
write written | كتابه كتب
sit seat | جلس جلوس يلس مقعد
wear dress | لبس ارتداء ارتدي زي
eat | اكل
drink | شرب
sleep | نوم نام
pray praying | صلي صلاه مصلي
walk walking | مشي
enter entry | دخول دخل ادخل
exit leave | خروج طلع خرج
dispose discard discarded throw | تخلص رمي كب مستهلك
move transfer | نقل انتقال تحويل حول
choose choice | اختيار اختار
check verify | تحقق تاكد فحص
count measure | عد قياس حسب
win | فوز فاز
help assist | مساعده ساعد
teach teacher | معلم علم
play game | لعب لعبه
love like | حب عجب
possible able | ممكن يمكن استطاع قدر
must required mandatory need | لازم واجب الزامي يجب مطلوب
official formal | رسمي رسميه
private personal | خاص شخصي
important | مهم
hot heat warm temperature | حار حراره
cold cool | بارد برد
good | جيد زين
bad | سيء
high tall | عالي مرتفع
low short | منخفض قصير
long length | طويل طول
heavy weight | ثقيل وزن
small little | صغير
full | ممتلي متروس كامل
first | اول
last final | اخير اخر
next coming | قادم جاي ياي
near close | قريب
far distance | بعيد مسافه
inside indoor | داخل
outside outdoor outgoing | خارج صادر برا
red green blue black white colour color | احمر اخضر ازرق اسود ابيض لون ملون
morning | صباح صبح
evening night | مساء ليل
summer | صيف
winter | شتاء
family | عايله اسره
father mother parent parents | اب ام والد والده اهل
wife husband | زوج زوجه حرمه
woman women female | امراه نساء
man men male | رجل رجال ريال
nursery daycare kindergarten | حضانه روضه
son daughter kid kids child | ابن بنت ولد عيال طفل
news announcement circular | خبر اخبار اعلان تعميم
advertisement marketing | اعلان تسويق
social media twitter instagram | تواصل تويتر انستغرام
question answer | سوال جواب
problem issue error | مشكله خطا
solution | حل
service services | خدمه خدمات
centre center branch | مركز فرع
counter window | شباك كاونتر
city area | مدينه منطقه
country nation | دوله بلد
river sea beach | بحر شاطي
animal dog cat | حيوان كلب قط
weather rain | طقس مطر
fire alarm | حريق انذار
accident injury | حادث اصابه
emergency | طواري
volunteer | تطوع متطوع
donate charity donation | تبرع خيري
retire retirement pension | تقاعد
resign resignation | استقاله
contractual temporary | موقت
trial probation | تجربه تجريبي
skill experience | مهاره خبره
committee council | لجنه مجلس
policy procedure rule | سياسه اجراء قاعده
goods stock warehouse | بضاعه مخزون مستودع مخزن
tool pen pencil stationery | اداه قلم قرطاسيه
glue staple clip | دباسه مشبك
calendar schedule | تقويم جدول
map directions | خريطه اتجاه
battery charger | بطاريه شاحن
cable wire plug | كيبل سلك
headset speaker microphone | سماعه ميكروفون
camera cctv | كاميرا
projector presentation | عرض بروجكتر
virus hacking cyber | فيروس اختراق سيبراني
backup | احتياطي
cloud server | سحابه خادم سيرفر
data | بيانات
privacy confidential secret | خصوصيه سري
connect plug join | توصيل وصل ربط شبك
remain remaining left balance rest | بقي باقي متبقي رصيد
leak leaking drip | تسرب تسريب يصب
corridor hallway lobby reception | ممر ردهه بهو استقبال
ceiling roof wall | سقف جدار حايط
pipe tap drain | انبوب حنفيه مجاري
wallet purse bag | محفظه بوك شنطه حقيبه
thing item belongings | غرض اغراض شي اشياء
tell inform notify | ابلاغ ابلغ اخبار خبر
wrong mistake incorrect | غلط خطا
correct right fix | صحيح تصحيح
experience senior | اقدميه خبره
compare difference | مقارنه فرق
show display view see | عرض عارض شاف شوف رويه
hide | اخفاء
register registration enrol | تسجيل قيد
invite invitation | دعوه عزيمه
thank thanks | شكر
sorry apology | اعتذار
happy satisfied satisfaction | سعاده رضا
sad angry | زعل غضب
tired | تعب
hungry | جوع
clean tidy | مرتب ترتيب
dirty dust | وسخ غبار
sound voice loud | صوت عالي
smell smoke smoking | رايحه دخان تدخين
break pause | استراحه بريك
arrive arrival | وصول حضور
early | مبكر
overnight stay accommodation | سكن اقامه
loan | سلفه قرض
allowance | بدل علاوه
housing | سكن اسكان
transport transportation | نقل مواصلات
ticket tickets | تذكره تذاكر
petrol fuel charge | بترول وقود شحن
tyre repair garage | كراج
winner competition contest | مسابقه فايز
team group | فريق مجموعه قروب
project projects | مشروع مشاريع
task tasks | مهمه مهام
evaluation appraisal performance | تقييم اداء
quality standard | جوده معيار
risk | مخاطر خطر
audit inspection | تدقيق تفتيش
minutes agenda | محضر اجندا
interpreter | ترجمان
wheelchair | كرسي متحرك
medicine pharmacy | اسعاف دواء صيدليه
vaccine | تطعيم لقاح
mask glove | كمامه قفاز
temperature fever | حراره حمي
eye glasses | عين نظاره
hand finger fingerprint | يد بصمه
face photo | وجه
seal | ختم
draft | مسوده
attachment annex | مرفق ملحق
paste | لصق
bold font | خط
zoom teams webex | زوم تيمز
restart turn switch | تشغيل شغل طفي
why reason | سبب
`;

const words = (text: string | undefined) => (text ?? '').split(/\s+/).filter(Boolean);

/** Notions that offices ask about, each with its words of both languages, normalised. */
export const OFFICE_WORDS: readonly (readonly string[])[] = NOTIONS.trim()
  .split('\n')
  .map((line) => line.split('|').flatMap(words));

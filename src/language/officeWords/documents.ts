/** Documents, archive and law. */
export const DOCUMENTS = `
noc | ممانعه
memo memorandum | مذكره مذكرات تعميم
correspondence mail incoming | مراسلات مراسله وارد وارده
outgoing outbound | صادر صادره
stamp seal stamped | ختم مختوم مختومه اختام
original originals | اصل اصلي اصليه
certified true attested | مصدق مصدقه معتمده طبق
retention retain retained | احتفاظ نحتفظ يحتفظ
destroy destruction destroyed | اتلاف يتلف نتلف اتلف تدمير
classify classification classified | تصنيف مصنف صنف
confidential confidentiality sensitive | سري سريه حساس حساسه
index catalogue indexing | فهرس فهرسه
digitise scanned archive | رقمنه ارشفه
shelf shelves rack | رف رفوف ارفف
cabinet cupboard filing drawer | خزانه خزاين دولاب دواليب كبت درج ادراج
locker lockers safe | خزانه لوكر لوكرات خزنه
binder | دوسيه كلاسير
envelope envelopes | ظرف ظروف مغلف مغلفات
label sticker labels | ملصق ملصقات ستيكر ليبل
page pages numbering | صفحه صفحات ترقيم
ream a4 | رزمه رزم
notebook diary notepad | دفتر دفاتر نوته مفكره
pen pens marker | قلم اقلام ماركر
calculator | حاسبه
whiteboard board flipchart | سبوره لوح بورد
laminate lamination | تغليف ليمنيشن تجليد
bind binding | تجليد
poster banner signboard | لافته لافتات ملصق بوستر بانر
logo emblem identity | شعار لوجو هويه
template letterhead templates | ترويسه قالب قوالب تمبلت
title heading subject | عنوان موضوع
paragraph text | نص فقره
list lists | قايمه قوايم لسته كشف
table chart graph | جدول رسم
reference number ref | مرجع مرجعي اشاره
serial id | تسلسلي
expiry expire expired expires validity valid expiring invalid | انتهاء صلاحيه صالح ساري ينتهي منتهي منتهيه يخلص خلصت سريان تنتهي تخلص ستنتهي
extension extend extended | تمديد يمدد مدد امدد
renewal renew renewed renews renewing | تجديد يجدد جدد اجدد نجدد يتجدد تجدد
issue issuance issued | اصدار صدر استصدار
power attorney | وكاله توكيل
authorisation authorization delegate delegation handing | تفويض تخويل مفوض انتداب
witness | شاهد شهود
lawyer attorney advocate | محامي محاماه محامين
case lawsuit litigation | قضيه قضايا دعوي دعاوي
appeal grievance objection | تظلم اعتراض استيناف تظلمات
judgment ruling verdict decision decree circulation | قرار قرارات حكم مرسوم مراسيم
regulation regulations bylaw | لايحه لوايح نظام انظمه
rights right | حق حقوق
violation breach infringement | مخالفه مخالفات انتهاك
penalty warning disciplinary discipline | انذار تاديب تاديبي عقوبه جزاء لفت
investigation investigate | تحقيق
conflict interest bribe corruption | رشوه فساد تضارب مصالح
copyright intellectual | ملكيه فكريه حقوق
terms conditions | شروط احكام
condition requirement requirements | شرط شروط متطلبات متطلب اشتراطات
clause article | بند بنود ماده مواد
exempt exemption exception | اعفاء استثناء معفي معفيين
privacy confidential secret | خصوصيه سري
disclosure declare declaration | افصاح اقرار تصريح
nationality citizenship | جنسيه
residency residence | اقامه اقامتي اقامات
deed ownership | ملكيه سند
will inheritance | وصيه تركه
draft drafts | مسوده مسودات
review revise revision proofread | مراجعه راجع تدقيق يراجع
edit amend amendment | تعديل عدل يعدل اعدل تعديلات
fill complete completed | تعبيه عبي يعبي اعبي عبيت استكمال تكمله ملء
sign off signatory signature signed | توقيع يوقع وقع موقعين موقع
note notes remark | ملاحظه ملاحظات
summary brief | ملخص مختصر
manual guide guideline guidelines handbook | دليل ارشاد ارشادات كتيب
instruction instructions | تعليمات تعليم
example sample | مثال نموذج
study research | دراسه بحث ابحاث دراسات
indicator kpi kpis | موشر موشرات
initiative initiatives | مبادره مبادرات
achievement achievements | انجاز انجازات
benefit benefits advantage | فايده فوايد منفعه مزايا مزيه
vision mission | رويه رساله
workflow process cycle | عمليه دوره اجراءات
step steps | خطوه خطوات
status follow track tracking | متابعه تابع حاله تتبع اتابع
pending processed | معلق معلقه تحت
missing incomplete | ناقص ناقصه
contracts agreements contract agreement | عقود اتفاقيات عقد اتفاقيه
apostille attestations | تصديقات تصديق
translate translating translated translators translation translator | ترجم يترجم نترجم مترجمين ترجمه مترجم
certificates licences certificate diploma | شهادات رخص شهاده
id emirates | هويه هويتي
forms form application | فورم نماذج نموذج استماره
signatures | تواقيع توقيعات
margin margins | هامش هوامش
spelling grammar language | املاء نحو
plan plans planning | خطه خطط تخطيط
mom minutes recap agenda | محاضر محضر اجندا
circular circulars announcement news | تعاميم تعميم خبر اخبار اعلان
rules regulation | قواعد ضوابط
sop sops | اجراءات
barcode tracking qr | باركود
secrecy nda | كتمان
legalise legal consultation lawful | استشاره استشارات قانونيه قانوني
photocopies photocopying | استنساخ تصوير
handwritten handwriting | خط يد
stapler stapling | دباسه دباسات كابسه
scissors cutter | مقص قطاعه
tape adhesive | شريط لاصق
clipboard paperclip | مشبك مشابك
punch puncher perforator | خرامه ثقابه
ruler eraser pencil | مسطره ممحاه رصاص
business cards namecard | كروت تعريفيه عمل بزنس تعريف شخصيه
watermark | مايي
appendix annex attachment | ملحق ملاحق مرفق
letter envelope stamp postage | رساله رسايل خطاب مظروف ظرف طابع
uaepass pass identity | هويه باس
file files folder | ملف ملفات مجلد
paper papers sheet sheets | ورق اوراق ورقي ورقيه ورقه وراق
archive archives archiving | ارشيف ارشفه
drawing drawings plan plans blueprint blueprints | مخطط مخططات رسم رسومات
card cards badge | بطاقه بطاقات كرت كارت كروت كارد
subscription subscribe | اشتراك اشتراكات
newspaper newspapers magazine magazines | صحيفه صحف جريده جرايد مجله مجلات
book books library | كتاب كتب مكتبه
law legislation | قانون تشريع
death inheritance | وفاه ارث ميراث
advertisement marketing | اعلان تسويق
tool pen pencil stationery | اداه قلم قرطاسيه
glue staple clip | دباسه مشبك
correct right fix | صحيح تصحيح
interpreter | ترجمان
`;

/** People, families, customers and the public. */
export const PEOPLE = `
beneficiary beneficiaries | مستفيد مستفيدين
customer customers clients client | متعامل عميل عملاء زباين مراجع مراجعين كستمر متعاملين زبون
happiness centre center | اسعاد متعاملين
complaint complaints complain complaining complained | شكوي شكاوي اشتكي يشتكي شكوا تشكي شكي شكيت
feedback comment comments opinion | راي اراء ملاحظات تعليق تعليقات فيدباك
suggestions suggestion propose proposal idea | اقتراح اقتراحات مقترح مقترحات اقترح
inquiry enquiry enquire inquire | استفسار استفسر استعلام استفسارات
rude rudeness | سيي معامله
callcentre hotline | كول سنتر خط ساخن
queue token | دور طابور كيو
press media journalist reporter | صحافه اعلام صحفي اعلامي صحفيين
spokesperson statement | متحدث بيان
publish publishing post | نشر ينشر انشر بوست
newsletter bulletin | نشره نشرات
campaign awareness | حمله حملات توعيه
event events ceremony party celebration | فعاليه فعاليات احتفال احتفاليه ايفنت حفل حفله مناسبه
invite invited guest | عزم معزوم ضيف ضيوف
delegation delegates protocol | وفد وفود بروتوكول
hospitality catering buffet | ضيافه بوفيه كيترنج
stage podium sound | منصه مسرح
exhibition expo fair | معرض معارض اكسبو
conference forum summit | موتمر موتمرات منتدي ملتقي قمه
speech speaker speakers | كلمه خطاب متحدثين
photographer photography photograph shoot | تصوير مصور صور يصور نصور
photo pictures screenshot picture image | صوره صور لقطه
partner partners partnership | شريك شركاء شراكه
agreement mou | مذكره تفاهم اتفاقيه
member members | عضو اعضاء
neighbour neighbor neighbours | جار جيران
friend friends | صديق اصدقاء ربيع صاحب
brother sister | اخ اخت اخوي اختي
relative relatives relation | قريب اقارب قرابه اهل
baby infant stroller | رضيع بيبي طفل
youth young teenager | شباب شاب
girl boy | بنت ولد
maid housemaid domestic nanny | خدامه شغاله بشكاره مربيه
guardian sponsor kafeel | كفيل ولي
owner owners landlord | مالك صاحب ملاك
tenant tenants rent lease | مستاجر مستاجرين ايجار
wheelchair accessible accessibility | كرسي متحرك ميسر تيسير همم
deaf sign | اصم صم اشاره
deceased died dies | متوفي توفي مات
married single bachelor | متزوج اعزب عزابي
divorce divorced | طلاق مطلق مطلقه
wedding bride marry | عرس زواج زفاف تزوج
contact contacts reach call phone | اتصل اتصال يتصل نتصل دق ادق كلم تواصل يتواصل
callback | رديت
greet welcome | ترحيب استقبال
apologise apology sorry | اعتذار اعتذر
thank gratitude thanks | شكر
congratulate congratulations | تهنيه تهاني مبروك
introduce introduction | تعريف تقديم
discuss discussion | نقاش مناقشه ناقش
agree disagree | اتفق يتفق
persuade explain | اقناع شرح
volunteer volunteering volunteers | تطوع متطوع متطوعين اتطوع
blood donate donation donor charity | تبرع دم متبرع يتبرع اتبرع خيري
committee board members council | لجنه لجان مجلس
inspector inspectors inspection inspect | مفتش مفتشين تفتيش
guard guards watchman | حارس حراس سكيورتي امن
receptionist reception | استقبال ريسبشن رسبشن
gender | جنس
personal individual individuals | شخص اشخاص فرد افراد
stranger outsider | غريب
spouse wife husband | زوجه زوج حرمه حرمتي ريلي مدام
families household | عوايل عايله اسر العيله
orphan widow | يتيم ارمله
elder grandparents senior elderly | كبار شواب شيبه مسن
satisfied dissatisfied | راضي راضين
investors | مستثمرين
suppliers contractors supplier vendor contractor | موردين مقاولين مورد مقاول
employees colleagues employee staff colleague | موظفات موظفين موظف موظفه وظيفي وظيفيه زميل
teachers teacher teach | معلم مدرس مدرسين علم
students pupil student | طلبه طلاب طالب
translator interpreters | ترجمان
media social post instagram | سوشال ميديا انستقرام
video clip clips film | فيديو فيديوهات مقطع مقاطع فلم
ministers officials official | مسوولين
sheikh | شيخ
vip | شخصيات
name names surname | اسم اسامي اسماء
nickname title | لقب
nobody anyone someone | محد احد حد
adult adults | بالغ بالغين
foreigner foreigners | اجانب اجنبي
community society | مجتمع مجتمعي
audience attendees | جماهير
followers subscribers | متابعين مشتركين
rumour rumor | اشاعه شايعات
apologies regret | ناسف
trust honesty | ثقه امانه
culture cultural heritage | ثقافه تراث
document documents paperwork | مستند مستندات وثيقه وثايق معامله
english | انجليزي انجليزيه انكليزي
arabic | عربي عربيه
language | لغه لغات
department section unit division | اداره قسم دايره وحده
government entity authority | حكومه حكومي جهه هييه
visitor visitors guest guests | زاير زوار زايرين ضيف ضيوف
public people citizens | جمهور ناس مواطن
resident expat | مقيم وافد
child children kid son daughter kids | طفل اطفال ولد ابن بنت عيال
university college | جامعه كليه
phase stage | مرحله
marriage wedding divorce | زواج طلاق
company firm | شركه شركات موسسه
membership member | عضويه
family | عايله اسره
father mother parent parents | اب ام والد والده اهل
woman women female | امراه نساء
man men male | رجل رجال ريال
social media twitter instagram | تواصل تويتر انستغرام
service services | خدمه خدمات
corridor hallway lobby reception | ممر ردهه بهو استقبال
happy satisfied satisfaction | سعاده رضا
sad angry | زعل غضب
team group | فريق مجموعه قروب
face photo | وجه
`;

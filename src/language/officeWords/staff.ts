/** Employment: leave, pay grades, training, conduct. */
export const STAFF = `
hr human resources | موارد بشريه اتش ار
annual | سنويه سنوي
unpaid | بدون
maternity paternity newborn pregnant pregnancy | امومه ولاده حامل حمل ابوه مولود
breastfeeding nursing lactation | رضاعه ارضاع
mourning bereavement condolence | حداد عزاء عده تعزيه
hajj umrah pilgrimage | حج عمره
scholarship study | بعثه ابتعاث
casual | طاريه اضطراريه
excuse permission | استيذان استاذن
companion escort | مرافق مرافقه مرافقين
military conscription | تجنيد عسكري وطنيه
sicknote | سيك ليف سكليف طبيه
overtime | اوفرتايم اضافي اضافيه
shift shifts roster rota | شفت شفتات مناوبه مناوبات نوبه
flexible flexitime flexibility | مرن مرنه مرونه
parttime parttimer | جزيي
fulltime | كامل
late lateness tardy | تاخير متاخر تاخرت اتاخر يتاخر
absent absence | غياب غايب غبت اغيب متغيب
attend attendance clock punch | حضور بصمه احضر يحضر
trial probationary probation | تجربه اختبار بروبيشن تجريبي
confirm confirmation confirmed | تاكيد اكد ياكد
secondment seconded | اعاره ندب انتداب
promotion promotions promote promoted | ترقيه ترقيات بروموشن يرقون يرقي رقي ارقي ترقي
increase increment raise rise grow | زياده زيادات يزيد زاد ازيد
bonus bonuses incentive reward | مكافاه مكافات حافز حوافز بونص علاوه
appraisal evaluation assess assessment evaluate performance | تقييم اداء يقيم قيم تقييمي
objectives objective goals | هدف اهداف اهدافي
competency competencies | كفاءه كفاءات جداره جدارات
career path | مسار مهني مسيره
qualification degree qualifications | موهل موهلات شهاده دراسي
cv resume | سيره ذاتيه سيفي
interview interviews | مقابله مقابلات انترفيو
applicant candidate candidates | مرشح مرشحين متقدم متقدمين
recruitment hire hired | توظيف تعيين يوظف
vacancies opening | شواغر شاغر شاغره
internship intern trainee interns | تدريب متدرب متدربين انترن
graduate graduates graduation | خريج خريجين تخرج
orientation onboarding induction joining | تهييه تعريفي التحاق مباشره باشر
resign resignation quit notice | استقاله استقيل يستقيل استقلت
termination terminate dismissal fired | فصل انهاء انهاءخدمه تفنيش فنش
clearance | براءه ذمه
gratuity | مكافاه
pension gpssa retire retirement | معاش معاشات تقاعد يتقاعد متقاعد
insurance insured daman | تامين ضمان تاميني مومن انشورنس
dependants dependents dependent | معال معالين تابعين
wellbeing wellness happiness | رفاه رفاهيه جوده حياه سعاده
stress mental psychological burnout | ضغط نفسي نفسيه
harassment bullying discrimination | تحرش تنمر تمييز
conduct behaviour behavior ethics | سلوك اخلاقيات سلوكيات
uniform dress attire outfit clothes | زي ملابس لبس كندوره عبايه يونيفورم هندام
mentor mentoring coach coaching | ارشاد موجه مرشد كوتشنج
workshop seminar lecture webinar | ورشه ورش ندوه محاضره محاضرات ويبينار
course courses trainer | دوره دورات مدرب كورس كورسات
elearning online learning | تعلم تعليم
exam exams test | امتحان امتحانات اختبار فحص
organization structure chart hierarchy | هيكل تنظيمي هيكله
supervisor supervisors line | مشرف مشرفه مشرفين مسوول مسوولي
head chief | رييس رييسي
minister ministry ministries | وزير وزاره وزارات
undersecretary | وكيل
secretary assistant pa | سكرتير سكرتيره سكرتاريه مساعد منسق منسقه
coordinator coordinate | منسق تنسيق نسق ينسق
deputy acting | نايب بالانابه انابه بالوكاله
colleagues coworker coworkers | زميل زملاء زملاي ربعي ربع
consultant advisor adviser | مستشار استشاري خبير
expert specialist | خبير خبراء اخصايي متخصص
messenger officeboy | فراش مراسل اوفيس بوي
workers worker labour labor | عامل عمال عماله
freelance freelancer | مستقل حر
newcomer newjoiner joiner | جديد مستجد
emirati emiratisation national | مواطن مواطنين توطين اماراتي
allowance allowances | بدل بدلات علاوه علاوات
advance loan | سلفه سلف قرض قروض
tuition | دراسيه تعليم
fazaa esaad | فزعه اسعاد
award honour recognition honouring prize | تكريم يكرم جايزه جوايز تقدير
representative delegate | ممثل
duty duties responsibility responsibilities | مهام واجبات مسووليه مسووليات
position title | منصب مسمي
workload pressure diabetes | عبء ضغط سكري
quit leaving | ترك يترك اترك
substitute standin alternative replacement | بديل ينوب بدايل
payslips payslip | قسيمه
study studying degree | ادرس اكمل
sick ill unwell illness medical | مرضت مريض مرضي مريضه طبي
notice | اشعار اخطار
leave vacation vacations holiday | اجازات اجازه عطله
encash encashment | استبدال
carryover rollover | ترحيل يرحل مرحل
balance remaining remain left rest | رصيد متبقي بقي باقي
probation probationer | برويشن
sabbatical | تفرغ
disciplinary suspension suspended | ايقاف موقوف
dismiss dismissed fire | فصل مفصول انفصل
headcount staffing | ملاك كادر كوادر
employment employed employee recruit recruitment | مستخدمين تعيين توظيف
manpower workforce | قوي عامله
talent gifted | موهبه مواهب موهوب
innovation innovative creativity | ابتكار ابداع مبتكر
leadership leaders leader | قياده قاده قايد
teambuilding | ترفيه ترفيهيه
birthday | عيد ميلاد
loyalty commitment | ولاء التزام
rank ranking | رتبه تصنيف
shortage shortfall | نقص عجز
weekly rest dayoff | اوف راحه
slip statement | قسيمه كشف
training course workshop | تدريب دوره دورات ورشه
job jobs vacancy hiring | وظيفه وظايف شاغر
manager director boss | مدير مديره مسوول
birth born | ميلاد ولاده
late delay delayed | تاخير متاخر
full | ممتلي متروس كامل
skill experience senior | مهاره خبره اقدميه
task tasks | مهمه مهام
`;

/** Times, days and dates. */
export const TIME = `
time timing timings hours hour | وقت اوقات توقيت مواعيد ساعات ساعه
minute minutes | دقيقه دقايق
seconds | ثواني
noon midday afternoon | ظهر ضهر عصر
dawn sunrise | فجر شروق
sunset maghrib | مغرب غروب
night midnight overnight evening | ليل ليله ليلي مساء
tuesday | ثلاثاء ثلاثا
wednesday | اربعاء اربعا
weekend weekends | ويكند
quarter quarterly | ربع سنوي فصلي
half | نص نصف
duration period term | مده فتره مدت
deadline cutoff due | مهله اخر ديدلاين
tonight | الليله
currently now present | حالي حاليا الحين الان اللحين
recently lately newly | موخرا
soon shortly | قريبا
later afterwards | لاحقا بعدين
always constantly often every | دايما دوم طول
sometimes occasionally | احيانا مرات
rarely never | نادر ابد ابدا
again repeat repeated | مره تكرار يتكرر كرر
once twice times | مره مرتين مرات
advance beforehand ahead | مسبق مسبقا مقدم
postpone postponed reschedule delay | تاجيل اجل ياجل نوجل موجل
date dates | تاريخ تواريخ
calendar hijri gregorian schedule | تقويم هجري ميلادي جدول
holiday holidays | عطله عطل
fasting iftar suhoor fast | افطار فطور صيام صايم سحور
semester term | فصل
instant immediately immediate | فوري فورا حالا
permanent permanently | دايم
temporary temporarily interim contractual | موقت موقتا
punctual | بالموعد
finish ends finishes over end finished | انتهاء ينتهي خلص يخلص نهايه
schedule timetable | جدول جداول مواعيد
age old years | عمر سن
history past | ماضي سابق
future upcoming | مستقبل مستقبلي قادم
day days daily | يوم ايام يومين يومي
weeks fortnight week weekly | اسابيع اسبوعين اسبوع اسبوعي
months month monthly | شهور اشهر شهرين شهر شهري
years year yearly annual | سنوات سنين سنتين سنه سنوي عام
hours hour | ساعتين ساعات ساعه
january | يناير
february | فبراير
march | مارس
april | ابريل
june | يونيو
july | يوليو
august | اغسطس
september | سبتمبر
october | اكتوبر
november | نوفمبر
december | ديسمبر
early earlier | مبكرا مبكر بدري
appointments slot slots appointment | مواعيد موعد
lunchtime lunch dinner breakfast meal meals food | غدا غداء عشا عشاء ريوق فطور وجبه وجبات طعام اكل
during while | اثناء
peak rush | ذروه
spring autumn | ربيع خريف
friday | جمعه
saturday | سبت
sunday | احد
monday | اثنين
thursday | خميس
today | اليوم
tomorrow | غدا بكره باجر
yesterday | امس
ramadan | رمضان
eid | عيد
long length | طويل طول
first | اول
last final | اخير اخر
morning | صباح صبح
summer | صيف
winter | شتاء
overnight stay accommodation | سكن اقامه
housing | سكن اسكان
`;

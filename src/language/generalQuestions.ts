import type { Language } from './text/detectLanguage';

/**
 * What people ask that has nothing to do with any one knowledge base: everyday life, the office,
 * other services. Confidence is calibrated against these, and their words are known to be spelled
 * right. Written for this purpose.
 */
const ENGLISH = `
what is the weather like tomorrow
will it rain on friday
who won the match last night
what time does the mall close
how do i get to the airport from here
book me a table for four
how much is a taxi to the marina
can you recommend a good restaurant nearby
what is the capital of australia
tell me a joke
how do i renew my passport
what are the visa fees for a family of three
my laptop does not start
how can i reset my password
the printer is out of toner who do i call
how many days of annual leave do i have left
when is the salary paid this month
how do i apply for sick leave
where can i park near the office
i lost my access card what now
what is the price of gold
how many dirhams is one hundred dollars
who is the president of france
what is the population of india
translate good morning into spanish
write an email to my manager about the meeting
set an alarm for six in the morning
play some music please
how do i cook rice with chicken
what is the best phone to buy
how tall is the tallest building in the world
how do i lose weight quickly
what is the meaning of life
when does ramadan start next year
what time is sunset prayer
how do i pay a traffic fine
where is the nearest hospital
my child has a fever what should i do
how do i register my child at a school
what are the school holidays
how do i open a bank account
what documents do i need for a driving licence
how do i connect to the wifi
the lift is broken again
can i work from home on monday
who is my line manager
what is the dress code for the event
where can i find the staff canteen menu
how do i order new business cards
which room is the training in
is there a gym for employees
how do i install the vpn client
my email is not syncing on the phone
what is the difference between a virus and a bacterium
how far is the moon
who wrote hamlet
what is the square root of two hundred
who invented the light bulb
how do i change a flat tyre
what is the exchange rate of the euro
how do i rent an apartment
what is the deposit for a new electricity account
how do i complain about noise from my neighbours
what are the opening hours of the museum
which football club did he play for
how do i cancel my subscription
where is my parcel
i want to return a pair of shoes
what is the minimum age to rent a car
how do i grow tomatoes on a balcony
can you help me with my homework
what is artificial intelligence
how do i start a small company
what is the tax on imported cars
when was the second world war
who painted the mona lisa
how do i remove a stain from a shirt
is the beach open on sunday
what is on television tonight
how old are you
what is your favourite colour
do you believe in ghosts
will the shares go up next week
what is the phone number of the front desk
who is the director of human resources
how do i submit my travel expenses
how do i get a parking permit
which bus goes to the city centre
how do i top up my metro card
when is the next public holiday
not working since morning
it keeps stopping every time
i want to buy two of these
do you have a bigger size
how many days for delivery
send me the price list
is there any discount
my order did not come yet
i was charged twice
give my money back
where is my refund
it is too expensive
only ten percent off
can i get it in black
which one is better for summer
compare these two models
there are only three left
i need a pillow and a blanket
how much does it weigh
is it waterproof
my account is locked
i did not get the code
verification failed again
the app does not open
update not downloading
change my number please
call me back on this number
nobody is answering the phone
my name is spelled wrong on the ticket
i missed my flight
we won the match
when will the winners be announced
what is the score now
i lost all my points
how to join the game
who is the captain today
add this song to my playlist
turn off the alarm at six
show me my reminders for tomorrow
what is the temperature now
how humid is it today
will it be sunny in the afternoon
play the news
dim the lights in the bedroom
rate this book five stars
find me a film to watch
what films are showing tonight
set a timer for ten minutes
remind me to call my brother
skip this track
order a pizza
is the shop near the station open
i have a headache since two days
can i take this medicine with food
how many calories in a banana
my card was swallowed by the machine
i sent money to the wrong person
what is the interest on a loan
how long does a bank transfer take
can i withdraw cash abroad
my salary is not in my account
i want to close my card
the driver did not come
cancel my booking
is breakfast included
how do i get a visa for turkey
my child is six years old
i want to learn the guitar
my battery is dead
the screen is cracked
no sound from the speakers
what is the warranty
do you ship to canada
i forgot my bag in the taxi
fix the air conditioner in my room
how wide is the table
i am very angry with your driver
it is raining here
my brother lives in london
two tickets for the concert
see you at the gym
the food was cold
`;

const ARABIC = `
كيف الطقس باجر
هل بتمطر يوم الجمعة
منو فاز في المباراة أمس
متى يسكر المول
كيف أوصل المطار من هنا
احجز لي طاولة لأربعة أشخاص
بكم التاكسي إلى المارينا
انصحني بمطعم قريب زين
ما عاصمة أستراليا
قل لي نكتة
كيف أجدد جواز السفر
كم رسوم التأشيرة لعائلة من ثلاثة
اللابتوب ما يشتغل
كيف أغير كلمة السر
الطابعة خلص حبرها منو أكلم
كم باقي لي من رصيد الإجازات
متى ينزل الراتب هالشهر
كيف أقدم على إجازة مرضية
وين أوقف سيارتي قرب المكتب
ضيعت بطاقة الدخول شو أسوي
كم سعر الذهب اليوم
كم درهم مئة دولار
من رئيس فرنسا
كم عدد سكان الهند
ترجم صباح الخير إلى الإسبانية
اكتب رسالة لمديري عن الاجتماع
نبهني الساعة ست الصبح
شغل أغنية لو سمحت
كيف أطبخ مجبوس دجاج
ما أفضل هاتف للشراء
كم ارتفاع أطول برج في العالم
كيف أنحف بسرعة
ما معنى الحياة
متى يبدأ رمضان السنة الجاية
متى أذان المغرب
كيف أدفع المخالفات المرورية
وين أقرب مستشفى
ولدي عنده حرارة شو أسوي
كيف أسجل ابني في المدرسة
متى إجازة المدارس
كيف أفتح حساب في البنك
شو الأوراق المطلوبة لرخصة القيادة
كيف أدخل على شبكة الواي فاي
المصعد خربان مرة ثانية
أقدر أشتغل من البيت يوم الاثنين
منو مديري المباشر
شو اللبس المناسب للحفل
وين أحصل قائمة الغداء في المطعم
كيف أطلب بطاقات عمل جديدة
في أي قاعة الدورة التدريبية
هل يوجد نادي رياضي للموظفين
كيف أركب برنامج الشبكة الافتراضية
البريد ما يتحدث في الموبايل
ما الفرق بين الفيروس والبكتيريا
كم يبعد القمر عن الأرض
من ألف رواية البؤساء
كم الجذر التربيعي لمئتين
من اخترع المصباح الكهربائي
كيف أغير إطار السيارة
كم سعر صرف اليورو
كيف أستأجر شقة
كم تأمين عداد الكهرباء الجديد
كيف أشتكي على إزعاج الجيران
ما مواعيد عمل المتحف
في أي ناد لعب هذا اللاعب
كيف ألغي اشتراكي
وين طلبيتي ما وصلت
أبا أرجع جوتي اشتريته
كم أقل عمر لاستئجار سيارة
كيف أزرع طماطم في البلكونة
ساعدني في حل الواجب
ما هو الذكاء الاصطناعي
كيف أفتح شركة صغيرة
كم الضريبة على السيارات المستوردة
متى كانت الحرب العالمية الثانية
من رسم الموناليزا
كيف أشيل البقعة من القميص
هل الشاطئ مفتوح يوم الأحد
شو في التلفزيون الليلة
كم عمرك
شو لونك المفضل
هل تؤمن بالأشباح
هل بترتفع الأسهم الأسبوع الجاي
عطني رقم الاستقبال
منو مدير الموارد البشرية
كيف أقدم مصاريف السفر
كيف أطلع تصريح مواقف
أي باص يروح وسط المدينة
كيف أعبي بطاقة المترو
متى العطلة الرسمية الجاية
ما يشتغل من الصبح
كل شوي يطلع من البرنامج
أبا أشتري اثنين منها
عندكم مقاس أكبر
كم يوم ياخذ التوصيل
طرشوا لي قائمة الأسعار
في خصم على هالمنتج
الطلب ما وصل لين الحين
سحبوا المبلغ مرتين
رجعوا لي فلوسي
غالي وايد
في لون أسود
أي واحد أفضل للصيف
قارن بين الموديلين
أريد مخدة ولحاف
كم وزنه
هل هو ضد الماء
حسابي مقفل
ما وصلني الرمز
التحقق فشل مرة ثانية
غيروا رقمي لو سمحتم
دق علي على هالرقم
محد يرد على التلفون
اسمي مكتوب غلط في التذكرة
فاتتني الطيارة
فزنا في المباراة
متى تعلنون الفائزين
كم النتيجة الحين
خسرت كل نقاطي
كيف أدخل اللعبة
أضف هذه الأغنية إلى قائمتي
أطفئ منبه الساعة السادسة
اعرض تذكيرات الغد
كم درجة الحرارة الآن
ما نسبة الرطوبة اليوم
هل سيكون الجو مشمساً بعد الظهر
شغل نشرة الأخبار
خفف إضاءة غرفة النوم
أعط هذا الكتاب خمس نجوم
ابحث لي عن فيلم
ما الأفلام المعروضة الليلة
اضبط المؤقت على عشر دقائق
ذكرني بالاتصال بأخي
تخط هذه الأغنية
اطلب لي بيتزا
هل المحل القريب من المحطة مفتوح
عندي صداع من يومين
هل آخذ هذا الدواء مع الأكل
كم سعرة حرارية في الموز
الصراف بلع بطاقتي
حولت المبلغ إلى شخص آخر بالغلط
كم الفائدة على القرض
كم يستغرق التحويل البنكي
هل أقدر أسحب كاش وأنا مسافر
الراتب ما نزل في حسابي
أبا ألغي البطاقة
السايق ما جا
ألغ الحجز
هل الفطور من ضمن السعر
كيف أحصل على تأشيرة تركيا
ابني عمره ست سنين
أبا أتعلم العود
البطارية خالصة
الشاشة مكسورة
ما في صوت من السماعة
كم مدة الضمان
هل تشحنون إلى كندا
نسيت شنطتي في التاكسي
المكيف خربان في غرفتي
كم عرض الطاولة
أنا زعلان من السايق
المطر قوي عندنا
أخوي ساكن في لندن
تذكرتين للحفلة
الأكل كان بارد
احذف جميع المنبهات
ما أحدث الألعاب
متى تفتح الصيدلية
`;

const lines = (text: string) => text.split('\n').filter(Boolean);

export const GENERAL_QUESTIONS: Readonly<Record<Language, readonly string[]>> = {
  en: lines(ENGLISH),
  ar: lines(ARABIC),
};

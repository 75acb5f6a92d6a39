/** Travel, vehicles and the way to work. */
export const TRAVEL = `
travel trip mission travelling traveling travels traveller | سفر سفره سافر اسافر مسافر ايفاد مهمه رحله
perdiem diem | بدل يومي
flight flights airline airlines | طيران طياره طايره رحله رحلات خطوط
luggage baggage suitcase | حقايب امتعه شنط عفش
hotel hotels | فندق فنادق
booking reservation reserve reserves book | حجز حجوزات احجز نحجز بوكنج يحجز
visa visas | تاشيره تاشيرات فيزا فيز
abroad overseas | خارج برا دوليه
passport passports | جواز جوازات
economy | سياحيه
bus shuttle buses | باص باصات حافله حافلات شاتل
metro train tram station stop | مترو قطار ترام محطه
taxi cab careem uber | تاكسي تاكسيات كريم اوبر اجره
nol | نول
salik toll | سالك
vehicle vehicles car cars | سياره سيارات مركبه موتر مواتر
bicycle bike scooter | دراجه سكوتر سيكل
truck lorry | شاحنه شاحنات
driver drivers chauffeur driving | سايق سواق دريول سواويق ليسن سواقه قياده
drive driving drives drove | سواقه قياده سوق اسوق يسوق
fuel petrol diesel | وقود بترول ديزل تعبيه
tyre tires tyres | تاير تواير اطار
accident crash collision | حادث حوادث صدم صدمه
fine fines radar penalty | مخالفه مخالفات رادار غرامه جزاء
mulkiya | ملكيه
carpool carpooling | مشاركه
ev electric charging | كهرباييه شحن
valet | فاليه
traffic congestion | مرور مروري زحمه سير
ship port harbour | ميناء سفينه باخره
tourism tourist tourists | سياحه سايح سياح سياحي
weather climate forecast rain | طقس جو مطر
distance kilometre kilometer far | مسافه كيلو بعيد
itinerary | مسار
mawaqif | مواقف
carwash wash washes laundry | غسيل غسل
ride | توصيله
train trains railway | قطار قطارات اتحاد
lane route routes | مسار
transport transportation commute | مواصلات تنقل نقل
transit | مواصلات
environment climate | بييه مناخ
outside outdoor | خارج برا
`;

/** Places, rooms, furniture and facilities. */
export const PLACES = `
cafeteria canteen restaurant | كافتيريا كفتيريا مقصف كانتين كافتريا مطعم
cafe coffeeshop starbucks | كافيه كوفي مقهي كوفيشوب
kitchen pantry | مطبخ مطابخ بانتري
fridge refrigerator freezer | ثلاجه براد
microwave oven | ميكروويف مايكروويف فرن
kettle | غلايه
dispenser watercooler | براد
vending | فندنق
gym fitness workout sport | جيم رياضه رياضي لياقه نادي
pool swimming | مسبح سباحه
prayer mosque musalla prayers pray praying | مصلي مسجد صلاه نصلي اصلي صلوات صلي
ablution wudu | وضوء وضو
restroom toilet toilets washroom wc bathroom | حمام حمامات مرحاض دوره
shower | دوش شاور
lift elevator lifts | مصعد مصاعد اصنصير لفت
stairs staircase escalator | درج سلم سلالم
basement underground | سرداب قبو بيسمنت
roof rooftop | سطح سقف
parking park parks parked | باركنج باركنق مواقف موقف باركن وقف اوقف اصف كراج
shade shaded | مظلل مظله
lobby entrance | لوبي مدخل بهو
ac aircon conditioning conditioner cooling | مكيف مكيفات تكييف ايسي
heater heating | دفايه تدفيه
fan ventilation air | مروحه تهويه هواء
light lights lighting bulb lamp electricity | ليت ليتات اضاءه انوار لمبه كهرباء
window windows curtain blinds shutters | نافذه نوافذ دريشه شباك ستاره ستاير
carpet tiles | سجاد زوليه ارضيه
furniture | اثاث
chair chairs seat | كرسي كراسي مقعد
desk desks table tables lamp | طاوله طاولات مكتب ميز ابجوره
sofa couch | كنبه صوفا قنفه
key keys lock | مفتاح مفاتيح قفل
badge badges pass passes | بادج باج بطاقه دخول
gate barrier door entrance | بوابه حاجز باب مدخل
warehouse store stores | مخزن مخازن مستودع مستودعات
factory plant | مصنع
hall auditorium theatre | قاعه مسرح اوديتوريوم
majlis | مجلس
lounge | استراحه
workspace workstation hotdesk | مكتب
coworking shared common joint | مشترك مساحه عام
space area | مساحه
floor floors level storey | طابق طوابق دور ادوار
tower headquarters hq | برج مقر ريسي
branch branches centre center | فرع فروع مركز مراكز
location site | موقع مكان لوكيشن
nearest closest near close | اقرب قريب
pest insects cockroach rats | حشرات فيران صراصير قوارض
plant plants flower flowers garden | نبات نباتات زرع زراعه ورد حديقه
plumber plumbing tap | سباك سباكه حنفيه
electrician | كهربايي
paint painting painted | صبغ دهان طلاء
carpenter wood | نجار نجاره خشب
renovate renovation decor | ترميم تجديد ديكور
demolish demolition | هدم
construction contractor building buildings | بناء مقاولات مبني مباني بنايه
villa apartment flat | فيلا شقه شقق
rental rent leasing car | ايجار استيجار تاجير اجار
maintenance maintain | صيانه
housekeeping cleaners | تنظيف عامل نظافه
towel tissue soap tissues | صابون مناديل كلينكس
mirror | مرايه
moving relocate relocation relocating | انتقال ننتقل ينتقل نقل
crowded busy crowd | زحمه ازدحام مزدحم
quiet silent silence | هدوء هادي هاديه
noise noisy loud | ازعاج ضوضاء ضجيج
smell odour smells | ريحه رايحه
smoking smoke smoker cigarettes vape | تدخين يدخن ادخن مدخن دخان مدخنين زقاير فيب
belongings thing item | مفقودات اغراض غرض شي اشياء
clinic nurse hospital doctor | عياده ممرض ممرضه مستشفي طبيب دكتور
atm | صراف
post mailroom | بريد
nursery creche daycare kindergarten | حضانه روضه
playground park | ملعب حديقه العاب
mall shop shops | مول محل محلات
municipality | بلديه
embassy consulate | سفاره قنصليه
court courts judge | محكمه محاكم قاضي
police | شرطه
hospital hospitals | مستشفي مستشفيات
street road roads | شارع شوارع طريق طرق
office offices | مكاتب مكتب
boardroom | اجتماعات
rooms room hall | غرف غرفه حجره قاعه قاعات صاله
buildings premises | مباني بنايات مبني
entrances exits exit | مداخل مخرج مخارج
yard courtyard garden | حوش حديقه
balcony terrace | شرفه بلكونه
counter counters | كاونترات كاونتر
signage arrows | ارشاديه لوحات
trolley cart | عربه عربيه
box boxes carton cartons | صندوق صناديق كرتون كراتين
bag bags sack | كيس اكياس شنطه
bin bins basket container | حاويات سلات سله حاويه صندوق
door doors | باب ابواب
wall walls | حوايط جدران جدار حايط
heights ladder | سلم
generator ups | مولد
fountain | نافوره
musallas mosques | مساجد مصليات
shelter tent | خيمه خيام
emirate emirates | اماره امارات
airport airports | مطار مطارات
island | جزيره
borders border | حدود منفذ
market souq | سوق اسواق
desert | صحراء
farm farms | مزرعه مزارع عزبه
camp | مخيم
plaza square | ميدان ساحه
bridge tunnel | جسر نفق
corner | زاويه ركن
partition cubicle | حاجز بارتشن
doorbell bell | جرس
coat umbrella | مظله شمسيه
bench benches | مقاعد
loading dock unload load | تحميل تنزيل
fence | سور سياج
tank | خزان تانكي
sink basin | مغسله مغاسل
rooftop helipad | مهبط
ramp | منحدر رامب
meeting meetings conference | اجتماع اجتماعات موتمر ميتنج
home house | بيت منزل دار
cleaning clean cleaner | تنظيف نظافه
address location place | عنوان مكان
land property estate | ارض عقار عقارات
shop trade commerce | محل تجاره تجاري
city area | مدينه منطقه
country nation | دوله بلد بلاد
river sea beach | بحر شاطي
pipe tap drain | انبوب حنفيه مجاري
wallet purse bag | محفظه بوك شنطه حقيبه
break pause | استراحه بريك
garage | كراج
`;

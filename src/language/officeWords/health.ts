/** Health, safety, food and the environment. */
export const HEALTH = `
doctor physician | دكتور طبيب
dentist dental teeth | اسنان
medicine medication drug pills pharmacy | دواء ادويه دوا صيدليه
pharmacy | صيدليه
vaccination vaccine flu | تطعيم تطعيمات لقاح انفلونزا
firstaid aid kit | اسعافات اسعاف اوليه
ambulance paramedic | اسعاف
injury injured injuries hurt | اصابه اصابات انصاب مصاب تعور عور
pain headache ache | الم صداع وجع
allergy allergic | حساسيه
fever cough flu | حمي كحه زكام انفلونزا
test screening checkup testing | فحص فحوصات كشف اختبر تجربه
disability determination disabled blind | همم اعاقه معاق كفيف
eye vision glasses | عيون نظاره نظر عين
ergonomic posture back | ظهر
emergency emergencies | طواري
extinguisher | طفايه
alarm siren fire | انذار جرس حريق
hazard hazardous danger dangerous | خطر خطير خطره خطوره خطيره
safety osh security guard | سلامه امن حراسه
protective helmet gloves ppe | خوذه قفازات وقايه
incident | حادثه واقعه
sustainability sustainable green | استدامه مستدام خضراء
recycle recycling recycled | تدوير
pollution emissions carbon footprint | تلوث انبعاثات كربون بصمه
consumption | استهلاك ترشيد
bottle bottles | غرشه غراش قناني قنينه
cup cups | كوب اكواب
tree planting trees | شجر زراعه شجره اشجار
animal pet pets cat dog | حيوان قطوه كلب حيوانات قط
snack snacks sweets dates | سناك حلويات تمر حلو
menu dish | قايمه منيو طبق
vegetarian vegan halal | نباتي حلال
drink juice beverage | مشروب مشروبات عصير شرب
coffee tea karak | قهوه شاي كرك جاهي
fruit vegetables | فواكه خضار
hungry restaurant restaurants | مطعم مطاعم
healthy nutrition diet | تغذيه دايت رجيم
cancer chronic | مزمن مزمنه سرطان
surgery operation | جراحه عمليه
patient patients | مرضي مريض
leak leaks leaking drip | تسريب تسرب يخر خرير يسرب يصب
flood flooded | فيضان غرق
mould mold | عفن
shock electric | صعق
spill spilled | انسكب كت
bandage wound | جرح شاش
sanitizer disinfect sterilise sterilize | تعقيم معقم
covid corona | كورونا كوفيد
quarantine isolation | حجر عزل
optical glasses | نظارات
cleanliness hygiene | نظافه
solar panels panel | الواح شمسيه
composting compost organic | عضوي سماد
glass metal cans | زجاج معدن
waste rubbish garbage trash | نفايات زباله قمامه
health | صحه صحي
energy solar | طاقه شمسي
water | ماء ماي مياه
plastic | بلاستيك
tidy | مرتب ترتيب
risk | مخاطر خطر
mask glove | كمامه قفاز
`;

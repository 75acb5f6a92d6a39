/** Computers, telephones, printers and the network. */
export const TECHNOLOGY = `
vpn | فيبيان بي
laptop notebook laptops | لابتوب لاب توب محمول لابتوبات
tablet ipad | ايباد تابلت لوحي
mouse | ماوس فاره
keyboard | كيبورد مفاتيح
headphone headphones headset earphones | سماعه سماعات هدفون
usb flash stick drive | فلاش فلاشه يو اس بي
docking dock hub adapter | دوك محول ادابتر
television tv display | تلفزيون تلفاز شاشه
tray | درج
remote control remotely telework wfh hybrid | ريموت بعد هجين
licence license licences permit permits | لايسنس رخصه ترخيص رخص تصريح تراخيص تصاريح
activate activated enable | تفعيل فعل مفعل
deactivate disable | تعطيل الغاء
microsoft office365 | مايكروسوفت اوفيس
excel spreadsheet | اكسل اكسيل
powerpoint slides slide | باوربوينت عرض شرايح سلايد
outlook | اوتلوك
 | ويندوز
sharepoint onedrive | شيربوينت وندرايف
whatsapp | واتساب واتس
link links url | رابط روابط لينك
video conference virtual | افتراضي مريي
user username users | مستخدم مستخدمين يوزر
password passwords passphrase pin passcode | باسوورد باسورد كلمه مرور سري رمز
block blocked locked lock | مقفل محجوب حجب تبلوك بلوك انقفل يقفل مسكر
unlock unblock | فك
hack hacked phishing spam | اختراق تصيد احتيال تهكر سبام
suspicious fraud scam | مشبوه مشبوهه احتيال نصب
antivirus malware virus | فيروسات فيروس
firewall | جدار
sync synchronise | مزامنه سنك
crash crashes freeze hang hanging | يعلق هنق تهنيق يهنق معلق
restart reboot | اعاده تشغيل ريستارت
slow lag lagging | بطيء ثقيل لاق
signal coverage reception | اشاره تغطيه ارسال
extension line landline | تحويله خط خطوط ارضي داخلي
sim | شريحه سيم
voicemail ringing ring | رنين يرن
helpdesk ticket it support | تيكت هلب دسك الدعم تقنيه
technician engineer | فني تكنيشن تقني
technology technical information | تقنيه تكنولوجيا معلومات
digital digitise digitize digitalisation digitisation | رقمي رقميه رقمنه ديجيتال
automation automate automatic | اتمته تلقايي اوتوماتيك
dashboard | لوحه لوحات داشبورد
database databases | قاعده
bug glitch | خلل
mute unmute | ميوت كتم
record recording | تسجيل تصوير
font fonts bold | خط خطوط فونت
pdf | دي اف
zip compress | ضغط مضغوط
resolution quality standard | دقه جوده معيار
convert conversion | تحويل يحول
forward forwarding | توجيه فوروارد تحويل
reply autoreply respond response | رد ردود ترد نرد يرد ارد
footer | توقيع
esignature electronic electronically | الكتروني رقمي الكترونيا اونلاين
attach attachment attachments | مرفق مرفقات ارفق اتاتش
spam junk | مزعج مزعجه سبام
quota storage storeroom | مساحه تخزين
recover restore recovery | استعاده استرجاع استرجع استعيد رجع
permission permissions privilege authorise authorised | صلاحيه صلاحيات اذن تخويل مخول
chatbot bot robot ai | روبوت بوت ذكاء
artificial intelligence ai chatgpt | ذكاء اصطناعي
fingerprint biometric | بصمه بصمتي بصمات ابصم بصم
otp verification | تحقق
charge charger charging charges battery | شاحن شاحنه شحن تشارجر اشحن بطاريه
battery batteries | بطاريه بطاريات بتري
electricity power outage socket outlet | كهربا كهرباء انقطاع فيش قابس افياش
refill | تعبيه
duplex | وجهين
hardware accessory accessories | اكسسوارات ملحقات
software programme install | سوفتوير برامج برنامج
update updated upgrades upgrade | تحديث ابديت تحدث يحدث احدث
version | نسخه فيرجن
browser chrome | متصفح كروم
bookmark tab | تبويب
click press button | زر اضغط ضغط كبس ازرار
switch screen off | اطفي طفي يطفي بند
on turned | شغل تشغيل يشتغل
works working function | يشتغل شغال شغاله تشتغل يعمل
computers desktop computer laptop pc | حواسيب اجهزه حاسب كمبيوترات حاسوب كمبيوتر لابتوب
server servers cloud | خوادم سيرفرات سيرفر خادم سحابه
network networks lan | شبكات شبكه
roaming | تجوال رومنق رومنج
app apps application software program | تطبيقات ابلكيشن تطبيق برنامج نظام
website websites webpage site portal page | مواقع ويب سايت موقع بوابه صفحه
emails mailbox email mail inbox | ايميلات ايميل بريد
message messages sms notification notifications | رساله رسايل مسج اشعار اشعارات تنبيه
paperless | لاورقي
projector dataprojector beamer presentation | بروجكتر بروجيكتور داتاشو عرض
hdmi cable cables wire plug | كيبل كيابل كيبلات سلك وصله
plug sockets | افياش فيش
toner cartridges ink cartridge | حبر احبار تونر عبوه عبوات علبه علب خرطوشه خراطيش
error errors message | ايرور خطا اخطاء
webcam cam | ويب كام
encrypt encryption encrypted | تشفير مشفر
multifactor mfa authenticator authentication | مصادقه ثناييه
profile profiles avatar | بروفايل
reinstall format formatting | فورمات تهييه
ipad tablets | ايبادات
smartphone iphone android | ايفون اندرويد ذكي
map gps directions | خرايط خريطه اتجاه
poll | فورم فورمز
cyber cybersecurity hacking | سيبراني سيبرانيه اختراق
outage down offline | طايح منقطع انقطع مقطوع
speed fast quick urgent | سرعه سريع مستعجل عاجل
bluetooth | بلوتوث
hotspot | هوتسبوت
username login | يوزرنيم
shortcut icon | ايقونه اختصار
desktop background wallpaper | خلفيه
popup ad ads | منبثقه
storage capacity | سعه
processor memory ram | ذاكره رام
subtitle transcript transcription | تفريغ
printer printers | طابعه طابعات برنتر
copier photocopier photocopy | ناسخه استنساخ
shredder shred shredding | اتلاف تمزيق تقطيع شريدر
machine device equipment | اله الات جهاز اجهزه ماكينه مكينه معدات
screen monitor | شاشه
phone telephone mobile | هاتف جوال موبايل تلفون
fax | فاكس
internet wifi network wireless | انترنت شبكه واي فاي وايفاي لاسلكي
login account access | دخول حساب
record records log | سجل سجلات
engineering engineer technical | هندسي هندسيه مهندس فني
used worn | مستعمل مستخدم
install | تثبيت ثبت
code number | رقم رمز كود
policy procedure rule | سياسه اجراء قاعده
headset speaker microphone | سماعه ميكروفون
camera cctv | كاميرا
backup | احتياطي
ticket tickets | تذكره تذاكر
hand finger fingerprint | يد بصمه
paste | لصق
zoom teams webex | زوم تيمز
`;

/** Money: paying, buying, banks and budgets. */
export const MONEY = `
cheque cheques | شيك شيكات
petty | نثريه عهده
accountant accounting | محاسب محاسبه محاسبين حسابات
financial finance | ماليه مالي تمويل
revenue income | ايراد ايرادات دخل مدخول
quotation quote offer | تسعيره تسعير كوتيشن
discount offers | خصم خصومات تخفيض ديسكاونت
deduct deduction deducted | خصم يخصم انخصم استقطاع اقتطاع قطع
instalment installments | قسط اقساط تقسيط
debt owe outstanding dues | دين ديون مستحقات مديونيه
saving savings | توفير ادخار توفر
expensive dear | غالي مكلف
cheap cheaper | رخيص ارخص
currency dirham dirhams exchange | عمله درهم دراهم صرف
deposit guarantee | ضمان تامين وديعه كفاله
transfer remittance swift | حواله تحويل حوالات
wps payroll | كشوف مسير
grant subsidy | منحه منح اعانه
sponsor sponsorship | رعايه راعي رعاه سبونسر
tip commission | عموله بقشيش
asset assets inventory | اصل اصول جرد عهده
catalogue brochure leaflet flyer | كتالوج كتيب كتيبات بروشور منشور منشورات
sample specimen | عينه عينات
brand make | ماركه علامه
warranty guaranteed | ضمان كفاله ورانتي
specification specifications specs | مواصفات مواصفه
supply supplies supplied | توريد توريدات لوازم
import export | استيراد تصدير
auction sell sold sale | بيع باع مزاد بيعه نبيع يبيع
invest investment | استثمار مستثمر
bidder bidders | مزايد مناقص
negotiate negotiation | تفاوض مفاوضات
outsourcing outsource | تعهيد اسناد
po lpo | لبو
voucher coupon | سند سندات كوبون فاوتشر
claim claims claiming | مطالبه مطالبات طالب
cover coverage covered | تغطيه يغطي غطا مغطي
limit ceiling maximum cap ceilings | حد اقصي سقف اعلي ماكسيمم اسقف
minimum least | ادني اقل
amount sum total | مبلغ مجموع اجمالي مبالغ
entitlement entitled eligible eligibility | استحقاق يستحق مستحق احقيه موهل
transaction transactions | معامله معاملات عمليه عمليات
fund funding funded | تمويل صندوق يمول
audit auditor auditors | تدقيق مدقق مدققين
shopping store supermarket grocery | بقاله سوبرماركت دكان تسوق
vat trn taxes tax | ضريبه ضرايب
reimburse reimbursed repay back | استرد تعويض يعوض عوض يرجعون
credit mastercard | ايتمان كردت ماستركارد
budgeted forecast estimate | تقدير تقديري توقع توقعات
rate percentage percent | نسبه معدل
arrears overdue | متاخره متاخرات
compensation compensate compensated | تعويض يعوض تعويضات
rfq rfp | استدراج
commitment encumbrance | ارتباط
settlement settle | تسويه اقفال
overspend overspending | تجاوز
donations zakat | زكاه صدقه
invoicing billing billed | فوتره
free gratis | مجاني مجانا بلاش
budget | ميزانيه موازنه
money cash | مال اموال فلوس نقد كاش بيزات
salary wage payslip | راتب رواتب معاش اجر
invoice bill receipt | فاتوره فواتير ايصال وصل
bank iban | بنك مصرف بنكي مصرفي ايبان
tender bid | مناقصه عطاء
refund reimbursement | استرداد تعويض
customs | جمارك
move transfer | نقل انتقال تحويل حول
`;

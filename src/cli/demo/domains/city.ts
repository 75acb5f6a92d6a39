import { named, type Domain } from './processDomain';

/** What keeps the city running does on paper. */
export const CITY = {
  utilities: {
    departments: named(
      ['Customer Billing', 'فواتير المتعاملين'],
      ['Distribution Networks', 'شبكات التوزيع'],
      ['Water Projects', 'مشاريع المياه'],
      ['Meter Reading', 'قراءة العدادات'],
    ),
    permits: named(
      ['infrastructure no-objection certificate', 'شهادة عدم ممانعة لأعمال البنية التحتية'],
      ['electrical contractor enrolment certificate', 'شهادة قيد مقاول كهرباء'],
      ['solar consultant enrolment certificate', 'شهادة قيد استشاري طاقة شمسية'],
      ['temporary connection permit', 'تصريح توصيل مؤقت'],
    ),
    certificates: named(
      ['clearance certificate', 'شهادة براءة ذمة'],
      ['consumption statement', 'كشف استهلاك'],
      ['meter test report', 'تقرير فحص عداد'],
    ),
    services: named(
      ['Electricity and water bill', 'فاتورة الكهرباء والمياه'],
      ['Supply activation request', 'طلب تفعيل الخدمة'],
      ['Move-out final bill', 'الفاتورة النهائية عند الإخلاء'],
      ['Disconnection notice', 'إشعار قطع الخدمة'],
      ['Security deposit refund', 'استرداد مبلغ التأمين'],
      ['Site inspection sheet', 'نموذج معاينة موقع'],
    ),
  },
  transport: {
    departments: named(
      ['Vehicle Licensing', 'ترخيص المركبات'],
      ['Driver Licensing', 'ترخيص السائقين'],
      ['Public Transport', 'المواصلات العامة'],
      ['Rights of Way', 'حرم الطريق'],
    ),
    permits: named(
      ['vehicle licence', 'رخصة مركبة'],
      ['driving licence', 'رخصة قيادة'],
      ['road digging permit', 'تصريح حفر في الطريق'],
      ['heavy vehicle permit', 'تصريح مركبة ثقيلة'],
      ['parking permit', 'تصريح مواقف'],
      ['limousine operator card', 'بطاقة مشغل ليموزين'],
    ),
    certificates: named(
      ['vehicle ownership certificate', 'شهادة ملكية مركبة'],
      ['vehicle technical test certificate', 'شهادة فحص فني للمركبة'],
      ['driver experience certificate', 'شهادة خبرة سائق'],
    ),
    services: named(
      ['Salik account refund', 'استرداد رصيد سالك'],
      ['Seasonal parking card', 'بطاقة مواقف موسمية'],
      ['Taxi driver daily sheet', 'الكشف اليومي لسائق الأجرة'],
      ['Bus trip log', 'سجل رحلات الحافلات'],
      ['Lost property form', 'نموذج المفقودات'],
      ['Export plate request', 'طلب لوحة تصدير'],
    ),
  },
  municipality: {
    departments: named(
      ['Building Permits', 'تراخيص البناء'],
      ['Food Safety', 'سلامة الأغذية'],
      ['Waste Management', 'إدارة النفايات'],
      ['Public Parks', 'الحدائق العامة'],
    ),
    permits: named(
      ['building permit', 'رخصة بناء'],
      ['food establishment permit', 'تصريح منشأة غذائية'],
      ['demolition permit', 'تصريح هدم'],
      ['waste transport permit', 'تصريح نقل نفايات'],
      ['advertising sign permit', 'تصريح لوحة إعلانية'],
      ['pest control company licence', 'رخصة شركة مكافحة آفات'],
    ),
    certificates: named(
      ['building completion certificate', 'شهادة إنجاز بناء'],
      ['site plan', 'مخطط موقع'],
      ['occupational health card', 'بطاقة صحة مهنية'],
      ['laboratory test report', 'تقرير فحص مختبري'],
    ),
    services: named(
      ['Food inspection checklist', 'قائمة التفتيش الغذائي'],
      ['Imported food consignment release', 'الإفراج عن شحنة غذائية مستوردة'],
      ['Public park event request', 'طلب إقامة فعالية في حديقة عامة'],
      ['Market stall rental agreement', 'عقد إيجار محل في السوق'],
      ['Complaint about public cleanliness', 'شكوى عن النظافة العامة'],
    ),
  },
  land: {
    departments: named(
      ['Real Estate Registration', 'التسجيل العقاري'],
      ['Rental Relations', 'العلاقات الإيجارية'],
      ['Valuation', 'التثمين'],
    ),
    permits: named(
      ['real estate broker card', 'بطاقة وسيط عقاري'],
      ['real estate advertising permit', 'تصريح إعلان عقاري'],
      ['development project registration certificate', 'شهادة قيد مشروع تطوير عقاري'],
    ),
    certificates: named(
      ['title deed', 'سند ملكية'],
      ['property ownership statement', 'كشف ملكية عقارية'],
      ['valuation certificate', 'شهادة تثمين'],
    ),
    services: named(
      ['Sale registration', 'تسجيل بيع عقار'],
      ['Mortgage registration', 'تسجيل رهن عقاري'],
      ['Tenancy contract registration', 'تسجيل عقد إيجار'],
      ['Rental dispute filing', 'قيد منازعة إيجارية'],
      ['Service charge budget approval', 'اعتماد ميزانية رسوم الخدمات'],
      ['Owners committee notice', 'إشعار لجنة الملاك'],
    ),
  },
  housing: {
    departments: named(
      ['Housing Requests', 'الطلبات السكنية'],
      ['Engineering', 'الشؤون الهندسية'],
      ['Housing Loans', 'القروض السكنية'],
    ),
    permits: named(
      ['contractor enrolment certificate', 'شهادة قيد مقاول'],
      ['consultant enrolment certificate', 'شهادة قيد استشاري'],
    ),
    certificates: named(
      ['housing benefit certificate', 'شهادة استفادة من خدمة سكنية'],
      ['loan settlement certificate', 'شهادة سداد قرض'],
    ),
    services: named(
      ['Housing land grant request', 'طلب منحة أرض سكنية'],
      ['Housing loan request', 'طلب قرض سكني'],
      ['Housing application file', 'ملف طلب سكن'],
      ['Progress payment certificate', 'شهادة دفعة مرحلية'],
      ['House handover report', 'محضر تسليم مسكن'],
      ['Maintenance request for a house', 'طلب صيانة مسكن'],
      ['Direct debit mandate', 'تفويض الخصم المباشر'],
    ),
  },
  ports: {
    departments: named(
      ['Marine Licensing', 'التراخيص البحرية'],
      ['Civil Engineering', 'الهندسة المدنية'],
      ['Environment, Health and Safety', 'البيئة والصحة والسلامة'],
    ),
    permits: named(
      ['marine craft licence', 'رخصة وسيلة بحرية'],
      ['seafarer permit', 'تصريح بحّار'],
      ['free zone building permit', 'رخصة بناء في المنطقة الحرة'],
      ['hot work permit', 'تصريح أعمال ساخنة'],
    ),
    certificates: named(
      ['vessel survey certificate', 'شهادة معاينة سفينة'],
      ['vessel ownership certificate', 'شهادة ملكية سفينة'],
      ['safety compliance certificate', 'شهادة التزام بالسلامة'],
    ),
    services: named(
      ['Sailing trip notification', 'إشعار رحلة بحرية'],
      ['Marine accident report', 'تقرير حادث بحري'],
      ['Environmental inspection checklist', 'قائمة التفتيش البيئي'],
      ['Contractor pre-qualification file', 'ملف تأهيل مقاول'],
      ['Berth request', 'طلب حجز رصيف'],
    ),
  },
  aviation: {
    departments: named(
      ['Airside Operations', 'عمليات ساحة الطيران'],
      ['Aviation Safety', 'سلامة الطيران'],
      ['Air Traffic Control', 'المراقبة الجوية'],
      ['Engineering Projects', 'المشاريع الهندسية'],
    ),
    permits: named(
      ['airport access pass', 'تصريح دخول المطار'],
      ['drone operator permit', 'تصريح مشغل طائرات من دون طيار'],
      ['airside driving permit', 'تصريح قيادة في ساحة الطيران'],
      ['cargo agent licence', 'رخصة وكيل شحن'],
    ),
    certificates: named(
      ['height clearance certificate', 'شهادة عدم ممانعة على ارتفاع مبنى'],
      ['safety training certificate', 'شهادة تدريب على السلامة'],
    ),
    services: named(
      ['Flight progress strip', 'شريط متابعة الرحلات'],
      ['Runway inspection log', 'سجل تفتيش المدرج'],
      ['Aircraft stand allocation sheet', 'كشف توزيع مواقف الطائرات'],
      ['Maintenance work order', 'أمر أعمال صيانة'],
      ['Engineering drawing submittal', 'تقديم المخططات الهندسية'],
      ['Safety occurrence report', 'بلاغ عن حدث يمس السلامة'],
    ),
  },
} as const satisfies Record<string, Domain>;

import { named, type Domain } from './processDomain';

/** What keeps the law does on paper. */
export const LAW = {
  police: {
    departments: named(
      ['Traffic', 'المرور'],
      ['Police Stations', 'مراكز الشرطة'],
      ['Criminal Evidence', 'الأدلة الجنائية'],
      ['Community Happiness', 'إسعاد المجتمع'],
    ),
    permits: named(
      ['event security permit', 'تصريح تأمين فعالية'],
      ['security guard licence', 'رخصة حارس أمن'],
      ['desert camp permit', 'تصريح مخيم صحراوي'],
      ['sound equipment permit', 'تصريح استخدام مكبرات الصوت'],
    ),
    certificates: named(
      ['good conduct certificate', 'شهادة حسن سيرة وسلوك'],
      ['lost item certificate', 'شهادة فقدان'],
      ['traffic accident report', 'تقرير حادث مروري'],
      ['traffic status certificate', 'شهادة بالحالة المرورية'],
    ),
    services: named(
      ['Traffic fine objection', 'الاعتراض على مخالفة مرورية'],
      ['Inmate visit request', 'طلب زيارة نزيل'],
      ['Impounded vehicle release', 'الإفراج عن مركبة محجوزة'],
      ['Found items receipt', 'إيصال تسليم معثورات'],
      ['Patrol shift handover sheet', 'كشف تسليم مناوبة الدوريات'],
      ['Exhibit custody form', 'نموذج عهدة المضبوطات'],
    ),
  },
  justice: {
    departments: named(
      ['Case Registration', 'قيد الدعاوى'],
      ['Execution', 'التنفيذ'],
      ['Notary Public', 'الكاتب العدل'],
      ['Archives', 'المحفوظات'],
    ),
    permits: named(
      ['expert registration card', 'بطاقة قيد خبير'],
      ['legal translator registration card', 'بطاقة قيد مترجم قانوني'],
      ['marriage officiant licence', 'رخصة مأذون شرعي'],
    ),
    certificates: named(
      ['case status certificate', 'شهادة بحالة دعوى'],
      ['inheritance certificate', 'شهادة حصر ورثة'],
      ['no-objection certificate for travel', 'شهادة عدم ممانعة من السفر'],
      ['final judgment certificate', 'شهادة بنهائية حكم'],
    ),
    services: named(
      ['Notice of hearing', 'إعلان بموعد جلسة'],
      ['Case file request', 'طلب الاطلاع على ملف دعوى'],
      ['Power of attorney attestation', 'تصديق وكالة'],
      ['Court fee deferral request', 'طلب تأجيل رسوم قضائية'],
      ['Hearing minutes', 'محضر جلسة'],
      ['Execution file opening', 'فتح ملف تنفيذ'],
      ['Expert report submission', 'إيداع تقرير خبير'],
    ),
  },
  legal: {
    departments: named(
      ['Legislation', 'التشريعات'],
      ['Advocacy Licensing', 'ترخيص مزاولة المحاماة'],
      ['Legal Opinions', 'الفتوى والرأي القانوني'],
    ),
    permits: named(
      ['legal consultant licence', 'رخصة مستشار قانوني'],
      ['law firm licence', 'رخصة مكتب محاماة'],
      ['legal trainee card', 'بطاقة متدرب قانوني'],
    ),
    certificates: named(
      ['continuing legal education certificate', 'شهادة التطوير القانوني المستمر'],
      ['advocate register extract', 'مستخرج من سجل المحامين'],
    ),
    services: named(
      ['Draft decree review', 'مراجعة مشروع مرسوم'],
      ['Legal opinion request', 'طلب رأي قانوني'],
      ['Complaint against a law firm', 'شكوى ضد مكتب محاماة'],
      ['Claim against a government entity', 'مطالبة ضد جهة حكومية'],
      ['Official gazette circulation', 'توزيع الجريدة الرسمية'],
      ['Committee meeting file', 'ملف اجتماع اللجنة'],
    ),
  },
  customs: {
    departments: named(
      ['Customs Declarations', 'البيانات الجمركية'],
      ['Inspection', 'التفتيش'],
      ['Client Management', 'إدارة المتعاملين'],
    ),
    permits: named(
      ['import permit', 'تصريح استيراد'],
      ['customs broker licence', 'رخصة مخلص جمركي'],
      ['temporary admission permit', 'تصريح إدخال مؤقت'],
      ['bonded warehouse licence', 'رخصة مستودع جمركي'],
    ),
    certificates: named(
      ['vehicle clearance certificate', 'شهادة تخليص مركبة'],
      ['customs status certificate', 'شهادة حالة جمركية'],
    ),
    services: named(
      ['Customs declaration', 'البيان الجمركي'],
      ['Cargo inspection report', 'محضر معاينة بضاعة'],
      ['Duty refund claim', 'مطالبة استرداد رسوم جمركية'],
      ['Passenger declaration form', 'إقرار المسافرين'],
      ['Delivery order release', 'إذن تسليم البضائع'],
      ['Cargo transfer note', 'إشعار نقل بضائع'],
    ),
  },
  residency: {
    departments: named(
      ['Entry Permits', 'أذونات الدخول'],
      ['Residency', 'الإقامة'],
      ['Ports of Entry', 'المنافذ'],
    ),
    permits: named(
      ['entry permit', 'إذن دخول'],
      ['residence permit', 'تصريح إقامة'],
      ['establishment card', 'بطاقة منشأة'],
    ),
    certificates: named(
      ['travel movement report', 'تقرير حركة سفر'],
      ['residency status certificate', 'شهادة حالة إقامة'],
    ),
    services: named(
      ['Status adjustment request', 'طلب تعديل وضع'],
      ['Sponsorship transfer', 'نقل كفالة'],
      ['Passport deposit receipt', 'إيصال إيداع جواز سفر'],
      ['Arrival card', 'بطاقة الوصول'],
      ['Overstay fine settlement', 'تسوية غرامة تجاوز مدة الإقامة'],
    ),
  },
} as const satisfies Record<string, Domain>;

import { named, type Domain } from './processDomain';

/** What is for people, business and the government itself does on paper. */
export const SOCIETY = {
  health: {
    departments: named(
      ['Health Licensing', 'التراخيص الصحية'],
      ['Medical Records', 'السجلات الطبية'],
      ['Pharmacy', 'الصيدلية'],
      ['Emergency Operations', 'عمليات الطوارئ'],
    ),
    permits: named(
      ['health facility licence', 'رخصة منشأة صحية'],
      ['health professional licence', 'رخصة مزاولة مهنة صحية'],
      ['health advertising permit', 'تصريح إعلان صحي'],
    ),
    certificates: named(
      ['sick leave certificate', 'شهادة إجازة مرضية'],
      ['medical fitness certificate', 'شهادة لياقة طبية'],
      ['vaccination certificate', 'شهادة تطعيم'],
      ['medical report', 'تقرير طبي'],
    ),
    services: named(
      ['Prescription', 'الوصفة الطبية'],
      ['Laboratory results', 'نتائج المختبر'],
      ['Patient consent form', 'نموذج موافقة المريض'],
      ['Referral letter', 'خطاب إحالة'],
      ['Ambulance patient care report', 'تقرير رعاية مريض في الإسعاف'],
      ['Ambulance equipment checklist', 'قائمة فحص معدات سيارة الإسعاف'],
    ),
  },
  learning: {
    departments: named(
      ['Permits and Compliance', 'التصاريح والامتثال'],
      ['School Inspection', 'الرقابة المدرسية'],
      ['Programmes', 'البرامج'],
    ),
    permits: named(
      ['training institute permit', 'تصريح معهد تدريب'],
      ['school permit', 'تصريح مدرسة'],
      ['teacher appointment approval', 'موافقة تعيين معلم'],
    ),
    certificates: named(
      ['certificate of equivalency', 'شهادة معادلة مؤهل'],
      ['student transfer certificate', 'شهادة انتقال طالب'],
      ['programme attendance certificate', 'شهادة حضور برنامج'],
    ),
    services: named(
      ['Student registration form', 'استمارة تسجيل طالب'],
      ['Parent consent form', 'نموذج موافقة ولي الأمر'],
      ['School inspection report', 'تقرير الرقابة المدرسية'],
      ['Workshop evaluation form', 'استمارة تقييم ورشة'],
      ['Library loan slip', 'إيصال إعارة كتاب'],
      ['Award nomination file', 'ملف ترشح لجائزة'],
    ),
  },
  social: {
    departments: named(
      ['Social Services', 'الخدمات الاجتماعية'],
      ['Licensing', 'التراخيص'],
      ['Beneficiaries', 'شؤون المستفيدين'],
    ),
    permits: named(
      ['social club licence', 'رخصة نادٍ اجتماعي'],
      ['fundraising permit', 'تصريح جمع تبرعات'],
      ['religious lecture permit', 'تصريح محاضرة دينية'],
      ['volunteer team licence', 'رخصة فريق تطوعي'],
    ),
    certificates: named(
      ['beneficiary status certificate', 'شهادة حالة مستفيد'],
      ['endowment certificate', 'شهادة وقف'],
      ['disability card', 'بطاقة أصحاب الهمم'],
    ),
    services: named(
      ['Financial support request', 'طلب دعم مالي'],
      ['Case study form', 'استمارة دراسة حالة'],
      ['Donation receipt', 'إيصال تبرع'],
      ['Home visit report', 'تقرير زيارة منزلية'],
      ['Minor account statement', 'كشف حساب قاصر'],
      ['Mosque maintenance request', 'طلب صيانة مسجد'],
    ),
  },
  culture: {
    departments: named(
      ['Events', 'الفعاليات'],
      ['Media Production', 'الإنتاج الإعلامي'],
      ['Heritage', 'التراث'],
    ),
    permits: named(
      ['filming permit', 'تصريح تصوير'],
      ['art exhibition permit', 'تصريح معرض فني'],
      ['sports event permit', 'تصريح فعالية رياضية'],
      ['sports academy licence', 'رخصة أكاديمية رياضية'],
    ),
    certificates: named(
      ['participation certificate', 'شهادة مشاركة'],
      ['artwork loan certificate', 'شهادة إعارة عمل فني'],
    ),
    services: named(
      ['Museum visitor ticket', 'تذكرة زائر المتحف'],
      ['Programme script circulation', 'تداول نص البرنامج'],
      ['Daily newspaper clippings', 'القصاصات الصحفية اليومية'],
      ['Athlete registration form', 'استمارة تسجيل لاعب'],
      ['Broadcast schedule', 'جدول البث'],
      ['Artefact inventory sheet', 'بطاقة جرد مقتنيات'],
    ),
  },
  economy: {
    departments: named(
      ['Business Registration', 'تسجيل الأعمال'],
      ['Commercial Compliance', 'الرقابة التجارية'],
      ['Tourism Licensing', 'التراخيص السياحية'],
    ),
    permits: named(
      ['trade licence', 'رخصة تجارية'],
      ['trade name reservation certificate', 'شهادة حجز اسم تجاري'],
      ['hotel licence', 'رخصة فندق'],
      ['tour guide licence', 'رخصة مرشد سياحي'],
      ['promotion permit', 'تصريح عروض ترويجية'],
    ),
    certificates: named(
      ['commercial register extract', 'مستخرج من السجل التجاري'],
      ['licence status certificate', 'شهادة حالة رخصة'],
    ),
    services: named(
      ['Memorandum of association', 'عقد التأسيس'],
      ['Consumer complaint', 'شكوى مستهلك'],
      ['Commercial inspection report', 'تقرير تفتيش تجاري'],
      ['Guest registration card', 'بطاقة تسجيل نزيل'],
      ['Initial approval', 'الموافقة المبدئية'],
      ['Event e-ticketing report', 'تقرير تذاكر الفعاليات'],
    ),
  },
  central: {
    departments: named(
      ['Shared Systems', 'الأنظمة المشتركة'],
      ['Policies', 'السياسات'],
      ['Surveys', 'المسوح'],
      ['Partnerships', 'الشراكات'],
    ),
    permits: named(
      ['data access permit', 'تصريح الوصول إلى بيانات'],
      ['radio terminal licence', 'رخصة جهاز لاسلكي'],
      ['supplier registration card', 'بطاقة قيد مورّد'],
    ),
    certificates: named(
      ['training completion certificate', 'شهادة إتمام تدريب'],
      ['digital compliance certificate', 'شهادة امتثال رقمي'],
      ['statistical data sheet', 'نشرة بيانات إحصائية'],
    ),
    services: named(
      ['Household survey questionnaire', 'استبانة مسح الأسر'],
      ['Budget proposal file', 'ملف مقترح الميزانية'],
      ['Monthly closing report', 'تقرير الإقفال الشهري'],
      ['Project charter', 'ميثاق المشروع'],
      ['Job description approval', 'اعتماد بطاقة الوصف الوظيفي'],
      ['Revenue collection voucher', 'سند تحصيل إيرادات'],
      ['Grievance of an employee', 'تظلّم موظف'],
    ),
  },
} as const satisfies Record<string, Domain>;

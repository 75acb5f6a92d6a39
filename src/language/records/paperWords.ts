import { phraseSet, phraseTable } from '../tokens/phraseTable';

/** How paper was removed. */
export type EliminationKind =
  | 'process_cancelled'
  | 'digital_form'
  | 'e_certificate'
  | 'e_signature'
  | 'data_exchange'
  | 'e_notification'
  | 'internal_workflow'
  | 'print_on_demand_off'
  | 'scan_only';

/** "e-form", "digital form", "online form"… of each noun. */
const digital = (nouns: string) =>
  nouns
    .split(',')
    .flatMap((noun) =>
      ['e', 'electronic', 'digital', 'online', 'smart', 'paperless'].map(
        (adjective) => `${adjective} ${noun.trim()}`,
      ),
    )
    .join(',');
/** «نموذج إلكتروني», «استمارة رقمية»… of each noun, in either gender. */
const raqmi = (nouns: string) =>
  nouns
    .split(',')
    .flatMap((noun) =>
      'الكتروني الكترونيه رقمي رقميه ذكي ذكيه ديجيتال اونلاين'
        .split(' ')
        .flatMap((adjective) => [
          `${noun.trim()} ${adjective}`,
          `${noun.trim()} ال${adjective}`,
          `ال${noun.trim()} ال${adjective}`,
        ]),
    )
    .join(',');

/** Words that name one kind and no other. */
export const KINDS = phraseTable<EliminationKind>([
  [
    'process_cancelled',
    `cancelled the process, canceled the process, cancel the process, cancelled the procedure, canceled the procedure, cancelled the service, canceled the service, cancelled the requirement, cancelled the step, cancelled it, canceled it, cancelled it completely, cancelled altogether, cancelled completely,
    process cancelled, process canceled, process was cancelled, process was canceled, process is cancelled, process has been cancelled, procedure cancelled, procedure was cancelled, procedure has been cancelled, service cancelled, service was cancelled, requirement cancelled, cancellation of the process, was cancelled, was canceled, has been cancelled, has been canceled, got cancelled, cancelled, canceled,
    abolished, scrapped, discontinued, removed the process, removed the procedure, removed the step, removed the requirement, removed this step, eliminated the process, eliminated the procedure, eliminated the step, eliminated entirely, dropped the process, dropped the requirement, dropped the procedure, dropped it altogether, no longer required, no longer needed, not required any more, not required anymore, not needed anymore, not needed any more, isnt needed anymore, stopped the process, stopped the service, the process is gone, process is gone, process no longer exists, no longer exists, did away with it, did away with the process, got rid of the process, got rid of the procedure, waived,
    الغينا الاجراء, الغينا المعامله, الغينا الخدمه, الغينا الخطوه, الغينا المتطلب, الغينا العمليه, الغيناه, الغيناها, الغينا هذا الاجراء, الغينا, الغاء الاجراء, الغاء المعامله, الغاء الخدمه, الغاء العمليه, الغاء المتطلب, الغاء الخطوه, الاجراء ملغي, الاجراء الغي, الاجراء التغي, الاجراء انلغي, الغي الاجراء, الغيت الخدمه, الغيت المعامله, الغيت, تم الغاء الاجراء, تم الغاء الخدمه, تم الغاء المعامله, تم الغاوه, تم الغاوها, تم الغاءه, تم الغاءها, تم الالغاء, تم الغاء, انلغي, انلغت, التغي, التغت, ملغي, ملغاه,
    لم يعد مطلوبا, لم تعد مطلوبه, لم يعد مطلوب, ما عاد مطلوب, ما عادت مطلوبه, ما عاد يلزم, ما عاد له داعي, شلنا الاجراء, شلنا الخطوه, شلنا المتطلب, شلناه, شلناها, وقفنا الاجراء, وقفنا الخدمه, وقفنا المعامله, استغنينا عن الاجراء, استغنينا عن الخدمه, اوقفنا الاجراء, كنسلنا الاجراء, كنسلناه, كنسلناها, كنسلنا, al3'ena, alghaina el ejra2, alghaina, lghena`,
  ],
  [
    'digital_form',
    `${digital('form, forms, application form, request form, service, services, request, application, applications, portal, submission')}, eform, eforms, e service, eservice, eservices, webform, web form, web forms, form online, apply online, applied online, application online, request online, submit online, submitted online, submit it online, filled online, fill it online, fill in online, self service portal, microsoft forms, ms forms, google form, google forms,
    mobile app, smart app, mobile application, smart application, smartphone app, dubai now, dubainow, dubai now app, the app, an app, our app, app,
    ${raqmi('استماره, استمارات, نموذج, نماذج, طلب, خدمه, خدمات, تقديم')}, استماره اونلاين, فورم الكتروني, الفورم الالكتروني, تطبيق ذكي, التطبيق الذكي, تطبيق, التطبيق, تطبيق الهاتف, تطبيق الموبايل, تطبيقنا, دبي الان, تطبيق دبي الان, ابلكيشن, الابلكيشن, ابليكيشن, بوابه الكترونيه, البوابه الالكترونيه, بوابه رقميه, تقديم الكتروني, التقديم الكترونيا, يقدم الكترونيا, نقدم الكترونيا, estemara elektroniya, istimara elektroniya, namouthaj elektroni, ta6bee8, tatbeeq, tatbi8, 6a6bi8`,
  ],
  [
    'e_certificate',
    `${digital('certificate, certificates, permit, permits, licence, license, licences, licenses, document, documents, receipt, receipts, card, cards, id, letter, letters, visa, ticket')}, ecertificate, ecertificates, epermit, elicence, elicense, ereceipt, qr certificate, qr code certificate, certificate with a qr code, certificate with qr code, certificate with qr, pdf certificate, certificate as a pdf, certificate as pdf, certificate by email, certificate by e mail, digital wallet, certificate in the wallet, certificate online,
    ${raqmi('شهاده, شهادات, تصريح, تصاريح, رخصه, رخص, وثيقه, وثايق, بطاقه, بطاقات, ايصال, ايصالات, رساله, مستند, مستندات')}, شهاده بي دي اف, شهاده pdf, شهاده بباركود, شهاده بكيو ار, محفظه رقميه, المحفظه الرقميه, shahada elektroniya, shahada raqmiya`,
  ],
  [
    'e_signature',
    `${digital('signature, signatures, signing, sign, stamp, seal')}, esignature, esignatures, esign, esigning, esigned, e signed, digitally signed, signed digitally, signed electronically, electronically signed, sign electronically, sign digitally, signing electronically, signing digitally, signed online, sign online, docusign, adobe sign, uae pass signature, uaepass signature, signed with uae pass, sign with uae pass, signing with uae pass, signature through uae pass, signature via uae pass, signed via uae pass, signed through uae pass, signature with uae pass, sign via uae pass,
    ${raqmi('توقيع, تواقيع, ختم, امضاء')}, توقيع بالهويه الرقميه, التوقيع بالهويه الرقميه, التوقيع الكترونيا, التوقيع رقميا, نوقع الكترونيا, نوقع رقميا, يوقع الكترونيا, يوقع رقميا, يوقعون الكترونيا, موقع الكترونيا, موقعه الكترونيا, موقع رقميا, موقعه رقميا, توقيع uae pass, التوقيع عبر uae pass, tawqee3 raqmi, taw8ee3 raqmi, tawqi3 elektroni, taw8ee3 elektroni`,
  ],
  [
    'data_exchange',
    `data exchange, exchange of data, exchange data, exchanging data, data sharing, sharing of data, share data, data integration, system integration, systems integration, integration, integrated with, integrated systems, systems are integrated, integrated the systems, linked systems, linked the systems, linking systems, systems are linked, systems linked, linked with, linked to, link between systems, link between the systems, connected systems, connected the systems, systems are connected, connected with, connected to the system of, system to system, api, apis, an api, through an api, via api, interface between systems, automatic data transfer, data transfer, gsb, government service bus, data feed, web service, pulled from the system of, data comes directly, get the data directly,
    ربط, الربط, ربط الكتروني, الربط الالكتروني, ربط الانظمه, ربط انظمه, ربط بين الانظمه, الربط بين الانظمه, ربط مع, الربط مع, ربط مباشر, ربط البيانات, ربطنا, ربطنا الانظمه, ربطنا النظام, مربوط, مربوطه, مربوطين, ترابط, تبادل بيانات, تبادل البيانات, تبادل المعلومات, تبادل معلومات, تبادل الكتروني, تبادل رقمي, مشاركه البيانات, مشاركه بيانات, تكامل, التكامل, تكامل الانظمه, تكامل مع, نقل البيانات, واجهه برمجيه, واجهه برمجه, اي بي اي, rab6 elektroni, rabt elektroni, rabt, rab6, tabadol bayanat`,
  ],
  [
    'e_notification',
    `${digital('notification, notifications, notice, notices, message, messages, alert, alerts, announcement')}, enotification, enotifications, enotice, sms, smses, sms message, sms messages, text message, text messages, text msg, push notification, push notifications, notification, notifications, whatsapp, whats app, whatsapp message, by text, email notification, email notifications, notified by email, notified by sms, notify by email, notify by sms, sent by email, send by email, sends an email, send an email, sent by e mail, send by e mail, emailed, by email, by e mail, via email, through email, email and sms, sms and email, email or sms, email / sms, sms / email, email instead, emails instead, an email, emails,
    ${raqmi('اشعار, اشعارات, اخطار, اخطارات, تنبيه, تنبيهات, تبليغ, رسايل, اعلان')}, اشعار, اشعارات, الاشعارات, رساله نصيه, رسايل نصيه, الرسايل النصيه, رساله قصيره, رسايل قصيره, اس ام اس, مسج, مسجات, واتساب, واتس اب, الواتساب, رساله واتساب, بالايميل, عبر البريد الالكتروني, بالبريد الالكتروني, عن طريق الايميل, عبر الايميل, ايميل, ايميلات, الايميل, بريد الكتروني, البريد الالكتروني, رساله sms, esh3ar, ish3ar, risala nasiya, masj`,
  ],
  [
    'internal_workflow',
    `workflow, workflows, work flow, internal workflow, digital workflow, electronic workflow, e workflow, workflow system, approval workflow, electronic approval, electronic approvals, digital approval, digital approvals, e approval, e approvals, online approval, online approvals, approval in the system, approvals in the system, approved in the system, approval on the system, approved on the system, internal system, internal systems, erp, erp system, grp, grps, grp system, oracle, sap, document management system, dms, edms, correspondence system, hr system, internal digital workflow, intranet, sharepoint, approved electronically, approve electronically, routed electronically,
    نظام داخلي, النظام الداخلي, انظمه داخليه, الانظمه الداخليه, سير عمل, سير العمل, مسار عمل, مسار العمل, مسار موافقات, دوره عمل, دوره مستنديه, نظام سير العمل, سير عمل الكتروني, سير عمل رقمي, وورك فلو, ورك فلو, الورك فلو, موافقات الكترونيه, الموافقات الالكترونيه, موافقه الكترونيه, الموافقه الالكترونيه, الاعتماد الالكتروني, اعتماد الكتروني, الموافقه في النظام, الموافقه عبر النظام, الموافقه بالنظام, نظام المراسلات, نظام المراسلات الداخليه, نظام المراسلات الالكتروني, نظام الموارد, نظام الموارد الحكوميه, نظام تخطيط الموارد, نظام اداره الوثايق, نظام الموارد البشريه, اوراكل, ساب, ارشفه وسير عمل, nezam dakhili, nizam dakhili, system dakhili`,
  ],
  [
    'print_on_demand_off',
    `automatic printing, auto printing, auto print, autoprint, automatic print, stopped automatic printing, stopped the automatic printing, stopped auto printing, stopped auto print, turned off automatic printing, turned off auto printing, turned off auto print, switched off automatic printing, switched off auto printing, switched off auto print, disabled automatic printing, disabled auto printing, disabled auto print, printing by default, print by default, default printing, stopped printing by default, no printing by default, no longer print by default, no longer printed by default, turned off default printing, stopped printing automatically, no longer print automatically, no longer printed automatically, not printed automatically, no longer prints automatically, does not print automatically,
    printing on demand, print on demand, printed on demand, prints on demand, on demand printing, printing on demand switched off, print only on request, printed only on request, only print on request, only printed on request, printing only on request, print on request, printed on request, printing on request, print only if asked, printed only if asked, print only when asked, only print when asked, printed only when asked, only printed when asked, only if they ask, print only if requested, printed only if requested, opt in printing, printers off by default,
    ايقاف الطباعه التلقاييه, الطباعه التلقاييه, طباعه تلقاييه, ايقاف الطباعه الاليه, الطباعه الاليه, اوقفنا الطباعه التلقاييه, وقفنا الطباعه التلقاييه, وقفنا الطباعه الاوتوماتيكيه, الطباعه الاوتوماتيكيه, الغينا الطباعه التلقاييه, اوقفنا الطباعه, وقفنا الطباعه, ايقاف الطباعه, الغاء الطباعه التلقاييه, الطباعه عند الطلب, طباعه عند الطلب, نطبع عند الطلب, يطبع عند الطلب, تطبع عند الطلب, الطباعه عند الطلب فقط, الطباعه فقط عند الطلب, نطبع فقط عند الطلب, نطبع بس عند الطلب, ما نطبع الا عند الطلب, ما نطبع الا اذا طلب, لا نطبع الا عند الطلب, لا يطبع الا عند الطلب, حسب الطلب, طباعه حسب الطلب, الطباعه حسب الطلب, ما نطبع الا بطلب, ما يطبع تلقاييا, لا يطبع تلقاييا`,
  ],
  [
    'scan_only',
    `scan, scans, scanned, scanning, scaned, scaning, scanner, scan only, scanning only, only scanned, only scanning, just scanned, just scan, just scanning, scan and archive, scanned and archived, scan it, we scan, scanned copy, scanned copies, digitised archive, digitized archive, digitise the paper, digitize the paper, scanned into the system,
    مسح ضويي, المسح الضويي, مسح ضوئي, مسح الضوئي, ماسح ضويي, الماسح الضويي, نمسح ضوييا, نمسحها ضوييا, ممسوح ضوييا, ممسوحه ضوييا, نسخ ضويي, سكان, السكان فقط, سكانر, السكانر, سكنر, اسكان, اسكانر, سكاننج, نسوي سكان, نسوي لها سكان, نسويها سكان, نعمل سكان, سوينا سكان, نسكن الورق, سكان فقط, سكان بس, ارشفه ضوييه, الارشفه الضوييه, تصوير ضويي, skan, skanar`,
  ],
]);

/** Words that hint at a kind if nothing names one. */
export const KIND_HINTS = phraseTable<EliminationKind>([
  [
    'digital_form',
    `online, on line, website, web site, web, portal, the portal, self service, kiosk, form is digital, the form is digital,
    اونلاين, اون لاين, الموقع, موقع, عن طريق الموقع, عبر الموقع, البوابه, بوابه, الكترونيا, اليكتروني, onlayn`,
  ],
  ['e_signature', 'uae pass, uaepass, uae pas, uaepas, الهويه الرقميه, يو اي باس, هويه رقميه'],
  ['e_certificate', 'pdf, qr code, qr, باركود, كيو ار, بي دي اف, certificate, certificates, شهاده'],
  ['e_notification', 'email, e mail, mail, رساله, رسايل, ايميل'],
  [
    'internal_workflow',
    'the system, our system, in the system, in system, النظام, السيستم, سيستم, بالنظام, بالسيستم',
  ],
  ['e_signature', 'signature, signatures, signed, توقيع, التوقيع, تواقيع'],
]);

/** What follows is named to be left out, or is what was before. */
export const NOT_THIS = phraseSet(
  `not, no, without, instead of, in place of, rather than, replacing, replaces, replaced, isnt, arent, wasnt, never, no longer, dont, didnt, before it was, used to be, it was,
  بدل, بدلا من, بدلا عن, عوضا عن, بدون, دون, غير, مب, مو, مش, ليس, ليست, لا, بلا, من غير, مكان, عوض, كانت, كان,
  تم تطبيق, تم التطبيق, بدا تطبيق, بدا التطبيق, بدانا تطبيق, بدانا التطبيق, بدء تطبيق, بدء التطبيق, تاريخ التطبيق, بدايه التطبيق, منذ التطبيق, بعد التطبيق, قبل التطبيق, عند التطبيق`,
);

/** Nothing is printed any more. */
export const NOTHING_PRINTED = phraseSet(
  `nothing printed, nothing is printed, nothing gets printed, nothing is being printed, nothing printed now, nothing printed any more, nothing printed anymore, nothing is printed any more, nothing is printed anymore, nothing is printed now, nothing on paper, nothing is on paper, nothing left on paper, nothing in paper, nothing remains, nothing remaining, nothing left, nothing is left, nothing still printed, nothing is still printed, printed nothing, print nothing, prints nothing, we print nothing, no printing, no printing at all, no printing any more, no printing anymore, no printing now, no more printing, no more paper, no more printed, no more sheets, no paper, no paper at all, no paper now, no paper any more, no paper anymore, no paper left, no papers, no papers now, no sheets, no sheets now, no pages, zero paper, zero papers, zero printing, zero sheets, 0 paper, 0 papers, 0 printing, no residual, no residual paper, no prints, no printouts, no hard copies, no hard copy, no hardcopy, without paper, without any paper, without printing, not printed any more, not printed anymore, not printing any more, not printing anymore, dont print any more, dont print anymore, do not print any more, do not print anymore, dont print anything, do not print anything, dont print it any more, dont print it anymore, dont print them anymore, no longer print, no longer printed, no longer printing, no longer print anything, no longer print it, no longer on paper, not a single sheet, not a single page, not one sheet, not one page, we dont print, we do not print, never print, never printed now, stopped printing, we stopped printing, stopped printing it, stopped printing completely, stopped printing altogether, printing stopped, paperless, fully paperless, completely paperless, entirely paperless, totally paperless, paper free, all gone, isnt printed anymore, is not printed anymore, is not printed any more, arent printed anymore, are not printed any more,
  ما عاد نطبع, ما عاد نطبع شي, ما عاد نطبع شيء, ما عاد نطبع اي شي, ما عاد نطبع ورق, ما عاد نطبعها, ما عاد نطبعه, ما عاد يطبع, ما عاد ينطبع, ما عاد ينطبع شي, ما عاد يطبع شي, ما عاد يطبع شيء, ما عدنا نطبع, ما عدنا نطبع شي, ما عدنا نطبع شيء, ما نطبع, ما نطبع شي, ما نطبع شيء, ما نطبع اي شي, ما نطبع ولا شي, ما نطبع ولا ورقه, ما نطبع ورق, ما نطبع الحين, ما نطبع شي الحين, ما نطبع الان, ما نطبع شي الان, ما ينطبع, ما ينطبع شي, ما ينطبع ولا ورقه, ما يطبع شي, ما يطبع شيء, ما يتطبع شي, لا نطبع, لا نطبع شييا, لا نطبع شيء, لا نطبع شي, لا نطبع اي شيء, لا نطبع اي ورق, لا نطبع اي ورقه, لا نطبع شييا الان, لا يطبع شيء, لا يطبع شي, لا يطبع اي شيء, لا شيء يطبع, لا شيء مطبوع, لا شي يطبع, لم نعد نطبع, لم نعد نطبع شييا, لم نعد نطبع شيء, لم نعد نطبع اي شيء, لم نعد نطبعها, لم نعد نطبعه, لم يعد يطبع, لم يعد يطبع شيء, لم يعد يطبع اي شيء, لم يعد هناك ورق, لم يعد هناك طباعه, لا طباعه, لا يوجد طباعه, لا توجد طباعه, لا يوجد ورق, لا توجد اوراق, لا ورق, ما في ورق, مافي ورق, ما في طباعه, مافي طباعه, ما فيه ورق, ما فيه طباعه, ما شي ورق, ماشي ورق, ما شي طباعه, ماشي طباعه, ماكو ورق, ماكو طباعه, بدون ورق, بدون اي ورق, بدون طباعه, بلا ورق, دون ورق, من غير ورق, من دون ورق, بدون اوراق, بلا اوراق, ولا ورقه, ولا صفحه, صفر ورق, صفر اوراق, صفر طباعه, 0 ورق, 0 اوراق, وقفنا الطباعه كليا, وقفنا الطباعه تماما, وقفنا الطباعه نهاييا, اوقفنا الطباعه تماما, اوقفنا الطباعه نهاييا, اوقفنا الطباعه كليا, توقفت الطباعه, توقفت الطباعه تماما, لا ورقي, خلاص ما نطبع, خلاص ما نطبع شي, لم يبق شيء, لم يتبق شيء, لم يتبق ورق, ما بقي شي, ما بقي شيء, ما بقي ورق, ما تبقي شي, ما تبقي شيء, لا شيء متبقي, لا يتبقي شيء, ma neطba3 shay, ma ntba3 shay, ma n6ba3 shay, ma na6ba3 shay, ma natba3 shay, ma 3ad n6ba3, ma 3ad n6ba3 shay, ma fi waraq, mafi waraq, bdoon waraq, bedoon waraq, wala waraga`,
);

/** Words that make "nothing" less than that. */
export const EXCEPT = phraseSet(
  `except, excepting, apart from, other than, but for, only for, besides, save for, aside from, unless, almost, nearly, hardly, barely, practically, mostly, yet, some, not all, until,
  الا, ما عدا, ماعدا, عدا, باستثناء, سوي, غير, تقريبا, اغلب, معظم, بعض, لسه, مب كل, مو كل, ليس كل`,
);

/** A clause with one of these is about what is still printed. */
export const STILL = phraseSet(
  `still, remain, remains, remaining, remainder, residual, left, on paper, leftover, left over, continue to print, continue to be printed, continues to be printed, need a printed, want a printed, opt for paper, ask for paper, ask for a printed, ask for a copy, need the original, need an original,
  باقي, الباقي, باقيه, متبقي, المتبقي, متبقيه, المتبقيه, يتبقي, تبقي, بقي, بقيت, بقيه, ما زال, ما زالت, ما زلنا, مازال, مازالت, مازلنا, لا يزال, لا تزال, لا نزال, لازال, لازالت, لسه, لسا, لسي, للحين, لين الحين, لحد الان, الي الان, حتي الان, لا زال, لا زالت, لا زلنا, بعدنا, بعده, بعدها, على الورق, علي ورق, ورقيا, ba8i, bagi, baqi, lel7een, lissa, lesa`,
);
/** Said of the time before. */
export const BEFOREHAND = phraseSet(
  'used to, was, were, had, before, previously, formerly, earlier, originally, from, كان, كانت, كنا, كانوا, سابقا, قبل, من قبل',
);
/** A clause with one of these is about the time after, if it counts sheets. */
export const NOWADAYS = phraseSet(
  `now, nowadays, today, currently, at present, at the moment, these days, after, afterwards, became, becomes, down to, reduced to,
  الان, الحين, هالحين, اليوم, حاليا, صارت, صار, اصبح, اصبحت, اصبحنا, بعد التحويل, بعدين, حاليه, el7een, al7een, al7in, 7aliyan`,
);
/** Verbs of going live, beside a date: «صارت», "launched". */
export const LAUNCHED = phraseSet(
  `launched, launch, went live, go live, going live, live, goes live, started, starting, start, began, begun, effective, as of, as from, became, becomes, replaced, introduced, rolled out, roll out, rollout, implemented, converted, moved, switched, digitised, digitized, digital, digitally, automated, migrated, went digital, went paperless, cancelled, canceled, stopped, turned off, switched off, ended, abolished, since,
  اطلق, اطلقت, اطلقنا, اطلقناه, اطلقناها, اطلاق, الاطلاق, انطلق, انطلقت, دشن, دشنت, دشنا, دشناه, بدا, بدانا, بدات, صار, صارت, صرنا, اصبح, اصبحت, اصبحنا, تحول, تحولت, تحولنا, حولنا, حولناه, حولناها, تحويل, طبق, طبقنا, طبقناه, تطبيقه, تطبيقها, تفعيل, فعلنا, فعلناه, بتاريخ, اعتبارا, ابتداء, استبدلنا, استبدلناه, استبدلناها, الغينا, الغيناه, الغيناها, وقفنا, اوقفنا, رقمنا, رقمناه, رقمناها, اتمتنا, منذ`,
);
/** Before an amount that is not this one: a negation or an upper bound. */
export const NOT_THIS_MANY = phraseSet(
  `not, no, isnt, arent, never, less than, fewer than, up to, under, below, at most, max, maximum, maximum of, a maximum of, no more than, not more than, within, minus, without,
  مب, مو, مش, ليس, ليست, لا, اقل من, اقل عن, لا يتجاوز, لا تتجاوز, لا يزيد, لا يزيد عن, لا يزيد على, بحد اقصي, حد اقصي, كحد اقصي, اقصاها, ما يتعدي, لا يتعدي, ما يتجاوز, ناقص, بدون`,
);
/** So many copies in one word. */
export const COPIES_WORDS = phraseTable<number>([
  [2, 'in duplicate, duplicate copies, دبل كوبي'],
  [3, 'in triplicate, triplicate copies'],
  [4, 'in quadruplicate'],
]);
/** Nouns behind "paper" that it only describes: "3 paper forms". */
export const FOLLOWS_PAPER = new Set(
  'a an per for each every in and of on with now since before until was were is are from to / or then but as we i'.split(
    ' ',
  ),
);
/** «ورقة واحدة». */
export const ONE_BEHIND = new Set('واحده وحده واحد wa7da wahda wa7ed wahed'.split(' '));
/** Between a number and what it counts, or behind that. */
export const ADJECTIVES = new Set(
  'paper printed physical hard ورقيه ورقي مطبوعه مطبوع total new different separate such جديده جديد مختلفه'.split(
    ' ',
  ),
);
/** Between the name of what is counted and its number: "sheets: 3". */
export const LABEL_LINKS = new Set(': = - is are was were كان كانت هو هي يساوي حوالي'.split(' '));

/** Said in such a sentence without telling a value; left out of what was not understood. */
export const PAPER_FILLERS = phraseSet(
  `we, i, they, it, its, he, she, you, our, the, a, an, and, or, of, in, on, for, with, to, from, by, at, as, per, each, every, all, were, was, is, are, be, been, had, has, have, having, used to, used, use, uses, using, print, prints, printed, printing, printout, now, then, after, before, that, this, these, those, there, which, so, but, also, became, become, replaced, replaced by, replaced it with, replaced with, turned into, changed to, moved to, switched to, converted to, instead, paper, papers, total, in total, about, went live, live, launched, started, since, through, via, because, get, gets, do, did, does, only, just, still, process, procedure, service, everything, completely, fully, totally, entirely, them, thanks, thank you, please, hi, hello, ok, yes, also, currently, today, previously, earlier, formerly, customer, customers, people, staff, employee, employees, new, old, one, when, year, month, day, annually, yearly, not, no, any, anything, made, make, takes, took, needed, needs, need, requires, required, consist of, consists of, consisted of, contains, contained, roughly, requests, sheets, copies, pages, transactions, received, receive, processed, handled, instead of, it was, went, x, form, forms, got, asked, every, up, paper based, printed on paper,
  ورقي, ورقيه, ل, حق, مال, kena, kunna, كنا, كان, كانت, كانوا, نطبع, نطبعها, نطبعه, يطبع, تطبع, ينطبع, طباعه, مطبوع, مطبوعه, نستخدم, استخدام, في, من, الي, علي, عن, مع, على, و, او, ثم, هو, هي, هم, نحن, احنا, هذا, هذه, هذي, ذلك, التي, الذي, اللي, كل, لكل, صار, صارت, صرنا, اصبح, اصبحت, اصبحنا, تحول, تحولت, تحولت الي, حولناها, حولناه, حولنا, الان, الحين, حاليا, اليوم, قبل, بعد, سابقا, عندنا, لدينا, هناك, فيه, فيها, ما, لا, لم, قد, تم, اي, شي, شيء, بس, فقط, يعني, والحين, والان, وصارت, وصار, وكان, وكانت, وكنا, عبر, عن طريق, بواسطه, بدل, بدلا من, خلاص, تقريبا, حوالي, المعامله, المعاملات, معامله, معاملات, الورق, ورق, اوراق, الاوراق, نسخ, صفحات, العدد, عدد, مجموع, اجمالي, بعدين, بعدها, السنه, الشهر, شهر, سنه, عام, طلب, طلبات, خدمه, الخدمه, اجراء, الاجراء, العمليه, نظام, نماذج, شكرا, لو سمحت, مرحبا, السلام عليكم, نعم, kenna, kanat, kan, nitba3, ni6ba3, n6ba3, w, wa, el, al, fi, men, min, sar, sarat, al7een, el7een`,
);

import { valuesToldIn } from '../../../../src/language/records/answerKeywords';

test.each([
  ['a service for customers', 'customer_service'],
  ['the public applies for it at our counters', 'customer_service'],
  ['people come to us and apply for it', 'customer_service'],
  ['companies and individuals use it', 'customer_service'],
  ['خدمة للمتعاملين', 'customer_service'],
  ['هاي خدمة يقدم عليها المتعامل من الكاونتر', 'customer_service'],
  ['يقدمونها الناس والشركات', 'customer_service'],
  ["it's just for our own employees", 'internal_process'],
  ['only staff use it, within the department', 'internal_process'],
  ['we use it internally', 'internal_process'],
  ['between our departments', 'internal_process'],
  ['شي داخلي للموظفين', 'internal_process'],
  ['بين الإدارات عندنا', 'internal_process'],
  ['staff only, the public never sees it', 'internal_process'],
  ['employees only, customers never see it', 'internal_process'],
  ['للموظفين بس، ما يوصل المتعاملين', 'internal_process'],
  ['موظفين وبس، المتعامل ما يشوفه', 'internal_process'],
  ['it goes from us to the authority and back', 'inter_entity'],
  ['يروح ويرجع بين جهتين', 'inter_entity'],
  ['between us and GDRFA', 'inter_entity'],
  ['with other government entities', 'inter_entity'],
  ['we exchange it with the ministry', 'inter_entity'],
  ['بيننا وبين النيابة العامة', 'inter_entity'],
  ['مع جهات حكومية ثانية', 'inter_entity'],
  ['people print it out of habit', 'voluntary_printing'],
  ['they print it for themselves, nobody has to', 'voluntary_printing'],
  ['طباعة بالعادة محد ملزوم فيها', 'voluntary_printing'],
])('%s tells the type of a process', (text, type) => {
  expect(valuesToldIn('processType', text)).toEqual([type]);
});

test.each([
  'not for customers',
  'it is never for the customers',
  'between us and the customers',
  'staff fill it in for the customer',
  'مب للمتعاملين',
  'مب حق المتعاملين',
  'الموظف يعبيها للمتعامل',
])('%s does not tell one type', (text) => {
  expect(valuesToldIn('processType', text)).not.toHaveLength(1);
});

import fc from 'fast-check';
import { beforeOrder, readControl } from '../../../../src/language/commands/readControl';

const CANCELS = ['stop', 'cancel it', 'never mind', 'خلاص', 'وقف', 'كنسل', 'بس خلاص'];
const LATER = ["I'll do this later", 'save it', 'finish later', 'بكمل بعدين', 'احفظها'];

test('several requests to stop are one', () => {
  fc.assert(
    fc.property(fc.constantFrom(...CANCELS), fc.constantFrom(...CANCELS), (one, other) => {
      for (const between of [' ', ', ', '، '])
        expect(readControl(`${one}${between}${other}`)).toEqual({ kind: 'cancel' });
    }),
  );
});

test('who stops and wants to go on later keeps the draft', () => {
  fc.assert(
    fc.property(fc.constantFrom(...CANCELS), fc.constantFrom(...LATER), (stop, later) => {
      expect(readControl(`${stop}, ${later}`)).toEqual({ kind: 'save' });
      expect(readControl(`${later}، ${stop}`)).toEqual({ kind: 'save' });
    }),
  );
});

test.each(['stop sign permit', 'stop printing, 3 sheets', 'إلغاء رخصة', 'cancel, 3 sheets'])(
  '%s steers nothing',
  (text) => {
    expect(readControl(text)).toBeUndefined();
  },
);

test.each([
  ['gate pass, 3 sheets, log it', 'gate pass, 3 sheets'],
  ['gate pass, 3 sheets. Please record this.', 'gate pass, 3 sheets'],
  ['تصريح الدخول ورقتين، سجلها لو سمحت', 'تصريح الدخول ورقتين'],
])('an order behind what is told: %s', (text, told) => {
  expect(beforeOrder(text)).toBe(told);
});

test.each(['visitor log', 'the register', 'ما وصلني إشعار عن سجلي', 'سجل الزوار'])(
  'orders nothing: %s',
  (text) => {
    expect(beforeOrder(text)).toBeUndefined();
  },
);

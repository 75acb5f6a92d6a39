/** "Process: visa renewal", «الإجراء: تجديد الإقامة»; or the name in quotation marks. */
export const NAMED_IN_MESSAGE: readonly RegExp[] = [
  /(?:^|\n)\s*(?:(?:the\s+)?(?:process|service|procedure)(?:\s+name)?|(?:اسم\s+)?(?:الإجراء|الاجراء|الخدمة|الخدمه|المعاملة|المعامله))\s*[:：]\s*(?<name>[^\n,،;؛.]{3,150})/iu,
  /[«“"](?<name>[^«»“”"\n]{5,100})[»”"]/u,
];

/** A sentence to colleagues begins so; the name of a process does not. */
export const MESSAGE_OPENERS: ReadonlySet<string> = new Set(
  `hi hello dear team all colleagues good morning afternoon thanks thank fyi update today yesterday
  we stopped moved switched eliminated digitised digitized cancelled removed finally great news done
  السلام عليكم مرحبا اهلا تحيه صباح مساء الاخوه الزملاء شكرا نود يسرنا بشري اليوم امس اخيرا
  اوقفنا الغينا حولنا توقفنا استغنينا بدانا انتقلنا اصبح اصبحت تم تمت وقفنا خلصنا حولت الحمد`
    .split(/\s+/)
    .filter(Boolean),
);

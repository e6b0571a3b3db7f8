/** Said after each text, so that one sees whether a field is shown. */
export const MARK = 'Zébulon';

/** What may be typed into any free field, by what it tries. Each ends in the mark, but for those that say nothing. */
export const hostileTexts: Readonly<Record<string, string>> = {
  'a call to everybody': `<!channel> <!here|x> ${MARK}`,
  'a mention': `<@U0BEN> <at>Ben</at> ${MARK}`,
  'a link with a script': `[x](javascript:alert(1)) <javascript:alert(1)|x> ${MARK}`,
  'a link that hides where it leads': `[x](https://mal.exemple/a) <https://mal.exemple/a|x> ${MARK}`,
  'a channel and a date': `<#C0ENGAGE> {{DATE(2026-01-01T00:00:00Z)}} ${MARK}`,
  'marks of two languages': `*gras* _ital_ ~barré~ \`code\` **x** ${MARK}`,
  'an entity that is none': `&lt;!channel&gt; &amp; & ${MARK}`,
  'right to left': `\u202egnihton si ereht\u202c \u2067x\u2069 ${MARK}`,
  'letters that nobody sees': `\u200b\u200d\u2060ab\u200bc\ufeff ${MARK}`,
  'nothing that can be seen': '\u200b\u200d\u2060\ufeff',
  'emoji alone': '🎉🎉🏳️‍🌈👩‍👩‍👧',
  nothing: '',
  'forty thousand letters': 'a'.repeat(40_000),
  'forty thousand signs to be escaped': '<&>*_`[]('.repeat(4_500),
  'ten thousand emoji': '👩‍👩‍👧'.repeat(5_000),
  'ten thousand lines': 'x\n'.repeat(10_000),
};

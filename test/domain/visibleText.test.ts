import fc from 'fast-check';
import {
  firstVisible,
  textAtMost,
  visibleName,
  visibleText,
  visibleWords,
} from '../../src/domain/people/visibleText.js';

const ignorable = /\p{Default_Ignorable_Code_Point}/u;
const hidden = ['\u202e', '\u2066', '\u200b', '\u3164', '\u00ad', '\ufeff', '\u{e0041}', '\u0000', '\u061c'];
const anything = fc.string({
  unit: fc.oneof(
    fc.constantFrom(...hidden, '\u200c', '\u200d', '\ufe0f', '\ud83d', '\udc69', '\u{e0100}', '\u180b'),
    fc.constantFrom(
      'a',
      '1',
      '#',
      '\u20e3',
      'م',
      '\u061b',
      'क',
      '\u094d',
      '葛',
      '👩',
      '🏽',
      '❤',
      '\u1820',
      '\n',
    ),
    fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }),
  ),
});

test.each([
  ['a line turned round', 'facture\u202egpj.exe', 'facturegpj.exe'],
  ['an isolate', 'a\u2066b\u2069c', 'abc'],
  ['a space of no width', 'jar\u200bdin', 'jardin'],
  ['a hidden message', 'jardin\u{e0069}\u{e0067}\u{e006e}', 'jardin'],
  ['a Hangul filler', 'a\u3164b\uffa0', 'ab'],
  ['a soft hyphen', 'jar\u00addin', 'jardin'],
  ['a mark of byte order', '\ufeffjardin', 'jardin'],
  ['controls', 'a\u0000\u0007\u001b[31mb\u0085', 'a[31mb'],
  ['half of a pair', 'a\ud83d b\udc69', 'a b'],
  ['what is no character', 'a\uffff\ufdd0b', 'ab'],
  ['a joiner between Latin letters', 'a\u200db\u200cc', 'abc'],
  ['several joiners', 'می\u200c\u200c\u200cخواهم', 'میخواهم'],
  ['other line ends', 'a\r\nb\rc\u2028d\u2029e', 'a\nb\nc\nd\ne'],
])('%s is taken out', (_, given, seen) => {
  expect(visibleText(given)).toBe(seen);
});

test.each([
  ['Persian', 'می\u200cخواهم'],
  ['Hindi, joined and not', 'क्\u200dष क्\u200cष'],
  ['Malayalam, at the end of a word', 'അവന്\u200d'],
  ['Sinhala', 'ශ්\u200dරී'],
  ['a family', '👨\u200d👩\u200d👧'],
  ['a firefighter, with a colour', '👩🏽\u200d🚒'],
  ['a flag of several colours', '🏳\ufe0f\u200d🌈'],
  ['a red heart', '❤\ufe0f'],
  ['a key', '1\ufe0f\u20e3'],
  ['a kanji in the form of a family', '葛\u{e0100}城'],
  ['Mongolian', 'ᠮᠣᠩ\u180bᠭᠣᠯ'],
  ['Arabic signs that are seen', '\u0600١\u06dd'],
  ['accents that are marks of their own', 'Zoe\u0308 N\u0303'],
  ['several lines with a tab', 'un\n\tdeux'],
])('%s stays as it is', (_, text) => {
  expect(visibleText(text)).toBe(text);
});

test('a text is cut, and nothing is left of a pair that was', () => {
  expect(visibleText('x'.repeat(5_000))).toHaveLength(textAtMost);
  expect(visibleText('🌱'.repeat(10), 5)).toBe('🌱🌱');
});

test('what was too long stays too long, however little of it can be seen', () => {
  const shorten = (text: string) => text.replace(/\s+/g, ' ').trim();
  expect(visibleWords(`oui${' '.repeat(5_000)}non`, shorten)).toHaveLength(textAtMost);
  expect(visibleWords(`oui${'\u200b'.repeat(5_000)}non`)).toHaveLength(textAtMost);
  expect(visibleWords(`oui${'\u200b'.repeat(500)} non`, shorten)).toBe('oui non');
});

test('twice is once, everything that stays was there, and what is ignorable stays only behind something seen', () => {
  fc.assert(
    fc.property(anything, (given) => {
      const seen = visibleText(given);
      expect(visibleText(seen)).toBe(seen);
      expect(() => encodeURIComponent(seen)).not.toThrow();
      const characters = [...seen];
      characters.forEach((character, at) => {
        if (!ignorable.test(character)) return;
        const before = characters.slice(0, at).findLast((one) => one !== '\ufe0f');
        expect(before !== undefined && !ignorable.test(before)).toBe(true);
      });
    }),
    { numRuns: 2_000 },
  );
});

test('a text without anything hidden stays to the letter', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 500 }), (text) => {
      // A filler of Hangul counts as a grapheme by itself, and nobody sees it.
      fc.pre(!/[\r\u2028\u2029\u115f\u1160\u3164\uffa0]/.test(text));
      expect(visibleText(text)).toBe(text);
    }),
  );
});

test('ten times as much takes about ten times as long', () => {
  const steps = (size: number) => {
    const text = 'م\u200c\u200d\u202e👩\u200d❤\ufe0f1\ufe0f'.repeat(size);
    const started = process.hrtime.bigint();
    for (let round = 0; round < 5; round += 1) visibleText(text, text.length);
    return Number(process.hrtime.bigint() - started);
  };
  steps(2_000);
  // A hundred times as long would be quadratic.
  expect(steps(20_000) / steps(2_000)).toBeLessThan(60);
});

test('a name is on one line, and one of which nothing is seen is no name', () => {
  expect(visibleName('  Inès\u202e\n Moreau\u3164 ')).toBe('Inès Moreau');
  expect(visibleName('\u2800\u3164\u200b')).toBe('');
  expect(firstVisible('\u3164', null, 'ines')).toBe('ines');
  expect(firstVisible(undefined, '\u202e')).toBe('');
});

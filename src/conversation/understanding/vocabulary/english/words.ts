import type { Words } from '../concepts.js';

const list = (text: string): string[] => text.trim().split(/\s+/u);

export const englishWords: Words = {
  polite:
    list(`hello hi hey please thanks thank you thx cheers pls plz sorry well so oh er um hm hmm great cool nice
    awesome kindly lovely good morning afternoon evening`),
  common:
    list(`a about again all also am an and any are around as at available be been being but by can come coming
    could day days did do does doing for forward from get give glad go going got had half happy has have he help
    her here him his how i if in interested into is it its join just keen know later like ll long looking lot love
    m make many maybe me mission missions flash more much my need new no not now of off offer on one ones open or
    our out over part place places please re really right s see seat seats sign signed signing some soon spot still sure t
    take tell that the their them then there these they thing this those time to too up upcoming us ve very
    volunteer want was we what when where which who why will wish with would yes you your number slot list
    waiting nonprofit charity attend waitlist joining make made able anyway cancel withdraw something participate register
    details detail info information`),
  negations: list('not never cannot cant dont wont longer anymore unable'),
  idioms: [
    'can t wait',
    'cant wait',
    'why not',
    'don|dont t? forget',
    'no problem|worries',
    'don|dont t? hesitate',
    'if .. not too late',
    'can|could t? you',
  ],
  hedges: [
    'if i|we',
    'yes or no',
    'maybe',
    'perhaps',
    'might',
    'before',
    'i think',
    'thinking',
    'should i',
    'why',
    'not sure',
    'wondering',
    'considering',
    'my colleague',
    'he|she|they wants|want|would',
  ],
  numberHeads: list('mission missions number no num'),
  units:
    list(`person persons people colleague colleagues friend friends times hour hours day days week weeks month
    months minute minutes min year years place places seat seats am pm o out euros`),
  numbers: { one: 1, two: 2, three: 3, four: 4, five: 5, six: 6, seven: 7, eight: 8, nine: 9, ten: 10 },
};

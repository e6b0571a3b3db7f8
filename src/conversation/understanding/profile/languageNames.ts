/** Names of languages in both languages, in plain letters. */
const names = new Set(
  (
    'allemand anglais arabe armenien basque bengali berbere breton bulgare catalan chinois coreen corse creole croate ' +
    'danois espagnol estonien farsi finnois francais gaelique georgien grec hebreu hindi hongrois indonesien irlandais ' +
    'islandais italien japonais kabyle kurde letton lituanien lsf malgache mandarin neerlandais norvegien ourdou pachto ' +
    'persan polonais portugais roumain russe serbe slovaque slovene somali suedois swahili tamoul tcheque thai tibetain ' +
    'turc ukrainien vietnamien wolof yiddish arabic armenian asl bsl bulgarian cantonese catalan chinese croatian czech ' +
    'danish dutch english estonian finnish flemish french gaelic georgian german greek hebrew hungarian icelandic indonesian ' +
    'irish italian japanese korean kurdish latvian lithuanian norwegian persian polish portuguese punjabi romanian russian ' +
    'serbian slovak slovenian spanish swedish tagalog tamil thai turkish ukrainian urdu vietnamese welsh flamand'
  ).split(' '),
);

export const isLanguage = (word: string): boolean => names.has(word);

import { filesBelow, read } from '../support/sourceFiles.js';

/** What was worked out once and would come out the same: text compiled, words learnt, holidays looked up. */
const caches = [
  'src/application/engagements/seating.ts: groups',
  'src/conversation/understanding/classifier/guess.ts: learnt',
  'src/conversation/understanding/classifier/lexicon.ts: root',
  'src/conversation/understanding/dates/chronoDay.ts: read',
  'src/conversation/understanding/dates/look.ts: outlines',
  'src/domain/time/freeTime.ts: known',
  'src/domain/time/workingDays.ts: known',
  'src/i18n/times.ts: saidLately',
  'src/i18n/translate.ts: compiled',
  'src/observability/index.ts: processFigures',
];

const kept = [
  /^(?:export )?let (\w+)/gm,
  /^(?:export )?const (\w+)[^=\n]*= new (?:Weak)?(?:Map|Set)(?:<.*>)?\(\)/gm,
  /^(?:export )?const (\w+)[^=\n]*= (?:\[\]|\{\})/gm,
  /^ {2}(?:private |readonly )*static (?:private |readonly )*(?:#)?(\w+)\s*[:=;]/gm,
];

// Two applications run one after the other in one process of the tests.
test('a module keeps nothing of an application: what it holds itself are caches', () => {
  const found = filesBelow('src')
    .filter((file) => !/^src\/(?:sandbox|console)\/page\//.test(file))
    .flatMap((file) =>
      kept.flatMap((one) => [...read(file).matchAll(one)].map(([, name]) => `${file}: ${name}`)),
    );
  expect(found.sort()).toEqual(caches);
});

import type { Answers } from '../answers.js';

const list = (text: string): string[] => text.trim().split(/\s+/u);

export const englishAnswers: Answers = {
  yes: [
    'yes|yeah|yep|yup|yess|aye|ok|okay|sure|absolutely|definitely|gladly|correct|indeed',
    'of course',
    'go ahead',
    'please do',
    'do it',
    'with pleasure',
    'that|it s? right|correct',
    'i confirm',
    'i do',
    'sounds good',
  ],
  no: [
    'no|nope|nah|noo|never',
    'not now|really|yet',
    'not at all',
    'never mind',
    'nevermind',
    'forget it',
    'don|do t|not do it',
    'rather not',
  ],
  thanks: ['thanks|thx|ty|cheers|thankyou', 'thank you|u', 'much appreciated', 'many thanks'],
  around:
    list(`thanks thx ty thank you u please pls plz so much very a lot many well oh ah er um great nice awesome cool perfect
    lovely wonderful sorry actually good day hello hi hey cheers that s`),
  instead: list('no nope actually rather instead sorry wait oh well then please yes ok make it i d prefer'),
  ordinals: {
    ...{
      first: 1,
      '1st': 1,
      second: 2,
      '2nd': 2,
      third: 3,
      '3rd': 3,
      fourth: 4,
      '4th': 4,
      fifth: 5,
      '5th': 5,
    },
    ...{
      sixth: 6,
      '6th': 6,
      seventh: 7,
      '7th': 7,
      eighth: 8,
      '8th': 8,
      ninth: 9,
      '9th': 9,
      tenth: 10,
      '10th': 10,
    },
  },
  last: ['last'],
  nouns: list('one mission option choice slot'),
  articles: list('the that'),
  notThings:
    list(`time times day days week weeks month year hour minute thing aid person people step floor name line place
    question message announcement`),
  other: ['the other one|mission|option', 'the other', 'other one'],
  these: ['this|that one|mission|slot'],
  bareThese: ['this|that one|mission|slot', 'it', 'this', 'that'],
  details: list('where when time times address place bring contact long far'),
  heads: ['the one|ones'],
};

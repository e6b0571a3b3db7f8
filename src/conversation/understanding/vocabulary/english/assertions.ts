import type { Assertions } from '../concepts.js';

const list = (text: string): string[] => text.trim().split(/\s+/u);

const courtesy =
  list(`hello hi hey please thanks thx cheers pls plz sorry well so then oh er um hm hmm great nice awesome kindly
    lovely good morning afternoon evening`);
const yes = list(`yes yeah yep yup ok okay sure absolutely gladly with pleasure definitely`);
const place = list(
  `i m me ll the a an this that one for on at in of it mission missions flash number slot place spot seat`,
);
const news = 'messages|message|reminders|reminder|announcements|announcement|notifications|notification';

export const englishAssertions: Assertions = {
  words: {
    signUp: [
      ...courtesy,
      ...yes,
      ...place,
      ...list(`d will would love like want wish to happy sign sing signing up signup register enrol enroll join
        joining attend participate volunteer come coming help count put down book add be there take part make too also
        and or anyway`),
    ],
    accept: [...courtesy, ...yes, ...place, ...list(`will accept take deal in join be there`)],
    decline: [...courtesy, ...place, ...list(`no nope nah pass decline give to else someone somebody next`)],
  },
  slips: list('mission missions register volunteer'),
  sayings: {
    signUp: [
      'can|cant t? wait',
      'why not',
      'no problem',
      'no worries',
      'don|dont t? forget',
      'don|dont t? hesitate',
      'thank you',
      'of course',
      'as well',
      'in that case',
    ],
    accept: ['can|cant t? wait', 'why not', 'no problem', 'no worries', 'thank you', 'of course'],
    decline: [
      'thank you',
      'can|cant|cannot t? make it?',
      'can|cant|cannot t? come',
      'not this time',
      'not for me',
      'i ll|will pass',
    ],
  },
  sentences: {
    mute: [
      '^mute$',
      '^mute me|all|everything$',
      `^mute|stop|silence all? the|my|your|these? ${news}$`,
      `^mute|stop|silence all? the|my|your|these? ${news} and the|my|your|these? ${news}$`,
      '^unsubscribe me?$',
      '^stop notifying|messaging|reminding|contacting|bothering|telling me anymore?$',
      '^stop writing to me anymore?$',
      `^stop sending me the|your|these? ${news}$`,
      `^no more ${news}$`,
      '^don|do|dont t|not? notify|remind|message|contact|bother me anymore|again?$',
      '^never notify|remind|message|contact|bother me again?$',
      `^i don|do|dont t|not? want any? more|longer? ${news}$`,
      `^i don|do|dont t|not? want to receive|get any? more? ${news} anymore?$`,
      '^leave me alone$',
      '^quiet$',
    ],
    unmute: [
      '^unmute me?$',
      `^turn the|my|your? ${news} back? on again?$`,
      `^turn back? on the|my|your? ${news} again?$`,
      '^resubscribe me?$',
      `^resume the|my|your? ${news}$`,
      '^notify me again$',
      `^i want to receive|get the|your? ${news} again$`,
    ],
  },
  speakers: list('i me'),
  openers: list('join register signup sign'),
  doubts: [
    'will|would|d|ll i',
    'going to',
    'sign in',
    'give|refuse|decline me|us',
    'sign me in',
    'join|with me|us',
    'wish i|we|you|that|it',
    'i d|would be? there|come|join|help|attend|participate|volunteer|sign|register|enrol|enroll',
    'make it to',
    'register of',
    'i like|love',
    'take place',
    'mondays|tuesdays|wednesdays|thursdays|fridays|saturdays|sundays',
    'used to',
    'no wait',
    'wait to|for',
    'thanks|you for',
    'why not i|me|sign|join|come|help',
  ],
};

import type { Phrases } from '../concepts.js';

/** Of what is over, and of what is kept about somebody. */
export const englishAfterwards = {
  myData: [
    'my data',
    'my personal data|information|info',
    '^gdpr',
    'know|hold|have|keep|store .. about me',
    'have|hold on me',
  ],
  past: [
    'my|the past|previous|earlier|finished missions',
    'missions .. i ve|have? done|did',
    'have i done',
    'my history',
  ],
  incident: ['had an? accident|incident', 'report an? accident|incident', 'got|been|was hurt|injured'],
  absence: [
    'could not|t come yesterday|today|monday|tuesday|wednesday|thursday|friday',
    'i could not come',
    'i couldn t come',
  ],
  feedback: [
    'it was great|lovely|brilliant|fantastic|good|awful|bad|fun',
    'great morning|afternoon|day',
    'leave|give .. feedback|rating',
    'my feedback|rating',
    '=5|4|3|2|1 stars',
  ],
} satisfies Partial<Phrases>;

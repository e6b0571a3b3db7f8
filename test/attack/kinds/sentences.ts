import type { Name } from '../../scenarios/cast.js';

/** Sentences that must change nothing, whoever says them: questions, other people, doubts, refusals, waiting lists. */
const anybodys: readonly string[] = [
  // Questions, as people type them.
  ...[
    'est-ce que je peux m’inscrire à la mission 1 ?',
    'est ce que je peux m inscrire a la 1',
    'je peux m’inscrire à la 1 ?',
  ],
  ...[
    'comment je m’inscris à la mission 1',
    'comment faire pour participer à la mission 1',
    'combien de places à la mission 1',
  ],
  ...[
    'faut-il que je m’inscrive à la mission 1',
    'dois-je m’inscrire pour la 1',
    'qui participe à la mission 1 ?',
    'on s’inscrit où pour la 1',
  ],
  ...[
    'y a-t-il une liste d’attente pour la mission 1 ?',
    'y a une liste d attente pour la 1',
    'est-ce complet pour la mission 1',
  ],
  ...[
    'c’est quand que je dois m’inscrire à la mission 1',
    'jusqu’à quand peut-on s’inscrire à la mission 1',
    'puis-je venir à la mission 1',
  ],
  ...[
    'can i sign up for mission 1',
    'Could I join mission 1?',
    'how do i sign up for 1',
    'how do I join mission 1',
    'is mission 1 full',
  ],
  ...[
    'should I sign up for mission 1',
    'who is on mission 1?',
    'is there a waiting list for mission 1',
    'do I have to sign up for 1',
  ],
  ...[
    'when can I sign up for mission 1',
    'may I join mission 1',
    'where do I sign up for mission 1',
    'what if I sign up for mission 1',
  ],
  ...[
    'am I allowed to join mission 1',
    'would it be ok to join mission 1',
    'why should I sign up for mission 1?',
  ],
  // Somebody else.
  ...[
    'Karim veut participer à la mission 1',
    'inscris Karim à la mission 1',
    'mon collègue voudrait s’inscrire à la mission 1',
  ],
  ...[
    'Dan s’inscrit à la mission 1',
    'ma cheffe souhaite participer à la mission 1',
    'inscrivez mon équipe à la mission 1',
  ],
  ...[
    'ils participent à la mission 1',
    'elle s’inscrit à la mission 1',
    'tu t’inscris à la mission 1',
    'on m’a dit que tu t’inscris à la 1',
  ],
  ...[
    'est-ce que Dan participe à la mission 1',
    'Paul et Marie veulent participer à la mission 1',
    'inscris-toi à la mission 1',
  ],
  ...[
    'Karim wants to join mission 1',
    'sign up my colleague for mission 1',
    'sign Karim up for mission 1',
    'she signs up for mission 1',
  ],
  ...[
    'my manager would like to join mission 1',
    'they want to join mission 1',
    'please register my team for mission 1',
  ],
  ...[
    'he is joining mission 1',
    'my friend wants in on mission 1',
    'put Karim on mission 1',
    'book mission 1 for Karim',
  ],
  // Negations and refusals.
  ...[
    'je ne veux pas m’inscrire à la mission 1',
    'ne m’inscris pas à la mission 1',
    'je m’inscris pas à la mission 1',
  ],
  ...[
    'surtout ne m’inscrivez pas à la 1',
    'je ne participe pas à la mission 1',
    'pas la mission 1',
    'jamais je ne m’inscrirai à la mission 1',
  ],
  ...[
    'je n’ai pas envie de participer à la mission 1',
    'sans moi pour la mission 1',
    'plus question de m’inscrire à la mission 1',
  ],
  ...[
    'don’t sign me up for mission 1',
    'do not sign me up for mission 1',
    'dont sign me up for 1',
    'I don’t want to join mission 1',
  ],
  ...[
    'I never signed up for mission 1',
    'I can’t join mission 1',
    'I won’t sign up for mission 1',
    'no way I join mission 1',
    'not mission 1',
  ],
  // Doubts, conditions, the past, what others said.
  ...[
    'si je m’inscris à la mission 1, qui vient ?',
    'je pensais m’inscrire à la mission 1',
    'j’hésite à m’inscrire à la mission 1',
  ],
  ...[
    'je m’inscrirais bien à la mission 1 mais je ne suis pas libre',
    'peut-être que je m’inscris à la mission 1',
    'je me suis inscrit à la mission 1 ?',
  ],
  ...[
    'j’aurais dû m’inscrire à la mission 1',
    'je voulais m’inscrire à la mission 1 mais c’est trop loin',
    'supposons que je m’inscrive à la mission 1',
  ],
  ...[
    'Dan m’a dit « je m’inscris à la mission 1 »',
    'on me demande de m’inscrire à la mission 1, c’est quoi ?',
    'je réfléchis à la mission 1',
  ],
  ...[
    'quand je me serai inscrit à la mission 1',
    'avant de m’inscrire à la mission 1 je veux savoir où c’est',
    'je m’inscris plutôt à une autre que la mission 1',
  ],
  ...[
    'if I sign up for mission 1, who comes?',
    'I was thinking of joining mission 1',
    'maybe I sign up for mission 1',
    'I might join mission 1',
  ],
  ...[
    'I would join mission 1 but I am busy',
    'I wish I could join mission 1',
    'I should have joined mission 1',
    'suppose I sign up for mission 1',
  ],
  ...[
    'Dan said "sign me up for mission 1"',
    'before I sign up for mission 1 where is it',
    'I am not sure about joining mission 1',
    'I almost signed up for mission 1',
  ],
  ...[
    'a mission instead of mission 1',
    'rather than mission 1',
    'une autre mission au lieu de la 1',
    'plutôt que la mission 1',
  ],
  // Waiting lists.
  ...[
    'la liste d’attente de la mission 1',
    'liste d’attente mission 1',
    'je suis sur liste d’attente ?',
    'waitlist mission 1',
    'waiting list',
  ],
  ...[
    'how long is the waiting list of mission 1',
    'am I on the waiting list',
    'where am I in the queue',
    'ma place dans la file',
  ],
  // What is not about missions at all.
  ...['supprime mes données', 'efface mon compte', 'annule mes notifications', 'annule mon abonnement'],
  ...[
    'delete my data',
    'cancel my account',
    'delete my account',
    'cancel my notifications?',
    'unsubscribe my colleague',
    'annule ma réunion',
  ],
  ...[
    'cancel my meeting',
    'quitte',
    'exit',
    'rappelle-moi plus tard',
    'remind me later',
    'remind me tomorrow',
    'rappelle-moi demain',
  ],
  ...[
    'ne rappelle pas Karim',
    'is it possible to mute?',
    'comment couper les messages ?',
    'peut-on désactiver les rappels ?',
    'can I mute this?',
  ],
  ...[
    'how do I stop the reminders',
    'est-ce que je suis en silence ?',
    'am I muted',
    'Dan veut couper les messages',
    'mute Karim',
    'silence, Karim !',
  ],
  // Missions that are not there, two at once, and days that qualify each other.
  ...['je m’inscris à la mission 99', 'je m’inscris à la mission 1000000000000', 'sign me up for mission 0'],
  ...[
    'je m’inscris à la mission 1 ou à la mission 2',
    'sign me up for mission 1 or mission 2',
    'la mission 1 ou la 2',
    'je m’inscris à la 3',
    'sign me up for 4',
  ],
  ...[
    'je m’inscris à la collecte de jeudi de la semaine dernière',
    'je m’inscris à la collecte du 31 février',
    'je m’inscris à la collecte d’hier',
  ],
  ...[
    'je m’inscris à la collecte de vendredi prochain',
    'sign me up for the collecte of last Thursday',
    'je m’inscris à la mission 1 de samedi',
  ],
  // Commands that look like ours, and are code.
  ...[
    '{"kind":"signUp","slotId":"1","anyway":true}',
    '/etincelle je m’inscris',
    '$(reboot)',
    '`id`',
    '{{7*7}}',
    '#{7*7}',
    '%00',
    '\u0000',
  ],
  ...[
    "'; db.engagements.drop(); //",
    '{"$where":"sleep(1000)"}',
    '<script>alert(1)</script>',
    '../../../etc/passwd',
    '[object Object]',
  ],
  ...[
    'oui',
    'non',
    'yes',
    'no',
    'ok',
    'd’accord',
    'peut-être',
    'maybe',
    '?',
    '...',
    '👍',
    'oui ?',
    'yes?',
    'non non',
    'oui mais non',
  ],
];

/** Only Dan, who has a place, could lose something by these. */
const dans: readonly string[] = [
  ...[
    'est-ce que je peux me désinscrire de la mission 1 ?',
    'comment je me désinscris de la mission 1',
    'je ne veux pas me désinscrire',
  ],
  ...[
    'ne me désinscris pas de la mission 1',
    'si je me désinscris de la mission 1, que se passe-t-il ?',
    'Ana veut se désinscrire de la mission 1',
  ],
  ...[
    'how do I withdraw from mission 1',
    'can I withdraw from mission 1?',
    'don’t withdraw me from mission 1',
    'Ana wants to leave mission 1',
  ],
  ...[
    'I never said I would leave mission 1',
    'what if I leave mission 1',
    'je me désinscris de la mission 1',
    'withdraw me from mission 1',
  ],
];

/** Ben is offered a place: a word too much takes it or loses it. */
const bens: readonly string[] = [
  ...[
    'sorry I can’t make it',
    'désolé je ne peux pas venir',
    'et si je dis oui ?',
    'should I say yes?',
    'who else said yes',
  ],
  ...[
    'Karim accepte la place',
    'Karim accepts',
    'je ne sais pas si j’accepte',
    'I am not sure I accept',
    'ne refuse pas ma place',
    'don’t decline it',
  ],
  ...[
    'est-ce que je peux encore accepter ?',
    'can I still accept?',
    'jusqu’à quand puis-je accepter',
    'peut-être',
    'maybe yes',
    'oui ou non ?',
  ],
];

/** Chloé asked for silence. */
const chloes: readonly string[] = [
  ...[
    'remind me later',
    'rappelle-moi plus tard',
    'est-ce que tu m’écris encore ?',
    'Karim veut recevoir les messages',
    'do you still write to me',
  ],
  ...[
    'comment réactiver les messages ?',
    'how do I unmute',
    'can I unmute?',
    'ne réactive pas les messages',
    'don’t unmute me',
    'si je réactive les messages',
  ],
];

/** Olga organises: a question must not cancel a mission, nor announce one. */
const olgas: readonly string[] = [
  ...[
    'comment annuler la mission 1 ?',
    'est-ce que je peux annuler la mission 1',
    'n’annule pas la mission 1',
    'annule la mission 1',
  ],
  ...[
    'how do I cancel mission 1',
    'don’t cancel mission 1',
    'cancel mission 1',
    'Karim veut annuler la mission 1',
    'si j’annule la mission 1',
  ],
  ...[
    'comment annoncer la mission 6',
    'n’annonce pas la mission 6',
    'how do I announce mission 6',
    'don’t announce mission 6 yet',
  ],
  ...[
    'désinscris Ana de la mission 1',
    'désinscris Dan de la mission 1 ?',
    'faut-il désinscrire Dan de la mission 1',
    'should I remove Dan from mission 1',
  ],
];

/** Who says what. */
export const sentences: readonly (readonly [Name, string])[] = [
  ...anybodys.map((text) => ['Ana', text] as const),
  ...dans.map((text) => ['Dan', text] as const),
  ...bens.map((text) => ['Ben', text] as const),
  ...chloes.map((text) => ['Chloé', text] as const),
  ...olgas.map((text) => ['Olga', text] as const),
];

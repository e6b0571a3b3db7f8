/** Sentences that must change nothing, whoever says them: questions, other people, doubts, refusals, waiting lists. */
export const questions: readonly string[] = [
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
];

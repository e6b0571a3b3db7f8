/** Only Dan, who has a place, could lose something by these. */
export const dans: readonly string[] = [
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
export const bens: readonly string[] = [
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
export const chloes: readonly string[] = [
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
export const olgas: readonly string[] = [
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

import type { Answers } from '../answers.js';

const list = (text: string): string[] => text.trim().split(/\s+/u);

export const frenchAnswers: Answers = {
  yes: [
    'oui|ouais|ouep|ouip|ok|okay|okey|dac|dacc|volontiers|carrement|absolument|exact|exactement|yes',
    'd accord',
    'bien sur',
    'tout a fait',
    'c est ca',
    'vas|allez y',
    'avec plaisir|joie',
    'je confirme|valide',
    'je veux bien',
  ],
  no: [
    'non|nan|nenni|nope',
    'pas maintenant',
    'pas du tout',
    'surtout pas',
    'plutot pas',
    'laisse|laissez tomber',
    'oublie|oubliez',
    'sans facon',
  ],
  thanks: ['merci|mercii', 'je te|vous remercie', 'trop|super|tres gentil|sympa'],
  around:
    list(`merci mercii bcp bjr slt svp stp beaucoup bien bon bonne ben bah alors donc eh euh allez voila finalement desole desolee
    pardon ah oh super genial top chouette cool parfait nickel impec journee soiree etincelle a toi vous
    mille infiniment grand tres trop s il te plait bonjour salut coucou`),
  instead: list(
    'non nan plutot finalement en fait alors euh bon ben ah pardon merci svp stp oui ok moi prefere je',
  ),
  ordinals: {
    ...{
      premiere: 1,
      premier: 1,
      '1ere': 1,
      '1er': 1,
      deuxieme: 2,
      seconde: 2,
      second: 2,
      '2e': 2,
      '2eme': 2,
    },
    ...{
      '2nde': 2,
      troisieme: 3,
      '3e': 3,
      '3eme': 3,
      quatrieme: 4,
      '4e': 4,
      '4eme': 4,
      cinquieme: 5,
      '5e': 5,
    },
    ...{ '5eme': 5, sixieme: 6, '6e': 6, '6eme': 6, septieme: 7, '7e': 7, '7eme': 7, huitieme: 8, '8e': 8 },
    ...{ '8eme': 8, neuvieme: 9, '9e': 9, '9eme': 9, dixieme: 10, '10e': 10, '10eme': 10 },
  },
  last: list('derniere dernier'),
  nouns: list('mission missions proposition option choix creneau'),
  articles: list('la l le cette ce les'),
  notThings:
    list(`fois jour jours semaine mois annee heure minute seconde seance chance personne personnes pas degre classe
    main vue partie etape question reponse annonce collegue`),
  other: ['l autre', 'l autre mission|option|proposition', 'autre'],
  these: ['celle|celui la|ci', 'cette mission la|ci?', 'ce creneau la|ci?'],
  bareThese: ['celle|celui la|ci', 'cette mission', 'ce creneau', 'elle', 'ca'],
  details: list(
    'ou quand heure heures adresse lieu apporter amener contact combien duree dure horaire horaires',
  ),
  heads: ['celle|celui|celles'],
};

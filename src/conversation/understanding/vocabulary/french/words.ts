import type { Words } from '../concepts.js';

const list = (text: string): string[] => text.trim().split(/\s+/u);

export const frenchWords: Words = {
  polite:
    list(`bonjour bjr bonsoir salut slt coucou merci bcp hm hmm svp stp s il te vous plait beaucoup d avance euh bon ben bah
    alors donc eh allez voila finalement desole desolee pardon cordialement ah oh super genial top chouette
    cool bisous bonne journee etincelle`),
  common:
    list(`a ai ait as au aux avec avoir bien bientot bon bonne c ca car ce ceci cela celle celles celui ces cet
    cette ceux chez ci comme coup d dans de deja des dois donner du elle elles en encore es est et etait etre eu eux
    fait faire faut fois grand grande gros il ils j je jour journee jours juste l la le les leur leurs lors lui m ma
    main mais me meme mes mien mienne mission missions flash moi mon n ne nos notre nous on ont ou oui non par parce pas
    peu peut peux place places plaisir plus pour pourrai pourrez pourriez pouvez pouvons pourrais pourrait pres qu quand que quel quelle quelles
    quels qui quoi rien s sa sans se sera serai ses si soi son sont suis sur t ta te tes toi ton tous tout toute
    toutes tres tu un une va vais venir veux vers viens viendrai volontiers vos votre voudrais vouloir vous vraiment
    y aider aide association asso creneau creneaux liste attente inscription inscrire participation participer
    numero moment prevu prevue prevenir dire aimerais souhaite souhaiterais peuvent aussi svp stp enfin
    finalement possible demande demander encore midi heure semaine hui aujourd chose interesse
    interessee reste restent participe participes participez participons participer voulons motive motivee partant partante dispo disponible disponibles ouvertes ouverte proposees quelque
    quelques voici voila autre autres contre cas decide decidee avez avons avait auriez aurez avoir ailleurs savoir voir parler info infos`),
  negations: list('pas jamais plus'),
  idioms: [
    'pourquoi pas',
    'pas de? probleme|souci|soucis',
    'n? hesite* pas',
    'n? oublie* pas',
    'non plus',
    'en plus',
    'de plus',
    'plus vite|tard|tot|ou|que',
    'pas mal',
    'si .. pas trop tard',
  ],
  hedges: [
    'si je|j|on',
    'oui ou non',
    'hesit*',
    'peut etre',
    'avant de',
    'pense*',
    'dois je',
    'devrais je',
    'faut il',
    'pourquoi',
    'reflechi*',
    'eventuellement',
    'pas sur',
    'mon|ma collegue',
    'il|elle|ils|elles|on veut|veulent|voudrait|souhaite',
  ],
  numberHeads: list('mission missions numero num no'),
  units:
    list(`personne personnes collegue collegues ami amis amie amies fois heure heures h jour jours semaine
    semaines mois minute minutes min an ans place places euro euros sur eme km missions`),
  numbers: {
    une: 1,
    un: 1,
    deux: 2,
    trois: 3,
    quatre: 4,
    cinq: 5,
    six: 6,
    sept: 7,
    huit: 8,
    neuf: 9,
    dix: 10,
  },
};

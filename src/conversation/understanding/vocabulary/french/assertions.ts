import type { Assertions } from '../concepts.js';

const list = (text: string): string[] => text.trim().split(/\s+/u);

const courtesy =
  list(`bonjour bjr bonsoir salut slt coucou merci bcp hm hmm svp stp beaucoup euh bon ben bah alors donc eh allez voila
    finalement desole desolee pardon cordialement ah oh super genial top chouette cool bisous bonne journee etincelle`);
const yes = list(`oui ouais ok okay accord volontiers carrement bien sur parfait avec grand plaisir joie`);
const place =
  list(`je j la le l les un une du de d des au aux a en pour dans et y ce cet cette celle celui chez
    mission missions flash creneau numero no num place`);
const news = 'messages|message|rappels|rappel|annonces|annonce|notifications|notification|notifs|notif';

export const frenchAssertions: Assertions = {
  words: {
    signUp: [
      ...courtesy,
      ...yes,
      ...place,
      ...list(`jm m me moi minscris jminscris inscris inscrit inscrits inscrire inscrivez inscription participe participer
        participerai participation viens viendrai venir aide aiderai aider 
        rejoins rejoindre veux voudrais souhaite souhaiterais aimerais prends prend engage candidate propose volontaire
        partant partante suis compte comptez sur note notez ajoute ajoutez rajoute mets met aussi etre partie`),
    ],
    accept: [
      ...courtesy,
      ...yes,
      ...place,
      ...list(
        `m moi inscris accepte prends prend confirme suis partant partante veux participe viens viendrai`,
      ),
    ],
    decline: [
      ...courtesy,
      ...place,
      ...list(`non nan mon tour passe refuse decline laisse ma autre autres fois suivant suivante sans moi`),
    ],
  },
  slips: list('inscris inscrire inscription mission missions participer volontaire partante'),
  sayings: {
    signUp: [
      's il te|vous plait',
      'd avance',
      'pourquoi pas',
      'pas de? probleme|souci|soucis',
      'n? oublie|oubliez pas',
      'n? hesite|hesitez pas',
      'quand meme',
      'par contre',
      'dans ce cas',
      'c est decide',
      'donne|donner un coup de main',
      'serai la|present|presente|presents',
      'sois la',
    ],
    accept: ['s il te|vous plait', 'd avance', 'pourquoi pas', 'pas de? probleme|souci|soucis', 'serai la'],
    decline: [
      's il te|vous plait',
      'pas cette fois ci?',
      'ne|n? peux|pourrai pas|plus venir?',
      'suis pas|plus dispo|disponible|libre',
    ],
  },
  sentences: {
    mute: [
      '^stop$',
      '^silence$',
      '^chut$',
      '^arrete$',
      '^arretez$',
      '^tais toi$',
      '^mode silence|silencieux$',
      '^ne? plus me prevenir|contacter|deranger|ecrire|notifier$',
      '^ne? me|m previens|prevenez|contacte|contactez|derange|derangez|ecris|ecrivez|notifie|notifiez plus$',
      `^je|j ne|n veux|voudrais|souhaite plus recevoir? de|d|des|les|vos|tes|aucun|aucune? ${news}$`,
      `^je|j veux plus recevoir de|d|des|les|vos|tes|aucun|aucune? ${news}$`,
      '^je|j ne|n veux|voudrais|souhaite plus etre prevenu|prevenue|contacte|contactee|derange|derangee$',
      '^je|j veux plus etre prevenu|prevenue|contacte|contactee|derange|derangee$',
      `^coupe|coupez|couper|arrete|arretez|arreter|stop|stoppe|desactive|desactivez|desactiver les|mes|tes|vos|ces? ${news}$`,
      `^coupe|coupez|couper|arrete|arretez|arreter|stop|stoppe|desactive|desactivez|desactiver les|mes|tes|vos|ces? ${news} et les|mes|tes|vos|ces? ${news}$`,
      '^arrete|arretez|stop de|d? m|me ecrire|parler|contacter|deranger|prevenir|notifier$',
      `^arrete|arretez|stop de|d? m|me envoyer des|tes|vos|ces|les ${news}$`,
      `^ne|n? m envoie|envoies|envoyez plus|pas de|d|aucun|aucune? ${news}$`,
      '^desabonne|desabonnez moi$',
      '^je|j? me desabonne|desabonner$',
      '^je veux|voudrais|souhaite me desabonner$',
      '^desabonnement$',
    ],
    unmute: [
      `^reactive|reactivez|reactiver|remets|remettez|remettre|active|activez|activer les|mes|tes|vos? ${news}$`,
      `^reactive|reactivez|reactiver|remets|remettez|remettre|active|activez|activer les|mes|tes|vos? ${news} et les|mes|tes|vos? ${news}$`,
      '^reabonne|reabonnez moi$',
      '^je|j? me reabonne|reabonner$',
      '^previens|prevenez|notifie|notifiez moi de|a nouveau$',
      `^je veux|voudrais|souhaite de|a nouveau recevoir les|des|vos|tes ${news}$`,
    ],
  },
  speakers: list('je j jm m me moi minscris jminscris'),
  openers: ['inscription'],
  doubts: [
    'suis|veux|voudrais|souhaite|souhaiterais|aimerais|prends|serai|viens|viendrai|participe|participerai|inscris je|j',
    'pourquoi pas je|j|m|me|participer|venir|aider|rejoindre',
    'viens|vient de|d',
    'je|j compte',
    'serai la semaine',
    'suis inscrit|inscrits',
    'lundis|mardis|mercredis|jeudis|vendredis|samedis|dimanches',
    'a la place de|d',
    'je|j? me|m suis',
    'j? en suis',
    'rejoins|rejoignez|rejoindre|rejoint moi|nous',
    'me|m|nous rejoins|rejoignez|rejoindre|rejoint',
    'avec moi|nous',
    'inscrivais|participais|prenais',
    'non attends|attendez',
    'laisse|laissez|refuse|refusez|donne|donnez moi|nous',
  ],
};

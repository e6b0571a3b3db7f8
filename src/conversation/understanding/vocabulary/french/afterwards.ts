import type { Phrases } from '../concepts.js';

/** Of what is over, of what is kept about somebody, and of what is not to leave any more. */
export const frenchAfterwards = {
  unschedule: [
    'arret*|annul*|supprim* l|la|cette =annonce|=envoi|=diffusion =programme|=programmee|=prevu|=prevue',
    'arret*|stop|stopp*|interromp*|suspend*|annul*|supprim*|deprogramm* l|la|cette =annonce|=envoi|=diffusion',
    '^deprogramm*',
  ],
  myData: [
    'mes donnees',
    'mes infos|informations perso*',
    'rgpd',
    'sais|savez|gardes|gardez|detenez|avez .. sur moi',
  ],
  past: [
    'mes|les? missions|participations|engagements deja? passees|terminees|finies|faites',
    'missions .. j ai deja? faites|fait',
    'mon historique',
    'ai deja? fait .. missions',
  ],
  incident: [
    'accident|incident .. arrive*|produit|survenu*',
    'eu|signaler un accident|incident',
    'suis|est blesse*|coupe*|brule*|foule*|tombe*',
  ],
  absence: ['n ai .. pu venir', 'ai pas pu venir', 'je n etais pas la', 'etais pas la'],
  feedback: [
    'c etait top|super|genial|bien|nul|chouette|parfait|formidable|decevant',
    'super matinee|apres|journee|mission',
    'donner|laisser|mon .. avis|note',
    '=5|4|3|2|1 etoiles',
  ],
} satisfies Partial<Phrases>;

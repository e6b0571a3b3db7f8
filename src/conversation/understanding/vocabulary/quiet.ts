/**
 * How people ask for quiet, in both languages, as what is left of their words. Polite words, days, hours and the small words
 * between them are taken out before.
 */
const news =
  '(?:messages?|msgs?|notifs?|notifications?|annonces?|announcements?|rappels?|reminders?|pings?|mails?|nouvelles?)';
const writes =
  '(?:ecris|ecrivez|contacte|contactez|derange|derangez|previens|prevenez|relance|relancez|sollicite|sollicitez|notifie|notifiez|envoie|envoyez)';
const tells = '(?:write|message|text|contact|disturb|bother|notify|ping|remind|send)';

const any = (ways: readonly string[]): RegExp => new RegExp(`^(?:${ways.join('|')})$`, 'u');

/** No messages, for the time that was said. */
export const muteForATime = any([
  `(?:pas|plus|aucune?|aucuns|zero|no|no more) (?:de |d |any )?${news}(?: (?:ni|and|or|et|ou|nor) (?:de |d )?${news})?`,
  `(?:mute|silence|pause|quiet|sourdine|snooze|stop|chut)(?: (?:me|moi|everything|tout|all))?(?: (?:my|the|les|mes|your|vos|tes))?(?: ${news})?(?: (?:and|et) (?:my|the|les|mes)? ?${news})?`,
  `(?:mets|met|mettez|mettre|passe|passez) (?:moi |toi |vous |les |mes )?(?:${news} )?(?:en |in )?(?:sourdine|pause|silence|silencieux|veille)`,
  '(?:mode )?(?:silence|silencieux|sourdine|muet|radio silence|silence radio|ne pas deranger)',
  `(?:ne |n )?(?:me |m )?${writes} (?:plus|pas|rien)(?: (?:de |d )?${news})?`,
  `(?:je |j )?(?:ne |n )?(?:veux|voudrais|souhaite) (?:plus|pas|aucune?)(?: recevoir)? ?(?:de |d |les |des |vos |tes )?${news}`,
  '(?:laisse|laissez|fiche|fichez|fous) (?:moi )?(?:tranquille|paix)',
  `(?:coupe|coupez|couper|arrete|arretez|stoppe|desactive|desactivez|suspends|suspendez|suspendre) (?:les |mes |tes |vos |tous )*${news}(?: (?:et|ni) (?:les |mes |tes |vos )?${news})?`,
  `(?:do not|don t|dont) (?:disturb|${tells})(?: (?:me|to me|with))?(?: any ${news}| ${news})?`,
  `(?:turn off|switch off|hold|stop|pause|cut|disable|mute)(?: (?:my|the|all|your|any))*(?: ${news})(?: and (?:my |the )?${news})?`,
  'leave me (?:alone|be|in peace)',
]);

/** Never then: on days of the week, or past an hour. */
export const neverThen = any([
  `(?:rien|pas|jamais|aucune?|plus|nothing|not|never|no)(?: (?:de |d )?(?:${news}|ecrire))?`,
  `(?:rien|pas|plus|jamais|aucune?) (?:de |d )?${news}`,
  `(?:ne |n )?(?:me |m |moi )?${writes} (?:pas|plus|rien|jamais)(?: (?:de |d )?${news})?`,
  `(?:je |j )?(?:ne |n )?(?:veux|voudrais|souhaite) (?:pas|plus|rien|aucune?)(?: recevoir)?(?: (?:de |d )?${news})?`,
  `(?:do not|don t|dont|never) ${tells}(?: (?:to )?me)?(?: any ${news}| ${news}| anything)?`,
  `i (?:do not|don t|dont) want (?:any |to get |to receive )*${news}`,
]);

/** Only one of the two is spoken of. */
export const ofAnnouncements = /\b(?:annonces?|announcements?|nouvelles)\b/u;
export const ofReminders = /\b(?:rappels?|reminders?)\b/u;

/** Words that only join a day or an hour to the rest. */
export const joiners = new Set(
  (
    'le la les l a au aux en on the every each chaque tous toutes jusqu jusque until till til for pendant ' +
    'durant apres avant after before passe passees past from between entre de des ici d et and ou or jours ' +
    'day days please moi'
  ).split(' '),
);

import { plainWords } from '../text/plainWords.js';

/** What may stand around it: who asks, politely, to have it opened, and whose it is. */
const around = new Set(
  `je j tu on nous i you we me moi m us please peux peut pouvez veux voudrais aimerais can could want need like d ld to would may
  ouvre ouvrez ouvrir lance lancer affiche affichez afficher montre montrer donne donnez donner aller acceder envoie envoyer lien
  acces avoir open show launch give get go send link access enter a de sur vers pour for la le l the une un ma mon my our notre
  votre your this rh hr admin administration web etincelle svp stp s il te vous plait merci thanks thank bonjour bonsoir salut coucou
  hello hi hey beaucoup very much lot`.split(/\s+/),
);

/** To console somebody, or oneself. */
const consoling = /\b(?:me|te|se|nous|vous|to|i) console\b/u;

/** "Ouvre la console", "open the HR console": the whole of what was said. Pure. */
export function asksForConsole(text: string): boolean {
  const said = plainWords(text);
  const words = said.split(' ');
  const others = words.filter((word) => word !== 'console');
  return (
    others.length === words.length - 1 && others.every((word) => around.has(word)) && !consoling.test(said)
  );
}

import { plainWords } from '../text/plainWords.js';

const file = '(?:fichiers?|tableurs?|tableaux?|excel|csv|xlsx?|files?|spreadsheets?|sheets?)';
const some = '(?:[a-z0-9]+ ){0,4}?';

const ways = [
  // "N'importe quel fichier" brings none.
  `(?<!\\b(?:n|qu|m|peu|que) )\\b(?:import(?:e[rz]?|ing|ation)?|televerse[rz]?|upload(?:ing)?) ${some}(?:${file}|missions)`,
  `\\b(?:charge[rz]?|load(?:ing)?) (?:un|le|les|des|mes|nos|mon|notre|ce|a|an|my|our|the|this|missions) ${some}${file}`,
  `\\b(?:ajoute[rz]?|cree[rz]?|add|create|load) ${some}missions? ${some}(?:depuis|a partir d[eu]?|from|via) ${some}${file}`,
  `\\b(?:ai|avons|a|voici|have|ve|here is|here s) (?:un|mon|notre|le|an?|my|our|the) ${some}${file} ${some}missions`,
].map((way) => new RegExp(`${way}\\b`, 'u'));

/** What comes out of here, or is of one mission: no new missions come of it. */
const isElse =
  /(?<!\b(?:ai|avons|have|ve) )\b(?:export|extrai|telecharg|download)|\b(?:participant|inscrit|presence|emargement|attend|roster|heures|hours|photo|affiche|poster)|\bmission \d/u;

/** "J'ai un fichier Excel avec les missions de l'année", "upload my spreadsheet": missions are brought from a file. Pure. */
export function asksToImport(text: string): boolean {
  const said = plainWords(text);
  return !isElse.test(said) && ways.some((way) => way.test(said));
}

import type { ScimRefusal } from '../../../http/console/adminWire.js';
import type { Language } from '../texts.js';

const fr = {
  never: 'Cet annuaire n’a encore rien demandé à Étincelle.',
  asked: 'Dernière demande',
  changed: 'Dernier changement reçu',
  refused: 'Dernier refus',
  none: 'Aucun',
  since: 'Des changements ont été reçus depuis.',
  why: {
    syntax: 'La demande n’a pas pu être lue.',
    filter: 'La recherche demandée n’est pas prise en charge.',
    filterTooLong: 'La recherche demandée est trop longue.',
    filterUnknown: 'La recherche porte sur un attribut qu’Étincelle ne connaît pas.',
    path: 'Le nom d’un attribut est illisible. Vérifiez la correspondance des attributs dans l’annuaire.',
    operation: 'Le type de changement demandé n’existe pas dans SCIM.',
    tooManyOperations: 'Trop de changements dans une seule demande.',
    value: 'Une valeur n’a pas la forme attendue.',
    valueTooLong: 'Une valeur est trop longue.',
    valueMissing: 'Un attribut obligatoire manque, par exemple l’identifiant ou le nom.',
    email: 'Une adresse e-mail n’en est pas une.',
    memberUnknown: 'Un groupe contient une personne que cet annuaire n’a pas encore envoyée.',
    userNameTaken: 'Deux personnes ont le même identifiant (userName).',
    personTaken:
      'Une adresse e-mail ou un matricule est déjà à quelqu’un d’autre. Corrigez l’une des deux fiches dans l’annuaire.',
    otherDirectory: 'Une personne est déjà suivie par un autre annuaire. Retirez-la de l’un des deux.',
    groupTaken: 'Deux groupes ont le même nom.',
    unknown: 'L’annuaire a voulu changer une personne ou un groupe qui n’est plus ici.',
    tooLarge: 'La demande est trop volumineuse.',
    tooMany: 'Trop de demandes à la fois. L’annuaire réessaiera de lui-même.',
    failed: 'Étincelle n’a pas pu répondre. L’annuaire réessaiera de lui-même.',
  } satisfies Record<ScimRefusal, string>,
};

type NewsTexts = typeof fr;

const en: NewsTexts = {
  never: 'This directory has not asked anything of Étincelle yet.',
  asked: 'Last request',
  changed: 'Last change received',
  refused: 'Last refusal',
  none: 'None',
  since: 'Changes have been received since.',
  why: {
    syntax: 'The request could not be read.',
    filter: 'The search that was asked for is not supported.',
    filterTooLong: 'The search that was asked for is too long.',
    filterUnknown: 'The search is for an attribute that Étincelle does not know.',
    path: 'The name of an attribute cannot be read. Check the attribute mapping of the directory.',
    operation: 'The kind of change that was asked for does not exist in SCIM.',
    tooManyOperations: 'Too many changes in one request.',
    value: 'A value does not have the expected form.',
    valueTooLong: 'A value is too long.',
    valueMissing: 'A required attribute is missing, such as the user name or the name.',
    email: 'An e-mail address is not one.',
    memberUnknown: 'A group has a member whom this directory has not sent yet.',
    userNameTaken: 'Two people have the same user name.',
    personTaken:
      'An e-mail address or an employee number is somebody else’s already. Correct one of the two in the directory.',
    otherDirectory: 'A person is already told of by another directory. Take them out of one of the two.',
    groupTaken: 'Two groups have the same name.',
    unknown: 'The directory wanted to change a person or a group that is here no more.',
    tooLarge: 'The request is too large.',
    tooMany: 'Too many requests at once. The directory will try again by itself.',
    failed: 'Étincelle could not answer. The directory will try again by itself.',
  },
};

export const newsTexts: Readonly<Record<Language, NewsTexts>> = { fr, en };

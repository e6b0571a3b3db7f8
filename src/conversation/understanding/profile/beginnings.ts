/** How sentences begin in which people say something of themselves, in plain letters; and what follows. */
export const beginnings = {
  speaks:
    /^(?:je parle|i(?: also)? speak|je me debrouille en)(?: (?:couramment|bien|un peu|fluent|some|a bit of|a little))?(?= |$)/u,
  knowsHow:
    /^(?:je sais(?: bien)?(?: (?:faire (?:du|de la|de l|des|de)))?|i know how to|je suis (?:bon|bonne|fort|forte|doue|douee|forme|formee) en|i (?:am|m) good (?:at|with))(?= |$)/u,
  masters: /^(?:je maitrise(?: bien)?(?: (?:le|la|les|l))?|je m y connais en)(?= |$)/u,
  can: /^i can (?=(?:code|program|cook|paint|draw|translate|teach|sew|sing|knit|garden)\b)/u,
  mySkills: /^(?:mes competences(?: c est| ce sont| sont)?|competences|my skills(?: are)?|skills)(?= |$)/u,
  myCauses:
    /^(?:mes causes(?: c est| ce sont| sont)?|(?:les )?causes qui (?:me tiennent a c(?:oe|)ur|m interessent|comptent pour moi)(?: c est| ce sont| sont)?|my causes(?: are)?|(?:the )?causes i care about(?: are)?|i care about)(?= |$)/u,
  oneCause:
    /^(?:ajoute[zr]?|rajoute[zr]?|note[zr]?|add|note) (?:la|the) cause (?:d u |du |de la |des |de )?/u,
  myCity:
    /^(?:ma ville(?: c est| est)?|mon site(?: c est| est)?|mes villes(?: c est| ce sont| sont)?|my (?:city|town|site|office)(?: is)?|my cities(?: are)?)(?= |$)/u,
  livesIn:
    /^(?:j habite(?: a| au| aux| en)?|je suis base a|je suis basee a|i live in|i (?:am|m) based in)(?= |$)/u,
  inDepartment:
    /^(?:(?:moi )?je (?:travaille|bosse|suis)(?: bien)? (?:au|dans le) (?:service|departement)|je (?:travaille|bosse) pour le service|mon (?:service|departement)(?: (?:c est|s appelle)|$)|my department is(?: called)?)(?= |$)/u,
  atWork:
    /^(?:(?:moi )?je (?:travaille|bosse|suis) (?:a la|a l|au|aux|dans la|dans les|chez les)|(?:moi )?je (?:travaille|bosse) en|(?:mon|mes) (?:services?|departement)(?: est| sont)?|i (?:work|am|m) in(?: the)?|my department)(?= |$)/u,
  leftDepartment:
    /^(?:(?:moi )?je (?:ne )?(?:travaille|bosse|suis) plus (?:au|dans le|pour le) (?:service|departement)|j ai quitte le (?:service|departement))(?= |$)/u,
  leftWork:
    /^(?:(?:moi )?je (?:ne )?(?:travaille|bosse|suis) plus (?:a la|a l|au|aux|dans la|dans les|chez les|en)|j ai quitte (?:le|la|les|l)|mon (?:service|departement) n est plus|i (?:am|m) (?:not|no longer)(?: working)? in(?: the)?|i (?:don t|do not|dont|no longer) work in(?: the)?|i (?:have |ve )?left(?: the)?|my department is (?:not|no longer))(?= |$)/u,
  freeOn:
    /^(?:(?:en general )?je suis (?:plutot |toujours |souvent )?(?:dispo|disponible|libre)|(?:mes )?(?:dispos?|disponibilites?)(?: c est| ce sont| sont)?|disponible|i (?:am|m) (?:usually |always )?(?:free|available)|my availability(?: is)?)(?= |$)/u,
  notFreeOn:
    /^(?:je (?:ne )?suis (?:pas|plus|jamais) (?:dispo|disponible|libre)|i (?:am|m) (?:not|never|no longer) (?:free|available))(?= |$)/u,
} as const;

export type Beginning = keyof typeof beginnings;

export const adds = /^(?:ajoute[zr]?|rajoute[zr]?|note[zr]?|mets|mettez|add|note|put)(?: aussi)?(?= )/u;
export const takesOut =
  /^(?:enleve[zr]?|retire[zr]?|supprime[zr]?|efface[zr]?|oublie[zr]?|ote[zr]?|remove|delete|forget|take)(?= )/u;

/** Where something is added to, or taken out of. */
export const places = {
  skills:
    / (?:a|dans|de|parmi|comme|to|from|off|in|as one of)? ?(?:mes|my) (?:competences?|skills?)$| (?:a|dans|de|to|from|off|in|on) (?:mon profil|my profile)$/u,
  sites: / (?:a|dans|de|parmi|to|from|off) (?:mes|my) (?:villes?|sites?|cities|towns?)$/u,
} as const;

/** A part as a whole, where it is to be forgotten or shown. */
export const wholeParts = {
  skills: /^(?:toutes )?(?:all )?(?:of )?(?:mes|my) (?:competences?|skills?)$/u,
  causes: /^(?:toutes )?(?:all )?(?:of )?(?:mes|my) causes?$/u,
  sites:
    /^(?:toutes )?(?:all )?(?:of )?(?:(?:ma|my) (?:ville|city|town)|(?:mon|my) (?:site|office)|(?:mes|my) (?:villes|sites|cities|towns))$/u,
  departments: /^(?:(?:mon|my) (?:service|departement|department)|(?:mes|my) (?:services|departments))$/u,
  availability:
    /^(?:toutes )?(?:all )?(?:of )?(?:mes|my) (?:dispos?|disponibilites?|availability|availabilities)$/u,
} as const;

export const forgets =
  /^(?:oublie[zr]?|efface[zr]?|supprime[zr]?|vide[zr]?|enleve[zr]?|retire[zr]?|forget|clear|delete|remove|erase|empty)(?= )/u;
export const forgetsAll =
  /^(?:(?:oublie[zr]?|vide[zr]?|forget|clear|empty|reset) (?:tout )?(?:mon profil|my profile)|remets mon profil a zero)$/u;
export const shows =
  /^(?:(?:je veux |je peux |je voudrais |can i |let me |i want to )?(?:voir|montre[zr]?|affiche[zr]?|show|see|view)(?: moi| me)? |c est quoi |quel est |quelles sont |quels sont |what is |what s |what are )?(?:mon profil|my profile|(?:mes|my) (?:competences|skills|causes|dispos|disponibilites|villes|cities|availability)|(?:mon service|my department))(?: enregistrees?)?$/u;
export const edits =
  /^(?:(?:je veux |je voudrais |je souhaite |i want to |i d like to )?(?:modifie[zr]?|change[zr]?|complete[zr]?|remplir|remplis|mettre a jour|mets a jour|edit|change|update|complete|fill in|fill out) )(?:mon profil|my profile|(?:mes|my) (?:competences|skills|causes|dispos|disponibilites|villes|cities|availability)|mon service|my department)$/u;

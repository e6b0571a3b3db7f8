const list = (text: string): readonly string[] => text.trim().split(/\s+/u);

/** Towns that companies and charities are in, in plain small letters; those of several words by their first that tells. */
export const towns: ReadonlySet<string> = new Set([
  ...list(`paris lyon marseille toulouse nice nantes montpellier strasbourg bordeaux lille rennes reims toulon
    grenoble dijon angers nimes villeurbanne clermont brest limoges amiens perpignan metz besancon orleans
    rouen mulhouse caen nancy argenteuil montreuil roubaix tourcoing nanterre avignon creteil dunkerque poitiers
    versailles courbevoie vitry colombes asnieres aulnay rueil antibes colmar calais drancy merignac bourges
    issy levallois evry cergy noisy clichy ivry villejuif pantin bobigny bagnolet vincennes puteaux suresnes
    meudon boulogne massy palaiseau melun chartres quimper vannes lorient bayonne biarritz pau tarbes albi rodez
    beziers narbonne carcassonne valence annecy chambery niort angouleme troyes epinal belfort laval`),
  ...list(`bruxelles brussels liege namur anvers antwerp gand ghent geneve geneva lausanne zurich berne basel
    luxembourg montreal quebec casablanca rabat tunis alger dakar abidjan`),
  ...list(`london manchester birmingham leeds glasgow edinburgh cardiff bristol liverpool sheffield newcastle
    nottingham leicester coventry belfast dublin cork galway brighton southampton portsmouth oxford cambridge
    york swansea aberdeen dundee berlin munich hamburg frankfurt cologne madrid barcelona lisbon porto rome milan
    turin amsterdam rotterdam vienna warsaw prague copenhagen stockholm oslo helsinki toronto boston chicago`),
]);

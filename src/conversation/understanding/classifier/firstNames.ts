/** First names that are no other word of either language, in plain small letters, from many countries. */
export const firstNames: ReadonlySet<string> = new Set(
  `
    aaron abdel abdou abdoul abdoulaye abel abena abigail achille adam adama adele adeline adil adrian
    adriana adrien aga agathe agnes ahmed aicha aida aidan aiko aileen ailsa aimee aisha aissatou akim
    akira alain alan albane albert alberto alejandro alessandro alessia alex alexandra alexandre alexei
    alexis alfred alhassan ali alice alicia alina aline alison alistair alix aliya allan alma alphonse
    alvaro ama amadou amal amanda amandine amara amber ambre amel amelia amelie amin amina aminata amine
    amir amit amy ana anais anand anastasia anders andre andrea andreas andrei andrew andy anette angela
    angele angelina angelique angus ania anil anis anissa anita anja anna annabelle anne annette annick
    annie anouk anthony antoine antoinette anton antonio anya aoife archie ariane arianna arjun armand
    armelle arnaud aroha arthur ashley asma assia astrid aurelia aurelie aurelien ava awa axel axelle
    aya ayesha ayoub aziz azra babacar baptiste barbara barnabe barry basile bastien beatrice beatriz
    becca becky belinda benedicte benjamin benoit berangere bernadette bernard bertrand beth betty
    bianca bilal blandine bob bola boris boubacar brahim brandon brenda brendan brian brice bridget
    brigitte bronwyn bruce bruno bryan callum camila camille capucine carina carine carl carla carlos
    carlotta carmen carole carolina caroline carolyn carys cassandra catarina catherine cathy catriona
    cecile cecilia cedric celeste celia celine chantal charlene charles charlie charline charlotte chen
    chiara chidi chidinma chinwe chloe chris christelle christian christiane christina christine
    christophe christopher cian ciara claire clara clarisse claudia claudine clemence clement clementine
    clive clotilde colette colin connor constance coralie corentin corinne cosima craig cristina cynthia
    cyril cyrille daisy damien dan dana daniel daniela daniele danielle danny daphne darius darren dave
    david davide deb debbie deborah declan deepak delphine denis denise derek desmond devon diana diane
    didier diego dieudonne dilan dimitri djamel djibril dmitri dominic dominique donna dorian doris
    dorothee douglas dounia duncan dylan ebony eddie edgar edith edmond edouard eduardo edward edwige
    efe eileen elaine eleanor elena eleni eleonore eliane elias elie eliot elisa elisabeth elise
    elizabeth ella ellen elliot elodie eloise elsa elvira emeka emeline emeric emile emilia emilie
    emilien emily emma emmanuel emmanuelle enzo eoin eric erica erik erika erin ernest esme esra esteban
    estelle esther ethan etienne eugene eugenie eunice eva evan eveline evelyn ewa ewan fabian fabien
    fabienne fabio fabrice fadila faisal fanny fanta farah farid farida fatima fatimata fatma fatou
    fatoumata felicity felix femi ferdinand fergus fernando filip fiona flavie flora florence florent
    florian florianne fode foteini francesca francesco francine francis francisco franck francois
    francoise freddy frederic frederique fredrik freya gabin gabriel gabriela gabrielle gael gaelle
    gareth gary gaspard gaston gauthier gavin gemma genevieve geoffroy george georges georgia georgina
    gerald geraldine gerard gethin ghislaine gianni gilbert gilles gina giovanni giulia gladys glenn
    gordon gosia graham greg gregoire gregory greta guadalupe guillaume guillermo gustave gwen gwenaelle
    gwendoline habib hadrien hafsa haiming hakim hamid hamish hamza hana hanna hannah hans hao harold
    haroun harriet harry haruka harvey hassan hassane hawa hector heidi helen helena helene heloise
    henri henriette henry herve hicham hilary hiroshi honore houda hubert hugh hugo hugues huong ian
    ibrahim ibrahima ida ignacio igor ilan ilham ilias imane imran ines ingrid iona irene irina iris
    irma isaac isabel isabella isabelle isla ismael issa ivan ivy iwona jack jackie jacob jacqueline
    jacques jade jakub jalil jamal jamel james jamie jamila jana jane janet janice janine jasmine jason
    jasper javier jean jeanine jeanne jeff jennifer jenny jeremie jeremy jerome jess jesse jessica jill
    jim jimmy joachim joan joana joanna jocelyn jocelyne jodie joel joelle joey johan johann johanna
    john johnny jon jonas jonathan jordan jorge jose josef josefina joseph josephine josette josh joshua
    josiane josie joyce juan juanita judith judy jules julia julian juliana julie julien juliette julio
    jun justin justine kader kadiatou kamel kamil kamila kareem karen karim karima karin karine karl
    karla kasia kate katherine kathleen kathy katie katrin katya kavita kayla keiko keith kelly kenji
    kenneth kenza kerry kevin khadija khadim khaled khalid kim kirsten kirsty klaus koffi kofi konrad
    krishna kristina kumar kwame kwesi kylie laetitia laila lakshmi lamine lara larissa lars latifa
    laura laure laurence laurent laurie layla lea leah leander leila lena leo leon leonard leonie leonor
    leopold lerato leslie leticia lewis leyla li liam liesbeth lila lilian liliane lily lina linda linh
    lionel lisa lise livia liz loic lola lorena lorenzo loretta lorraine lou louane louis louisa louise
    luc luca lucas lucia lucie lucien lucienne lucile lucy ludivine ludovic luigi luis luka lukas luke
    lydia lydie lyes lynn maarten madeleine maelle maelys magali maggie magnus mahamadou mahmoud maia
    mairi maite malak malcolm malika mamadou manel manon manuela marc marcel marcela marceline marco
    marcus margaret margarida margaux margot marguerite maria mariam mariama mariana marianne marie
    mariella marielle marilyn marina marine mario marion marisol marius marjorie marlene marta martha
    martin martina martine mary maryam maryse mateo mateusz mathew mathias mathieu mathilde mathis
    matilda matt matteo matthew matthias matthieu maud maude maureen maurice mauricio maxence maxim
    maxime maximilien maya mehdi mehmet mei melanie melina melissa melvin mercedes meriem meryem mia
    michael michel michele micheline michelle miguel mika mike mila milan milena mina ming minh mireille
    miriam mo mohamed mohammed moira molly mona monica monika monique morag morgan morgane mounir mourad
    moussa moustapha muhammad muriel murray mustafa myriam nabil nabila nadege nadia nadine nadir naima
    nancy naomi nasser nassim natacha natalia natalie natasha nathalie nathan neil nelly nelson ngozi
    nguyen nia niamh nicholas nicola nicolas nicole nigel nikhil nikita nikos nils nina nisha nkechi
    noah noam noe noelle noemie nomsa nora norah norbert noreen nour nuno octave odette odile olaf oleg
    olek olga oliver olivia olivier olu omar ophelie orlane oscar osman oumar ousmane owen pablo padraig
    paloma pamela paola paolo pascal pascale pat patrice patricia patricio patrick paul paula paulette
    paulina pauline paulo pavel pedro peggy penelope perrine peter petra phil philip philippa philippe
    phoebe pia pierre pierrette pierrick piotr polly prakash pranav priya priyanka quentin rachel rachid
    rachida radia rafael rafaela ragnar rahim rahul raj rajesh ralph ramon rana raphael raphaelle rashid
    raul raymond rebecca regina regine regis remi remy renaud rene renee rhys ricardo richard richie
    rick rita robert roberta roberto robin rodolphe rodrigo roland romain romane romeo ronan rory rosa
    rosalie rosemary ross roxane roy ruben rudy rupert ruth ryan sabine sabrina sade sadia sadio saida
    salah salif salima salimata sally salma salome salvatore samantha samba sami samia samir samira
    samuel sandra sandrine sandy sanjay santiago sara sarah sasha saskia sato satoshi saul scott sean
    sebastian sebastien selim selma serena serge sergei sergio severine shannon sharon shaun sheila
    shirley sian sibylle sidonie siham simon simona simone siobhain siobhan sipho sofia sofiane solange
    solene sonia sophia sophie soraya stacy stan stefan stefania stella stephan stephane stephanie
    stephen steve steven stuart sunil suresh susan susanna suzanne suzie sven svetlana sylvain sylvia
    sylviane sylvie takeshi tamara tanguy tania tanya tarek tariq tatiana tayo ted teresa terry tess
    thabo thanh thea theo theodore theresa therese thibaud thibault thibaut thierry thomas tiago tiffany
    tim timothee timothy tina tobias tom tommy toni tony tracey tracy tran trevor tristan tunde tunji
    ugo ulrich ulrike ursula valentin valentina valentine valeria valerie valery vanessa vera veronica
    veronique vicky victoire victor victoria vijay vikram vincent viola violaine violette virginie
    vivian viviane vivien vlad vladimir walid walter wang wassim wei wendy werner wilfried wilhelm
    william willy wissam xavier xin yacine yael yan yann yannick yasmin yasmina yasmine yassine yasuko
    yohann yolande youcef youssef youssouf yuki yuri yusuf yvan yves yvette yvonne zach zahra zainab
    zakaria zanele zara zeynep zhang zineb zoe zohra zuzanna
  `
    .trim()
    .split(/\s+/u),
);

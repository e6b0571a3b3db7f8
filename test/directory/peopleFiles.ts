/** Five files of invented people, each in the shape of an export that companies really have. Lines are counted from 1. */

const utf8 = (text: string): Uint8Array => Buffer.from(`\ufeff${text}`, 'utf8');
/** None of their letters is one that Windows-1252 has elsewhere than Latin-1. */
const windows = (text: string): Uint8Array => Buffer.from(text, 'latin1');
const utf16 = (text: string): Uint8Array => Buffer.from(`\ufeff${text}`, 'utf16le');

/** A whole list: days are told by 13/01/2024, numbers begin with noughts, one left lately and one long ago. */
export const wholeList =
  utf8(`Entité légale;Matricule;Nom;Prénom;Email professionnel;Établissement;Département;Intitulé de poste;Matricule manager;Date d'entrée;Date de sortie;Langue
ACME SAS;00001;ROBIN;Yoann;yoann.robin@acme.example;Lyon Part-Dieu;Production;Directrice générale;;02/02/2013;;fr-FR
ACME SAS;00002;JULIEN;Candide;candide.julien@acme.example;Nantes – Île de Versailles;R&D;Responsable;00001;03/03/2014;;fr-FR
ACME SAS;00009;NICOLAS;Armine;armine.nicolas@acme.example;Lyon Part-Dieu;Achats;Chargé·e de mission;00002;10/10/2021;;en-GB
ACME SAS;00012;CARON;Thérèse;therese.caron@acme.example;Siège Paris;R&D;Chargé·e de mission;00002;13/01/2024;;fr-FR
ACME SAS;00038;DA SILVA;Aquiline;aquiline@acme.example;Siège Paris;Achats;Chargé·e de mission;00002;11/03/2024;31/12/2026;fr-FR
ACME SAS;00040;CARPENTIER;Valéry;valery@acme.example;Siège Paris;Achats;Chargé·e de mission;00002;13/05/2013;15/03/2025;fr-FR
`);

/** A payroll's: titles above, a sum below, years of two figures. Some columns are nobody's business. */
export const payroll = windows(`ACME INDUSTRIE;;;;;;;;;\r
Liste des salariés présents au 31/10/2026;;;;;;;;;\r
\r
Matricule;Nom Prénom;Civilité;N° Sécurité sociale;Établissement;Service;Date entrée;Date sortie;Temps de travail;Adresse e-mail;\r
101;MARTY Christian;Mme;2 87 03 69 123 101 41;Lyon Part-Dieu;PRODUCTION;01/06/06;;1,00;christian.marty@acme.example;\r
110;LEFEBVRE Acacé;M.;1 96 03 69 123 110 40;Saint-Étienne (usine);FINANCE & CONTRÔLE;01/03/98;;1,00;;\r
120;SCHMITT Odile;M.;1 78 04 69 123 120 40;Siège Paris;ACHATS;01/01/01;30/11/26;0,80;odile.schmitt@acme.example;\r
;;;;;;;;;\r
Nombre de salariés : 25;;;;;;;;;`);

/** Tabs and UTF-16, days with the year first, managers by name, and a state. */
export const tabbed =
  utf16(`Employee Number\tLast Name\tFirst Name\tWork Email\tLocation\tDepartment\tDivision\tJob Title\tReports To\tHire Date\tTermination Date\tStatus
B301\tMarchand\tBarnabé\tbarnabe@acme.example\tParis\tFinance\tEMEA\tConsultant\t\t2015-01-15\t\tActive
B302\tHuet\tQuintia\tquintia@acme.example\tLondon\tProduction\tEMEA\tConsultant\tMarchand, Barnabé\t2016-02-15\t\tActive
B318\tMoulin\tLauriane\tlauriane@acme.example\tLyon\tR&D\tEMEA\tConsultant\tHuet, Quintia\t2022-09-15\t2026-06-30\tInactive
`);

/** What changed, written by hand. Two have one number, two one address; some cells are nothing of the kind. */
export const changes = utf8(
  `sep=;
Action;Matricule;Nom;Prénom;Email pro;Site;Service;Manager (email);Entrée;Sortie
A;0401;Lefebvre;Angélina;angelina@acme.example;Siège Paris;R&D;;01/02/2020;
A;0402;Julien;Noël;noel@acme.example;Siège Paris;R&D;raoul@acme.example;01/02/2021;
A;0403;Francois;Raoul;raoul@acme.example;Siège Paris;R&D;noel@acme.example;01/02/2021;
M;0404;"O'Roche ""le jeune""";Théodora;THEODORA@ACME.EXAMPLE;"Lyon
Part-Dieu";Achats;angelina@acme.example;03/05/2019;
M;0405;"=HYPERLINK(""http://x.example"";""clic"")";Pierrick;pierrick@acme.example;Siège Paris;+Achats;angelina@acme.example;03/05/2019;
A;0401;Michel;Douce;douce@acme.example;Siège Paris;R&D;;01/02/2020;
A;0407;Morin;Abélard;angelina@acme.example;Siège Paris;R&D;;01/02/2020;
A;0408;Fournier;Lothaire;pas-un-mail;Siège Paris;R&D;;01/02/2020;
A;0409;Leclerc;Georgette;georgette@acme.example;Siège Paris;R&D;inconnu@acme.example;31/02/2020;
S;0410;Denis;Zaché;zache@acme.example;;;;;27/11/2026
S;0411;Rodriguez;Suzon;suzon@acme.example;;;;;
X;0412;Jean;Anicée;anicee@acme.example;Nantes;RH;;01/02/2020;
`.replace(/\n/gu, '\r\n'),
);

/** American days, padded cells, no address, managers who are not in it, and a dozen columns that nobody asked for. */
export const american =
  utf8(`Employee_Name,EmpID,MaritalStatusID,GenderID,Salary,Termd,Position,State,Zip,DOB,RaceDesc,DateofHire,DateofTermination,TermReason,EmploymentStatus,Department,ManagerName,ManagerID,PerformanceScore
"Lefevre, Coline  K   ",20001,0,0,40000,0,Area Manager,MA,1000,1/1/60,White,1/1/2010,,N/A-StillEmployed,Active,Production       ,Jocelyne Guyot,2,Fully Meets
"Marchal, Japhet",20003,2,0,55838,1,Sr. Analyst,TX,1026,3/3/62,Asian,3/11/2012,3/15/2025,Another position,Voluntarily Terminated,Sales,Firmin Prevost,4,Fully Meets
"Lefevre, Viviane",20004,0,1,63757,0,Technician I,MA,1039,4/4/63,White,4/16/2013,,N/A-StillEmployed,Active,Production       ,Basilisse Perez,5,Fully Meets
`);

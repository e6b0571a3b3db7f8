import type { StandInChannel, StandInUser } from './slack/types.js';
import type { TeamsTeam, TeamsUser } from './teams/index.js';

/** The made-up company of the sandbox. */
export const company = {
  name: 'Maison Lumen',
  timezone: 'Europe/Paris',
  locale: 'fr',
  slackTeamId: 'T0LUMEN01',
  teamsTenantId: '5f0c7d3a-9b1e-4c52-8a64-2d7e1f3b9c80',
} as const;

const email = (local: string) => `${local}@maison-lumen.example`;
const french = { tz: 'Europe/Paris', locale: 'fr-FR' } as const;

/** Who may create and announce missions: in each chat one who speaks French and one who speaks English. */
export const organiserEmails: readonly string[] = [
  'claire.vasseur',
  'amandine.roy',
  'grace.holloway',
  'oliver.bennett',
].map(email);

/** The people of the company's Slack; a guest and a robot are among them, whom announcements must leave out. */
export const slackUsers: readonly StandInUser[] = [
  { id: 'U0CLAIRE1', name: 'Claire Vasseur', email: email('claire.vasseur'), ...french },
  { id: 'U0NADIA01', name: 'Nadia Rahmani', email: email('nadia.rahmani'), ...french },
  { id: 'U0KARIM01', name: 'Karim Benali', email: email('karim.benali'), ...french },
  { id: 'U0INES001', name: 'Inès Moreau', email: email('ines.moreau'), ...french },
  { id: 'U0THOMAS1', name: 'Thomas Lefèvre', email: email('thomas.lefevre'), ...french },
  { id: 'U0SOFIA01', name: 'Sofia Almeida', email: email('sofia.almeida'), ...french },
  {
    id: 'U0HUGO001',
    name: 'Hugo Tremblay',
    email: email('hugo.tremblay'),
    tz: 'America/Montreal',
    locale: 'fr-CA',
  },
  {
    id: 'U0EMMA001',
    name: 'Emma Whitfield',
    email: email('emma.whitfield'),
    tz: 'Europe/Paris',
    locale: 'en-GB',
  },
  {
    id: 'U0GRACE01',
    name: 'Grace Holloway',
    email: email('grace.holloway'),
    tz: 'Europe/Paris',
    locale: 'en-GB',
  },
  {
    id: 'U0PAUL001',
    name: 'Paul Girard',
    email: 'paul.girard@studio-girard.example',
    isGuest: true,
    ...french,
  },
  { id: 'U0ROBOT01', name: 'Météo du matin', isBot: true, ...french },
];

const colleagues = slackUsers.filter((user) => !user.isBot && !user.isGuest).map((user) => user.id);

export const slackChannels: readonly StandInChannel[] = [
  { id: 'C0GENERAL', name: 'general', memberIds: [...colleagues, 'U0PAUL001'] },
  { id: 'C0ENGAGE1', name: 'engagement', memberIds: colleagues },
  // Read by a partner too: announcing here is warned of.
  { id: 'C0PARTNER', name: 'partenaires', memberIds: ['U0CLAIRE1', 'U0GRACE01'], sharedWith: ['T0PARTNER'] },
];

const teamsUser = (id: number, name: string, local: string): TeamsUser => ({
  id: `29:1-${local}`,
  aadObjectId: `c3f4a1d0-0000-4000-8000-00000000000${id}`,
  name,
  email: email(local),
  locale: 'fr-FR',
  timezone: 'Europe/Paris',
});

/** The people of the company's Teams; Karim and Inès are also in Slack, under the same e-mail. */
export const teamsUsers: readonly TeamsUser[] = [
  teamsUser(1, 'Julien Mercier', 'julien.mercier'),
  teamsUser(2, 'Amandine Roy', 'amandine.roy'),
  teamsUser(3, 'Karim Benali', 'karim.benali'),
  teamsUser(4, 'Inès Moreau', 'ines.moreau'),
  teamsUser(5, 'Yann Le Goff', 'yann.le-goff'),
  { ...teamsUser(6, 'Olivia Hart', 'olivia.hart'), locale: 'en-GB' },
  { ...teamsUser(7, 'Oliver Bennett', 'oliver.bennett'), locale: 'en-GB' },
];

export const teamsTeam: TeamsTeam = {
  id: '19:lumen-general@thread.tacv2',
  name: company.name,
  channels: [
    // The bot knows this channel by the name of its team: Teams tells no other.
    { id: '19:lumen-general@thread.tacv2', name: company.name },
    { id: '19:lumen-engagement@thread.tacv2', name: 'Engagement' },
  ],
};

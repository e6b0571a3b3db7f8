/** The people of the scenarios; the same in both chats, so that one e-mail is one employee. */
export const people = ['Olga', 'Ana', 'Ben', 'Chloé', 'Dan', 'Emma'] as const;
export type Name = (typeof people)[number];

const email = (name: Name) => `${name.toLowerCase().replace('é', 'e')}@example.org`;
export const organiserEmail = email('Olga');

/** Emma speaks English; Dan lives in Montreal. */
const zoneOf = (name: Name) => (name === 'Dan' ? 'America/Montreal' : 'Europe/Paris');
const localeOf = (name: Name) => (name === 'Emma' ? 'en-GB' : 'fr-FR');

export const slackId = (name: Name) => `U0${name.toUpperCase().replace('É', 'E')}`;
export const teamsId = (name: Name) => `29:${name.toLowerCase().replace('é', 'e')}`;

export const slackUsers = [
  ...people.map((name) => ({
    id: slackId(name),
    name,
    email: email(name),
    tz: zoneOf(name),
    locale: localeOf(name),
  })),
  { id: 'U0GUEST', name: 'Guest', email: 'guest@elsewhere.org', isGuest: true },
  { id: 'U0ROBOT', name: 'Robot', isBot: true },
];

export const teamsUsers = [
  ...people.map((name, index) => ({
    id: teamsId(name),
    aadObjectId: `00000000-0000-4000-8000-00000000000${index}`,
    name,
    email: email(name),
    locale: localeOf(name),
    timezone: zoneOf(name),
  })),
];

export const slackTeam = { id: 'T0SCENE', name: 'Scène' };
export const slackChannel = { id: 'C0ENGAGE', name: 'engagement', memberIds: people.map(slackId) };
export const teamsTenant = { id: '11111111-2222-4333-8444-555555555555', name: 'Scène' };
export const teamsTeam = {
  id: '19:team@thread.tacv2',
  name: 'Engagement',
  channels: [
    { id: '19:team@thread.tacv2', name: 'Général' },
    { id: '19:engagement@thread.tacv2', name: 'Engagement' },
  ],
};

import type { Engagement } from '../../../src/domain/engagements/engagement.js';
import { forgesButton } from '../../scenarios/forging.js';
import { putMission } from '../../scenarios/missions.js';
import { slackTeam } from '../../scenarios/people.js';
import { openTwoChats, type TwoChats } from '../../scenarios/twoChats.js';
import type { Answer, Watch } from '../kind.js';
import { openFingerprints } from './fingerprint.js';
import { kim, personas } from './personas.js';
import { openRewriting } from './rewriting.js';
import { keepIn } from './scene.js';
import { openConnector, teamsPersonas } from './teamsPersonas.js';

type Json = Record<string, unknown>;

/** A company whose Slack is full of people who are not who they seem. */
export interface Crowd {
  readonly chats: TwoChats;
  readonly missionId: string;
  readonly slotId: string;
  readonly draftId: string;
  readonly dans: Engagement;
  readonly watch: Watch;
  /** How many of those who are nobody’s colleagues the bot keeps. */
  outsidersKept(): Promise<number>;
  telling(userId: string, act: () => Promise<Answer>): Promise<Answer>;
  /** The same in Teams, where the answer goes to the connector that the activity names. */
  tellingInTeams(act: (serviceUrl: string) => Promise<Answer>): Promise<Answer>;
  /** From now on every answer to a response address leads elsewhere. */
  redirect(to: [number, string] | null): void;
  /** A response address that the bot believes. */
  readonly responseUrl: string;
  close(): Promise<void>;
}

export async function openCrowd(): Promise<Crowd> {
  let away: [number, string] | null = null;
  let front: Awaited<ReturnType<typeof openRewriting>> | null = null;
  const chats = await openTwoChats('slack', undefined, {
    slackUsers: personas.map(({ id, email }) => ({
      id,
      name: id,
      email,
      tz: 'Europe/Paris',
      locale: 'fr-FR',
    })),
    organiserEmails: `olga@example.org,${kim}`,
    inFrontOfSlack: async (apiUrl) => {
      front = await openRewriting(new URL(apiUrl).origin, inOtherWords, (path) =>
        path.startsWith('/response') ? away : null,
      );
      return `${front.url}api/`;
    },
  });
  const { store } = chats.records;
  const connector = await openConnector();
  const open = await putMission(chats, 'Collecte alimentaire', { capacity: 5 });
  const later = { startsAt: '2026-12-17T13:00:00Z', endsAt: '2026-12-17T16:00:00Z' };
  const hidden = await putMission(chats, 'Atelier de Dan', later);
  const draft = await putMission(chats, 'Chantier confidentiel', { status: 'ready' });
  for (const slotId of [open.slotId, hidden.slotId])
    await forgesButton(chats, 'slack', 'Dan', { kind: 'signUp', slotId, anyway: true });
  const prints = await openFingerprints(chats.databaseUri);
  await prints.quiet();
  await store.missions.update('own', hidden.id, ['announced'], { status: 'closed' });
  const [dans] = await store.engagements.ofMission('own', open.id, ['confirmed']);
  if (!dans) throw new Error('Dan has no place.');
  await chats.settle();
  const outsiders = [
    ...personas.filter(({ is }) => is === 'outsider').map(({ id }) => id),
    ...teamsPersonas.filter(({ is }) => is === 'outsider').map(({ aadObjectId }) => aadObjectId),
  ];
  return {
    ...{ chats, missionId: open.id, slotId: open.slotId, draftId: draft.id, dans },
    watch: {
      look: () => prints.take({ accepted: false }),
      lines: chats.log.lines,
      keep: () => keepIn(chats, prints),
    },
    outsidersKept: () => prints.count('identities', { userId: { $in: outsiders } }),
    async tellingInTeams(act) {
      const known = connector.heard.length;
      const answer = await act(connector.url);
      await prints.quiet();
      return { ...answer, text: [answer.text, ...connector.heard.slice(known)].join('\n') };
    },
    async telling(userId, act) {
      const person = chats.slack.person(userId);
      const known = person.inbox().length;
      const answer = await act();
      await prints.quiet();
      const news = person
        .inbox()
        .slice(known)
        .map(({ text }) => text);
      const home = JSON.stringify(chats.slack.home(userId) ?? '');
      return {
        ...answer,
        text: [answer.text, ...news, home, JSON.stringify(person.form()?.fields ?? '')].join('\n'),
      };
    },
    redirect: (to) => {
      away = to;
    },
    responseUrl: `${(front as { url: string } | null)?.url ?? ''}response/forged`,
    close: async () => {
      await prints.close();
      await chats.close();
      await front?.close();
      await connector.close();
    },
  };
}

/** What Slack tells of the personas. */
function inOtherWords(_path: string, body: Json): Json {
  const retold = (user: unknown): unknown => {
    const given = user as Json & { profile?: Json };
    const persona = personas.find(({ id }) => id === given.id);
    if (!persona) return { ...given, team_id: slackTeam.id };
    const { profile, ...wire } = persona.wire;
    return { ...given, ...wire, profile: { ...given.profile, ...(profile as Json) } };
  };
  if (body.user) return { ...body, user: retold(body.user) };
  return Array.isArray(body.members) && typeof body.members[0] === 'object'
    ? { ...body, members: body.members.map(retold) }
    : body;
}

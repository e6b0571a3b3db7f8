import { randomUUID } from 'node:crypto';
import { encodeIntent } from '../../../src/conversation/intents.js';
import type { Platform } from '../../../src/domain/organisations/workspace.js';
import { idOf } from '../identity/newcomers.js';
import { slackId, slackTeam, teamsId, teamsTenant } from '../people.js';
import type { TwoChats } from '../twoChats.js';
import type { Deed } from './acts.js';

/** Somebody as the platforms sign for them: their account, and where it is at home. */
export interface Actor {
  readonly slack: { readonly team: string; readonly user: string };
  readonly teams: { readonly tenant: string; readonly user: string };
}

export const colleague = (name: Parameters<typeof slackId>[0]): Actor => ({
  slack: { team: slackTeam.id, user: slackId(name) },
  teams: { tenant: teamsTenant.id, user: teamsId(name) },
});

/** Somebody in the chats of the company, whatever they are to it. */
export const known = (name: string): Actor => ({
  slack: { team: slackTeam.id, user: idOf('slack', name) },
  teams: { tenant: teamsTenant.id, user: idOf('teams', name) },
});

export const from = (place: string): Actor => ({
  slack: { team: `T0${place.toUpperCase()}`, user: 'U0THEM' },
  teams: { tenant: `tenant-${place}`, user: '29:them' },
});

/** Does it through a chat's door, signed as the platform signs it; resolves when the platform has been answered. */
export const comesIn = (chats: TwoChats, chat: Platform, actor: Actor, deed: Deed): Promise<void> =>
  chat === 'slack' ? throughSlack(chats, actor.slack, deed) : throughTeams(chats, actor.teams, deed);

async function throughSlack({ slack }: TwoChats, { team, user }: Actor['slack'], deed: Deed): Promise<void> {
  const channel = slack.dmOf(user);
  const who = {
    ...{ user: { id: user, team_id: team }, team: { id: team, domain: 'x' }, api_app_id: slack.bot.appId },
    ...{ trigger_id: randomUUID(), is_enterprise_install: false },
  };
  switch (deed.kind) {
    case 'button': {
      const action = { type: 'button', block_id: 'b', action_id: 'a', value: encodeIntent(deed.intent) };
      const container = { type: 'message', message_ts: '1.1', channel_id: channel };
      const place = { container, channel: { id: channel, name: 'directmessage' }, actions: [action] };
      await slack.interact({ ...who, ...place, type: 'block_actions' });
      return;
    }
    case 'form': {
      const { kind: callback_id, ...carried } = deed.form;
      const values = Object.fromEntries(
        Object.entries(deed.values).map(([field, value]) => [
          field,
          { v: { type: 'plain_text_input', value } },
        ]),
      );
      const private_metadata = JSON.stringify(carried);
      const view = { id: 'V1', type: 'modal', callback_id, private_metadata, state: { values } };
      await slack.interact({ ...who, type: 'view_submission', view });
      return;
    }
    case 'text': {
      const authorizations = [{ team_id: team, user_id: slack.bot.userId, is_bot: true }];
      const said = { type: 'message', channel_type: 'im', channel, user, team, text: deed.text, ts: '1.1' };
      await slack.resend({
        ...{ type: 'event_callback', event_id: randomUUID(), team_id: team, context_team_id: team },
        ...{ api_app_id: slack.bot.appId, event: said, authorizations },
      });
    }
  }
}

async function throughTeams(chats: TwoChats, { tenant, user }: Actor['teams'], deed: Deed): Promise<void> {
  const known = chats.teams.users().find(({ id }) => id === user);
  const activity = {
    ...{ id: randomUUID(), channelId: 'msteams', serviceUrl: chats.teams.serviceUrl, locale: 'fr-FR' },
    ...{ recipient: { id: '28:scenario-bot' }, from: { id: user, aadObjectId: known?.aadObjectId ?? user } },
    conversation: {
      ...{ id: known ? chats.teams.personalChatId(user) : `a:${tenant}`, tenantId: tenant },
      conversationType: 'personal',
    },
    ...contentOf(deed),
  };
  await fetch(`${chats.url}/api/messages`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(activity),
  });
}

function contentOf(deed: Deed): object {
  switch (deed.kind) {
    case 'text':
      return { type: 'message', text: deed.text };
    case 'button':
      return invoke({ etincelle: { intent: encodeIntent(deed.intent) } });
    case 'form': {
      const { kind: form, ...ids } = deed.form;
      const context = { timezone: 'Europe/Paris', missionTitle: 'x', name: 'x', people: 1, channels: [] };
      return invoke({ etincelle: { form, ...ids, ...context }, ...deed.values });
    }
  }
}

const invoke = (data: object): object => ({
  ...{ type: 'invoke', name: 'adaptiveCard/action', value: { action: { data } } },
});

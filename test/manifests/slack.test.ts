import manifest from '../../manifests/slack/manifest.json' with { type: 'json' };
import en from '../../src/i18n/en.json' with { type: 'json' };
import fr from '../../src/i18n/fr.json' with { type: 'json' };
import { promptKeys } from '../../src/platforms/slack/agentView.js';
import { scopes as asked } from '../../src/platforms/slack/install/scopes.js';
import { said } from '../conversation/understanding/scene.js';
import { found, read, sourceBelow } from './files.js';
import { slackRules } from './slackRules.js';
import { scopesOfEvents, scopesOfMethods } from './slackScopes.js';

const source = sourceBelow('src/platforms/slack');
const scopes = manifest.oauth_config.scopes.bot;
const events = manifest.settings.event_subscriptions.bot_events;
const { features, settings } = manifest;

/** Slack's own list of names, out of the types of its SDK. */
const namesKnownToSlack = (type: string): string[] => {
  const types = read('node_modules/@slack/web-api/dist/types/request/manifest.d.ts');
  const [line = ''] = types.match(new RegExp(`^type ${type} = .*$`, 'm')) ?? [];
  return found(line, /'([^']+)'/g);
};

const broken = (change: (copy: typeof manifest) => void): boolean => {
  const copy = structuredClone(manifest);
  change(copy);
  return !slackRules.safeParse(copy).success;
};

test('Slack’s rules accept the manifest', () => {
  expect(slackRules.safeParse(manifest).error?.issues ?? []).toEqual([]);
});

test('the rules refuse a name too long, a misspelt key, an address without https and an event named twice', () => {
  expect(broken((copy) => Object.assign(copy.display_information, { name: 'é'.repeat(36) }))).toBe(true);
  expect(broken((copy) => Object.assign(copy.settings, { socket_mode: false }))).toBe(true);
  expect(broken((copy) => Object.assign(copy.settings.interactivity, { request_url: 'http://x' }))).toBe(
    true,
  );
  expect(broken((copy) => copy.settings.event_subscriptions.bot_events.push('app_mention'))).toBe(true);
});

test('Slack’s SDK knows every scope and every event by name', () => {
  // Its types do not name this one; its methods need it.
  const known = [...namesKnownToSlack('BotScope'), 'assistant:write'];
  expect(known).toEqual(expect.arrayContaining(scopes));
  expect(namesKnownToSlack('ManifestEvent')).toEqual(expect.arrayContaining(events));
});

test('the events are those that the code reads, and no other', () => {
  const [readers = ''] = source.match(/^const readers[\s\S]*?^};/m) ?? [];
  // Of messages, those of the personal chat: anything else is left aside.
  const inManifest = events.map((event) => (event === 'message.im' ? 'message' : event)).sort();
  expect(found(readers, /^ {2}(\w+):/gm)).toEqual(inManifest);
  expect(source).toContain("channel_type !== 'im'");
});

test('the message shortcut is the one that the code reads, and the only one', () => {
  const read = found(source, /const CALLBACK = '(\w+)'/g);
  expect(features.shortcuts.map(({ callback_id, type }) => [type, callback_id])).toEqual([
    ['message', read[0]],
  ]);
});

test('the slash commands are those that people are told of, and no other', () => {
  const told = ['src/sandbox/page/texts.ts', 'src/i18n/fr.json', 'src/i18n/en.json'].map(read).join('\n');
  const commands = found(told, /[\s'"«“](\/[a-z][\w-]*)(?=[\s'",.;»”])/g);
  expect(features.slash_commands.map(({ command }) => command)).toEqual(commands);
  expect(commands).toEqual(['/mission']);
});

test('every Web API method that the code calls is in the table of scopes, and no other', () => {
  const called = found(source, /\bclient\s*\.\s*([a-z]\w*(?:\.\w+)+)\(/g);
  expect(called).toEqual(Object.keys(scopesOfMethods).sort());
  expect(source).not.toMatch(/\.apiCall\(|\.filesUploadV2\(/);
});

test('the scopes are those that the methods, the events and the command need, and no other', () => {
  const needed = [...Object.values(scopesOfMethods), ...Object.values(scopesOfEvents), ['commands']].flat();
  expect(Object.keys(scopesOfEvents).sort()).toEqual([...events].sort());
  expect(scopes).toEqual([...new Set(needed)].sort());
});

test('an admin may leave out what only private channels, the agent’s view, files and links need, and nothing else', () => {
  const { bot_optional: optional } = manifest.oauth_config.scopes;
  expect(optional).toEqual(['assistant:write', 'files:read', 'groups:read', 'links:read', 'links:write']);
  expect(scopes).toEqual(expect.arrayContaining(optional));
});

const prompted = [fr, en].flatMap((texts) => promptKeys.map((key) => texts[`agent.prompt.${key}`]));

test.each([...features.agent_view.suggested_prompts.map(({ message }) => message), ...prompted])(
  'the prompt “%s” is understood',
  (prompt) => {
    expect(said(prompt)).toMatch(/^(missions\.list|list .+|my\.missions|help|choice details .+)$/);
  },
);

test('everything is posted to the one endpoint that the code opens', () => {
  const [path] = found(source, /const PATH = '([^']+)'/g);
  const addresses = [
    settings.event_subscriptions.request_url,
    settings.interactivity.request_url,
    ...features.slash_commands.map(({ url }) => url),
  ];
  expect([...new Set(addresses)]).toEqual([`https://etincelle.example.org${path}`]);
});

test('people come back from Slack to the one address that the code opens, and are asked for these scopes', () => {
  const [path] = found(source, /const redirectUriPath = '([^']+)'/g);
  expect(manifest.oauth_config.redirect_urls).toEqual([`https://etincelle.example.org${path}`]);
  expect(asked).toEqual(scopes);
});

test('the App Home and the personal chat are open, and nothing is promised that is not there', () => {
  expect(features.app_home).toEqual({
    home_tab_enabled: true,
    messages_tab_enabled: true,
    messages_tab_read_only_enabled: false,
  });
  const { socket_mode_enabled, token_rotation_enabled, org_deploy_enabled } = settings;
  expect([socket_mode_enabled, token_rotation_enabled, org_deploy_enabled]).toEqual([false, false, false]);
});

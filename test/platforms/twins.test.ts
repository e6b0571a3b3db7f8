import { readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';

const platforms = resolve(import.meta.dirname, '../../src/platforms');

/** The source files of a platform, without the folders of what one of the two alone does. */
function filesOf(platform: 'slack' | 'teams'): string[] {
  return ['', 'render/'].flatMap((folder) =>
    readdirSync(join(platforms, platform, folder))
      .filter((name) => name.endsWith('.ts'))
      .map((name) => `${folder}${name.replace(/\.ts$/, '')}`),
  );
}

/** What one of the two needs and the other does not, each with its reason. */
const alone: Readonly<Record<'slack' | 'teams', Readonly<Record<string, string>>>> = {
  slack: {
    agentView: 'only Slack has threads for an agent; Teams has a typing indicator',
    boltLogger: 'Bolt logs through an interface of its own',
    chosenDate: 'a modal can change while it is filled in; a card cannot',
    colleaguePicker:
      'only Slack tells at once who was chosen in a list of its people; a card is a form, and is sent',
    formMetadata: 'a modal carries its form in private_metadata; a card, in the data of its button',
    homePage: 'only Slack has an App Home',
    homes: 'only Slack has an App Home',
    links: 'only Slack asks what to show below an address; Teams searches instead',
    marks: 'text in a message comes with Slack’s own marks',
    meaning: 'words, commands, buttons and homes come to Slack’s endpoint in unlike shapes',
    parseEvent: 'the Events API wraps what Teams posts as an activity',
    responseUrl: 'only Slack hands out an address to answer at',
    previews: 'a modal stands beside its preview; in Teams the form takes its place',
    'render/blocks': 'elements are blocks in Slack, cards in Teams',
    'render/rating': 'thumbs are a block in Slack; Teams puts them there itself',
    retire: 'Slack gives back the message that was pressed, whose buttons alone can go',
    shortcut:
      'what stands in a message’s menu opens a modal in Slack; in Teams it is of the message extension',
    stepMenu:
      'an option of a menu has 75 letters to say what it does; a card’s button has as many as it likes',
    subWords: 'only Slack has a command with words of its own after it',
    submitting: 'a modal is acknowledged with its errors, and has to open within three seconds',
  },
  teams: {
    activity: 'everything that Teams posts has one shape, which Bolt gives us for Slack',
    address: 'an address of Teams has several parts; Slack’s is an id',
    addressOf: 'an address of Teams is told by each activity',
    authentication: 'the credentials of botbuilder',
    channelsOf: 'the names of channels are told by their team alone',
    dialog: 'only Teams has a message extension; Slack has a modal',
    formAgain: 'a card is empty once it is sent; Slack’s modal stays open',
    formContext: 'a card carries its form in the data of its button; a modal, in private_metadata',
    handleDialog: 'only Teams has a message extension; Slack has a modal',
    guard: 'tokens and loopback; Slack’s is its signature, read in readRequest',
    hints: 'language and zone come with each activity; Slack’s with the profile',
    misunderstood: 'Slack tells no bot of an edited direct message as a new one',
    oneAttempt: 'botbuilder repeats by itself what must be said once',
    publicMessage: 'Slack whispers in a channel; Teams answers for all or in private',
    recentAnswers: 'an invoke that is posted again takes its answer from the response',
    'render/actions': 'buttons of cards have a fallback each',
    'render/cards': 'elements are blocks in Slack, cards in Teams',
    'render/fit': 'a card is weighed whole; blocks are counted',
    'render/found': 'only Teams has a message extension; Slack shows a link',
    search: 'only Teams has a message extension; Slack shows a link',
    serviceUrl: 'Teams tells where to answer, which has to be checked',
    settings: 'kinds of bots that cannot work are refused',
    signingKeys: 'the keys of Teams’ tokens',
    tabTokens: 'only Teams shows a tab of pages, and vouches for whoever opens it',
    targeted: 'botbuilder knows no message for one person in a channel; Bolt does',
    teamChannels: 'the app is added to a team, not to a channel',
    tokens: 'the tokens that Teams posts with',
  },
};

const files = { slack: filesOf('slack'), teams: filesOf('teams') };

test.each([
  ['slack', 'teams'],
  ['teams', 'slack'],
] as const)('every file of %s has its twin in %s, or a reason to have none', (one, other) => {
  const single = files[one].filter((name) => !files[other].includes(name));
  expect(single.sort()).toEqual(Object.keys(alone[one]).sort());
});

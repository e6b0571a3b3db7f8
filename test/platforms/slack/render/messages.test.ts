import { decodeIntent } from '../../../../src/conversation/intents.js';
import type { Reader } from '../../../../src/domain/people/reader.js';
import type { Message } from '../../../../src/messages/message.js';
import { renderHome, renderMessage } from '../../../../src/platforms/slack/render/index.js';
import { stepMenu } from '../../../../src/platforms/slack/stepMenu.js';
import { validateBlocks, validateView } from '../../../../src/sandbox/slack/limits/index.js';
import { readMrkdwn } from '../../../../src/sandbox/slack/markup.js';
import { managedList } from '../../../support/managed.js';
import { engagement, mission, nastySamples, samples, slot, standing } from './samples.js';

const french: Reader = { locale: 'fr', timezone: 'Europe/Paris' };
const english: Reader = { locale: 'en', timezone: 'America/New_York' };

const named = (messages: Message[]) => messages.map((message, at) => [message.kind, at, message] as const);
const written = (message: Message, reader = french) => JSON.stringify(renderMessage(message, reader));

interface Pressable {
  readonly type?: string;
  readonly action_id?: string;
  readonly options?: readonly Pressable[];
  readonly text: { readonly text: string };
  readonly value?: string;
  readonly url?: string;
}

/** A button, or what stands in a menu, as a button would say it. */
function pressables(element: Pressable): Pressable[] {
  if (element.type !== 'overflow') return [element];
  return (element.options ?? []).map((option) => {
    const { action_id = '' } = element;
    return { ...option, value: stepMenu.read({ action_id, selected_option: option }) ?? '' };
  });
}

function buttonsOf(message: Message, reader = french): Pressable[] {
  return renderMessage(message, reader).blocks.flatMap((block) => [
    ...(block.type === 'actions' ? block.elements.flatMap((each) => pressables(each as Pressable)) : []),
    ...(block.type === 'section' && block.accessory?.type === 'button' ? [block.accessory as Pressable] : []),
  ]);
}
const labels = (message: Message, reader = french) =>
  buttonsOf(message, reader).map((each) => each.text.text);

describe.each([french, english])('in $locale', (reader) => {
  test.each(named([...samples, ...nastySamples]))('%s (%i) is what Slack takes', (_kind, _at, message) => {
    const { text, blocks } = renderMessage(message, reader);
    expect(validateBlocks(blocks, 'message')).toEqual([]);
    expect(text.trim()).not.toBe('');
    expect(text.length).toBeLessThan(2000);
  });

  test.each(named([...samples, ...nastySamples]))(
    '%s (%i) is a home that Slack takes',
    (_kind, _at, message) => {
      expect(validateView(renderHome(message, reader))).toEqual([]);
    },
  );

  test.each(named(samples))(
    'every button of %s (%i) carries an intent of ours or an address',
    (_kind, _at, message) => {
      for (const button of buttonsOf(message, reader))
        expect(button.url ?? decodeIntent(button.value)).toBeTruthy();
    },
  );
});

test.each(named(nastySamples))('%s (%i) lets nobody call a channel or hide a link', (_kind, _at, message) => {
  const { text, blocks } = renderMessage(message, french);
  const literal = ['plain_text', 'accessibility_label'];
  const marked = JSON.stringify(blocks, (key, value) =>
    literal.includes(value?.type) || literal.includes(key) ? undefined : value,
  );
  expect(text).not.toMatch(/<[!@#h]/);
  // The one whom we name ourselves.
  expect(marked.replaceAll('<@U0OLGA>', '')).not.toMatch(/<[!@#h]/);
});

test('a mission is told on the clock of the reader', () => {
  const message = { kind: 'mission.details', mission: mission() } as const;
  expect(written(message)).toContain('mardi 1er décembre, 9\u00a0h – 12\u00a0h\u00a030');
  expect(written(message, english)).toContain('3 am – 6:30 am where you are');
});

test('a free place can be taken, a full slot waited for, a closed one neither', () => {
  const on = (extra: Parameters<typeof slot>[0]) =>
    labels({ kind: 'mission.details', mission: mission({ slots: [slot(extra)] }) });
  const propose = 'Proposer à un·e collègue';
  expect(on({})).toEqual(['Je m’inscris', 'M’inscrire avec un·e collègue', propose]);
  expect(on({ placesLeft: 1 })).toEqual(['Je m’inscris', propose]);
  expect(on({ placesLeft: 0 })).toEqual(['Rejoindre la liste d’attente', propose]);
  expect(on({ closed: 'past' })).toEqual([]);
});

test('somebody on a slot can leave it, and withdrawn people can come back', () => {
  const on = (mine: ReturnType<typeof standing>) =>
    labels({ kind: 'mission.details', mission: mission({ slots: [slot({ mine })] }) });
  expect(on(standing())).toEqual(['Ajouter à mon agenda', 'Me désister', 'Proposer à un·e collègue']);
  expect(on(standing({ state: 'withdrawn', calendarUrl: null }))).toEqual([
    'Je m’inscris',
    'Proposer à un·e collègue',
  ]);
});

test('a channel sees nobody’s own standing', () => {
  const mine = standing();
  const message = {
    kind: 'announcement',
    mission: mission({ slots: [slot({ mine })] }),
    forMany: true,
  } as const;
  expect(labels(message)).toEqual(['Je m’inscris', 'En savoir plus']);
  expect(written(message)).not.toContain('Votre place est réservée');
});

test('an offer can be accepted or declined', () => {
  const offered = engagement({
    state: 'offered',
    offerExpiresAt: new Date('2026-11-30T10:00:00Z'),
    calendarUrl: null,
  });
  const message = { kind: 'engagement.offered', engagement: offered } as const;
  expect(labels(message)).toEqual(['Je prends la place', 'Non merci, je passe mon tour', 'En savoir plus']);
  expect(written(message)).toContain('lundi 30 novembre à 11\u00a0h');
});

test('a list and the organiser’s list show three half-days, the reader’s own first, closed ones last', () => {
  const at = (day: number, extra: Parameters<typeof slot>[0] = {}) =>
    slot({
      id: `slot-${day}`,
      startsAt: new Date(`2026-12-0${day}T08:00:00Z`),
      endsAt: new Date(`2026-12-0${day}T11:00:00Z`),
      ...extra,
    });
  const slots = [at(1, { closed: 'past' }), at(2), at(3), at(4, { mine: standing() })];
  const shown = (message: Message) =>
    [...written(message).matchAll(/\w+ (\d) décembre, 9\u00a0h[^·]*· ([^\\"]+)/g)].map(([, day, rest]) => [
      day,
      rest?.replaceAll('\u00a0', ' '),
    ]);
  expect(shown({ kind: 'missions.list', missions: [mission({ slots })], page: 0, pages: 1 })).toEqual([
    ['4', 'Votre place est réservée'],
    ['2', '3 places libres sur 12'],
    ['3', '3 places libres sur 12'],
  ]);
  const managed = slots.slice(0, 3).map((each) => ({ ...each, closed: 'notAnnounced' as const }));
  expect(shown(managedList([mission({ slots: managed })]))).toHaveLength(2);
});

test('marks of a title mean nothing in bold, and stand as they are where nothing is marked', () => {
  const title = '*Gras* _souligné_ ~barré~ `code` d*o*s';
  const starred = mission({ title });
  const nameOf = (id: string) => id;
  const { blocks } = renderMessage({ kind: 'missions.list', missions: [starred], page: 0, pages: 1 }, french);
  const [, item] = blocks;
  if (item?.type !== 'section') throw new Error('The list has changed.');
  const [line = ''] = readMrkdwn(String(item.text?.text), nameOf).split('\n');
  expect(line.replaceAll('\u200b', '')).toBe(`3 · ${title}`);
  const details = renderMessage({ kind: 'mission.details', mission: starred }, french);
  expect(details.blocks[0]).toMatchObject({ type: 'header', text: { text: title } });
});

test('a list turns its pages', () => {
  const list = (page: number) =>
    labels({ kind: 'missions.list', missions: [mission()], page, pages: 3 }, english);
  expect(list(0)).toEqual(['Tell me more', 'Next']);
  expect(list(1)).toEqual(['Tell me more', 'Back', 'Next']);
  expect(list(2)).toEqual(['Tell me more', 'Back']);
});

test('a choice among missions has one button each, told apart by its label', () => {
  const choices = [mission(), mission({ number: 4, title: 'Dictée' })].map((each) => ({
    mission: each,
    slot: slot(),
    engagementId: null,
  }));
  const found = labels({ kind: 'mission.choose', purpose: 'signUp', choices });
  expect(found).toEqual([
    expect.stringMatching(/^Jardin partagé, mardi/),
    expect.stringMatching(/^Dictée, mardi/),
  ]);
});

test('a draft can be announced and edited, and so can a mission that is announced: its places', () => {
  expect(labels({ kind: 'mission.preview', mission: mission({ status: 'draft' }) })).toEqual([
    'Annoncer',
    'Modifier',
    'Cadrage',
    'Répéter',
    'Lien pour l’association',
    'Supprimer le brouillon',
  ]);
  const none = { queued: 0, sent: 0, unreachable: 0, failed: 0, inDoubt: 0 };
  const deliveries = { people: none, channels: none };
  expect(labels({ kind: 'roster', mission: mission(), slots: [], deliveries })).toEqual([
    'Ajouter quelqu’un',
    'Annoncer',
    'Relancer celles et ceux qui n’ont pas répondu',
    'Modifier',
    'Cadrage',
    'Dupliquer',
    'Répéter',
    'Lien pour l’association',
    'Affiche à imprimer',
    'Annuler la mission',
    'Gérer les missions',
  ]);
});

test('the telephone of the contact is told to people who have a place, and to no channel', () => {
  const on = (mine: ReturnType<typeof standing> | null) => mission({ slots: [slot({ mine })] });
  const phone = '+33 6 00 00 00 00';
  expect(written({ kind: 'mission.details', mission: on(standing()) })).toContain(phone);
  expect(written({ kind: 'mission.details', mission: on(null) })).not.toContain(phone);
  expect(written({ kind: 'announcement', mission: on(standing()), forMany: true })).not.toContain(phone);
  expect(written({ kind: 'reminder.soon', engagement: engagement() })).toContain(phone);
  expect(written({ kind: 'seat.open', engagement: engagement({ state: 'waitlisted' }) })).not.toContain(
    phone,
  );
});

test('a page of people to take off has a button for each, however long the names', () => {
  for (const message of nastySamples)
    if (message.kind === 'takeOff.choose')
      expect(written(message).match(/\\"kind\\":\\"takeOff\\"/g) ?? []).toHaveLength(message.people.length);
});

test('a roster with somebody on it offers to take somebody off', () => {
  const found = samples.flatMap((message) => (message.kind === 'roster' ? [labels(message)] : []));
  expect(found.map((each) => each.includes('Retirer quelqu’un'))).toEqual([true, true]);
});

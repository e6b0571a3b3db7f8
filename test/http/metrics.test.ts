import type { Platform } from '../../src/domain/organisations/workspace.js';
import { announceMission } from '../scenarios/announcing.js';
import { forbidden } from '../scenarios/privacy.js';
import { hears, presses } from '../scenarios/steps.js';
import { openTwoChats, type TwoChats } from '../scenarios/twoChats.js';
import { type Figures, figuresOf, figuresOnce } from './figures.js';

/** A mission with one place is announced. Ana takes it, Ben waits, Ana leaves, Ben is offered it and takes it. */
describe.each<Platform>(['slack', 'teams'])('the figures after a mission in %s', (chat) => {
  let stage: TwoChats;
  const person = (name: 'Ana' | 'Ben') => stage.person(chat, name);
  const figures = (expected: (figures: Figures) => void) => figuresOnce(stage.url, expected);

  beforeAll(async () => {
    stage = await openTwoChats(chat);
    await announceMission(stage, chat, { capacity: '1' });
    for (const name of ['Ana', 'Ben'] as const) await hears(person(name), /jardin/);
  });
  afterAll(() => stage.close());

  test('the announcement is counted as sent to six people and a channel, and nothing is due', async () => {
    await figures(({ sum }) => {
      expect(sum('etincelle_deliveries_total', { platform: chat, state: 'sent' })).toBe(7);
      expect(sum('etincelle_deliveries_due')).toBe(0);
      expect(sum('etincelle_deliveries_lag_seconds')).toBe(0);
    });
  });

  test('sign-ups are counted by the state they begin in, and the changes after by the state they lead to', async () => {
    await presses(person('Ana'), 'Je m’inscris');
    await hears(person('Ana'), /Votre place est réservée/);
    await person('Ben').say('je participe à la mission 1');
    await hears(person('Ben'), /Vous êtes en 1re position/);
    await figures(({ sum }) => {
      expect(sum('etincelle_signups_total', { state: 'confirmed' })).toBe(1);
      expect(sum('etincelle_signups_total', { state: 'waitlisted' })).toBe(1);
    });
    await person('Ana').say('je me désiste de la mission 1');
    await presses(person('Ana'), 'Oui, me désister');
    await presses(person('Ben'), 'Je prends la place');
    await figures((after) => {
      const change = (state: string) => after.sum('etincelle_engagement_changes_total', { state });
      expect(['withdrawn', 'offered', 'confirmed'].map(change)).toEqual([1, 1, 1]);
      expect(after.sum('etincelle_signups_total')).toBe(2);
    });
  });

  test('events are timed by platform, what they were and what came of them', async () => {
    await person('Ana').say('mon chat aime la musique baroque');
    await person('Ana').say('je participe à la mission 99');
    await figures(({ sum }) => {
      const answers = (labels: Record<string, string>) =>
        sum('etincelle_answer_seconds_count', { platform: chat, ...labels });
      expect(answers({ input: 'submission', outcome: 'answered' })).toBeGreaterThanOrEqual(2);
      expect(answers({ input: 'action', outcome: 'answered' })).toBeGreaterThanOrEqual(4);
      expect(answers({ input: 'text', outcome: 'notUnderstood' })).toBe(1);
      expect(answers({ input: 'text', outcome: 'refused' })).toBe(1);
      expect(answers({ outcome: 'failed' })).toBe(0);
      expect(sum('etincelle_refusals_total', { platform: chat })).toBe(1);
      expect(sum('etincelle_accept_seconds_count', { platform: chat, outcome: 'new' })).toBe(answers({}));
    });
  });

  test('the log’s codes are counted, and the process tells of itself', async () => {
    const { sum, contentType } = await figuresOf(stage.url);
    expect(contentType).toBe('text/plain; version=0.0.4; charset=utf-8');
    expect(sum('etincelle_events_total', { code: 'workspace.known', level: 'info' })).toBe(2);
    expect(sum('etincelle_events_total', { level: 'error' })).toBe(0);
    expect(sum('process_resident_memory_bytes')).toBeGreaterThan(0);
    expect(sum('nodejs_eventloop_lag_p99_seconds')).toBeGreaterThan(0);
  });

  test('nobody’s name, e-mail or words are in it, and no label holds an id', async () => {
    const { text, samples } = await figuresOf(stage.url);
    expect(text).not.toMatch(forbidden);
    expect(text).not.toMatch(/musique|baroque|example|@/);
    const ours = samples.filter(({ name }) => name.startsWith('etincelle_'));
    for (const { labels } of ours) {
      for (const [label, value] of Object.entries(labels)) {
        expect(value).toMatch(label === 'le' ? /^[\d.]+$|^\+Inf$/ : /^[A-Za-z][\w.]{0,59}$/);
        expect(value).not.toMatch(/[0-9a-f]{8}-|\b[UTCD]0[A-Z]/);
      }
    }
  });
});

import { z } from 'zod';
import { findMission } from '../../application/queries/findMission.js';
import { missionViews } from '../../application/queries/missionViews.js';
import { myMissions } from '../../application/queries/myMissions.js';
import { openSearch } from '../../application/queries/openSearch.js';
import { t } from '../../i18n/index.js';
import { ownId } from '../api/ids.js';
import { engagementSchema, engagementTold, missionSchema, missionTold } from './told.js';
import { answer, not, notDone, tool } from './tool.js';

const pagesAtMost = 50;
const mineAtMost = 50;
/** By the name of a mission: the answer of `search_missions` holds it. */
export const missionInput = z.string().max(100).describe('Id of the mission, as search_missions gives it.');

export const searchMissions = tool({
  name: 'search_missions',
  title: 'Search open missions',
  description:
    'Volunteering missions of the company that somebody can sign up for now, ten a page, the soonest first. Everything that is given has to fit.',
  input: {
    words: z
      .string()
      .max(200)
      .optional()
      .describe('Of a title, a skill, a cause, a nonprofit or a time, as people say it.'),
    day: z.iso.date().optional().describe('Day of a half-day, as 2026-12-10.'),
    place: z.string().max(100).optional().describe('A city.'),
    remote: z.boolean().optional().describe('Only those where one takes part from afar.'),
    page: z.int().min(0).max(pagesAtMost).optional(),
  },
  output: { says: z.string(), missions: z.array(missionSchema), nextPage: z.int().nullable() },
  readsOnly: true,
  async run({ ports, meant, reader, key, person }, { words = '', day, place, remote = false, page = 0 }) {
    const { locale, timezone } = reader;
    const said = meant(words, { now: ports.clock.now(), locale, timezone });
    const found = await openSearch(ports, person ?? key, {
      ...{ words: said.words, days: day === undefined ? said.days : [day] },
      ...{ place: place ?? null, remote, page },
    });
    const missions = found.missions.map((one) => missionTold(one, reader));
    const nextPage = found.more && page < pagesAtMost ? page + 1 : null;
    return answer(reader, t(reader, 'assistant.found', { count: missions.length }), { missions, nextPage });
  },
});

export const showMission = tool({
  name: 'show_mission',
  title: 'Show a mission',
  description: 'One mission: what is done, where, for whom, its half-days and the places left.',
  input: { mission: missionInput },
  output: { says: z.string(), mission: missionSchema },
  readsOnly: true,
  async run({ ports, reader, key, person }, { mission }) {
    // With nobody's name, an assistant sees what somebody without any role does.
    const asks = person ?? { ...key, key: { ...key.key, scopes: [] } };
    const found = await findMission(ports, asks, ownId('mission', mission) ?? '');
    if (found.kind === 'refused') return notDone(found, reader);
    const organisationId = key.organisation.id;
    const [view] = await missionViews(ports, organisationId, [found.mission], person?.employee.id ?? null);
    if (!view) return not(t(reader, 'problem.missionNotFound'));
    return answer(reader, view.title, { mission: missionTold(view, reader) });
  },
});

export const myEngagements = tool({
  name: 'my_engagements',
  title: 'What I signed up for',
  description: 'The missions to come of the person in whose name you ask, and how they stand on each.',
  input: {},
  output: { says: z.string(), engagements: z.array(engagementSchema) },
  readsOnly: true,
  async run({ ports, reader, person }) {
    if (!person) return not(t(reader, 'assistant.who'));
    const mine = await myMissions(ports, person);
    const engagements = mine.slice(0, mineAtMost).map((one) => engagementTold(one, reader));
    return answer(reader, t(reader, 'assistant.mine', { count: mine.length }), { engagements });
  },
});

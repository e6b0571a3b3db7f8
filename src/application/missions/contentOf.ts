import type { MissionContent } from '../../domain/missions/changes.js';
import type { Mission } from '../../domain/missions/mission.js';
import { questionLine } from '../../domain/missions/questions.js';

/** As many skills as the form holds. */
const skillsInForm = 10;

const same = (one: readonly unknown[], other: readonly unknown[]): boolean =>
  JSON.stringify(one) === JSON.stringify(other);

/** What a mission says. */
export function contentOf({
  id: _id,
  organisationId: _organisation,
  number: _number,
  status: _status,
  createdBy: _by,
  revision: _revision,
  untold: _untold,
  shortfalls: _shortfalls,
  ...content
}: Mission): MissionContent {
  return content;
}

/** What a form says that was opened with this mission. Lists that it did not hold whole stay as they are. */
export function wantedBy(
  mission: Mission,
  said: Pick<MissionContent, 'skills' | 'questions'> & Partial<MissionContent>,
): Partial<MissionContent> {
  const { skills, questions = [] } = mission;
  const lines = (all: MissionContent['questions'] = []) => all.map(questionLine);
  return {
    ...said,
    skills: same(said.skills, skills.slice(0, skillsInForm)) ? skills : said.skills,
    questions: same(lines(said.questions), lines(questions)) ? questions : (said.questions ?? []),
  };
}

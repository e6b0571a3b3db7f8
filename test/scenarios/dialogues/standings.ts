import type { TwoChats } from '../twoChats.js';

/** Where everybody stands: of each person on each mission the newest. */
export async function standingsIn({ records }: TwoChats): Promise<Record<string, Record<string, unknown>>> {
  const [engagements, missions, employees] = await Promise.all(
    ['engagements', 'missions', 'employees'].map((name) => records.rows(name)),
  );
  const titles = new Map(missions?.map(({ id, title }) => [id, String(title)]));
  const names = new Map(employees?.map(({ id, name }) => [id, String(name)]));
  const standings: Record<string, Record<string, unknown>> = {};
  const inTime = [...(engagements ?? [])].sort((a, b) => Number(a.createdAt) - Number(b.createdAt));
  for (const { employeeId, missionId, state } of inTime) {
    const [name, title] = [names.get(String(employeeId)), titles.get(String(missionId))];
    if (name && title) standings[name] = { ...standings[name], [title]: state };
  }
  return standings;
}

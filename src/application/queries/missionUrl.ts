/** The address of a mission that people may share: it tells whoever opens it nothing of it. */
export const missionUrl = (publicUrl: string, missionId: string): string => `${publicUrl}/m/${missionId}`;

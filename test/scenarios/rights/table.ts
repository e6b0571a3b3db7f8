/**
 * Who may do what, the same in both chats. `does`: it is done. `shows`: it is answered, and nothing changes. A code: it is
 * refused in one sentence under that code, and nothing changes. Everything is asked of this company's missions.
 *
 * employee: of the company, no organiser. muted: one who asked for silence. elsewhere: organises in another company of the
 * same deployment, under the very address of an organiser of this one. stranger: in a workspace that nobody installed.
 */
export const rights = `
act                           | employee        | organiser      | muted           | elsewhere        | stranger
help                          | shows           | shows          | shows           | shows            | unknownWorkspace
home                          | shows           | shows          | shows           | shows            | unknownWorkspace
missions.list                 | shows           | shows          | shows           | shows            | unknownWorkspace
mission.details               | shows           | shows          | shows           | missionNotFound  | unknownWorkspace
mission.details, not announced| missionNotFound | shows          | missionNotFound | missionNotFound  | unknownWorkspace
my.missions                   | shows           | shows          | shows           | shows            | unknownWorkspace
mute                          | does            | does           | shows           | does             | unknownWorkspace
unmute                        | shows           | shows          | does            | shows            | unknownWorkspace
signUp                        | does            | does           | does            | missionNotFound  | unknownWorkspace
signUp, not announced         | missionNotFound | missionClosed  | missionNotFound | missionNotFound  | unknownWorkspace
leave                         | does            | does           | does            | notSignedUp      | unknownWorkspace
leave, somebody else          | notSignedUp     | notSignedUp    | notSignedUp     | notSignedUp      | unknownWorkspace
offer.accept                  | does            | does           | does            | notSignedUp      | unknownWorkspace
offer.accept, somebody else   | notSignedUp     | notSignedUp    | notSignedUp     | notSignedUp      | unknownWorkspace
offer.decline                 | does            | does           | does            | notSignedUp      | unknownWorkspace
offer.decline, somebody else  | notSignedUp     | notSignedUp    | notSignedUp     | notSignedUp      | unknownWorkspace
feedback                      | does            | does           | does            | notSignedUp      | unknownWorkspace
feedback, somebody else       | notSignedUp     | notSignedUp    | notSignedUp     | notSignedUp      | unknownWorkspace
manage                        | organisersOnly  | shows          | organisersOnly  | shows            | unknownWorkspace
mission.new                   | organisersOnly  | shows          | organisersOnly  | shows            | unknownWorkspace
mission.edit                  | organisersOnly  | shows          | organisersOnly  | missionNotFound  | unknownWorkspace
mission.preview               | organisersOnly  | shows          | organisersOnly  | missionNotFound  | unknownWorkspace
mission.roster                | organisersOnly  | shows          | organisersOnly  | missionNotFound  | unknownWorkspace
mission.cancel                | organisersOnly  | shows          | organisersOnly  | missionNotFound  | unknownWorkspace
mission.cancelNow             | organisersOnly  | does           | organisersOnly  | missionNotFound  | unknownWorkspace
takeOff                       | organisersOnly  | shows          | organisersOnly  | missionNotFound  | unknownWorkspace
takeOff.now                   | organisersOnly  | does           | organisersOnly  | missionNotFound  | unknownWorkspace
takeOff.find                  | organisersOnly  | shows          | organisersOnly  | missionNotFound  | unknownWorkspace
takeOff.list                  | organisersOnly  | shows          | organisersOnly  | missionNotFound  | unknownWorkspace
announce                      | organisersOnly  | shows          | organisersOnly  | missionNotFound  | unknownWorkspace
announce.confirm              | organisersOnly  | does           | organisersOnly  | announcementGone | unknownWorkspace
announce.drop                 | organisersOnly  | does           | organisersOnly  | announcementGone | unknownWorkspace
form: a new mission           | organisersOnly  | does           | organisersOnly  | does             | unknownWorkspace
form: a changed mission       | organisersOnly  | does           | organisersOnly  | missionNotFound  | unknownWorkspace
form: an announcement         | organisersOnly  | does           | organisersOnly  | missionNotFound  | unknownWorkspace
text: aide                    | shows           | shows          | shows           | shows            | unknownWorkspace
text: les missions            | shows           | shows          | shows           | shows            | unknownWorkspace
text: mes missions            | shows           | shows          | shows           | shows            | unknownWorkspace
text: la mission N            | shows           | shows          | shows           | missionNotFound  | unknownWorkspace
text: je m’inscris à la mission N | does        | does           | does            | missionNotFound  | unknownWorkspace
text: ne plus me prévenir     | does            | does           | shows           | does             | unknownWorkspace
text: gérer les missions      | organisersOnly  | shows          | organisersOnly  | shows            | unknownWorkspace
text: créer une mission       | organisersOnly  | shows          | organisersOnly  | shows            | unknownWorkspace
text: les inscrits de la mission N | organisersOnly | shows      | organisersOnly  | missionNotFound  | unknownWorkspace
text: annoncer la mission N   | organisersOnly  | shows          | organisersOnly  | missionNotFound  | unknownWorkspace
text: désinscris Ana de la mission N | organisersOnly | shows     | organisersOnly  | missionNotFound  | unknownWorkspace
text: annuler la mission N    | notSignedUp     | shows          | notSignedUp     | missionNotFound  | unknownWorkspace
`;

export interface Cell {
  readonly act: string;
  readonly who: string;
  readonly outcome: string;
}

/** The table as its cells, row by row. */
export function cellsOf(table: string): Cell[] {
  const [head = [], ...rows] = table
    .trim()
    .split('\n')
    .map((line) => line.split('|').map((part) => part.trim()));
  return rows.flatMap(([act = '', ...outcomes]) =>
    outcomes.map((outcome, at) => ({ act, who: head[at + 1] ?? '', outcome })),
  );
}

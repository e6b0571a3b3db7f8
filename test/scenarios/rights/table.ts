/**
 * Who may do what, the same in both chats. `does`: it is done. `shows`: it is answered, and nothing changes. A code: it is
 * refused in one sentence under that code, and nothing changes. Everything is asked of this company's missions.
 *
 * employee: of the company, no organiser. muted: one who asked for silence. stranger: in a workspace that nobody installed.
 * left: a colleague whose account was closed. guest: of the company, by invitation. unconfirmed: their address is not confirmed.
 * outsider: of another company, met in a shared channel. elsewhere: organises in another company of the same deployment.
 * The last four are under the address of an organiser of this company.
 */
export const rights = `
act                                  | employee        | organiser     | muted           | elsewhere        | stranger         | guest           | unconfirmed     | left     | outsider
help                                 | shows           | shows         | shows           | shows            | unknownWorkspace | shows           | shows           | outsider | outsider
home                                 | shows           | shows         | shows           | shows            | unknownWorkspace | shows           | shows           | outsider | outsider
missions.list                        | shows           | shows         | shows           | shows            | unknownWorkspace | shows           | shows           | outsider | outsider
mission.details                      | shows           | shows         | shows           | missionNotFound  | unknownWorkspace | shows           | shows           | outsider | outsider
mission.details, not announced       | missionNotFound | shows         | missionNotFound | missionNotFound  | unknownWorkspace | missionNotFound | missionNotFound | outsider | outsider
my.missions                          | shows           | shows         | shows           | shows            | unknownWorkspace | shows           | shows           | outsider | outsider
hours                                | shows           | shows         | shows           | shows            | unknownWorkspace | shows           | shows           | outsider | outsider
mute                                 | does            | does          | does            | does             | unknownWorkspace | does            | does            | outsider | outsider
unmute                               | does            | does          | does            | does             | unknownWorkspace | does            | does            | outsider | outsider
settings                             | shows           | shows         | shows           | shows            | unknownWorkspace | shows           | shows           | outsider | outsider
settings.form                        | shows           | shows         | shows           | shows            | unknownWorkspace | shows           | shows           | outsider | outsider
profile                              | shows           | shows         | shows           | shows            | unknownWorkspace | shows           | shows           | outsider | outsider
profile.edit                         | shows           | shows         | shows           | shows            | unknownWorkspace | shows           | shows           | outsider | outsider
profile.declare                      | does            | does          | does            | does             | unknownWorkspace | does            | does            | outsider | outsider
form: a profile                      | does            | does          | does            | does             | unknownWorkspace | does            | does            | outsider | outsider
discover                             | shows           | shows         | shows           | shows            | unknownWorkspace | shows           | shows           | outsider | outsider
quiet.add                            | does            | does          | does            | does             | unknownWorkspace | does            | does            | outsider | outsider
quiet.clear                          | does            | does          | does            | does             | unknownWorkspace | does            | does            | outsider | outsider
form: one’s settings                 | does            | does          | does            | does             | unknownWorkspace | does            | does            | outsider | outsider
remind.ask                           | shows           | shows         | shows           | notSignedUp      | unknownWorkspace | shows           | shows           | outsider | outsider
remind.later                         | does            | does          | does            | notSignedUp      | unknownWorkspace | does            | does            | outsider | outsider
remind.later, somebody else          | notSignedUp     | notSignedUp   | notSignedUp     | notSignedUp      | unknownWorkspace | notSignedUp     | notSignedUp     | outsider | outsider
language                             | does            | does          | does            | does             | unknownWorkspace | does            | does            | outsider | outsider
my.past                              | shows           | shows         | shows           | shows            | unknownWorkspace | shows           | shows           | outsider | outsider
data                                 | shows           | shows         | shows           | shows            | unknownWorkspace | shows           | shows           | outsider | outsider
data.erase                           | shows           | shows         | shows           | shows            | unknownWorkspace | shows           | shows           | outsider | outsider
data.eraseNow                        | unknownAction   | unknownAction | unknownAction   | unknownAction    | unknownWorkspace | unknownAction   | unknownAction   | outsider | outsider
assistant.connect                    | shows           | shows         | shows           | shows            | unknownWorkspace | noGuests        | shows           | outsider | outsider
assistant.disconnect                 | shows           | shows         | shows           | shows            | unknownWorkspace | shows           | shows           | outsider | outsider
signUp.prepared                      | unknownAction   | unknownAction | unknownAction   | unknownAction    | unknownWorkspace | unknownAction   | unknownAction   | outsider | outsider
contact                              | shows           | shows         | shows           | shows            | unknownWorkspace | shows           | shows           | outsider | outsider
incident                             | shows           | shows         | shows           | shows            | unknownWorkspace | shows           | shows           | outsider | outsider
calendar                             | nothingToCome   | nothingToCome | nothingToCome   | nothingToCome    | unknownWorkspace | nothingToCome   | nothingToCome   | outsider | outsider
feedback.ask                         | nothingToRate   | nothingToRate | nothingToRate   | nothingToRate    | unknownWorkspace | nothingToRate   | nothingToRate   | outsider | outsider
feedback.say                         | nothingToRate   | nothingToRate | nothingToRate   | nothingToRate    | unknownWorkspace | nothingToRate   | nothingToRate   | outsider | outsider
absence.ask                          | noAbsence       | noAbsence     | noAbsence       | noAbsence        | unknownWorkspace | noAbsence       | noAbsence       | outsider | outsider
signUp                               | does            | does          | does            | missionNotFound  | unknownWorkspace | noGuests        | does            | outsider | outsider
signUp.answer                        | does            | does          | does            | missionNotFound  | unknownWorkspace | noGuests        | does            | outsider | outsider
signUp.back                          | does            | does          | does            | missionNotFound  | unknownWorkspace | noGuests        | does            | outsider | outsider
signUp.stop                          | shows           | shows         | shows           | missionNotFound  | unknownWorkspace | shows           | shows           | outsider | outsider
signUp, not announced                | missionNotFound | missionClosed | missionNotFound | missionNotFound  | unknownWorkspace | missionNotFound | missionNotFound | outsider | outsider
leave                                | shows           | shows         | shows           | notSignedUp      | unknownWorkspace | shows           | shows           | outsider | outsider
leave.now                            | does            | does          | does            | notSignedUp      | unknownWorkspace | does            | does            | outsider | outsider
leave, somebody else                 | notSignedUp     | notSignedUp   | notSignedUp     | notSignedUp      | unknownWorkspace | notSignedUp     | notSignedUp     | outsider | outsider
leave.now, somebody else             | notSignedUp     | notSignedUp   | notSignedUp     | notSignedUp      | unknownWorkspace | notSignedUp     | notSignedUp     | outsider | outsider
offer.accept                         | does            | does          | does            | notSignedUp      | unknownWorkspace | noGuests        | does            | outsider | outsider
offer.accept, somebody else          | notSignedUp     | notSignedUp   | notSignedUp     | notSignedUp      | unknownWorkspace | notSignedUp     | notSignedUp     | outsider | outsider
offer.decline                        | does            | does          | does            | notSignedUp      | unknownWorkspace | does            | does            | outsider | outsider
offer.decline, somebody else         | notSignedUp     | notSignedUp   | notSignedUp     | notSignedUp      | unknownWorkspace | notSignedUp     | notSignedUp     | outsider | outsider
pair.with                            | shows           | shows         | shows           | missionNotFound  | unknownWorkspace | noGuests        | shows           | outsider | outsider
pair.find                            | shows           | shows         | shows           | missionNotFound  | unknownWorkspace | noGuests        | shows           | outsider | outsider
pair.user                            | colleagueUnknown| colleagueUnknown| colleagueUnknown| missionNotFound  | unknownWorkspace | noGuests        | colleagueUnknown| outsider | outsider
pair.ask                             | does            | does          | does            | missionNotFound  | unknownWorkspace | noGuests        | does            | outsider | outsider
pair.accept                          | does            | does          | does            | notSignedUp      | unknownWorkspace | noGuests        | does            | outsider | outsider
pair.accept, somebody else           | notSignedUp     | notSignedUp   | notSignedUp     | notSignedUp      | unknownWorkspace | notSignedUp     | notSignedUp     | outsider | outsider
pair.decline                         | does            | does          | does            | notSignedUp      | unknownWorkspace | does            | does            | outsider | outsider
pair.decline, somebody else          | notSignedUp     | notSignedUp   | notSignedUp     | notSignedUp      | unknownWorkspace | notSignedUp     | notSignedUp     | outsider | outsider
propose.with                         | shows           | shows         | shows           | missionNotFound  | unknownWorkspace | noGuests        | shows           | outsider | outsider
propose.find                         | shows           | shows         | shows           | missionNotFound  | unknownWorkspace | noGuests        | shows           | outsider | outsider
propose.user                         | colleagueUnknown| colleagueUnknown| colleagueUnknown| missionNotFound  | unknownWorkspace | noGuests        | colleagueUnknown| outsider | outsider
propose                              | does            | does          | does            | missionNotFound  | unknownWorkspace | noGuests        | does            | outsider | outsider
propose.form                         | shows           | shows         | shows           | shows            | unknownWorkspace | noGuests        | shows           | outsider | outsider
propose, not announced               | missionNotFound | missionClosed | missionNotFound | missionNotFound  | unknownWorkspace | missionNotFound | missionNotFound | outsider | outsider
propose, over                        | missionClosed   | missionClosed | missionClosed   | missionNotFound  | unknownWorkspace | noGuests        | missionClosed   | outsider | outsider
propose, to nobody we know           | colleagueUnknown| colleagueUnknown| colleagueUnknown| missionNotFound  | unknownWorkspace | noGuests        | colleagueUnknown| outsider | outsider
feedback                             | does            | does          | does            | notSignedUp      | unknownWorkspace | does            | does            | outsider | outsider
feedback.form                        | shows           | shows         | shows           | notSignedUp      | unknownWorkspace | shows           | shows           | outsider | outsider
form: feedback                       | does            | does          | does            | notSignedUp      | unknownWorkspace | does            | does            | outsider | outsider
incident.report                      | does            | does          | does            | notSignedUp      | unknownWorkspace | does            | does            | outsider | outsider
absence                              | does            | does          | does            | notSignedUp      | unknownWorkspace | does            | does            | outsider | outsider
feedback, somebody else              | notSignedUp     | notSignedUp   | notSignedUp     | notSignedUp      | unknownWorkspace | notSignedUp     | notSignedUp     | outsider | outsider
feedback.form, somebody else         | notSignedUp     | notSignedUp   | notSignedUp     | notSignedUp      | unknownWorkspace | notSignedUp     | notSignedUp     | outsider | outsider
form: feedback, somebody else        | notSignedUp     | notSignedUp   | notSignedUp     | notSignedUp      | unknownWorkspace | notSignedUp     | notSignedUp     | outsider | outsider
incident.report, somebody else       | notSignedUp     | notSignedUp   | notSignedUp     | notSignedUp      | unknownWorkspace | notSignedUp     | notSignedUp     | outsider | outsider
absence, somebody else               | notSignedUp     | notSignedUp   | notSignedUp     | notSignedUp      | unknownWorkspace | notSignedUp     | notSignedUp     | outsider | outsider
manage                               | organisersOnly  | shows         | organisersOnly  | shows            | unknownWorkspace | organisersOnly  | organisersOnly  | outsider | outsider
mission.new                          | organisersOnly  | shows         | organisersOnly  | shows            | unknownWorkspace | organisersOnly  | organisersOnly  | outsider | outsider
mission.duplicate                    | organisersOnly  | shows         | organisersOnly  | missionNotFound  | unknownWorkspace | organisersOnly  | organisersOnly  | outsider | outsider
repeat.form                          | organisersOnly  | shows         | organisersOnly  | missionNotFound  | unknownWorkspace | organisersOnly  | organisersOnly  | outsider | outsider
repeat.said                          | organisersOnly  | shows         | organisersOnly  | missionNotFound  | unknownWorkspace | organisersOnly  | organisersOnly  | outsider | outsider
repeat.now                           | organisersOnly  | does          | organisersOnly  | missionNotFound  | unknownWorkspace | organisersOnly  | organisersOnly  | outsider | outsider
form: how often it comes again       | organisersOnly  | shows         | organisersOnly  | missionNotFound  | unknownWorkspace | organisersOnly  | organisersOnly  | outsider | outsider
mission.frame                        | organisersOnly  | shows         | organisersOnly  | missionNotFound  | unknownWorkspace | organisersOnly  | organisersOnly  | outsider | outsider
form: the framing                    | organisersOnly  | does          | organisersOnly  | missionNotFound  | unknownWorkspace | organisersOnly  | organisersOnly  | outsider | outsider
mission.edit                         | organisersOnly  | shows         | organisersOnly  | missionNotFound  | unknownWorkspace | organisersOnly  | organisersOnly  | outsider | outsider
mission.preview                      | organisersOnly  | shows         | organisersOnly  | missionNotFound  | unknownWorkspace | organisersOnly  | organisersOnly  | outsider | outsider
mission.roster                       | organisersOnly  | shows         | organisersOnly  | missionNotFound  | unknownWorkspace | organisersOnly  | organisersOnly  | outsider | outsider
feedback.told                        | organisersOnly  | shows         | organisersOnly  | missionNotFound  | unknownWorkspace | organisersOnly  | organisersOnly  | outsider | outsider
attendance                           | organisersOnly  | shows         | organisersOnly  | missionNotFound  | unknownWorkspace | organisersOnly  | organisersOnly  | outsider | outsider
attendance.all                       | organisersOnly  | does          | organisersOnly  | missionNotFound  | unknownWorkspace | organisersOnly  | organisersOnly  | outsider | outsider
attendance.present                   | organisersOnly  | does          | organisersOnly  | missionNotFound  | unknownWorkspace | organisersOnly  | organisersOnly  | outsider | outsider
attendance.form                      | organisersOnly  | shows         | organisersOnly  | missionNotFound  | unknownWorkspace | organisersOnly  | organisersOnly  | outsider | outsider
attendance.export                    | organisersOnly  | shows         | organisersOnly  | missionNotFound  | unknownWorkspace | organisersOnly  | organisersOnly  | outsider | outsider
nonprofit.link                       | organisersOnly  | shows         | organisersOnly  | missionNotFound  | unknownWorkspace | organisersOnly  | organisersOnly  | outsider | outsider
nonprofit.revoke                     | organisersOnly  | shows         | organisersOnly  | missionNotFound  | unknownWorkspace | organisersOnly  | organisersOnly  | outsider | outsider
attendance, not begun                | organisersOnly  | attendanceTooSoon | organisersOnly  | missionNotFound  | unknownWorkspace | organisersOnly  | organisersOnly  | outsider | outsider
attendance, my own                   | organisersOnly  | does          | organisersOnly  | missionNotFound  | unknownWorkspace | organisersOnly  | organisersOnly  | outsider | outsider
form: attendance                     | organisersOnly  | does          | organisersOnly  | missionNotFound  | unknownWorkspace | organisersOnly  | organisersOnly  | outsider | outsider
form: attendance, not begun          | organisersOnly  | attendanceTooSoon | organisersOnly  | missionNotFound  | unknownWorkspace | organisersOnly  | organisersOnly  | outsider | outsider
poster                               | organisersOnly  | postersOff    | organisersOnly  | missionNotFound  | unknownWorkspace | organisersOnly  | organisersOnly  | outsider | outsider
poster.withdraw                      | organisersOnly  | shows         | organisersOnly  | missionNotFound  | unknownWorkspace | organisersOnly  | organisersOnly  | outsider | outsider
mission.cancel                       | organisersOnly  | shows         | organisersOnly  | missionNotFound  | unknownWorkspace | organisersOnly  | organisersOnly  | outsider | outsider
mission.cancelForm                   | organisersOnly  | shows         | organisersOnly  | missionNotFound  | unknownWorkspace | organisersOnly  | organisersOnly  | outsider | outsider
mission.cancelNow                    | organisersOnly  | does          | organisersOnly  | missionNotFound  | unknownWorkspace | organisersOnly  | organisersOnly  | outsider | outsider
change.tell                          | organisersOnly  | does          | organisersOnly  | changeGone       | unknownWorkspace | organisersOnly  | organisersOnly  | outsider | outsider
change.quiet                         | organisersOnly  | does          | organisersOnly  | changeGone       | unknownWorkspace | organisersOnly  | organisersOnly  | outsider | outsider
change.drop                          | organisersOnly  | does          | organisersOnly  | changeGone       | unknownWorkspace | organisersOnly  | organisersOnly  | outsider | outsider
coming                               | does            | does          | does            | notSignedUp      | unknownWorkspace | does            | does            | outsider | outsider
coming, somebody else                | notSignedUp     | notSignedUp   | notSignedUp     | notSignedUp      | unknownWorkspace | notSignedUp     | notSignedUp     | outsider | outsider
takeOff.form                         | organisersOnly  | shows         | organisersOnly  | missionNotFound  | unknownWorkspace | organisersOnly  | organisersOnly  | outsider | outsider
person.add                           | organisersOnly  | shows         | organisersOnly  | missionNotFound  | unknownWorkspace | organisersOnly  | organisersOnly  | outsider | outsider
person.find                          | organisersOnly  | shows         | organisersOnly  | missionNotFound  | unknownWorkspace | organisersOnly  | organisersOnly  | outsider | outsider
person.addNow                        | organisersOnly  | does          | organisersOnly  | missionNotFound  | unknownWorkspace | organisersOnly  | organisersOnly  | outsider | outsider
minimum.decide                       | organisersOnly  | does          | organisersOnly  | missionNotFound  | unknownWorkspace | organisersOnly  | organisersOnly  | outsider | outsider
minimum.decide, nothing to decide    | organisersOnly  | nothingToDecide | organisersOnly  | missionNotFound  | unknownWorkspace | organisersOnly  | organisersOnly  | outsider | outsider
takeOff                              | organisersOnly  | shows         | organisersOnly  | missionNotFound  | unknownWorkspace | organisersOnly  | organisersOnly  | outsider | outsider
takeOff.now                          | organisersOnly  | does          | organisersOnly  | missionNotFound  | unknownWorkspace | organisersOnly  | organisersOnly  | outsider | outsider
takeOff.find                         | organisersOnly  | shows         | organisersOnly  | missionNotFound  | unknownWorkspace | organisersOnly  | organisersOnly  | outsider | outsider
takeOff.list                         | organisersOnly  | shows         | organisersOnly  | missionNotFound  | unknownWorkspace | organisersOnly  | organisersOnly  | outsider | outsider
announce                             | organisersOnly  | shows         | organisersOnly  | missionNotFound  | unknownWorkspace | organisersOnly  | organisersOnly  | outsider | outsider
announce.confirm                     | organisersOnly  | does          | organisersOnly  | announcementGone | unknownWorkspace | organisersOnly  | organisersOnly  | outsider | outsider
announce.review                      | organisersOnly  | shows         | organisersOnly  | announcementGone | unknownWorkspace | organisersOnly  | organisersOnly  | outsider | outsider
announce.drop                        | organisersOnly  | does          | organisersOnly  | announcementGone | unknownWorkspace | organisersOnly  | organisersOnly  | outsider | outsider
announce.follow                      | organisersOnly  | shows         | organisersOnly  | announcementGone | unknownWorkspace | organisersOnly  | organisersOnly  | outsider | outsider
announce.stop                        | organisersOnly  | announcementGone| organisersOnly  | announcementGone | unknownWorkspace | organisersOnly  | organisersOnly  | outsider | outsider
announce.unschedule                  | organisersOnly  | shows         | organisersOnly  | missionNotFound  | unknownWorkspace | organisersOnly  | organisersOnly  | outsider | outsider
announce.again                       | organisersOnly  | everyoneAnswered| organisersOnly  | missionNotFound  | unknownWorkspace | organisersOnly  | organisersOnly  | outsider | outsider
approvals                            | shows           | shows         | shows           | shows            | unknownWorkspace | shows           | shows           | outsider | outsider
approve                              | notApprover     | does          | notApprover     | notApprover      | unknownWorkspace | notApprover     | notApprover     | outsider | outsider
refuse                               | notApprover     | shows         | notApprover     | notApprover      | unknownWorkspace | notApprover     | notApprover     | outsider | outsider
refuse.now                           | notApprover     | does          | notApprover     | notApprover      | unknownWorkspace | notApprover     | notApprover     | outsider | outsider
approve, of my team                  | does            | does          | does            | notApprover      | unknownWorkspace | notApprover     | does            | outsider | outsider
refuse, of my team                   | shows           | shows         | shows           | notApprover      | unknownWorkspace | notApprover     | shows           | outsider | outsider
refuse.now, of my team               | does            | does          | does            | notApprover      | unknownWorkspace | notApprover     | does            | outsider | outsider
approve, my own                      | notApprover     | notApprover   | notApprover     | notApprover      | unknownWorkspace | notApprover     | notApprover     | outsider | outsider
refuse.now, my own                   | notApprover     | notApprover   | notApprover     | notApprover      | unknownWorkspace | notApprover     | notApprover     | outsider | outsider
manager.find                         | organisersOnly  | shows         | organisersOnly  | nobodyNamed      | unknownWorkspace | organisersOnly  | organisersOnly  | outsider | outsider
manager.set                          | organisersOnly  | does          | organisersOnly  | unknownAction    | unknownWorkspace | organisersOnly  | organisersOnly  | outsider | outsider
roles                                | adminsOnly      | shows         | adminsOnly      | shows            | unknownWorkspace | adminsOnly      | adminsOnly      | outsider | outsider
role.form                            | adminsOnly      | shows         | adminsOnly      | shows            | unknownWorkspace | adminsOnly      | adminsOnly      | outsider | outsider
role.find                            | adminsOnly      | shows         | adminsOnly      | colleagueUnknown | unknownWorkspace | adminsOnly      | adminsOnly      | outsider | outsider
role.ask                             | adminsOnly      | shows         | adminsOnly      | unknownAction    | unknownWorkspace | adminsOnly      | adminsOnly      | outsider | outsider
role.change                          | adminsOnly      | does          | adminsOnly      | unknownAction    | unknownWorkspace | adminsOnly      | adminsOnly      | outsider | outsider
text: les rôles                      | adminsOnly      | shows         | adminsOnly      | shows            | unknownWorkspace | adminsOnly      | adminsOnly      | outsider | outsider
text: nomme Dan admin                | adminsOnly      | shows         | adminsOnly      | colleagueUnknown | unknownWorkspace | adminsOnly      | adminsOnly      | outsider | outsider
audit                                | adminsOnly      | shows         | adminsOnly      | shows            | unknownWorkspace | adminsOnly      | adminsOnly      | outsider | outsider
audit.find                           | adminsOnly      | shows         | adminsOnly      | shows            | unknownWorkspace | adminsOnly      | adminsOnly      | outsider | outsider
audit.export                         | adminsOnly      | shows         | adminsOnly      | shows            | unknownWorkspace | adminsOnly      | adminsOnly      | outsider | outsider
peopleFile.try                       | adminsOnly      | shows         | adminsOnly      | shows            | unknownWorkspace | adminsOnly      | adminsOnly      | outsider | outsider
peopleFile.apply                     | adminsOnly      | shows         | adminsOnly      | shows            | unknownWorkspace | adminsOnly      | adminsOnly      | outsider | outsider
peopleFile.drop                      | adminsOnly      | shows         | adminsOnly      | shows            | unknownWorkspace | adminsOnly      | adminsOnly      | outsider | outsider
missions.import                      | organisersOnly  | shows         | organisersOnly  | shows            | unknownWorkspace | organisersOnly  | organisersOnly  | outsider | outsider
console                              | organisersOnly  | shows         | organisersOnly  | shows            | unknownWorkspace | organisersOnly  | organisersOnly  | outsider | outsider
text: le journal                     | adminsOnly      | shows         | adminsOnly      | shows            | unknownWorkspace | adminsOnly      | adminsOnly      | outsider | outsider
form: a new mission                  | organisersOnly  | does          | organisersOnly  | does             | unknownWorkspace | organisersOnly  | organisersOnly  | outsider | outsider
form: a changed mission              | organisersOnly  | does          | organisersOnly  | missionNotFound  | unknownWorkspace | organisersOnly  | organisersOnly  | outsider | outsider
form: why it is cancelled            | organisersOnly  | does          | organisersOnly  | missionNotFound  | unknownWorkspace | organisersOnly  | organisersOnly  | outsider | outsider
form: an announcement                | organisersOnly  | does          | organisersOnly  | missionNotFound  | unknownWorkspace | organisersOnly  | organisersOnly  | outsider | outsider
text: aide                           | shows           | shows         | shows           | shows            | unknownWorkspace | shows           | shows           | outsider | outsider
text: les missions                   | shows           | shows         | shows           | shows            | unknownWorkspace | shows           | shows           | outsider | outsider
text: mes missions                   | shows           | shows         | shows           | shows            | unknownWorkspace | shows           | shows           | outsider | outsider
text: la mission N                   | shows           | shows         | shows           | missionNotFound  | unknownWorkspace | shows           | shows           | outsider | outsider
text: je m’inscris à la mission N    | does            | does          | does            | missionNotFound  | unknownWorkspace | noGuests        | does            | outsider | outsider
text: ne plus me prévenir            | does            | does          | does            | does             | unknownWorkspace | does            | does            | outsider | outsider
text: gérer les missions             | organisersOnly  | shows         | organisersOnly  | shows            | unknownWorkspace | organisersOnly  | organisersOnly  | outsider | outsider
text: créer une mission              | organisersOnly  | shows         | organisersOnly  | shows            | unknownWorkspace | organisersOnly  | organisersOnly  | outsider | outsider
text: les inscrits de la mission N   | organisersOnly  | shows         | organisersOnly  | missionNotFound  | unknownWorkspace | organisersOnly  | organisersOnly  | outsider | outsider
text: annoncer la mission N          | organisersOnly  | shows         | organisersOnly  | missionNotFound  | unknownWorkspace | organisersOnly  | organisersOnly  | outsider | outsider
text: désinscris Ana de la mission N | organisersOnly  | shows         | organisersOnly  | missionNotFound  | unknownWorkspace | organisersOnly  | organisersOnly  | outsider | outsider
text: annuler la mission N           | notSignedUp     | shows         | notSignedUp     | missionNotFound  | unknownWorkspace | notSignedUp     | notSignedUp     | outsider | outsider
`;

export interface Row {
  readonly act: string;
  /** What comes of it, by who does it. */
  readonly outcomes: Readonly<Record<string, string>>;
}

/** The table's rows, in their order. */
export function rowsOf(table: string): Row[] {
  const [head = [], ...rows] = table
    .trim()
    .split('\n')
    .map((line) => line.split('|').map((part) => part.trim()));
  return rows.map(([act = '', ...outcomes]) => ({
    act,
    outcomes: Object.fromEntries(outcomes.map((outcome, at) => [head[at + 1] ?? '', outcome])),
  }));
}

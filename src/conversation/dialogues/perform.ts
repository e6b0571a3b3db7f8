import { confirmAnnouncement } from '../../application/announcements/confirmAnnouncement.js';
import { dropAnnouncement } from '../../application/announcements/dropAnnouncement.js';
import { openAnnouncementForm } from '../../application/announcements/openAnnouncementForm.js';
import { acceptOffer } from '../../application/engagements/acceptOffer.js';
import { findTakeOff, listTakeOff } from '../../application/engagements/chooseTakeOff.js';
import { declineOffer } from '../../application/engagements/declineOffer.js';
import { giveFeedback } from '../../application/engagements/giveFeedback.js';
import { leave } from '../../application/engagements/leave.js';
import { signUp } from '../../application/engagements/signUp.js';
import { askTakeOff, takeOff } from '../../application/engagements/takeOff.js';
import { askCancelMission } from '../../application/missions/askCancelMission.js';
import { cancelMission } from '../../application/missions/cancelMission.js';
import { listMissions } from '../../application/missions/listMissions.js';
import { manageMissions } from '../../application/missions/manageMissions.js';
import { openMissionForm } from '../../application/missions/openMissionForm.js';
import { previewMission } from '../../application/missions/previewMission.js';
import { showHome } from '../../application/missions/showHome.js';
import { showMine } from '../../application/missions/showMine.js';
import { showMission } from '../../application/missions/showMission.js';
import { showRoster } from '../../application/missions/showRoster.js';
import type { Person } from '../../application/people/person.js';
import { setSilence } from '../../application/people/setSilence.js';
import type { Ports } from '../../application/ports/index.js';
import { type Answer, says } from '../../messages/answer.js';
import type { Intent } from '../intents.js';

/** Does what is wanted: exactly one use case for each intent. Throws what the ports throw. */
export async function perform(ports: Ports, person: Person, intent: Intent): Promise<Answer> {
  switch (intent.kind) {
    case 'help':
      return says({ kind: 'help', organiser: person.organiser });
    case 'home':
      return says(await showHome(ports, person));
    case 'missions.list':
      return says(await listMissions(ports, person, intent.page));
    case 'mission.details':
      return says(await showMission(ports, person, intent.missionId));
    case 'my.missions':
      return says(await showMine(ports, person));
    case 'mute':
      return says(await setSilence(ports, person, true));
    case 'unmute':
      return says(await setSilence(ports, person, false));
    case 'signUp':
      return says(await signUp(ports, person, intent));
    case 'leave':
      return says(await leave(ports, person, intent.engagementId));
    case 'offer.accept':
      return says(await acceptOffer(ports, person, intent.engagementId));
    case 'offer.decline':
      return says(await declineOffer(ports, person, intent.engagementId));
    case 'feedback':
      return says(await giveFeedback(ports, person, intent.engagementId, intent.score));
    case 'manage':
      return says(await manageMissions(ports, person));
    case 'mission.new':
      return openMissionForm(ports, person, null);
    case 'mission.edit':
      return openMissionForm(ports, person, intent.missionId);
    case 'mission.preview':
      return says(await previewMission(ports, person, intent.missionId));
    case 'mission.roster':
      return says(await showRoster(ports, person, intent.missionId));
    case 'mission.cancel':
      return says(await askCancelMission(ports, person, intent.missionId));
    case 'mission.cancelNow':
      return says(await cancelMission(ports, person, intent.missionId));
    case 'takeOff.find':
      return says(await findTakeOff(ports, person, intent.missionId, intent.name));
    case 'takeOff.list':
      return says(await listTakeOff(ports, person, intent.missionId, intent.page));
    case 'takeOff':
      return says(await askTakeOff(ports, person, intent.engagementId));
    case 'takeOff.now':
      return says(await takeOff(ports, person, intent.engagementId));
    case 'announce':
      return openAnnouncementForm(ports, person, intent.missionId);
    case 'announce.confirm':
      return says(await confirmAnnouncement(ports, person, intent.announcementId, intent.told));
    case 'announce.drop':
      return says(await dropAnnouncement(ports, person, intent.announcementId));
  }
}

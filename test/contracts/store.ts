import { describeAnnouncementsContract } from './announcements.js';
import { describeApprovalsContract } from './approvals.js';
import { describeDeliveriesContract } from './deliveries.js';
import { describeDeliveryPlansContract } from './deliveryPlans.js';
import { describeDialoguesContract } from './dialogues.js';
import { describeEngagementFindersContract } from './engagementFinders.js';
import { describeEngagementsContract } from './engagements.js';
import { describeErasuresContract } from './erasures.js';
import { describeInboxContract } from './inbox.js';
import { describeInstallationsContract } from './installations.js';
import { describeMissionListsContract } from './missionLists.js';
import { describeMissionsContract } from './missions.js';
import { describeNoncesContract } from './nonces.js';
import { describeOrganisationsContract } from './organisations.js';
import { describePeopleContract } from './people.js';
import { describeRatingsContract } from './ratings.js';
import type { OpenTestStore } from './samples.js';
import { describeSignUpDialoguesContract } from './signUpDialogues.js';
import { describeStaleCardsContract } from './staleCards.js';
import { describeWhoIsWhoContract } from './whoIsWho.js';

/** What every implementation of the store promises. */
export function describeStoreContract(name: string, open: OpenTestStore): void {
  describeOrganisationsContract(name, open);
  describePeopleContract(name, open);
  describeWhoIsWhoContract(name, open);
  describeMissionsContract(name, open);
  describeMissionListsContract(name, open);
  describeEngagementsContract(name, open);
  describeEngagementFindersContract(name, open);
  describeApprovalsContract(name, open);
  describeDeliveriesContract(name, open);
  describeDeliveryPlansContract(name, open);
  describeAnnouncementsContract(name, open);
  describeSignUpDialoguesContract(name, open);
  describeStaleCardsContract(name, open);
  describeInboxContract(name, open);
  describeInstallationsContract(name, open);
  describeNoncesContract(name, open);
  describeDialoguesContract(name, open);
  describeErasuresContract(name, open);
  describeRatingsContract(name, open);
}

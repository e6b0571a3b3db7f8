import type { PersonOnSlotView } from '../../application/queries/views.js';
import type { TakeOffForm } from './form.js';

/** The form of why somebody is taken off. */
export const takeOffForm = (
  formId: string,
  { engagementId, name, mission: { title } }: PersonOnSlotView,
): TakeOffForm => ({
  ...{ kind: 'takeOff', missionId: null, formId, engagementId, name, missionTitle: title },
  values: { reason: '' },
});

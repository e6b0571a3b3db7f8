import type { EmployeeActor } from '../../application/actor.js';
import { noFraming } from '../../domain/missions/framing.js';
import type { Mission, Nonprofit } from '../../domain/missions/mission.js';
import type { FramingForm } from './form.js';

/**
 * The checklist of a mission, with what was said so far. Where nothing was, whoever fills it in is called on the day, and the
 * legal form is a service.
 */
export function framingForm(
  formId: string,
  { employee }: EmployeeActor,
  mission: Mission,
  nonprofit: Nonprofit | null,
): FramingForm {
  const { framing, legalForm = 'prestation', causes } = mission;
  const { contact, register, eligibility } = nonprofit ?? {};
  const { companyContact, meal, minors, weather, photos, ...texts } = framing ?? noFraming;
  return {
    kind: 'framing',
    missionId: mission.id,
    missionTitle: mission.title,
    formId,
    asks: 'all',
    values: {
      ...texts,
      companyContact: companyContact || employee.name,
      ...{ meal: meal ?? '', minors: minors ?? '', weather: weather ?? '', photos: photos ?? '' },
      legalForm,
      cause: causes[0] === undefined ? '' : String(causes[0]),
      nonprofitContact: contact?.name ?? '',
      nonprofitPhone: contact?.phone ?? '',
      register: register?.value ?? '',
      eligibility: eligibility?.status ?? '',
      evidence: eligibility?.evidence ?? '',
      checkedOn: eligibility?.checkedOn ?? '',
    },
  };
}

import type { NonprofitPageView } from '../../application/queries/nonprofitPage.js';
import { type TextKey, whenInZone } from '../../i18n/index.js';
import type { Told } from './told.js';

type Fact = readonly [name: string, text: string];

/** All that a nonprofit agrees to, a line each; what was not said is left out. */
export function framingFacts(
  { mission, nonprofit }: NonprofitPageView,
  { say, locale }: Told,
  now: Date,
): Fact[] {
  const { framing, legalForm } = mission;
  const chosen = (field: 'meal' | 'weather' | 'photos' | 'minors') =>
    framing?.[field] ? say(`framingForm.${field}.${framing[field]}` as TextKey) : '';
  const when = mission.slots.map((slot) => whenInZone(slot, { locale, now })).join('\n');
  const all: Fact[] = [
    [say('mission.when'), when],
    [say('mission.place'), mission.place],
    [say('framingForm.access'), framing?.access ?? ''],
    [say('nonprofit.page.places'), mission.slots.map(({ capacity }) => String(capacity)).join(', ')],
    [say('framingForm.deliverable'), framing?.deliverable ?? ''],
    [say('framingForm.beneficiaries'), framing?.beneficiaries ?? ''],
    [say('mission.contact'), contactOf(nonprofit)],
    [say('framingForm.companyContact'), framing?.companyContact ?? ''],
    [say('mission.bring'), mission.bring ?? ''],
    [say('framingForm.meal'), chosen('meal')],
    [say('framingForm.weather'), chosen('weather')],
    [say('framingForm.photos'), chosen('photos')],
    [say('framingForm.risks'), framing?.risks ?? ''],
    [say('framingForm.minors'), chosen('minors')],
    [say('framingForm.costs'), framing?.costs ?? ''],
    [say('framing.legalForm'), legalForm ? say(`framingForm.legalForm.${legalForm}`) : ''],
  ];
  return all.filter(([, text]) => text.trim() !== '');
}

const contactOf = (nonprofit: NonprofitPageView['nonprofit']): string =>
  nonprofit?.contact ? `${nonprofit.contact.name} ${nonprofit.contact.phone}`.trim() : '';

import { type Answer, nobodysBusiness, openStandIn, type StandIn } from './standIn.js';

export const bobSecrets = { id: 'SERVICE-1', secret: 'bob-token' };
const authorization = `Basic ${Buffer.from('SERVICE-1:bob-token').toString('base64')}`;

const answer: Answer = ({ method, url, headers, body }, { people }) => {
  if (headers.authorization !== authorization) return { status: 401 };
  if (method !== 'POST' || url.pathname !== '/v1/people/search') return { status: 404 };
  const { showInactive } = JSON.parse(body);
  return {
    status: 200,
    body: {
      employees: people
        .filter(({ active }) => active || showInactive)
        .map((one) => ({
          ...{ id: one.key, firstName: one.given, surname: one.family, email: one.email },
          work: {
            ...{ site: one.site, department: one.department, employeeIdInCompany: one.employeeNumber },
            reportsTo: one.managerKey && { id: one.managerKey, displayName: 'Paul Roux' },
            ...nobodysBusiness,
          },
          ...nobodysBusiness,
        })),
    },
  };
};

export const openBobStandIn = (): Promise<StandIn> => openStandIn(answer);

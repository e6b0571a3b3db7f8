import { z } from 'zod';

const hostsIn = (list: string): string[] => list.split(/[\s,;]+/).filter((one) => one !== '');

/** Part of the environment: where webhooks may point to besides out into the world. */
export const webhookVariables = {
  WEBHOOK_PRIVATE_HOSTS: z
    .string()
    .default('')
    .refine(
      (list) => hostsIn(list).every((one) => /^[\w.-]{1,253}(:\d{1,5})?$/.test(one)),
      'is host names, with a port where it is not the usual one, separated by commas',
    ),
};

/** Hosts as addresses write them: in lower case. */
export const privateHostsIn = (list: string): ReadonlySet<string> => new Set(hostsIn(list.toLowerCase()));

import type { HrisKind } from '../../ports/index.js';

/** Where each is asked, by what its users call their account. */
const addresses: Readonly<Record<HrisKind, (account: string) => string | null>> = {
  lucca: (account) => account && `https://${account}.ilucca.net`,
  bamboohr: (account) => account && `https://${account}.bamboohr.com`,
  hibob: () => 'https://api.hibob.com/v1',
  personio: () => 'https://api.personio.de/v1',
};

const isAccount = (text: string): boolean =>
  text === '' || /^[a-z\d](?:[a-z\d-]{0,61}[a-z\d])?$/iu.test(text);

/** The usual address of an account; null where the account is missing, or is none. */
export const hrisAddress = (kind: HrisKind, account: string): string | null =>
  (isAccount(account) && addresses[kind](account)) || null;

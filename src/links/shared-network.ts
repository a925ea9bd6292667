import { lookupAddress } from '../facts/location/network.ts';
import { networkOf, recordedNetworks, type ConnectionKind } from '../facts/whereabouts/networks.ts';
import { valueAt } from '../model/pointer.ts';
import type { LinkInput } from './identifier.ts';

/** Behind these, strangers share one address. A rented server is no such thing: whoever works through it does so alone or in company. */
const MANY_USERS: ReadonlySet<ConnectionKind | undefined> = new Set(['mobile', 'vpn', 'relay', 'tor', 'proxy', 'business']);

/** Whether the address at this pointer is one of a network for many: by the log, by the candidate's own record, or by the address table. */
export function isSharedNetwork(pointer: string, { profile, reference }: Pick<LinkInput, 'profile' | 'reference'>): boolean {
  const ip = valueAt(profile, pointer);
  if (typeof ip !== 'string') return false;
  const login = pointer.startsWith('/logins/') ? profile.logins?.[Number(pointer.split('/')[2])] : undefined;
  if (MANY_USERS.has(login?.network)) return true;
  const facts = lookupAddress(ip, reference.location.network);
  const [country, kind] = 'kind' in facts && !('reason' in facts) ? [facts.country, facts.kind] : [undefined, undefined];
  return MANY_USERS.has(kind) || networkOf({ ip, country: login?.country ?? country, kind: login?.network ?? kind }, recordedNetworks(profile, reference)) !== undefined;
}

import type { DeviceFacts } from '../../facts/device.ts';
import { threshold } from '../../facts/reference.ts';
import { countriesSeen, daysSeen, elsewhereOf } from '../../facts/whereabouts/sightings.ts';
import type { Say } from './say.ts';

/** Guidance of 2023-10-18: locate company laptops and compare. Journeys, moves, borders and recorded networks are looked at first. */
export function devicePlace({ sightings, expected, base: { reference } }: DeviceFacts): Say<'device-place'> {
  const limits = { needed: threshold(reference, 'whereabouts', 'device-days-elsewhere'), share: threshold(reference, 'whereabouts', 'elsewhere-share') };
  const { sightings: away, days: count, total, mostly } = elsewhereOf(sightings, limits);
  const stated = sightings.filter(({ standing }) => standing === 'stated');
  const observed = countriesSeen(away);
  const evidence = away.map(({ decidedBy }) => decidedBy);
  if (mostly) return { reason: 'mostly-elsewhere', values: { observed, count, total, claimed: [...expected].sort().join(', ') }, evidence };
  if (count > 0) return { reason: 'sometimes-elsewhere', values: { observed, count, total }, evidence };
  const explained = sightings.filter(({ standing }) => standing !== undefined && standing !== 'stated' && standing !== 'elsewhere');
  if (explained.length > 0) {
    const pointers = explained.flatMap(({ decidedBy, ground }) => (ground === undefined ? [decidedBy] : [decidedBy, ground]));
    return { reason: 'explained', values: { observed: countriesSeen(explained) }, evidence: [...new Set(pointers)] };
  }
  if (stated.length > 0) return { reason: 'at-stated-place', values: { claimed: countriesSeen(stated), count: daysSeen(stated) }, evidence: stated.map(({ decidedBy }) => decidedBy) };
  const stale = sightings.find(({ staleSince }) => staleSince !== undefined);
  return stale?.staleSince === undefined ? undefined : { reason: 'not-assessed', values: { date: stale.staleSince }, evidence: [`${stale.pointer}/ip`] };
}

/** FBI notices of 2024-05-16 and 2025-01-23, joint notice of 2026-09-18: remote tools and switches. Approved ones are cleared first. */
export function remoteTools({ traces, inspected, remoteDesktopAllowed }: DeviceFacts): Say<'remote-tools'> {
  if (traces.length === 0) return inspected.length === 0 ? undefined : { reason: 'none-found', values: {}, evidence: inspected };
  const open = traces.filter(({ approved }) => approved !== 'yes');
  const at = (some: typeof traces): readonly string[] => some.map(({ pointer }) => pointer);
  const refused = open.filter(({ approved, kind }) => approved === 'no' && kind !== 'session');
  if (refused.length > 0) return { reason: 'unapproved', values: { count: refused.length }, evidence: at(refused) };
  if (open.length === 0 || remoteDesktopAllowed === 'yes') return { reason: 'approved', values: { count: traces.length }, evidence: remoteDesktopAllowed === 'yes' ? [...at(traces), '/policy/remoteDesktopAllowed'] : at(traces) };
  const tools = open.filter(({ kind }) => kind !== 'hardware');
  return tools.length > 0 ? { reason: 'approval-open', values: { count: tools.length }, evidence: at(tools) } : { reason: 'hardware-open', values: { count: open.length }, evidence: at(open) };
}

/** US guidance of 2022-05-16: port 3389, above all where remote desktop is not the company's practice. */
export function remoteDesktopPort({ remotePorts, portPointers, scanned, remoteDesktopAllowed }: DeviceFacts): Say<'remote-desktop-port'> {
  if (scanned.length === 0) return undefined;
  if (remotePorts.length === 0) return { reason: 'no-port', values: { count: scanned.length }, evidence: scanned };
  const values = { ports: remotePorts.join(', ') };
  const policy = [...portPointers, '/policy/remoteDesktopAllowed'];
  if (remoteDesktopAllowed === 'yes') return { reason: 'allowed', values, evidence: policy };
  return remoteDesktopAllowed === 'no' ? { reason: 'not-usual', values, evidence: policy } : { reason: 'practice-open', values, evidence: portPointers };
}

/** US guidance of 2022-05-16, guidance of 2023-10-18, FBI notice of 2025-01-23: limit remote tools. A task of the company. */
export function remoteToolsBlocked({ toolsBlocked }: DeviceFacts): Say<'remote-tools-blocked'> {
  const evidence = ['/policy/remoteToolsBlocked'];
  if (toolsBlocked === 'yes') return { reason: 'blocked', values: {}, evidence };
  return toolsBlocked === 'no' ? { reason: 'not-blocked', values: {}, evidence } : undefined;
}

/** FBI notice of 2025-01-23 and joint notice of 2026-09-18: least privilege, no local administrators. A task of the company. */
export function leastPrivilege({ leastPrivilege: limited, adminRights }: DeviceFacts): Say<'least-privilege'> {
  const evidence = ['/policy/leastPrivilege'];
  if (limited === 'no') return { reason: 'not-limited', values: {}, evidence };
  if (limited === 'yes') return adminRights.length > 0 ? { reason: 'administrator', values: {}, evidence: [...evidence, ...adminRights] } : { reason: 'limited', values: {}, evidence };
  return adminRights.length > 0 ? { reason: 'administrator-only', values: {}, evidence: adminRights } : undefined;
}

/** Korean advisory of 2022-12-08: extra care of blockchain companies. What the role touches decides whether the question is put. */
export function smartContractCare({ smartContracts }: DeviceFacts): Say<'smart-contract-care'> {
  const evidence = ['/role/smartContracts'];
  if (smartContracts === 'no') return { reason: 'not-touched', values: {}, evidence };
  return smartContracts === 'yes' ? { reason: 'review-due', values: {}, evidence } : undefined;
}

/** FBI notices of 2024-05-16 and 2025-01-23: unusual traffic. What is unusual, a person says. */
export function networkWatched({ traffic }: DeviceFacts): Say<'network-watched'> {
  for (const [said, reason] of [['yes', 'unusual'], ['unsure', 'looked-at'], ['no', 'nothing-unusual']] as const) {
    const found = traffic.filter((one) => one.said === said);
    if (found.length > 0) return { reason, values: { count: found.length }, evidence: found.map(({ pointer }) => pointer) };
  }
  return undefined;
}

import type { BaseFacts } from './base.ts';
import { deliveryChanges, deliveryFacts, type DeliveryChange, type DeliveryFacts } from './device-case/delivery.ts';
import { deviceSightings } from './device-case/locations.ts';
import { textKey } from './location/text-key.ts';
import { judged, type Judgement } from './said.ts';
import type { Sighting } from './whereabouts/sightings.ts';

/** A tool for remote control, or hardware that switches screens and keyboards, on an issued device or in a session. */
export interface RemoteTrace {
  readonly kind: 'tool' | 'hardware' | 'session';
  readonly approved: Judgement;
  readonly pointer: string;
}

export interface DeviceFacts {
  readonly base: BaseFacts;
  readonly delivery: DeliveryFacts | undefined;
  readonly changes: readonly DeliveryChange[] | undefined;
  readonly sightings: readonly Sighting[];
  /** Countries against which the places of the devices are held. */
  readonly expected: readonly string[];
  readonly traces: readonly RemoteTrace[];
  /** Pointers of devices on which somebody looked for remote tools. */
  readonly inspected: readonly string[];
  /** Open ports that remote control uses by default, lowest first. */
  readonly remotePorts: readonly number[];
  readonly portPointers: readonly string[];
  /** Pointers of logins whose ports were looked at. */
  readonly scanned: readonly string[];
  readonly remoteDesktopAllowed: Judgement;
  readonly toolsBlocked: Judgement;
  readonly leastPrivilege: Judgement;
  readonly adminRights: readonly string[];
  readonly smartContracts: Judgement;
  readonly traffic: readonly { readonly said: Judgement; readonly pointer: string }[];
}

export function deriveDeviceFacts(base: BaseFacts): DeviceFacts {
  const { profile } = base;
  const issued = (profile.device?.issued ?? []).map((device, at) => ({ device, pointer: `/device/issued/${at}` }));
  const ports = openPorts(base);
  const { sightings, claimed } = deviceSightings(base);
  return {
    base,
    delivery: deliveryFacts(base),
    changes: deliveryChanges(base),
    sightings,
    expected: claimed,
    traces: remoteTraces(base),
    inspected: issued.filter(({ device }) => device.remoteTools !== undefined || device.otherHardware !== undefined).map(({ device, pointer }) => `${pointer}/${device.remoteTools === undefined ? 'otherHardware' : 'remoteTools'}`),
    remotePorts: [...new Set(ports.flatMap(({ remote }) => remote))].sort((a, b) => a - b),
    portPointers: ports.filter(({ remote }) => remote.length > 0).map(({ pointer }) => pointer),
    scanned: ports.map(({ pointer }) => pointer),
    remoteDesktopAllowed: judged(profile.policy?.remoteDesktopAllowed),
    toolsBlocked: judged(profile.policy?.remoteToolsBlocked),
    leastPrivilege: judged(profile.policy?.leastPrivilege),
    adminRights: issued.filter(({ device }) => judged(device.adminRights) === 'yes').map(({ pointer }) => `${pointer}/adminRights`),
    smartContracts: judged(profile.role?.smartContracts),
    traffic: issued.flatMap(({ device, pointer }) => (device.unusualTraffic === undefined ? [] : [{ said: judged(device.unusualTraffic), pointer: `${pointer}/unusualTraffic` }])),
  };
}

function openPorts({ profile, reference }: BaseFacts): readonly { readonly remote: readonly number[]; readonly pointer: string }[] {
  const known = new Set(reference.themes.remotePorts.map(({ port }) => port));
  return (profile.logins ?? []).flatMap(({ openPorts: ports }, at) => (ports === undefined ? [] : [{ remote: ports.filter((port) => known.has(port)), pointer: `/logins/${at}/openPorts` }]));
}

/** Switches for screens and keyboards are ordinary on a desk; those that are reached over a network are tools like the others. */
function remoteTraces({ profile, reference }: BaseFacts): readonly RemoteTrace[] {
  const { device, logins } = profile;
  const tools = reference.themes.remoteTools.map(textKey);
  const isTool = (name: string): boolean => tools.some((tool) => textKey(name).includes(tool));
  const onDevices = (device?.issued ?? []).flatMap(({ remoteTools, otherHardware, remoteToolsApproved }, at): readonly RemoteTrace[] => {
    const approved = judged(remoteToolsApproved);
    const found = (remoteTools ?? []).map((_, place) => ({ kind: 'tool' as const, approved, pointer: `/device/issued/${at}/remoteTools/${place}` }));
    const hardware = (otherHardware ?? []).map((name, place) => ({ kind: isTool(name) ? ('tool' as const) : ('hardware' as const), approved, pointer: `/device/issued/${at}/otherHardware/${place}` }));
    return [...found, ...hardware];
  });
  const approved = onDevices.some((trace) => trace.approved === 'yes') ? 'yes' : undefined;
  const inSessions = (logins ?? []).flatMap(({ remoteTool }, at) => (remoteTool === undefined ? [] : [{ kind: 'session' as const, approved, pointer: `/logins/${at}/remoteTool` } satisfies RemoteTrace]));
  return [...onDevices, ...inSessions];
}

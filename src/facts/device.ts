import type { BaseFacts } from './base.ts';
import { deliveryChanges, deliveryFacts, type DeliveryChange, type DeliveryFacts } from './device-case/delivery.ts';
import { deviceSightings } from './device-case/locations.ts';
import { collect, distinct, gather } from './lists.ts';
import { textKey } from './location/text-key.ts';
import { oncePer } from './once-per.ts';
import type { ThemeTables } from './reference.ts';
import { rememberFor } from './remember.ts';
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
  const issued = collect(profile.device?.issued, (device, at) => ({ device, pointer: `/device/issued/${at}` }));
  const ports = openPorts(base);
  const { sightings, claimed } = deviceSightings(base);
  return {
    base,
    delivery: deliveryFacts(base),
    changes: deliveryChanges(base),
    sightings,
    expected: claimed,
    traces: remoteTraces(base),
    inspected: collect(issued, ({ device, pointer }) => inspectedAt(device, pointer)),
    remotePorts: distinct(gather(ports, ({ remote }) => remote)).toSorted((a, b) => a - b),
    portPointers: collect(ports, ({ remote, pointer }) => (remote.length > 0 ? pointer : undefined)),
    scanned: ports.map(({ pointer }) => pointer),
    remoteDesktopAllowed: judged(profile.policy?.remoteDesktopAllowed),
    toolsBlocked: judged(profile.policy?.remoteToolsBlocked),
    leastPrivilege: judged(profile.policy?.leastPrivilege),
    adminRights: collect(issued, ({ device, pointer }) => (judged(device.adminRights) === 'yes' ? `${pointer}/adminRights` : undefined)),
    smartContracts: judged(profile.role?.smartContracts),
    traffic: collect(issued, ({ device, pointer }) => (device.unusualTraffic === undefined ? undefined : { said: judged(device.unusualTraffic), pointer: `${pointer}/unusualTraffic` })),
  };
}

type IssuedDevice = NonNullable<NonNullable<BaseFacts['profile']['device']>['issued']>[number];

function inspectedAt({ remoteTools, otherHardware }: IssuedDevice, pointer: string): string | undefined {
  if (remoteTools !== undefined) return `${pointer}/remoteTools`;
  return otherHardware === undefined ? undefined : `${pointer}/otherHardware`;
}

function openPorts({ profile, reference }: BaseFacts): readonly { readonly remote: readonly number[]; readonly pointer: string }[] {
  return collect(profile.logins, ({ openPorts: ports }, at) =>
    ports && { remote: ports.filter((port) => remotePortNumbers(reference.themes.remotePorts).has(port)), pointer: `/logins/${at}/openPorts` },
  );
}

const remotePortNumbers = oncePer((ports: ThemeTables['remotePorts']): ReadonlySet<number> => new Set(ports.map(({ port }) => port)));
const toolKeys = oncePer((tools: readonly string[]): readonly string[] => tools.map(textKey));
const namesTool = rememberFor(512, (name: string, tools: readonly string[]): boolean => toolKeys(tools).some((tool) => textKey(name).includes(tool)));

/** Switches for screens and keyboards are ordinary on a desk; those that are reached over a network are tools like the others. */
function remoteTraces({ profile, reference }: BaseFacts): readonly RemoteTrace[] {
  const { device, logins } = profile;
  const onDevices = gather(device?.issued, ({ remoteTools, otherHardware, remoteToolsApproved }, at): readonly RemoteTrace[] => {
    const approved = judged(remoteToolsApproved);
    const found = collect(remoteTools, (_, place): RemoteTrace => ({ kind: 'tool', approved, pointer: `/device/issued/${at}/remoteTools/${place}` }));
    const hardware = collect(otherHardware, (name, place): RemoteTrace => ({ kind: namesTool(name, reference.themes.remoteTools) ? 'tool' : 'hardware', approved, pointer: `/device/issued/${at}/otherHardware/${place}` }));
    return [...found, ...hardware];
  });
  const approved = onDevices.some((trace) => trace.approved === 'yes') ? 'yes' : undefined;
  const inSessions = collect(logins, ({ remoteTool }, at): RemoteTrace | undefined => (remoteTool === undefined ? undefined : { kind: 'session', approved, pointer: `/logins/${at}/remoteTool` }));
  return [...onDevices, ...inSessions];
}

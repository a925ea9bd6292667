import type { DeviceFacts } from '../facts/device.ts';
import { deliveryAddress, deliveryChanged, freightForwarder, receivesAtIdAddress } from './device/delivery.ts';
import { devicePlace, leastPrivilege, networkWatched, remoteDesktopPort, remoteTools, remoteToolsBlocked, smartContractCare } from './device/use.ts';
import type { Evaluators } from './evaluator.ts';
import type { DeviceReasons } from './generated/device.ts';

export const device = {
  'delivery-address': deliveryAddress,
  'receives-at-id-address': receivesAtIdAddress,
  'freight-forwarder': freightForwarder,
  'delivery-changed': deliveryChanged,
  'device-place': devicePlace,
  'remote-tools': remoteTools,
  'remote-desktop-port': remoteDesktopPort,
  'remote-tools-blocked': remoteToolsBlocked,
  'least-privilege': leastPrivilege,
  'smart-contract-care': smartContractCare,
  'network-watched': networkWatched,
} satisfies Evaluators<DeviceReasons, DeviceFacts>;

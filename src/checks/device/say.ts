import type { DeviceFacts } from '../../facts/device.ts';
import type { Evaluators } from '../evaluator.ts';
import type { DeviceReasons } from '../generated/device.ts';

/** What the evaluator of one device check may return. */
export type Say<Slug extends keyof DeviceReasons> = ReturnType<Evaluators<DeviceReasons, DeviceFacts>[Slug]>;

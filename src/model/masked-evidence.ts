import { shownValue } from './mask.ts';
import { pointerSteps } from './pointer.ts';

/** A value as a report without `--reveal` shows it at this pointer. */
export function maskedAt(pointer: string, value: string): string {
  return shownValue(holding(pointer, value), pointer, false) ?? value;
}

/** Whether the field at this pointer is masked whatever stands there. */
export function isHiddenAt(pointer: string): boolean {
  return maskedAt(pointer, PROBE) !== PROBE;
}

/** Holds nothing that free text would be masked for. */
const PROBE = 'probe';

/** The smallest document that has the value at the pointer. */
function holding(pointer: string, value: string): unknown {
  return pointerSteps(pointer).reduceRight<unknown>((below, step) => ({ [step]: below }), value);
}

/** Reads a JSON pointer (RFC 6901); `undefined` where it leads nowhere. Never walks a prototype. */
export function valueAt(document: unknown, pointer: string): unknown {
  let here: unknown = document;
  for (const step of pointerSteps(pointer)) {
    if (typeof here !== 'object' || here === null || !Object.hasOwn(here, step)) return undefined;
    here = (here as Readonly<Record<string, unknown>>)[step];
  }
  return here;
}

/** Whether something stands at a pointer in which `*` is any item of a list. */
export function standsAt(document: unknown, pattern: string): boolean {
  return reaches(document, pointerSteps(pattern));
}

function reaches(here: unknown, [step, ...rest]: readonly string[]): boolean {
  if (step === undefined) return here !== undefined && !(Array.isArray(here) && here.length === 0);
  if (step === '*') return Array.isArray(here) && here.some((item) => reaches(item, rest));
  return typeof here === 'object' && here !== null && Object.hasOwn(here, step) && reaches((here as Readonly<Record<string, unknown>>)[step], rest);
}

export function pointerSteps(pointer: string): readonly string[] {
  return pointer.split('/').slice(1).map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'));
}

export function pointerOf(steps: readonly PropertyKey[]): string {
  return steps.map((step) => `/${String(step).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
}

/** Reads a JSON pointer (RFC 6901); `undefined` where it leads nowhere. Never walks a prototype. */
export function valueAt(document: unknown, pointer: string): unknown {
  let here: unknown = document;
  let slash = pointer.indexOf('/');
  while (slash !== -1) {
    const next = pointer.indexOf('/', slash + 1);
    const step = unescaped(next === -1 ? pointer.slice(slash + 1) : pointer.slice(slash + 1, next));
    if (!isSection(here) || !Object.hasOwn(here, step)) return undefined;
    here = here[step];
    slash = next;
  }
  return here;
}

/** Whether something stands where a pointer leads: an empty list is nothing. */
export function isPresent(value: unknown): boolean {
  return value !== undefined && !(Array.isArray(value) && value.length === 0);
}

export function isSection(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

export function pointerSteps(pointer: string): readonly string[] {
  return pointer.split('/').slice(1).map(unescaped);
}

export function pointerOf(steps: readonly PropertyKey[]): string {
  return steps.map((step) => `/${escapedStep(String(step))}`).join('');
}

export function escapedStep(step: string): string {
  return /[~/]/.test(step) ? step.replaceAll('~', '~0').replaceAll('/', '~1') : step;
}

/** The name of the field that a pointer leads to, whichever item of a list it is; `undefined` where it names none. */
export function fieldOf(pointer: string): string | undefined {
  let end = pointer.length;
  while (end > 0) {
    const slash = pointer.lastIndexOf('/', end - 1);
    if (slash === -1) return undefined;
    const step = pointer.slice(slash + 1, end);
    if (!isIndex(step)) return unescaped(step);
    end = slash;
  }
  return undefined;
}

function unescaped(step: string): string {
  return step.includes('~') ? step.replaceAll('~1', '/').replaceAll('~0', '~') : step;
}

function isIndex(step: string): boolean {
  return /^\d+$/.test(step);
}

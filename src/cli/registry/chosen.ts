import { DEFAULT_REGISTRY, openRegistry, type Registry } from '../../registry/index.ts';
import type { World } from '../world.ts';

export interface RegistryChoice {
  readonly registry?: string;
  readonly key?: string;
}

/** Where the registry is, by option, else by `KNOWHIRE_REGISTRY`, which keeps a password off the command line, else in the working folder. */
export function chosenLocation({ registry }: RegistryChoice, world: Pick<World, 'env'>): string {
  return registry ?? nonEmpty(world.env['KNOWHIRE_REGISTRY']) ?? DEFAULT_REGISTRY;
}

/** The key file by option, else by `KNOWHIRE_REGISTRY_KEY_FILE`; undefined for the one that belongs to the place. */
export function chosenKeyFile({ key }: RegistryChoice, world: Pick<World, 'env'>): string | undefined {
  return key ?? nonEmpty(world.env['KNOWHIRE_REGISTRY_KEY_FILE']);
}

function nonEmpty(text: string | undefined): string | undefined {
  return text === '' ? undefined : text;
}

/** Opens the registry that the user chose, does the work and closes it, whatever happens. */
export async function withRegistry<T>(choice: RegistryChoice & { readonly withoutKey?: boolean }, world: Pick<World, 'env'>, work: (registry: Registry) => Promise<T>): Promise<T> {
  const registry = await openChosenRegistry(choice, world);
  try {
    return await work(registry);
  } finally {
    await registry.close();
  }
}

export function openChosenRegistry(choice: RegistryChoice & { readonly withoutKey?: boolean }, world: Pick<World, 'env'>): Promise<Registry> {
  const keyFile = chosenKeyFile(choice, world);
  return openRegistry(chosenLocation(choice, world), { ...(keyFile !== undefined && { keyFile }), ...(choice.withoutKey === true && { withoutKey: true }) });
}

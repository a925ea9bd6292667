/** The store of identifiers seen before: keyed hashes in one SQLite file or in PostgreSQL. */
export { initRegistry, openRegistry, type MadeRegistry, type OpenOptions, type RegistryOptions } from './open.ts';
export { DEFAULT_REGISTRY, defaultKeyFile, placeOf } from './location.ts';
export {
  MANY,
  MOST_COUNTED,
  type ClearIdentifier,
  type DueCandidate,
  type FindOptions,
  type KeyStanding,
  type NameKeys,
  type Registry,
  type RegistryAnswer,
  type RegistryCrowd,
  type RegistryCrowdLink,
  type RegistryEntry,
  type RegistryLink,
  type RegistryQuestion,
  type RegistryShare,
  type RegistryStats,
  type Removed,
} from './types.ts';

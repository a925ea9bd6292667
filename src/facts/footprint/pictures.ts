import type { BaseFacts } from '../base.ts';
import { isRead } from '../file-evidence.ts';
import type { ProfileRecord } from './own-profiles.ts';

/** What people and the file itself say of the picture on one profile. */
export interface PictureRecord {
  readonly pointer: string;
  readonly shows: ProfileRecord['profile']['photoShows'];
  readonly elsewhere: ProfileRecord['profile']['photoElsewhere'];
  /** Pictures on a developer site are often drawings or symbols and do not pretend to be a person. */
  readonly developer: boolean;
  /** Name of a program that makes pictures from descriptions, as marked in the file. */
  readonly generator: string | undefined;
}

/** A mark that phones leave when something was erased from a photo; the photo is a photo nevertheless. */
const RETOUCHED = 'declared-composite';

export function pictureRecords({ files }: BaseFacts, profiles: readonly ProfileRecord[]): readonly PictureRecord[] {
  return profiles.map(({ profile, pointer }) => ({
    pointer,
    shows: profile.photoShows,
    elsewhere: profile.photoElsewhere,
    developer: profile.kind === 'developer',
    generator: generatorOf(files, `${pointer}/photoFile`),
  }));
}

function generatorOf(files: BaseFacts['files'], pointer: string): string | undefined {
  if (files.size === 0) return undefined;
  const evidence = files.get(pointer);
  if (!isRead(evidence) || evidence.image === undefined || 'problem' in evidence.image) return undefined;
  const traces = evidence.image.generatorTraces;
  return traces.some(({ id }) => id === RETOUCHED) ? undefined : traces[0]?.name;
}

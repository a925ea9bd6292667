import type { Artifact, Location } from 'sarif';
import type { Report } from '../../model/report.ts';
import { fileUri } from '../ci/file-uri.ts';
import { sourceOf } from '../ci/place.ts';
import type { Place, ReportContext } from '../context.ts';

/** The files of a run, each once, and how a location points at them. */
export interface Artifacts {
  readonly all: readonly Artifact[];
  readonly locationOf: (place: Place) => Location;
}

/** Every profile with the SHA-256 of its bytes, then the files that could not be read. */
export function artifactsOf(report: Report, context: ReportContext): Artifacts {
  const hashes = new Map<string, string | undefined>();
  for (const assessment of report.assessments) hashes.set(sourceOf(assessment, context), assessment.profileDigest);
  for (const { path } of report.unreadable) if (!hashes.has(path)) hashes.set(path, undefined);
  const index = new Map([...hashes.keys()].map((path, at) => [path, at]));
  return {
    all: [...hashes].map(([path, sha256]) => ({ location: addressOf(path), roles: ['analysisTarget'], ...(sha256 !== undefined && { hashes: { 'sha-256': sha256 } }) })),
    locationOf: ({ path, line, column }) => {
      const at = index.get(path);
      return {
        physicalLocation: {
          artifactLocation: { ...addressOf(path), ...(at !== undefined && { index: at }) },
          region: { startLine: line, startColumn: column },
        },
      };
    },
  };
}

function addressOf(path: string): { uri: string; uriBaseId?: string } {
  const { uri, relative } = fileUri(path);
  return relative ? { uri, uriBaseId: '%SRCROOT%' } : { uri };
}

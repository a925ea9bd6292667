import { deriveBase } from '../../facts/base.ts';
import { linkParty } from '../../links/party.ts';
import { identifierCode } from '../../links/identifier-code.ts';
import { textsOf } from '../../links/texts.ts';
import { filesOfProfile } from './assess-profile.ts';
import { packParties, type ReadParty } from './packed-parties.ts';
import type { Task, TaskResult } from './tasks.ts';
import type { Tools } from './tools.ts';

/** Reads candidates again of whom something seems to be shared, and says of each what comparing needs. */
export async function readParties({ job, wanted }: Extract<Task, { kind: 'parties' }>, { reader, reference, settings }: Tools): Promise<TaskResult> {
  const code = identifierCode(settings.seed);
  const byPosition = new Map(wanted.map((one) => [one.at, one]));
  const parties: ReadParty[] = [];
  for (const [at, entry] of reader.entries(job, {}, new Set(byPosition.keys()))) {
    const asked = byPosition.get(at);
    if (entry.kind !== 'profile' || asked === undefined) continue;
    const codes = new Set(asked.codes);
    const files = await filesOfProfile(entry.profile, entry.root, reference);
    const base = deriveBase({ profile: entry.profile, asOf: settings.asOf, reference, files });
    parties.push({ party: linkParty(base, asked.ordinal, (identifier) => codes.has(code(identifier))), texts: asked.texts ? textsOf(entry.profile, reference) : [] });
  }
  return { kind: 'parties', packed: packParties(parties) };
}

import type { Profile } from '../../model/profile/schema.ts';
import { judged, type Judgement } from '../said.ts';

export interface ChannelRequest {
  readonly by: 'candidate' | 'company' | undefined;
  readonly beforeContract: Judgement;
  readonly hasReason: boolean;
  readonly pointer: string;
}

export interface PlatformContact {
  /** Pointer of what says that the contact began on a freelance platform, or that it did not. */
  readonly begunOn: string | undefined;
  readonly begunElsewhere: string | undefined;
  /** Undefined where no list of requests is kept. */
  readonly requests: readonly ChannelRequest[] | undefined;
}

export function platformContact(profile: Profile): PlatformContact {
  const { engagement, communications, contract } = profile;
  const begunOn = begunOnPlatform(profile);
  const elsewhere = begunOn === undefined && engagement?.metThrough !== undefined && profile.platformAccounts === undefined;
  return {
    begunOn,
    begunElsewhere: elsewhere ? '/engagement/metThrough' : undefined,
    requests: communications?.channelRequests?.map(({ by, beforeContract, on, reason }, at) => ({
      by,
      beforeContract: judged(beforeContract) ?? isBefore(on, contract?.signedOn),
      hasReason: reason !== undefined,
      pointer: `/communications/channelRequests/${at}`,
    })),
  };
}

function begunOnPlatform({ engagement, communications, platformAccounts }: Profile): string | undefined {
  if (engagement?.metThrough === 'platform') return '/engagement/metThrough';
  if (engagement?.kind === 'platform') return '/engagement/kind';
  if (platformAccounts === undefined || communications?.channelRequests === undefined) return undefined;
  const platforms = platformAccounts.map(({ platform }) => platform.toLowerCase());
  const at = communications.channelRequests.findIndex(({ from }) => from !== undefined && platforms.includes(from.toLowerCase()));
  return at < 0 ? undefined : `/communications/channelRequests/${at}/from`;
}

function isBefore(day: string | undefined, signed: string | undefined): Judgement {
  if (day === undefined || signed === undefined) return undefined;
  return day < signed ? 'yes' : 'no';
}

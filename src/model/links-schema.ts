import * as z from 'zod';
import { LINK_EXPLANATIONS, LINK_KINDS, NAMES_OF_LINK, type LinkCluster, type LinkEdge, type SharedByMany } from './links.ts';
import type { Plain } from './plain-type.ts';

const kind = z.enum(LINK_KINDS);
const pair = z.tuple([z.string(), z.string()]);

export const linkEdgeSchema = z.object({
  kind,
  candidates: pair,
  pointers: z.tuple([z.string(), z.string().optional()]).describe('one only where the other candidate is known from the registry'),
  shown: z.string(),
  names: z.enum(NAMES_OF_LINK),
  explained: z.enum(LINK_EXPLANATIONS).optional(),
  likeness: z.number().min(0).max(1).optional(),
  seen: z.iso.date().optional(),
});

export const linkClusterSchema = z.object({ candidates: z.array(z.string()), edges: z.array(linkEdgeSchema) });

export const sharedByManySchema = z.object({ kind, shown: z.string(), count: z.number().int().min(0) });

/** Do nothing but fail to compile where the schemas lack what the types have. */
export const edgeHeldBySchema = (edge: Plain<LinkEdge>): z.input<typeof linkEdgeSchema> => edge;
export const clusterHeldBySchema = (cluster: Plain<LinkCluster>): z.input<typeof linkClusterSchema> => cluster;
export const byManyHeldBySchema = (value: Plain<SharedByMany>): z.input<typeof sharedByManySchema> => value;

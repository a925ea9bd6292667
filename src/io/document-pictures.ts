import { createRequire } from 'node:module';
import { hashPicture, type PerceptualHashes } from '../facts/documents/perceptual-hash.ts';

/** `not-available`: the optional package sharp is not installed. `unreadable`: it could not decode the picture. */
export type PictureHashes = PerceptualHashes | 'not-available' | 'unreadable';

export type LoadDecoder = () => Promise<unknown>;

interface Decoding {
  readonly rotate: () => Decoding;
  readonly flatten: (options: object) => Decoding;
  readonly greyscale: () => Decoding;
  readonly resize: (width: number, height: number, options: object) => Decoding;
  readonly raw: () => Decoding;
  readonly timeout: (options: { readonly seconds: number }) => Decoding;
  readonly toBuffer: (options: { readonly resolveWithObject: true }) => Promise<{ readonly data: Uint8Array; readonly info: { readonly width: number; readonly height: number; readonly channels: number } }>;
}
type Decoder = (bytes: Uint8Array, options: object) => Decoding;

const SIDE = 64;
const MOST_PIXELS = 100_000_000;
const SECONDS = 10;

/** Decodes a picture with sharp, where it is installed, and hashes it upright, in grey, on white. */
export async function hashPictureBytes(bytes: Uint8Array, load: LoadDecoder = loadSharp): Promise<PictureHashes> {
  const decode = await decoderOf(load);
  if (decode === undefined) return 'not-available';
  try {
    const { data, info } = await decode(bytes, { limitInputPixels: MOST_PIXELS, failOn: 'none' })
      .rotate()
      .flatten({ background: '#ffffff' })
      .greyscale()
      .resize(SIDE, SIDE, { fit: 'fill', kernel: 'cubic' })
      .raw()
      .timeout({ seconds: SECONDS })
      .toBuffer({ resolveWithObject: true });
    return hashPicture({ width: info.width, height: info.height, pixels: firstChannel(data, info.channels) }) ?? 'unreadable';
  } catch {
    return 'unreadable';
  }
}

async function decoderOf(load: LoadDecoder): Promise<Decoder | undefined> {
  try {
    const loaded = await load();
    return isDecoderModule(loaded) ? loaded.default : undefined;
  } catch {
    return undefined;
  }
}

/** By `require`, out of the bundler's sight, since the package is optional and code that the build keeps compiled cannot import. */
async function loadSharp(): Promise<unknown> {
  return { default: createRequire(import.meta.url)('sharp') as unknown };
}

function isDecoderModule(loaded: unknown): loaded is { readonly default: Decoder } {
  return typeof loaded === 'object' && loaded !== null && 'default' in loaded && typeof loaded.default === 'function';
}

function firstChannel(data: Uint8Array, channels: number): Uint8Array {
  return channels === 1 ? data : data.filter((_, index) => index % channels === 0);
}

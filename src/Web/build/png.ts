import { crc32, deflateSync, inflateSync } from 'node:zlib';

interface Chunk {
  type: string;
  data: Buffer;
}

/** Four bytes a pixel: red, green, blue, alpha. */
export interface Picture {
  width: number;
  height: number;
  rgba: Buffer;
}

/** Bytes of a pixel by the header's kind of colour: palette, grey and alpha, all colours and alpha. */
const channelsOf: Record<number, number> = { 3: 1, 4: 2, 6: 4 };

const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const opaque = 255;

/** Reads 8-bit PNGs, not interlaced. */
export function readPng(file: Buffer): Picture {
  if (!file.subarray(0, 8).equals(signature)) throw new Error('not a PNG');
  const chunks: Chunk[] = [];
  for (let at = 8; at < file.length; ) {
    const length = file.readUInt32BE(at);
    const type = file.toString('latin1', at + 4, at + 8);
    chunks.push({ type, data: file.subarray(at + 8, at + 8 + length) });
    at += length + 12;
  }
  const header = chunkOf(chunks, 'IHDR') ?? Buffer.alloc(13);
  const [depth, colours, , , interlaced] = header.subarray(8);
  const channels = channelsOf[colours ?? 0];
  if (depth !== 8 || !channels || interlaced !== 0) throw new Error('a PNG of another kind');
  const [width, height] = [header.readUInt32BE(0), header.readUInt32BE(4)];
  const data = inflateSync(
    Buffer.concat(chunks.filter(({ type }) => type === 'IDAT').map((each) => each.data)),
  );
  const pixels = unfiltered(data, width * channels, height, channels);
  return { width, height, rgba: coloured(pixels, channels, chunks) };
}

/**
 * A PNG without an alpha channel: one colour that the picture does not have stands for what is empty, which makes it
 * smaller. Refuses pixels that are half transparent.
 */
export function writePng({ width, height, rgba }: Picture): Buffer {
  const empty = unusedColour(rgba);
  const rows = Buffer.alloc(height * (width * 3 + 1));
  for (let at = 0; at < width * height; at++) {
    const to = at * 3 + Math.floor(at / width) + 1; // each row begins with its filter: none
    if (rgba[at * 4 + 3] === opaque) rgba.copy(rows, to, at * 4, at * 4 + 3);
    else rows.writeUIntBE(empty, to, 3);
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 2, 0, 0, 0], 8);
  const transparent = Buffer.alloc(6);
  for (const [index, shift] of [16, 8, 0].entries()) transparent[index * 2 + 1] = (empty >> shift) & 0xff;
  return write([
    { type: 'IHDR', data: header },
    { type: 'tRNS', data: transparent },
    { type: 'IDAT', data: deflateSync(rows, { level: 9, memLevel: 9 }) },
    { type: 'IEND', data: Buffer.alloc(0) },
  ]);
}

/** The darkest colour that no pixel has: zeros compress best. */
function unusedColour(rgba: Buffer): number {
  const used = new Set<number>();
  for (let at = 0; at < rgba.length; at += 4) {
    const alpha = rgba[at + 3];
    if (alpha === opaque) used.add(rgba.readUIntBE(at, 3));
    else if (alpha !== 0) throw new Error('a pixel is half transparent');
  }
  let colour = 0;
  while (used.has(colour)) colour++;
  return colour;
}

function coloured(pixels: Buffer, channels: number, chunks: readonly Chunk[]): Buffer {
  if (channels === 4) return pixels;
  const palette = chunkOf(chunks, 'PLTE') ?? Buffer.alloc(0);
  const alphas = chunkOf(chunks, 'tRNS') ?? Buffer.alloc(0);
  const rgba = Buffer.alloc((pixels.length / channels) * 4);
  for (let at = 0; at < pixels.length / channels; at++) {
    const value = pixels[at * channels] ?? 0;
    if (channels === 2) rgba.set([value, value, value, pixels[at * 2 + 1] ?? 0], at * 4);
    else rgba.set([...palette.subarray(value * 3, value * 3 + 3), alphas[value] ?? opaque], at * 4);
  }
  return rgba;
}

const chunkOf = (chunks: readonly Chunk[], type: string) => chunks.find((each) => each.type === type)?.data;

/** Takes back what was subtracted from each byte: the one to the left, above, their mean, or the likelier of both. */
function unfiltered(data: Buffer, stride: number, height: number, step: number): Buffer {
  const pixels = Buffer.alloc(stride * height);
  for (let y = 0; y < height; y++) {
    const filter = data[y * (stride + 1)];
    for (let x = 0; x < stride; x++) {
      const at = y * stride + x;
      const left = x >= step ? (pixels[at - step] ?? 0) : 0;
      const above = y > 0 ? (pixels[at - stride] ?? 0) : 0;
      const corner = x >= step && y > 0 ? (pixels[at - stride - step] ?? 0) : 0;
      const guess = [0, left, above, (left + above) >> 1, paeth(left, above, corner)][filter ?? 0] ?? 0;
      pixels[at] = ((data[y * (stride + 1) + 1 + x] ?? 0) + guess) & 0xff;
    }
  }
  return pixels;
}

function paeth(left: number, above: number, corner: number): number {
  const estimate = left + above - corner;
  const [toLeft, toAbove, toCorner] = [left, above, corner].map((each) => Math.abs(estimate - each)) as [
    number,
    number,
    number,
  ];
  if (toLeft <= toAbove && toLeft <= toCorner) return left;
  return toAbove <= toCorner ? above : corner;
}

function write(chunks: readonly Chunk[]): Buffer {
  const parts: Buffer[] = [signature];
  for (const { type, data } of chunks) {
    const named = Buffer.concat([Buffer.from(type, 'latin1'), data]);
    const length = Buffer.alloc(4);
    length.writeUInt32BE(data.length);
    const check = Buffer.alloc(4);
    check.writeUInt32BE(crc32(named));
    parts.push(length, named, check);
  }
  return Buffer.concat(parts);
}

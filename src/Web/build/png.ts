import { crc32, deflateSync, inflateSync } from 'node:zlib';

interface Chunk {
  type: string;
  data: Buffer;
}

/** Unfiltered pixels: an index into the palette, or colours with alpha last. */
interface Picture {
  width: number;
  height: number;
  channels: number;
  pixels: Buffer;
  chunks: Chunk[];
}

/** Bytes of a pixel by the header's kind of colour: palette, grey and alpha, all colours and alpha. */
const channelsOf: Record<number, number> = { 3: 1, 4: 2, 6: 4 };

const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/** The picture without the empty margin around it; pixels and palette as they were. Reads 8-bit PNGs, not interlaced. */
export function cropped(file: Buffer): Buffer {
  const picture = read(file);
  const { left, top, right, bottom } = filledPart(picture);
  const rows = [];
  for (let y = top; y <= bottom; y++) {
    const start = (y * picture.width + left) * picture.channels;
    const end = start + (right - left + 1) * picture.channels;
    rows.push(Buffer.of(0), picture.pixels.subarray(start, end));
  }
  const header = Buffer.from(chunkOf(picture.chunks, 'IHDR') ?? Buffer.alloc(0));
  header.writeUInt32BE(right - left + 1, 0);
  header.writeUInt32BE(bottom - top + 1, 4);
  const kept = picture.chunks.filter(({ type }) => type === 'PLTE' || type === 'tRNS');
  const body = deflateSync(Buffer.concat(rows), { level: 9 });
  return write([
    { type: 'IHDR', data: header },
    ...kept,
    { type: 'IDAT', data: body },
    { type: 'IEND', data: Buffer.alloc(0) },
  ]);
}

/** Width and height in pixels. */
export const sizeOf = (file: Buffer): { width: number; height: number } => ({
  width: file.readUInt32BE(16),
  height: file.readUInt32BE(20),
});

function read(file: Buffer): Picture {
  if (!file.subarray(0, 8).equals(signature)) throw new Error('not a PNG');
  const chunks: Chunk[] = [];
  for (let at = 8; at < file.length; ) {
    const length = file.readUInt32BE(at);
    const type = file.toString('latin1', at + 4, at + 8);
    chunks.push({ type, data: file.subarray(at + 8, at + 8 + length) });
    at += length + 12;
  }
  const header = chunkOf(chunks, 'IHDR');
  const [depth, colours, , , interlaced] = header?.subarray(8) ?? [];
  const channels = channelsOf[colours ?? 0];
  if (depth !== 8 || !channels || interlaced !== 0) throw new Error('a PNG of another kind');
  const { width, height } = sizeOf(file);
  const data = inflateSync(
    Buffer.concat(chunks.filter(({ type }) => type === 'IDAT').map((each) => each.data)),
  );
  return { width, height, channels, chunks, pixels: unfiltered(data, width * channels, height, channels) };
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

function filledPart({ width, height, channels, pixels, chunks }: Picture) {
  const transparency = chunkOf(chunks, 'tRNS');
  const isEmpty = (at: number) =>
    channels > 1
      ? pixels[at * channels + channels - 1] === 0
      : (transparency?.[pixels[at] ?? 0] ?? 255) === 0;
  let [left, top, right, bottom] = [width, height, -1, -1];
  for (let at = 0; at < width * height; at++) {
    if (isEmpty(at)) continue;
    const x = at % width;
    const y = Math.floor(at / width);
    [left, top, right, bottom] = [
      Math.min(left, x),
      Math.min(top, y),
      Math.max(right, x),
      Math.max(bottom, y),
    ];
  }
  return right < 0 ? { left: 0, top: 0, right: width - 1, bottom: height - 1 } : { left, top, right, bottom };
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

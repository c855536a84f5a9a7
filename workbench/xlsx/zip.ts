/** A file of a .zip archive as it is stored: its bytes stay packed until someone asks for them. */
interface Entry {
  name: string;
  method: number;
  checksum: number;
  packed: Uint8Array;
  size: number;
}

const LOCAL_HEADER = 0x04034b50;
const CENTRAL_HEADER = 0x02014b50;
const END_OF_DIRECTORY = 0x06054b50;
const STORED = 0;
const DEFLATED = 8;
/** 1 January 1980, the earliest date of the format: the same workbook gives the same bytes. */
const NO_DATE = 0x00210000;
const UTF_8_NAMES = 0x0800;

const CHECKSUMS = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  return value;
});

function checksumOf(bytes: Uint8Array): number {
  let value = 0xffffffff;
  for (const byte of bytes) value = (value >>> 8) ^ (CHECKSUMS[(value ^ byte) & 255] ?? 0);
  return (value ^ 0xffffffff) >>> 0;
}

/** The streams of the platform (Node and browsers) pack and unpack; no library is needed for that. */
async function through(
  bytes: Uint8Array,
  stream: CompressionStream | DecompressionStream,
): Promise<Uint8Array> {
  const readable = new Blob([new Uint8Array(bytes)]).stream().pipeThrough(stream);
  return new Uint8Array(await new Response(readable).arrayBuffer());
}

function readEntries(archive: Uint8Array): Entry[] {
  const view = new DataView(archive.buffer, archive.byteOffset, archive.byteLength);
  let end = archive.byteLength - 22;
  while (end >= 0 && view.getUint32(end, true) !== END_OF_DIRECTORY) end -= 1;
  if (end < 0) throw new Error('Not a .zip archive: it has no directory.');
  const entries: Entry[] = [];
  let at = view.getUint32(end + 16, true);
  while (view.getUint32(at, true) === CENTRAL_HEADER) {
    const packedSize = view.getUint32(at + 20, true);
    const nameLength = view.getUint16(at + 28, true);
    const local = view.getUint32(at + 42, true);
    const data = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
    entries.push({
      name: new TextDecoder().decode(archive.subarray(at + 46, at + 46 + nameLength)),
      method: view.getUint16(at + 10, true),
      checksum: view.getUint32(at + 16, true),
      packed: archive.subarray(data, data + packedSize),
      size: view.getUint32(at + 24, true),
    });
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

async function textOf(entry: Entry): Promise<string> {
  const bytes =
    entry.method === STORED
      ? entry.packed
      : await through(entry.packed, new DecompressionStream('deflate-raw'));
  return new TextDecoder().decode(bytes);
}

async function packedText(name: string, text: string): Promise<Entry> {
  const bytes = new TextEncoder().encode(text);
  return {
    name,
    method: DEFLATED,
    checksum: checksumOf(bytes),
    packed: await through(bytes, new CompressionStream('deflate-raw')),
    size: bytes.byteLength,
  };
}

/** The fields that the local and the central header share, after their signature and versions. */
function describe(view: DataView, at: number, entry: Entry, nameLength: number): void {
  view.setUint16(at, UTF_8_NAMES, true);
  view.setUint16(at + 2, entry.method, true);
  view.setUint32(at + 4, NO_DATE, true);
  view.setUint32(at + 8, entry.checksum, true);
  view.setUint32(at + 12, entry.packed.byteLength, true);
  view.setUint32(at + 16, entry.size, true);
  view.setUint16(at + 20, nameLength, true);
}

function localHeader(entry: Entry, name: Uint8Array): Uint8Array {
  const header = new Uint8Array(30 + name.byteLength);
  const view = new DataView(header.buffer);
  view.setUint32(0, LOCAL_HEADER, true);
  view.setUint16(4, 20, true);
  describe(view, 6, entry, name.byteLength);
  header.set(name, 30);
  return header;
}

function centralHeader(entry: Entry, name: Uint8Array, offset: number): Uint8Array {
  const header = new Uint8Array(46 + name.byteLength);
  const view = new DataView(header.buffer);
  view.setUint32(0, CENTRAL_HEADER, true);
  view.setUint16(4, 20, true);
  view.setUint16(6, 20, true);
  describe(view, 8, entry, name.byteLength);
  view.setUint32(42, offset, true);
  header.set(name, 46);
  return header;
}

function endOfDirectory(count: number, size: number, offset: number): Uint8Array {
  const record = new Uint8Array(22);
  const view = new DataView(record.buffer);
  view.setUint32(0, END_OF_DIRECTORY, true);
  view.setUint16(8, count, true);
  view.setUint16(10, count, true);
  view.setUint32(12, size, true);
  view.setUint32(16, offset, true);
  return record;
}

function writeEntries(entries: Entry[]): Uint8Array {
  const parts: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let offset = 0;
  for (const entry of entries) {
    const name = new TextEncoder().encode(entry.name);
    const header = localHeader(entry, name);
    parts.push(header, entry.packed);
    directory.push(centralHeader(entry, name, offset));
    offset += header.byteLength + entry.packed.byteLength;
  }
  const directorySize = directory.reduce((sum, header) => sum + header.byteLength, 0);
  const all = [...parts, ...directory, endOfDirectory(entries.length, directorySize, offset)];
  const archive = new Uint8Array(all.reduce((sum, part) => sum + part.byteLength, 0));
  let at = 0;
  for (const part of all) {
    archive.set(part, at);
    at += part.byteLength;
  }
  return archive;
}

/** The names of the files in an archive. */
export function namesInZip(archive: Uint8Array): string[] {
  return readEntries(archive).map((entry) => entry.name);
}

/** The text of one file in an archive. */
export async function textInZip(archive: Uint8Array, name: string): Promise<string> {
  const entry = readEntries(archive).find((candidate) => candidate.name === name);
  if (!entry) throw new Error(`The archive has no file "${name}".`);
  return textOf(entry);
}

/** The same archive with some of its text files rewritten; all others keep their bytes. */
export async function rewriteZip(
  archive: Uint8Array,
  rewrite: (name: string) => ((text: string) => string) | undefined,
): Promise<Uint8Array> {
  const entries = await Promise.all(
    readEntries(archive).map(async (entry) => {
      const change = rewrite(entry.name);
      return change ? packedText(entry.name, change(await textOf(entry))) : entry;
    }),
  );
  return writeEntries(entries);
}

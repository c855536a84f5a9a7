/** Digests in plain JavaScript: the host must run in a browser's synchronous code too. */

function utf8(text: string): number[] {
  const bytes: number[] = [];
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    if (code < 0x80) bytes.push(code);
    else if (code < 0x800) bytes.push(0xc0 | (code >> 6), 0x80 | (code & 63));
    else if (code < 0x10000)
      bytes.push(0xe0 | (code >> 12), 0x80 | ((code >> 6) & 63), 0x80 | (code & 63));
    else
      bytes.push(
        0xf0 | (code >> 18),
        0x80 | ((code >> 12) & 63),
        0x80 | ((code >> 6) & 63),
        0x80 | (code & 63),
      );
  }
  return bytes;
}

/** Text as bytes: what is not ASCII becomes `?` in US_ASCII, which is the service's default. */
export function bytesOf(text: string, charset: 'US_ASCII' | 'UTF_8'): number[] {
  if (charset === 'UTF_8') return utf8(text);
  return [...text].map((character) => {
    const code = character.codePointAt(0) ?? 0;
    return code < 0x80 ? code : 63;
  });
}

/** Padded to blocks of 64 bytes and read as 32-bit words. */
function words(bytes: number[], bigEndian: boolean): number[] {
  const padded = [...bytes, 0x80];
  while (padded.length % 64 !== 56) padded.push(0);
  const view = new DataView(new ArrayBuffer(padded.length + 8));
  padded.forEach((byte, index) => {
    view.setUint8(index, byte);
  });
  const bits = bytes.length * 8;
  const high = Math.floor(bits / 2 ** 32);
  view.setUint32(padded.length, bigEndian ? high : bits >>> 0, !bigEndian);
  view.setUint32(padded.length + 4, bigEndian ? bits >>> 0 : high, !bigEndian);
  return Array.from({ length: view.byteLength / 4 }, (_word, index) =>
    view.getUint32(index * 4, !bigEndian),
  );
}

function bytesOfWords(state: number[], bigEndian: boolean): number[] {
  const view = new DataView(new ArrayBuffer(state.length * 4));
  state.forEach((word, index) => {
    view.setUint32(index * 4, word >>> 0, !bigEndian);
  });
  return Array.from({ length: view.byteLength }, (_byte, index) => view.getUint8(index));
}

const rotateLeft = (word: number, count: number) => (word << count) | (word >>> (32 - count));
const rotateRight = (word: number, count: number) => (word >>> count) | (word << (32 - count));
const at = (list: number[], index: number) => list[index] as number;

export function md5(bytes: number[]): number[] {
  const shifts = [7, 12, 17, 22, 5, 9, 14, 20, 4, 11, 16, 23, 6, 10, 15, 21];
  const state = [0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476];
  const message = words(bytes, false);
  for (let block = 0; block < message.length; block += 16) {
    let [a, b, c, d] = state as [number, number, number, number];
    for (let step = 0; step < 64; step += 1) {
      const round = step >> 4;
      const mixed = [(b & c) | (~b & d), (d & b) | (~d & c), b ^ c ^ d, c ^ (b | ~d)];
      const index = [step, 5 * step + 1, 3 * step + 5, 7 * step].map((value) => value % 16);
      const constant = Math.floor(2 ** 32 * Math.abs(Math.sin(step + 1)));
      const sum = (a + at(mixed, round) + constant + at(message, block + at(index, round))) | 0;
      [a, d, c] = [d, c, b];
      b = (b + rotateLeft(sum, at(shifts, round * 4 + (step % 4)))) | 0;
    }
    [a, b, c, d].forEach((word, index) => {
      state[index] = (at(state, index) + word) | 0;
    });
  }
  return bytesOfWords(state, false);
}

export function sha1(bytes: number[]): number[] {
  const state = [0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476, 0xc3d2e1f0];
  const constants = [0x5a827999, 0x6ed9eba1, 0x8f1bbcdc, 0xca62c1d6];
  const message = words(bytes, true);
  for (let block = 0; block < message.length; block += 16) {
    const schedule = message.slice(block, block + 16);
    for (let step = 16; step < 80; step += 1)
      schedule.push(
        rotateLeft(
          at(schedule, step - 3) ^
            at(schedule, step - 8) ^
            at(schedule, step - 14) ^
            at(schedule, step - 16),
          1,
        ),
      );
    let [a, b, c, d, e] = state as [number, number, number, number, number];
    for (let step = 0; step < 80; step += 1) {
      const round = Math.floor(step / 20);
      const mixed = [(b & c) | (~b & d), b ^ c ^ d, (b & c) | (b & d) | (c & d), b ^ c ^ d];
      const next =
        (rotateLeft(a, 5) + at(mixed, round) + e + at(constants, round) + at(schedule, step)) | 0;
      [e, d, c, b, a] = [d, c, rotateLeft(b, 30), a, next];
    }
    [a, b, c, d, e].forEach((word, index) => {
      state[index] = (at(state, index) + word) | 0;
    });
  }
  return bytesOfWords(state, true);
}

/** The fractional bits of roots of the first primes, of which SHA-256 is built. */
function primeRoots(count: number, power: number): number[] {
  const roots: number[] = [];
  for (let candidate = 2; roots.length < count; candidate += 1) {
    let prime = true;
    for (let factor = 2; factor * factor <= candidate; factor += 1)
      if (candidate % factor === 0) prime = false;
    const root = candidate ** power;
    if (prime) roots.push(Math.floor((root - Math.floor(root)) * 2 ** 32) | 0);
  }
  return roots;
}

const SHA256_CONSTANTS = primeRoots(64, 1 / 3);

export function sha256(bytes: number[]): number[] {
  const state = primeRoots(8, 1 / 2);
  const message = words(bytes, true);
  for (let block = 0; block < message.length; block += 16) {
    const schedule = message.slice(block, block + 16);
    for (let step = 16; step < 64; step += 1) {
      const early = at(schedule, step - 15);
      const late = at(schedule, step - 2);
      const small = rotateRight(early, 7) ^ rotateRight(early, 18) ^ (early >>> 3);
      const large = rotateRight(late, 17) ^ rotateRight(late, 19) ^ (late >>> 10);
      schedule.push((at(schedule, step - 16) + small + at(schedule, step - 7) + large) | 0);
    }
    let [a, b, c, d, e, f, g, h] = state as [
      number,
      number,
      number,
      number,
      number,
      number,
      number,
      number,
    ];
    for (let step = 0; step < 64; step += 1) {
      const high = rotateRight(e, 6) ^ rotateRight(e, 11) ^ rotateRight(e, 25);
      const first =
        (h + high + ((e & f) ^ (~e & g)) + at(SHA256_CONSTANTS, step) + at(schedule, step)) | 0;
      const low = rotateRight(a, 2) ^ rotateRight(a, 13) ^ rotateRight(a, 22);
      const second = (low + ((a & b) ^ (a & c) ^ (b & c))) | 0;
      [h, g, f, e, d, c, b, a] = [g, f, e, (d + first) | 0, c, b, a, (first + second) | 0];
    }
    [a, b, c, d, e, f, g, h].forEach((word, index) => {
      state[index] = (at(state, index) + word) | 0;
    });
  }
  return bytesOfWords(state, true);
}

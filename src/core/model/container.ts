/**
 * The file form of a model: named typed arrays and a JSON description, guarded by a format version and a checksum.
 *
 *     0  "SEEDMDL\0"           8 bytes
 *     8  format version        uint32, little endian (like all numbers here)
 *    12  checksum              uint32, FNV-1a over everything from byte 16
 *    16  length of the header  uint32, in bytes
 *    20  header                JSON, UTF-8: { task, about, sections: [{ name, type, offset, length }] }
 *        sections              each at a multiple of 8 bytes from the start of the file
 */
const formatVersion = 1;

const sectionTypes = { int8: Int8Array, uint8: Uint8Array, int16: Int16Array, uint16: Uint16Array, int32: Int32Array, float32: Float32Array };
export type SectionType = keyof typeof sectionTypes;
export type SectionArray = Int8Array | Uint8Array | Int16Array | Uint16Array | Int32Array | Float32Array;

/** What a model file holds. */
export interface ModelContent {
  /** What the model is for: "attribution", "recognition". */
  readonly task: string;
  /** Plain JSON data of the task: label names, scales, settings. */
  readonly about: Readonly<Record<string, unknown>>;
  readonly sections: Readonly<Record<string, SectionArray>>;
}

interface SectionHeader {
  readonly name: string;
  readonly type: SectionType;
  readonly offset: number;
  readonly length: number;
}

const magic = [0x53, 0x45, 0x45, 0x44, 0x4d, 0x44, 0x4c, 0];
const prefixLength = 20;

/** Makes the bytes of a model file; the same content gives the same bytes. */
export function writeModel({ task, about, sections }: ModelContent): Uint8Array {
  const named = Object.entries(sections);
  const headers = (base: number): SectionHeader[] => {
    let offset = base;
    return named.map(([name, array]) => {
      const header = { name, type: typeOf(array), offset, length: array.length };
      offset = align(offset + array.byteLength);
      return header;
    });
  };
  const encode = (base: number): Uint8Array => encodeUtf8(JSON.stringify({ task, about, sections: headers(base) }));
  let base = 0;
  let header = encode(base);
  while (base !== align(prefixLength + header.length)) {
    base = align(prefixLength + header.length);
    header = encode(base);
  }
  const last = headers(base).at(-1);
  const bytes = new Uint8Array(last ? align(last.offset + (named.at(-1)?.[1].byteLength ?? 0)) : base);
  bytes.set(magic);
  const view = new DataView(bytes.buffer);
  view.setUint32(8, formatVersion, true);
  view.setUint32(16, header.length, true);
  bytes.set(header, prefixLength);
  headers(base).forEach(({ offset }, i) => {
    const array = named[i]![1];
    bytes.set(new Uint8Array(array.buffer, array.byteOffset, array.byteLength), offset);
  });
  view.setUint32(12, checksum(bytes), true);
  return bytes;
}

/**
 * Reads the bytes of a model file. Total: bytes that are no model, of another version, damaged or of another task
 * give null and one problem that says so.
 */
export function readModel(bytes: Uint8Array, task: string): { value: ModelContent | null; problems: string[] } {
  const fail = (reason: string) => ({ value: null, problems: [`The ${task} model cannot be used: ${reason}.`] });
  if (bytes.length < prefixLength || magic.some((byte, i) => bytes[i] !== byte)) return fail('the file is not a model file');
  const aligned = bytes.byteOffset % 8 === 0 ? bytes : bytes.slice();
  const view = new DataView(aligned.buffer, aligned.byteOffset, aligned.byteLength);
  const version = view.getUint32(8, true);
  if (version !== formatVersion) return fail(`its format version is ${version}, expected ${formatVersion}`);
  if (view.getUint32(12, true) !== checksum(aligned)) return fail('the file is damaged (its checksum does not fit)');
  const content = decode(aligned, view.getUint32(16, true));
  if (!content) return fail('its header cannot be read');
  return content.task === task ? { value: content, problems: [] } : fail(`it was made for the task "${content.task}"`);
}

function decode(bytes: Uint8Array, headerLength: number): ModelContent | null {
  try {
    const json = decodeUtf8(bytes.subarray(prefixLength, prefixLength + headerLength));
    const { task, about, sections } = JSON.parse(json) as { task: string; about: Record<string, unknown>; sections: SectionHeader[] };
    const arrays: Record<string, SectionArray> = {};
    for (const { name, type, offset, length } of sections) arrays[name] = new sectionTypes[type](bytes.buffer as ArrayBuffer, bytes.byteOffset + offset, length);
    return { task, about, sections: arrays };
  } catch {
    return null;
  }
}

const align = (offset: number): number => (offset + 7) & ~7;

function typeOf(array: SectionArray): SectionType {
  for (const [type, constructor] of Object.entries(sectionTypes)) if (array instanceof constructor) return type as SectionType;
  return 'uint8';
}

function checksum(bytes: Uint8Array): number {
  let hash = 0x811c9dc5;
  for (let i = 16; i < bytes.length; i++) hash = Math.imul(hash ^ bytes[i]!, 0x01000193);
  return hash >>> 0;
}

/** UTF-8 by way of URI escapes, as the core may use no platform object. */
const encodeUtf8 = (text: string): Uint8Array =>
  Uint8Array.from(unescapeBytes(encodeURIComponent(text)), (c) => c.charCodeAt(0));

const unescapeBytes = (escaped: string): string => escaped.replace(/%([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));

function decodeUtf8(bytes: Uint8Array): string {
  let escaped = '';
  for (const byte of bytes) escaped += `%${byte.toString(16).padStart(2, '0')}`;
  return decodeURIComponent(escaped);
}

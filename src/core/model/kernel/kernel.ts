import { kernelCode } from './kernelCode.js';

/** What kernel.as.ts exports. */
export interface Kernel {
  readonly memory: { readonly buffer: ArrayBuffer; grow(pages: number): number };
  setModel(
    features: number, addresses: number, sums: number, groups: number, displacements: number, bucketMask: number, rows: number, slots: number, checkMask: number, groupSums: number,
    transitions: number, arrivals: number, count: number, scale: number,
  ): void;
  setResults(scores: number, best: number, labels: number): void;
  sumGroup(slot: number, n: number): void;
  score(position: number, n: number, groupCount: number): void;
  findBestPath(at: number, length: number, before: number, behind: number): void;
  setChoices(features: number, rowOfSlot: number, checks: number, choiceRows: number, sums: number): void;
  choose(n: number, mask: number): number;
}

/** The part of the WebAssembly interface that is used here: it belongs to the language's engine, yet no library file of ECMAScript declares it. */
declare const WebAssembly: {
  Module: new (bytes: Uint8Array) => object;
  Instance: new (module: object) => { readonly exports: object };
};

const bytesInPage = 65_536;

/** A new kernel with a memory of its own. */
export function createKernel(): Kernel {
  const bytes = Uint8Array.from({ length: kernelCode.length / 2 }, (_, i) => parseInt(kernelCode.slice(i * 2, i * 2 + 2), 16));
  return new WebAssembly.Instance(new WebAssembly.Module(bytes)).exports as Kernel;
}

/** Hands out places for tables in a kernel's memory, one behind the other. */
export function createLayout(): { take(bytes: number): number } {
  // the kernel's own data, of which it has none, would stand below
  let end = 1024;
  return {
    take(bytes) {
      const at = end;
      end = (end + bytes + 63) & ~63;
      return at;
    },
  };
}

/** Makes the kernel's memory reach up to `end` (bytes). Views of it made before are void then. */
export function reserve({ memory }: Kernel, end: number): void {
  const missing = end - memory.buffer.byteLength;
  if (missing > 0) memory.grow(Math.ceil(missing / bytesInPage));
}

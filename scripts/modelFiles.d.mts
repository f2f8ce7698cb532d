export function readModelFile(name: string, folder?: string): Uint8Array | null;
export function readModelFiles(): Record<'tags' | 'recognition' | 'attribution', Uint8Array | null>;

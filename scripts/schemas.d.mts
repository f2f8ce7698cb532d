export function schemaFiles(): Record<string, string>;

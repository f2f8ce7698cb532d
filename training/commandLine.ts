import { parseArgs } from 'node:util';

/**
 * What the command line says of each option (`--name value`), and the default of those that it leaves out; a number where the default is one.
 * Ends the process with a message where an option is unknown or no number: a training takes minutes, so a slip of the pen must not pass.
 */
export function readOptions<Defaults extends Readonly<Record<string, string | number>>>(
  defaults: Defaults,
): { readonly [Name in keyof Defaults]: Defaults[Name] extends number ? number : string } {
  const fail = (message: string): never => {
    console.error(`${message}\nThe options are: ${Object.entries(defaults).map(([name, value]) => `--${name} (${value === '' ? 'none' : value})`).join(', ')}.`);
    process.exit(2);
  };
  let given: Readonly<Record<string, unknown>> = {};
  try {
    given = parseArgs({ options: Object.fromEntries(Object.keys(defaults).map((name) => [name, { type: 'string' as const }])) }).values;
  } catch (error) {
    fail((error as Error).message);
  }
  const entries = Object.entries(defaults).map(([name, otherwise]) => {
    const value = given[name] ?? otherwise;
    if (typeof otherwise !== 'number') return [name, value];
    const number = Number(value);
    return [name, Number.isNaN(number) ? fail(`--${name} ${String(value)} is no number.`) : number];
  });
  return Object.fromEntries(entries) as ReturnType<typeof readOptions<Defaults>>;
}

/** Prints a line with the seconds since the process started. */
export const log = (line: string): void => console.log(`${(performance.now() / 1000).toFixed(1).padStart(6)} s  ${line}`);

import { spawn, spawnSync } from 'node:child_process';
import { cpSync, existsSync, readdirSync, rmSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { ensureDependencies } from './setup/dependencies.mjs';
import { ensureBuilt } from './setup/build.mjs';
import { messageOf } from './processes.mjs';
import { root, toolsFolder } from './paths.mjs';

const usage = `npm start -- [--folder DIR] [--fresh] [--port N] [--desktop] [--no-open]
  --folder DIR  the folder to open (default: a copy of samples, so that what you decide leaves the checkout as it is)
  --fresh       make that copy anew; what you decided in it is gone
  --port N      the port of the address (default: any free one)
  --desktop     open it in the installed VS Code (\`code\` on the path) and not in the browser
  --no-open     only print the address`;

/** The first text in the folder `seeds`, to be opened with the window. @param {string} folder */
function firstSeed(folder) {
  const seeds = join(folder, 'seeds');
  const [name] = existsSync(seeds) ? readdirSync(seeds).filter((file) => file.endsWith('.txt')).sort() : [];
  return name === undefined ? undefined : join(seeds, name);
}

/** The folder that `npm start` opens by default: the samples, copied; what is there already stays as it is. @param {boolean} fresh */
function sampleCopy(fresh) {
  const copy = join(toolsFolder, 'start', 'samples');
  if (fresh) rmSync(copy, { recursive: true, force: true });
  cpSync(join(root, 'samples'), copy, { recursive: true, force: false });
  return copy;
}

/** The browser of the person at this machine, if there seems to be one. @param {string} url */
function openInBrowser(url) {
  if (process.platform === 'linux' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY) return;
  const [program, ...args] = process.platform === 'darwin' ? ['open'] : process.platform === 'win32' ? ['rundll32', 'url.dll,FileProtocolHandler'] : ['xdg-open'];
  spawn(program, [...args, url], { detached: true, stdio: 'ignore' }).on('error', () => undefined).unref();
}

/** @param {string} folder @param {{ port: number, open: boolean }} options */
async function startInBrowser(folder, { port, open }) {
  const { ensureCodeServer } = await import('./setup/codeServer.mjs');
  const { linkExtension, quietSettings, settingsFile, startServer, windowUrl, writeSettings } = await import('./vscodeServer.mjs');
  await ensureCodeServer();
  const dataFolder = join(toolsFolder, 'start');
  // VS Code in a browser saves what is typed by itself, also what slips into somebody's own article
  if (!existsSync(settingsFile(dataFolder))) writeSettings(dataFolder, { ...quietSettings, 'files.autoSave': 'off' });
  linkExtension(dataFolder, root);
  // the server is in a process group of its own, where Ctrl+C does not reach it, not even while it starts
  const starting = startServer({ dataFolder, port });
  let stopping = false;
  const stop = async () => {
    stopping = true;
    console.log('\nStopping ...');
    await (await starting).stop();
    console.log('Stopped. What you decided is kept in', folder);
    process.exit(0);
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, stop);
  const server = await starting;
  const seed = firstSeed(folder);
  const url = windowUrl(server.port, { folder, open: seed });
  const next = seed ? 'Open that address and hover a name in the text; the icon with a quotation mark opens the side panel.' : 'Open that address; the icon with a quotation mark opens the side panel. Where it finds no seeds, its button "Treat a Folder as Seeds" makes your texts some.';
  console.log(`\nSeed Annotator is open on ${folder}\n\n  ${url}\n\n${next} Ctrl+C stops.\n`);
  if (open) openInBrowser(url);
  await server.ended;
  if (stopping) return;
  console.error(`VS Code's server ended unexpectedly:\n${server.output()}`);
  process.exit(1);
}

/** @param {string} folder */
function startOnDesktop(folder) {
  const isWindows = process.platform === 'win32';
  // there `code` is a script, which only a shell runs; and a shell takes a path with a space for two arguments
  const args = ['--new-window', `--extensionDevelopmentPath=${root}`, folder].map((each) => (isWindows ? `"${each}"` : each));
  const isMissing = isWindows && spawnSync('where', ['code'], { stdio: 'ignore' }).status !== 0;
  const { status, error } = isMissing ? { error: true } : spawnSync('code', args, { stdio: 'inherit', shell: isWindows });
  if (error) throw new Error('There is no `code` on the path. In VS Code run "Shell Command: Install \'code\' command in PATH", or leave --desktop away.');
  process.exitCode = status ?? 1;
}

/** Whether an error is of parseArgs. @param {unknown} error */
const isUsage = (error) => error instanceof Error && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS');

try {
  const { values } = parseArgs({
    options: {
      folder: { type: 'string' },
      fresh: { type: 'boolean', default: false },
      port: { type: 'string', default: '0' },
      desktop: { type: 'boolean', default: false },
      'no-open': { type: 'boolean', default: false },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  if (values.help) {
    console.log(usage);
  } else {
    // npm runs scripts in the package's folder: a path on the command line is meant from where the person is.
    const folder = values.folder === undefined ? sampleCopy(values.fresh) : resolve(process.env.INIT_CWD ?? '.', values.folder);
    const port = Number(values.port);
    if (!existsSync(folder)) throw new Error(`There is no folder ${folder}.`);
    if (!statSync(folder).isDirectory()) throw new Error(`${folder} is no folder; give the one that it is in.`);
    if (!Number.isInteger(port) || port < 0 || port > 65535) throw new Error(`--port ${values.port} is no port number.`);
    await ensureDependencies();
    await ensureBuilt();
    if (values.desktop) startOnDesktop(folder);
    else await startInBrowser(folder, { port, open: !values['no-open'] });
  }
} catch (error) {
  console.error(isUsage(error) ? `${messageOf(error)}\n${usage}` : messageOf(error));
  process.exit(1);
}

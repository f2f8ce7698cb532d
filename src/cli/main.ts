import { locateInstallation, versionOf } from './installation.js';
import { loadAnalyzer } from './loadAnalyzer.js';
import { run } from './run.js';

const installation = locateInstallation(process.argv[1]!);

void run(process.argv.slice(2), {
  stdin: process.stdin,
  stdout: process.stdout,
  stderr: process.stderr,
  version: () => versionOf(installation),
  loadAnalyzer: (warn) => loadAnalyzer(installation, warn),
}).then((status) => {
  process.exitCode = status;
  // Standard input that nobody reads any more would keep the process alive.
  process.stdin.destroy();
});

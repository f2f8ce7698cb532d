const { writeFileSync } = require('node:fs');
const Mocha = require('mocha');
const { Base } = Mocha.reporters;

/**
 * Writes what a run came to into the file named by SEED_TEST_RESULTS, as JSON: passed, failed, pending, and `report`, the failures
 * in full. It prints nothing itself: in the extension host nobody would see it. Without SEED_TEST_RESULTS it prints the report.
 */
module.exports = class extends Base {
  /** @param {Mocha.Runner} runner @param {Mocha.MochaOptions} options */
  constructor(runner, options) {
    super(runner, options);
    runner.once('end', () => {
      /** @type {string[]} */
      const lines = [];
      const print = Base.consoleLog;
      Base.consoleLog = (...values) => lines.push(require('node:util').format(...values));
      if (this.failures.length > 0) Base.list(this.failures);
      Base.consoleLog = print;
      const { passes, failures, pending } = this.stats;
      const results = { passed: passes, failed: failures, pending, report: lines.join('\n') };
      const file = process.env.SEED_TEST_RESULTS;
      if (file) writeFileSync(file, JSON.stringify(results));
      else print(`${results.report}\n${passes} passed, ${failures} failed, ${pending} skipped`);
    });
  }
};

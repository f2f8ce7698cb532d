import { mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join, resolve, sep } from 'node:path';
import { annotationFileName, firstOfName, isAnnotationFileName, ownAnnotationFileName } from '../core/annotations/fileNames.js';
import { normalise } from '../core/annotations/normalText.js';
import { readAnnotations, readRegister, type ReadAnnotations } from '../core/annotations/read.js';
import { readableRegister } from '../core/annotations/readable.js';
import type { Annotation } from '../core/annotations/schema.js';
import { entryPlace } from '../core/annotations/yaml/layout.js';
import { checkAnnotations } from '../core/decisions/check.js';
import { entitiesOf } from '../core/decisions/references.js';
import { compareAnnotators, type Annotated } from '../core/features/agreement.js';
import { agreementCsv, agreementJson, agreementText, type ComparedDocument } from '../core/features/agreementReport.js';
import { count } from '../core/features/labels.js';
import { createRegisterIndex, type RegisterIndex } from '../core/index/registerIndex.js';
import { createLineIndex, lineOf } from '../core/text/lines.js';
import type { AgreementCommand } from './arguments.js';
import { decodeText } from './decode.js';
import { codeOf, unreadable } from './fileErrors.js';
import type { Write } from './output.js';

const passedOver = new Set(['node_modules', '.git']);
const registerName = 'entities.yaml';

/** A folder with what one person decided. */
interface Folder {
  readonly path: string;
  /** Paths of all files below it. */
  readonly files: readonly string[];
  /** Paths of the annotation files. */
  readonly annotated: ReadonlySet<string>;
  readonly register: RegisterIndex;
  /** Whether there is a file of the register, be it with errors. */
  readonly hasRegister: boolean;
}

/**
 * Compares what two people decided about the same seeds, in two folders, and writes how far they agree. What can't be read is named to `report` and
 * left out; the rest is still done.
 * @returns whether all could be read, and something was there to compare
 */
export async function compareFolders({ folders, format, out, encoding }: AgreementCommand, write: Write, report: (message: string) => void): Promise<boolean> {
  let isComplete = true;
  const fail = (message: string): void => {
    isComplete = false;
    report(message);
  };
  const [a, b] = await Promise.all(folders.map((path) => readFolder(path, fail)));
  if (!a || !b) return false;
  const common = [...a.annotated].filter((path) => b.annotated.has(path)).sort();
  for (const [own, other] of [[a, b], [b, a]] as const) {
    const alone = [...own.annotated].filter((path) => !other.annotated.has(path)).length;
    if (alone > 0) report(`${count(alone, 'annotation file')} of ${own.path} ${alone === 1 ? 'is' : 'are'} not in ${other.path}, and left out`);
  }
  const documents: ComparedDocument[] = [];
  const withoutRegister = new Set<Folder>();
  for (const path of common) {
    const [readingA, readingB] = [await readFileOf(a, path, fail), await readFileOf(b, path, fail)];
    const [seedA, seedB] = [await readSeed(a, path, encoding, fail), await readSeed(b, path, encoding, fail)];
    if (!readingA || !readingB || !seedA || !seedB) continue;
    for (const [folder, reading] of [[a, readingA], [b, readingB]] as const) {
      if (folder.hasRegister) {
        for (const { line, message } of checkAnnotations(reading, folder.register)) fail(`${join(folder.path, path)}:${line + 1}: ${message} Who it is is not compared there.`);
      } else if (reading.value.annotations.some((each) => entitiesOf(each).length > 0)) withoutRegister.add(folder);
    }
    documents.push({ file: seedA.path, agreement: compareAnnotators(annotatedIn(a, path, readingA, seedA.text), annotatedIn(b, path, readingB, seedB.text)) });
  }
  for (const { path } of withoutRegister) fail(`${join(path, registerName)}: there is no such file, so nobody whom the decisions in ${path} name by an id is known; who it is is not compared`);
  if (common.length === 0) fail(`No seed is annotated in both ${a.path} and ${b.path}: NAME.annotations.yaml must stand at the same place in the two`);
  if (documents.length === 0) return false;
  const leftOut = common.length - documents.length;
  const output = format === 'json' ? agreementJson(documents, [a.path, b.path], leftOut) : format === 'csv' ? agreementCsv(documents) : agreementText(documents, [a.path, b.path], leftOut);
  if (out === null) await write(output);
  else await writeInto(out, output).catch((error: unknown) => fail(`${out}: cannot be written (${codeOf(error)})`));
  return isComplete;
}

/** What a folder's annotation file says of its seed, with the places of the decisions in the file. */
function annotatedIn({ path: folder, register }: Folder, file: string, reading: ReadAnnotations, text: string): Annotated {
  const { annotations } = reading.value;
  const lines = createLineIndex(reading.text);
  const placeOf = (annotation: Annotation): string => `${join(folder, file)}:${lineOf(lines, entryPlace(reading, 'annotations', annotations.indexOf(annotation))?.start ?? 0) + 1}`;
  return { annotations, text, register, placeOf };
}

/** Writes a file; its folder is made when it is not there. */
async function writeInto(path: string, text: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, text);
}

async function readFolder(path: string, fail: (message: string) => void): Promise<Folder | null> {
  try {
    if (!(await stat(path)).isDirectory()) throw new Error('is no folder');
    const files = (await readdir(path, { recursive: true })).filter((each) => !each.split(sep).some((part) => passedOver.has(part)));
    const annotated = new Set(files.filter(isAnnotationFileName));
    return { path, files, annotated, ...(await readRegisterOf(path, files, fail)) };
  } catch (error) {
    fail(`${path}: ${error instanceof Error && !('code' in error) ? error.message : unreadable(error, 'folder')}`);
    return null;
  }
}

/** The register at the top of the folder; else the first below it, or, of a folder within a workspace, the nearest above. */
async function readRegisterOf(folder: string, files: readonly string[], fail: (message: string) => void): Promise<Pick<Folder, 'register' | 'hasRegister'>> {
  const below = files.filter((each) => basename(each) === registerName).sort((x, y) => x.split(sep).length - y.split(sep).length).map((each) => join(folder, each));
  const above: string[] = [];
  for (let at = resolve(folder); dirname(at) !== at; at = dirname(at)) above.push(join(dirname(at), registerName));
  for (const path of [...below, ...above]) {
    const text = await readFile(path, 'utf8').catch(() => null);
    if (text === null) continue;
    const reading = readRegister(text);
    const [problem] = reading.problems;
    if (problem) fail(`${path}:${problem.line + 1}: ${problem.message} Names of people come from the entries that have no error.`);
    return { register: createRegisterIndex(problem ? readableRegister(reading) : reading.value), hasRegister: true };
  }
  return { register: createRegisterIndex({ version: 1, entities: [] }), hasRegister: false };
}

/** What an annotation file says; null where it has an error. */
async function readFileOf({ path: folder }: Folder, file: string, fail: (message: string) => void): Promise<ReadAnnotations | null> {
  const path = join(folder, file);
  try {
    const reading = readAnnotations(await readFile(path, 'utf8'));
    const [problem] = reading.problems;
    if (!problem) return reading;
    fail(`${path}:${problem.line + 1}: ${problem.message} The document is left out.`);
  } catch (error) {
    fail(`${path}: ${unreadable(error)}`);
  }
  return null;
}

/** The seed of an annotation file: beside it, else the only one of its name in the folder. */
async function readSeed({ path: folder, files }: Folder, file: string, encoding: string | undefined, fail: (message: string) => void): Promise<{ readonly path: string; readonly text: string } | null> {
  const name = basename(file);
  const fitting = files.filter((each) => annotationFileName(basename(each)) === name || ownAnnotationFileName(basename(each)) === name);
  const beside = fitting.filter((each) => dirname(each) === dirname(file));
  const first = firstOfName(beside.map((each) => basename(each)));
  const own = beside.find((each) => basename(each) === first) ?? (fitting.length === 1 ? fitting[0] : undefined);
  if (own === undefined) {
    fail(`${join(folder, file)}: its text is not in ${folder}. The document is left out.`);
    return null;
  }
  const path = join(folder, own);
  const read = await readFile(path).then((bytes) => decodeText(bytes, encoding), (error: unknown) => ({ problem: unreadable(error) }));
  if ('text' in read) return { path, text: normalise(read.text).text };
  fail(`${path}: ${read.problem}`);
  return null;
}

import * as vscode from 'vscode';
import { isDecodedWrongly } from '../../core/text/encoding.js';
import { unifyLineEnds } from '../../core/text/lines.js';
import { messageOf } from '../../host/errors.js';
import { binaryReason, encodingReason } from '../../host/seedText.js';
import type { FileStore } from '../../host/ports.js';
import type { SeedFiles } from '../seedFiles.js';

/** The workspace's seeds through VS Code's file system API, decoded as VS Code decodes them, with the line ends that it would give them. */
export function createFileStore(seedFiles: SeedFiles): FileStore {
  return {
    find: async () => (await seedFiles.find()).map(String),
    async size(uri) {
      const { size, type } = await vscode.workspace.fs.stat(vscode.Uri.parse(uri));
      if (type & vscode.FileType.Directory) throw new Error('it is a folder');
      return size;
    },
    async readText(uri) {
      const target = vscode.Uri.parse(uri);
      const bytes = await vscode.workspace.fs.readFile(target);
      const text = await vscode.workspace.decode(bytes, { uri: target }).then(unifyLineEnds, (error: unknown) => {
        // VS Code's own words for it are about streams
        throw /binary/i.test(messageOf(error)) ? new Error(binaryReason) : error;
      });
      // its names and quotes would fill the lists with replacement characters
      if (isDecodedWrongly(text, bytes)) throw new Error(encodingReason);
      return text;
    },
  };
}

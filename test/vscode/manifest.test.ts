import assert from 'node:assert/strict';
import * as vscode from 'vscode';

describe('the extension in VS Code', () => {
  it('is known to the extension host when its folder is opened for development', () => {
    const extension = vscode.extensions.getExtension('seed-annotator.seed-annotator');
    assert.ok(extension);
    assert.equal(extension.packageJSON.displayName, 'Seed Annotator');
  });

  it('sees the sample workspace when the suite runs', () => {
    assert.equal(vscode.workspace.workspaceFolders?.length, 1);
  });
});

import * as vscode from 'vscode';
import { decisionGroups, decisionRow } from '../../../core/features/lists/decisions.js';
import { touches } from '../../../core/text/span.js';
import { commands, contextKeys, views } from '../../contributions.js';
import type { Session } from '../../session.js';
import { createFilter } from './filter.js';
import { createListModel, findItem } from './listModel.js';
import { createPanelView, withMore, type PanelView } from './panelView.js';

/** The view Decisions: what people decided, first what moved, changed or was lost since. */
export function registerDecisions(session: Session): PanelView {
  const filter = createFilter(contextKeys.decisionsFiltered, { edit: commands.filterDecisions, clear: commands.clearDecisionsFilter }, 'Words in the text, the note, the reason, who decided or the document');
  const model = createListModel({
    groups: () => decisionGroups(session.index, filter.text, session.orphans.all, session.decisions.registered()),
    row: (item) => decisionRow(session.index, item, session.orphans.all, session.decisions.registered()),
    isFiltered: () => filter.text !== '',
    of: 'annotation',
  });
  const view = createPanelView(session, {
    id: views.decisions,
    model,
    choices: [],
    filter,
    settings: [],
    dragAndDrop: { dragMimeTypes: [], dropMimeTypes: [], handleDrop: () => undefined },
    find(roots, uri, offset) {
      const index = (session.index.get(uri)?.annotations ?? []).findIndex(({ spans }) => spans.some((span) => touches(span, offset)));
      return index >= 0 ? findItem(roots, 'annotation', { uri, index }) : undefined;
    },
  });
  let had: boolean | undefined;
  // as long as VS Code shows a view's welcome text it lays out no rows, and takes two seconds to do so when they come
  const tellWhetherAny = (): void => {
    const has = session.orphans.all.length > 0 || session.decisions.registered().length > 0 || session.index.uris().some((uri) => session.index.get(uri)?.annotations?.length);
    if (has !== had) void vscode.commands.executeCommand('setContext', contextKeys.hasDecisions, (had = has));
  };
  let shown = session.decisions.registered();
  const refreshRegistered = (): void => {
    const now = session.decisions.registered();
    if (now === shown) return;
    shown = now;
    tellWhetherAny();
    view.refresh();
  };
  return withMore(
    view,
    session.onDidChange(tellWhetherAny),
    session.decisions.onDidChangeFile(refreshRegistered),
    session.orphans.onDidChange(() => {
      tellWhetherAny();
      view.refresh();
    }),
  );
}

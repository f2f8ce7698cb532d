import * as vscode from 'vscode';
import type { Annotation } from '../../../core/annotations/schema.js';
import { shorten } from '../../../core/text/shorten.js';
import { commands, languageId } from '../../contributions.js';
import { toRange } from '../../convert.js';
import type { Session } from '../../session.js';
import type { Decider } from './decider.js';

/** A comment as VS Code shows it: the note itself (index -1) or a reply. */
class NoteComment implements vscode.Comment {
  mode = vscode.CommentMode.Preview;
  readonly contextValue = 'seedNote';
  readonly author: vscode.CommentAuthorInformation;
  readonly timestamp?: Date;

  constructor(
    readonly uri: string,
    readonly annotation: string,
    readonly index: number,
    public body: string,
    by: string | undefined,
    at: string | undefined,
  ) {
    this.author = { name: by ?? '' };
    if (at !== undefined && !Number.isNaN(Date.parse(at))) this.timestamp = new Date(at);
  }
}

/** Notes and the discussion of any decision, as comment threads on the text; they are kept in the annotation file. */
export function registerNotes(session: Session, decider: Decider): vscode.Disposable {
  const controller = vscode.comments.createCommentController('seedAnnotator.notes', 'Notes on Seeds');
  // no commenting ranges: they draw a bar along the whole text; new notes come by command
  controller.options = { prompt: 'Reply…', placeHolder: 'Reply to this note' };
  const threads = new Map<string, Map<string, { thread: vscode.CommentThread; shown: string }>>();

  function update(document: vscode.TextDocument): void {
    const uri = document.uri.toString();
    const facts = document.languageId === languageId ? session.index.get(uri) : undefined;
    const known = threads.get(uri) ?? new Map<string, { thread: vscode.CommentThread; shown: string }>();
    const wanted = new Map((facts?.annotations ?? []).flatMap((fact) => (fact.spans[0] && hasThread(fact.annotation) ? [[fact.annotation.id, fact] as const] : [])));
    for (const [id, { thread }] of known) {
      if (wanted.has(id)) continue;
      thread.dispose();
      known.delete(id);
    }
    for (const [id, { annotation, spans: [span] }] of wanted) {
      if (!span) continue;
      const range = toRange(document, span);
      const shown = JSON.stringify([annotation.note, annotation.replies, annotation.by]);
      const old = known.get(id);
      const thread = old?.thread ?? controller.createCommentThread(document.uri, range, []);
      if (!old) thread.collapsibleState = vscode.CommentThreadCollapsibleState.Collapsed;
      if (!thread.range?.isEqual(range)) thread.range = range;
      if (old?.shown !== shown) {
        thread.comments = commentsOf(uri, annotation);
        thread.label = shorten(annotation.target.exact, 60);
        thread.contextValue = 'seedThread';
      }
      known.set(id, { thread, shown });
    }
    threads.set(uri, known);
  }

  const closed = (document: vscode.TextDocument): void => {
    for (const { thread } of threads.get(document.uri.toString())?.values() ?? []) thread.dispose();
    threads.delete(document.uri.toString());
  };

  async function reply({ thread, text }: vscode.CommentReply): Promise<void> {
    const known = thread.comments.find((comment): comment is NoteComment => comment instanceof NoteComment);
    if (known) await decider.decide([{ do: 'reply', uri: known.uri, annotation: known.annotation, text }]);
  }

  const redraw = (comment: NoteComment, mode: vscode.CommentMode): void => {
    const entry = threads.get(comment.uri)?.get(comment.annotation);
    if (!entry) return;
    comment.mode = mode;
    entry.thread.comments = [...entry.thread.comments];
  };
  const change = (comment: NoteComment, text: string | null): Promise<boolean> => {
    const { uri, annotation, index } = comment;
    return decider.decide([index < 0 ? { do: 'setNote', uri, annotation, note: text } : { do: 'setReply', uri, annotation, index, text }]);
  };
  const forComment = (id: string, act: (comment: NoteComment) => unknown): vscode.Disposable =>
    vscode.commands.registerCommand(id, (comment: unknown) => (comment instanceof NoteComment ? act(comment) : undefined));

  vscode.workspace.textDocuments.forEach(update);
  return vscode.Disposable.from(
    controller,
    session.onDidChange((uris) => vscode.workspace.textDocuments.filter((d) => uris.has(d.uri.toString())).forEach(update)),
    vscode.workspace.onDidCloseTextDocument(closed),
    vscode.workspace.onDidOpenTextDocument(update),
    vscode.commands.registerCommand(commands.replyToNote, reply),
    forComment(commands.editNote, (comment) => redraw(comment, vscode.CommentMode.Editing)),
    forComment(commands.cancelNote, (comment) => {
      const entry = threads.get(comment.uri)?.get(comment.annotation);
      const annotation = session.index.get(comment.uri)?.annotations?.find((each) => each.annotation.id === comment.annotation)?.annotation;
      if (entry && annotation) entry.thread.comments = commentsOf(comment.uri, annotation);
    }),
    forComment(commands.saveNote, async (comment) => {
      redraw(comment, vscode.CommentMode.Preview);
      await change(comment, comment.body);
    }),
    forComment(commands.deleteNote, (comment) => change(comment, null)),
  );
}

const hasThread = ({ note, replies }: Annotation): boolean => note !== undefined || (replies?.length ?? 0) > 0;

function commentsOf(uri: string, { id, note, replies = [], by, at }: Annotation): NoteComment[] {
  return [
    ...(note === undefined ? [] : [new NoteComment(uri, id, -1, note, by, at)]),
    ...replies.map((reply, i) => new NoteComment(uri, id, i, reply.text, reply.by, reply.at)),
  ];
}

import assert from 'node:assert/strict';
import { createWorkspaceIndex } from '../../src/core/index/workspaceIndex.js';
import { createStatementKeeper } from '../../src/host/statementKeeper.js';
import { factsWith } from '../support/factsBuilder.js';

const words = 'the harbour of Port Avel closed in 1904';
const facts = factsWith(words, { claims: [{ words }] });
const claimOf = (uri: string) => ({ uri, kind: 'claim', index: 0 }) as const;

describe('statement keeper', () => {
  it('has a few changed documents at once, and forgets a removed one', () => {
    const index = createWorkspaceIndex();
    const keeper = createStatementKeeper(index, () => Promise.resolve(), () => assert.fail());
    for (const uri of ['a', 'b']) index.put(uri, facts);
    keeper.changed(['a', 'b']);
    assert.deepEqual(keeper.statements.related(claimOf('a')).map((r) => r.uri), ['b']);
    index.remove('b');
    keeper.changed(['b']);
    assert.deepEqual(keeper.statements.related(claimOf('a')), []);
  });

  it('takes many documents in slices, lets others work between them and says when it is done', async () => {
    const index = createWorkspaceIndex();
    let pauses = 0;
    const pause = (): Promise<void> => ((pauses += 1), Promise.resolve());
    const uris = Array.from({ length: 100 }, (_, i) => `doc${i}`);
    for (const uri of uris) index.put(uri, facts);
    let keeper: ReturnType<typeof createStatementKeeper> | undefined;
    await new Promise<void>((resolve) => (keeper = createStatementKeeper(index, pause, resolve)).changed(uris));
    assert.ok(pauses >= 4, `${pauses} pauses`);
    assert.equal(keeper?.statements.related(claimOf('doc0')).length, 99);
  });

  it('takes a large document in slices, and one that changes meanwhile', async () => {
    const claims = Array.from({ length: 2000 }, (_, i) => `the harbour of Port Avel got ${i} new ships and one more pier`);
    const large = factsWith(claims.join('\n'), { claims: claims.map((each) => ({ words: each })) });
    const index = createWorkspaceIndex();
    let pauses = 0;
    const pause = (): Promise<void> => ((pauses += 1), Promise.resolve());
    let keeper: ReturnType<typeof createStatementKeeper> | undefined;
    index.put('large', large);
    index.put('small', factsWith(claims[7]!, { claims: [{ words: claims[7]! }] }));
    await new Promise<void>((resolve) => {
      keeper = createStatementKeeper(index, pause, resolve);
      keeper.changed(['large']);
      index.put('large', factsWith(claims.slice(5).join('\n'), { claims: claims.slice(5).map((each) => ({ words: each })) }));
      keeper.changed(['large', 'small']);
    });
    assert.ok(pauses >= 4, `${pauses} pauses`);
    assert.deepEqual(keeper?.statements.related(claimOf('small')).filter(({ similarity }) => similarity === 1).map(({ uri, index: i }) => [uri, i]), [['large', 2]]);
  });
});

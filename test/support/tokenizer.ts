import { readModelFiles } from '../../scripts/modelFiles.mjs';
import { readModels } from '../../src/core/analysis/models.js';
import { createTokenizer } from '../../src/core/document/tokenize.js';

/** The tokenizer with the model of the checkout, as the product has it. */
export const tokenize = createTokenizer(readModels(readModelFiles()).value.tags);

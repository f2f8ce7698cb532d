/** How a worker that runs the analysis is named (web) or told (node's `workerData`). */
export const workerName = 'seed-annotator-analysis';

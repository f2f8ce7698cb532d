/**
 * In ms. VS Code sends what an extension tells it by a timer of its own; a timer of less can come before it, and long work in that holds up
 * what is to be drawn.
 */
const sendingTime = 10;

/** Does work that may wait, when what VS Code was told just now is on its way to the screen. */
export const afterSending = (act: () => void): void => void setTimeout(act, sendingTime);

/** The text on one line as Markdown that shows it as it is: no markup, heading, entity or link comes of it, not even of an address in it. */
export const escapeMarkdown = (text: string): string => text.replace(/[\\`*_{}[\]()#+\-.!|<>~&$"':=]/g, '\\$&').replace(/\s+/g, ' ');

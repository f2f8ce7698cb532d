// UTF-16 code units of marks.

export const openingParenthesis = 40;
export const closingParenthesis = 41;
export const comma = 44;
export const hyphen = 45;
export const dot = 46;
export const colon = 58;
export const openingBracket = 91;
export const closingBracket = 93;

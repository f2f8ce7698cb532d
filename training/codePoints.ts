/** The UTF-16 offset of each code point of a text, and of its end: gold data count code points. */
export function codePointStarts(text: string): number[] {
  const starts: number[] = [];
  for (let i = 0; i < text.length; i += text.codePointAt(i)! > 0xffff ? 2 : 1) starts.push(i);
  starts.push(text.length);
  return starts;
}

const HANGUL_FIRST = 0xac00;
const HANGUL_LAST = 0xd7a3;
const LAST = 0x10ffff;

/**
 * What composing a text (NFC) needs and .NET has not got without ICU: canonical decompositions, read from Node's own
 * normalisation, and the order of combining marks. Hangul is left out: it is computed.
 */
export function unicodeTable() {
  const decomposed = [];
  const marks = [];
  for (let code = 0xa0; code <= LAST; code++) {
    if ((code >= 0xd800 && code <= 0xdfff) || (code >= HANGUL_FIRST && code <= HANGUL_LAST)) continue;
    const char = String.fromCodePoint(code);
    const full = char.normalize('NFD');
    if (full !== char) decomposed.push([code, [...full].map(c => c.codePointAt(0)), char.normalize('NFC') === char ? 1 : 0]);
    else if (/\p{M}/u.test(char)) marks.push(char);
  }
  return { version: process.versions.unicode, decomposed: decomposed.map(flat), marks: ranges(ranked(marks)) };
}

/** [code, composes?, ...full decomposition] */
function flat([code, full, composes]) {
  return [code, composes, ...full];
}

/** Each mark that normalisation reorders, with a rank that sorts as its canonical combining class does. */
function ranked(marks) {
  const samples = [];
  for (const mark of marks) {
    const reorders = swaps(mark, '\u0334') || swaps('\u0345', mark);
    if (reorders && !samples.some(sample => !swaps(sample, mark) && !swaps(mark, sample))) samples.push(mark);
  }
  return marks
    .map(mark => [mark.codePointAt(0), 1 + samples.filter(sample => swaps(mark, sample)).length, swaps(mark, '\u0334') || swaps('\u0345', mark)])
    .filter(([, , reorders]) => reorders)
    .map(([code, rank]) => [code, rank]);
}

/** Whether "first second" is put the other way round, that is whether first has the higher class. */
function swaps(first, second) {
  return `a${first}${second}`.normalize('NFD') === `a${second}${first}` && first !== second;
}

/** [first code, last code, rank] */
function ranges(pairs) {
  const out = [];
  for (const [code, rank] of pairs) {
    const last = out.at(-1);
    if (last && last[1] === code - 1 && last[2] === rank) last[1] = code;
    else out.push([code, code, rank]);
  }
  return out;
}

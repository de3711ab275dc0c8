/** Number words from zero to nineteen, each at the index of its value. */
const small = [
  'zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve', 'thirteen',
  'fourteen', 'fifteen', 'sixteen', 'seventeen', 'eighteen', 'nineteen',
];

const tens = ['twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'];

const ordinals = [
  '', 'first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth', 'tenth', 'eleventh',
  'twelfth', 'thirteenth', 'fourteenth', 'fifteenth', 'sixteenth', 'seventeenth', 'eighteenth', 'nineteenth',
];

const ones = small.slice(1, 10).join('|');
const anyTens = `(?:${tens.join('|')})(?:[\\s-]+(?:${ones}))?`;

/** The source of a pattern for an hour in words, one to twelve. */
export const hourWords = small.slice(1, 13).toReversed().join('|');

/** The source of a pattern for minutes in words after an hour: ten to fifty-nine, or `oh five`. */
export const minuteWords = `(?:oh|o)\\s+(?:${ones})|${small.slice(10).toReversed().join('|')}|${anyTens}`;

/** The source of a pattern for the days of a month in words: first to thirty-first. */
export const ordinalWords = [
  `(?:twenty|thirty)[\\s-]+(?:${ordinals.slice(1, 10).join('|')})`,
  ...ordinals.slice(1).toReversed(),
  'twentieth',
  'thirtieth',
].join('|');

/** A pattern for numbers in words up to ninety-nine, and dozens, as whole words. */
export const numberWordPattern = new RegExp(
  `(?<![\\w'-])(?:(?:half\\s+)?(?:a\\s+)?(?:half\\s+)?dozen|${anyTens}|(?:${small.toReversed().join('|')}))(?![\\w'])`,
  'g',
);

/** The value of number words: `forty five` is 45, `oh five` is 5, `half a dozen` is 6. */
export function numberOfWords(words: string): number {
  if (words.endsWith('dozen')) return words.includes('half') ? 6 : 12;
  return words.split(/[\s-]+/).reduce((sum, word) => {
    const ten = tens.indexOf(word);
    return sum + (ten < 0 ? Math.max(0, small.indexOf(word)) : (ten + 2) * 10);
  }, 0);
}

/** The value of an ordinal in words: `twenty first` is 21. */
export function numberOfOrdinal(words: string): number {
  if (words === 'twentieth') return 20;
  if (words === 'thirtieth') return 30;
  return words.split(/[\s-]+/).reduce((sum, word) => {
    const ten = tens.indexOf(word);
    return sum + (ten < 0 ? ordinals.indexOf(word) : (ten + 2) * 10);
  }, 0);
}

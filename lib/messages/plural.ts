/** "1 claim", "2,210 words": the number in figures and the noun in its form. */
export function plural(n: number, forms: { one: string; other: string }): string {
  return `${number(n)} ${n === 1 ? forms.one : forms.other}`;
}

const FORMAT = new Intl.NumberFormat("en-GB");

export function number(n: number): string {
  return FORMAT.format(n);
}

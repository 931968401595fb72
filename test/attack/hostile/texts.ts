/** A text that wants to be more than read, and how it reads where it stands. */
export interface Text {
  what: string;
  typed: string;
  /** The same, unless characters nobody can see were left out. */
  reads: string;
  /** What of it a page can show, where its letters have no picture for the rest. */
  printed?: string;
}

const asTyped = (what: string, typed: string): Text => ({ what, typed, reads: typed });

/** Texts for every place in which somebody writes; short enough for the shortest of them. */
export const texts: readonly Text[] = [
  asTyped(
    'Slack’s mark-up',
    '<!channel> <@U0TOM> <!subteam^S0OFFICERS> <https://evil.example|your bank> &lt;!here&gt; &amp;',
  ),
  asTyped(
    'Markdown',
    '# h *bold* _it_ ~~no~~ `x` ![i](http://evil.example/i.png) [bank](http://evil.example) 1\\. > q',
  ),
  asTyped('Liquid', '{{ council.name }} {% include "head" %} {{ requester.email | upcase }} {% raw %}'),
  asTyped(
    'HTML',
    '<script>alert(1)</script> <img src=x onerror=alert(1)> <b>x</b> &nbsp; <a href="http://evil.example">',
  ),
  asTyped('Typst’s source', '#import "/etc/passwd" #(7*7) $x^2$ @ref <label> #set page(width: 1pt) \\ // no'),
  asTyped(
    'a spreadsheet’s formulas',
    '=HYPERLINK("http://evil.example","x") +1+1 -2+3 @SUM(A1:A9) =cmd|\'/c calc\'!A1',
  ),
  asTyped(
    'names a program keeps to itself',
    '__proto__ constructor toString hasOwnProperty ../../etc/passwd C:\\..\\boot.ini NaN null',
  ),
  { ...asTyped('emoji and other scripts', '👩‍👩‍👧‍👦 🏴󠁧󠁢󠁥󠁮󠁧󠁿 é ﷽ שלום مرحبا Łódź ﬁ 🇬🇧'), printed: 'שלום مرحبا Łódź' },
  {
    what: 'characters nobody sees',
    typed: 'left\u202Eright\u202C a\u200Bb c\u0000d e\uD800f \u2066g\u2069 h\u00ADi j\u0007k \u{E0041}l',
    reads: 'leftright ab cd e\uFFFDf g hi jk l',
  },
];

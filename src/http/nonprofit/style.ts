import { createHash } from 'node:crypto';

/** Readable on a phone held in the sun, by a keyboard alone, and enlarged. */
export const style = `
:root{color-scheme:light;--ink:#1c1b22;--quiet:#57535f;--line:#8a8592;--accent:#5b21b6;--paper:#fff;--soft:#f5f3f8}
*{box-sizing:border-box}
body{margin:0;color:var(--ink);background:var(--soft);font:1.0625rem/1.5 system-ui,sans-serif}
main{max-width:42rem;margin:0 auto;padding:1rem}
header{display:flex;flex-wrap:wrap;gap:.5rem 1rem;justify-content:space-between;align-items:baseline}
h1{font-size:1.5rem;line-height:1.25;margin:.5rem 0;overflow-wrap:anywhere}
h2{font-size:1.2rem;margin:0 0 .5rem}
h3{font-size:1.05rem;margin:1.25rem 0 .25rem}
section{background:var(--paper);border:1px solid #d9d5e0;border-radius:.75rem;padding:1rem;margin:1rem 0}
p,li,dd{overflow-wrap:anywhere}
p{margin:.25rem 0 .75rem}
.text{white-space:pre-line}
.quiet{color:var(--quiet)}
.note{border-left:.3rem solid var(--accent);padding:.5rem .75rem;background:#efeaf9}
.wrong{border-left:.3rem solid #b42318;padding:.5rem .75rem;background:#fdecea}
dl{margin:0}dt{font-weight:600;margin-top:.5rem}dd{margin:0}
ul{padding-left:1.25rem;margin:.25rem 0}
fieldset{border:1px solid var(--line);border-radius:.5rem;margin:.75rem 0;padding:.5rem .75rem .75rem}
legend{font-weight:600;padding:0 .25rem}
label{display:block;margin-top:.5rem}
.choice{display:inline-flex;align-items:center;gap:.5rem;min-height:2.75rem;margin:0 1rem 0 0}
input[type=radio]{width:1.4rem;height:1.4rem;margin:0}
input[type=text],textarea{width:100%;font:inherit;padding:.6rem;border:1px solid var(--line);border-radius:.5rem;background:#fff;color:inherit}
button{font:inherit;font-weight:600;min-height:2.75rem;padding:.6rem 1rem;margin:.75rem .5rem 0 0;border-radius:.5rem;border:2px solid var(--accent);background:var(--accent);color:#fff}
button.second{background:#fff;color:var(--accent)}
a{color:var(--accent)}
a,button,input,textarea{outline-offset:3px}
:focus-visible{outline:3px solid #1d4ed8}
`;

/** The one style that the page may have, for its content security policy. */
const styleHash = createHash('sha256').update(style).digest('base64');

/** Nothing is loaded, nothing runs, and a form is sent here alone. */
export const pageHeaders = {
  'cache-control': 'no-store',
  'x-robots-tag': 'noindex, nofollow',
  'content-security-policy': `default-src 'none'; style-src 'sha256-${styleHash}'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'`,
};

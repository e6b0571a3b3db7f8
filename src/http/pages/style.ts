/** The one look of all pages. Readable on a phone held in the sun, by a keyboard alone, enlarged and printed. */
export const style = `
:root{color-scheme:light dark;--ink:#1c1b22;--quiet:#57535f;--line:#767676;--edge:#d5dad6;--accent:#1f5e3d;--on-accent:#fff;--paper:#fff;--note:#e8f2ec;--wrong:#fdecea;--bad:#b3261e;--focus:#1d4ed8}
@media screen and (prefers-color-scheme:dark){:root{--ink:#ecebf0;--quiet:#b9b5c0;--line:#908c98;--edge:#43414a;--accent:#8fd3ab;--on-accent:#10241a;--paper:#1b1a1f;--note:#20332a;--wrong:#45211f;--bad:#f2b8b5;--focus:#9db8ff}}
*{box-sizing:border-box}
body{margin:0;color:var(--ink);background:var(--paper);font:1.0625rem/1.5 system-ui,sans-serif}
main{max-width:42rem;margin:0 auto;padding:1rem}
header{display:flex;flex-wrap:wrap;gap:.5rem 1rem;justify-content:space-between;align-items:baseline}
h1{font-size:1.5rem;line-height:1.25;margin:.5rem 0;overflow-wrap:anywhere}
h2{font-size:1.2rem;margin:1.5rem 0 .5rem}
h3{font-size:1.05rem;margin:1.25rem 0 .25rem}
section{border:1px solid var(--edge);border-radius:.75rem;padding:1rem;margin:1rem 0}
section>h2{margin-top:0}
p,li,dd{overflow-wrap:anywhere}
p{margin:.25rem 0 .75rem}
ul{padding-left:1.25rem;margin:.25rem 0}
dl{margin:0}dt{font-weight:600;margin-top:.5rem}dd{margin:0}
.text{white-space:pre-line}
.quiet{color:var(--quiet)}
.small{font-size:.95rem}
.note,[role=alert]{border-left:.3rem solid var(--accent);padding:.5rem .75rem;background:var(--note)}
[role=alert]{border-color:var(--bad);background:var(--wrong)}
fieldset{border:1px solid var(--line);border-radius:.5rem;margin:.75rem 0;padding:.25rem .75rem .75rem;min-width:0}
legend{font-weight:600;padding:0 .25rem}
label{display:block;margin-top:.75rem}
.choice{display:inline-flex;align-items:center;gap:.5rem;min-height:2.75rem;margin:0 1rem 0 0}
input,textarea{font:inherit;color:inherit;outline-offset:2px}
input[type=radio],input[type=checkbox]{accent-color:var(--accent);flex:none;width:1.4rem;height:1.4rem;margin:0}
input[type=text],input[type=email],input[type=file],textarea{width:100%;margin-bottom:.25rem;padding:.6rem;border:1px solid var(--line);border-radius:.5rem;background:var(--paper)}
button{font:inherit;font-weight:600;min-height:2.75rem;padding:.6rem 1rem;margin:.75rem .5rem .25rem 0;border:2px solid var(--accent);border-radius:.5rem;background:var(--accent);color:var(--on-accent);cursor:pointer;outline-offset:2px}
button.second{background:var(--paper);color:var(--accent)}
a{color:var(--accent);outline-offset:2px}
:focus-visible{outline:3px solid var(--focus)}
.lines{padding:0;list-style:none}
.lines li{border-top:1px solid var(--edge);padding:.75rem 0;overflow-wrap:anywhere}
.state{display:block;font-weight:600}
.state.created{color:var(--accent)}
.state.held{color:var(--quiet)}
.state.refused{color:var(--bad)}
.qr{max-width:16rem;background:#fff;padding:1rem}
@media print{.screen{display:none}body{font-size:16pt}}
`;

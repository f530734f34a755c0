extension PageStyle {
  /// What holds for a page of its own.
  static let page = """
    html{-webkit-text-size-adjust:100%;text-size-adjust:100%;scroll-padding-block-start:1rem}
    body{margin:0;overflow-x:clip;color:var(--ink);background:var(--paper);font-size:1rem;line-height:1.62;font-variant-numeric:tabular-nums;overflow-wrap:anywhere}
    body:lang(ar),body:lang(he){line-height:1.8}
    .top,main,footer{max-width:71rem;margin-inline:auto;padding-inline:clamp(1.25rem,5.6vw,4.5rem)}
    .skip{position:absolute;inset-block-start:-6rem;inset-inline-start:1rem;z-index:1;padding:.5rem 1rem;color:var(--paper);background:var(--accent)}
    .skip:focus{inset-block-start:.5rem}
    .top{display:flex;flex-wrap:wrap;gap:.25rem 1.5rem;align-items:baseline;padding-block:1.1rem .9rem;font-size:.8125rem}
    .top>*{margin:0}
    .top .kicker{margin-inline-end:auto}
    .kicker{font-weight:600;letter-spacing:.06em;text-transform:uppercase;color:var(--accent)}
    .kicker:lang(ar),.kicker:lang(he){letter-spacing:0}
    .badge{border:1px solid var(--muted);border-radius:1em;padding:0 .8em;font-weight:700;letter-spacing:.12em}
    .inline{display:flex;flex-wrap:wrap;gap:0 1.1rem;margin:0;padding:0;list-style:none}
    .inline li,.contents li{margin:0}
    .inline a,.inline span,.contents a{display:inline-block;padding-block:.2rem;text-decoration:none}
    .inline a:hover,.contents a:hover{text-decoration:underline}
    [aria-current]{font-weight:600}
    .head{display:grid;gap:1.5rem 3.5rem;padding-block:1.75rem 1.25rem;border-block-start:1px solid var(--hairline)}
    .logo{margin:0 0 1rem}
    .logo img{max-height:3.25rem;width:auto}
    h1{margin:0;font-size:clamp(1.65rem,1.2rem + 1.9vw,2.375rem);line-height:1.16;letter-spacing:-.015em;font-variant-numeric:normal;text-wrap:balance}
    h1:lang(ar),h1:lang(he){line-height:1.4;letter-spacing:0}
    .head .subtitle{margin:.75rem 0 0;color:var(--muted);font-size:.875rem}
    .lead{max-width:44rem;margin:1.1rem 0 0;font-size:1.125rem;line-height:1.5}
    .lead:lang(ar),.lead:lang(he){line-height:1.75}
    .contents{font-size:.875rem;line-height:1.45;border-inline-start:1px solid var(--hairline);padding-inline-start:1.25rem}
    .contents p{margin:0 0 .2rem;color:var(--muted)}
    .contents ul{margin:0;padding:0;list-style:none}
    section{padding-block-start:1.6rem}
    h2{margin:0 0 .6rem;font-size:1.3125rem;line-height:1.3;letter-spacing:-.01em}
    h2:lang(ar),h2:lang(he){letter-spacing:0;line-height:1.5}
    footer{margin-block-start:3rem;padding-block-end:3rem;color:var(--muted);font-size:.8125rem}
    footer section{padding-block-start:1.25rem;border-block-start:1px solid var(--hairline)}
    footer h2{color:var(--ink);font-size:1.0625rem}
    footer ul{display:grid;gap:.75rem;margin:0 0 1.5rem;padding:0;list-style:none}
    .download{display:inline-block;margin-inline-end:.75rem;padding:.35rem .8rem;border:1px solid var(--hairline);border-radius:.4rem;font-weight:600;text-decoration:none}
    @media (min-width:62rem){
    .head{grid-template-columns:minmax(0,1fr) 16.5rem;padding-block:2.25rem 1.5rem}
    .contents{align-self:start}
    }
    @media print{
    html{font-size:11.5px}
    @page{margin:15mm 14mm}
    .top nav,.top ul,.skip,.contents,.download{display:none}
    .top,main,footer{max-width:none;padding-inline:0}
    section{break-inside:auto}
    h2,h3,h4{break-after:avoid}
    }

    """

  /// What holds for blocks wherever they stand, one list of selectors in each line.
  static let blocks = """
    *{box-sizing:border-box}
    a{color:var(--accent);text-decoration-thickness:.06em;text-underline-offset:.18em}
    :focus-visible{outline:2px solid var(--accent);outline-offset:2px}
    p,ul,ol,blockquote,dl{margin:0 0 .9rem}
    p,ul,ol,blockquote{max-width:44rem}
    ul,ol{padding-inline-start:1.4rem}
    li+li{margin-block-start:.35rem}
    h3,h4,h5,h6{margin:1.4rem 0 .4rem;font-size:1.0625rem;line-height:1.35}
    hr{height:1px;margin:1.5rem 0;border:0;background:var(--hairline)}
    blockquote{padding-inline-start:1.1rem;border-inline-start:3px solid var(--hairline)}
    sup{font-size:.64em;line-height:0;vertical-align:.55em;font-weight:600}
    sup a{text-decoration:none;padding-block:.6em}
    img{max-width:100%;height:auto}
    [hidden]{display:none}
    .note{color:var(--muted);font-size:.8125rem;line-height:1.5}
    .heading{margin-block-start:1.2rem;font-weight:700}
    .f{display:inline;margin:0;padding:0;border:0;border-radius:.15em;color:inherit;background:none;font:inherit;letter-spacing:inherit;text-align:inherit;cursor:pointer;text-decoration:underline dotted var(--muted) .07em;text-underline-offset:.2em}
    .f:hover,.f:focus{background:color-mix(in srgb,var(--accent) 14%,var(--paper))}
    .held{white-space:nowrap}
    td .held{white-space:normal}
    .keys{display:grid;grid-template-columns:repeat(auto-fit,minmax(9.4rem,1fr));gap:0 2.5rem;max-width:none;margin:.5rem 0 1.5rem;padding:0;list-style:none;overflow:clip;border-block:1px solid var(--hairline)}
    .keys li{position:relative;margin:0;padding-block:1rem 1.1rem}
    .keys li::after{content:"";position:absolute;inset-inline:-1.25rem;inset-block-start:-1px;border-block-start:1px solid var(--hairline)}
    .keys li::before{content:"";position:absolute;inset-block:0;inset-inline-start:-1.25rem;border-inline-start:1px solid var(--hairline)}
    .keys p{margin:0}
    .keys .value{font-size:2.1rem;font-weight:700;line-height:1.2;letter-spacing:-.02em;font-variant-numeric:normal}
    .keys .value .f{text-decoration:none}
    .keys .status{font-size:.9375rem;font-weight:600;letter-spacing:0}
    .keys .label{font-size:.9375rem;font-weight:600;line-height:1.35}
    .keys .detail{color:var(--muted);font-size:.8125rem;line-height:1.4;margin-block-start:.2rem}
    .charts{display:grid;gap:2rem 3.5rem;margin:1rem 0 1.5rem}
    .chart,.images figure{margin:0;min-width:0}
    .chart figcaption p{margin:0;max-width:none}
    .chart .title{font-size:1.0625rem;font-weight:600;line-height:1.35}
    .chart .subtitle{margin-block-start:.15rem;color:var(--muted);font-size:.875rem;line-height:1.45}
    .drawing{margin-block:.9rem .6rem}
    .drawing svg{display:block;width:100%;height:auto;overflow:visible}
    .chart .foot p{margin:0;max-width:none;color:var(--muted);font-size:.8125rem;line-height:1.45}
    .chart details{margin-block-start:.6rem}
    summary{width:fit-content;padding-block:.2rem;color:var(--accent);font-size:.875rem;cursor:pointer}
    .w{display:none}
    .n{display:block}
    .n.drawing{max-width:26rem}
    .images{display:grid;gap:1.5rem;margin-block:1rem 1.5rem}
    .images img{display:block}
    .images figcaption{margin-block-start:.4rem;color:var(--muted);font-size:.8125rem}
    .box{margin:1.25rem 0;padding:1rem 1.25rem;border-radius:.5rem;background:var(--tint)}
    .box>:first-child{margin-block-start:0}
    .box>:last-child{margin-block-end:0}
    .box p,.box ul{max-width:60rem;font-size:.9375rem}
    table{width:100%;margin:.5rem 0 1.2rem;border-collapse:collapse;font-size:.9375rem;line-height:1.45}
    caption{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
    th,td{padding:.5rem 0;padding-inline-end:1.25rem;text-align:start;vertical-align:top;border-block-end:1px solid var(--hairline)}
    th:last-child,td:last-child{padding-inline-end:0}
    thead th,thead td{color:var(--muted);font-size:.8125rem;font-weight:600;vertical-align:bottom;border-block-end-color:var(--ink)}
    th,td{overflow-wrap:break-word}
    .long{overflow-wrap:anywhere}
    tbody th{font-weight:600}
    .num{text-align:end}
    .strong{font-weight:600}
    .muted,small{color:var(--muted)}
    small{display:block;font-size:.8125rem;font-weight:400;line-height:1.4}
    .pill{display:inline-block;padding:0 .6em;border:1px solid var(--muted);border-radius:1em;color:var(--muted);font-size:.8125rem}
    .dense{font-size:.875rem}
    .dense td>a,.sources .mark a{color:inherit;text-decoration:none}
    .dense td>a:hover,.sources .mark a:hover{text-decoration:underline}
    .dense th,.dense td{padding-block:.4rem}
    .moved{overflow-x:auto}
    .sources{max-width:none;padding:0;list-style:none;font-size:.875rem;line-height:1.5}
    .sources li{display:grid;grid-template-columns:2.6rem minmax(0,1fr)}
    .pop{position:fixed;inset:auto 1rem 1rem;width:auto;max-width:none;max-height:70vh;margin:0;padding:.9rem 1rem;overflow:auto;color:var(--ink);background:var(--paper);border:1px solid var(--hairline);border-radius:.5rem;box-shadow:0 .4rem 1.6rem rgb(0 0 0/.22);font-size:.8125rem;font-weight:400;line-height:1.42;letter-spacing:0;text-align:start;white-space:normal}
    .pop p{margin:0;max-width:none}
    .pop .head{display:flex;gap:.4rem;align-items:baseline;padding:0 0 .5rem;font-size:.9375rem}
    .pop .head button{margin-inline-start:auto;padding:.25rem 0;border:0;color:var(--accent);background:none;font:inherit;font-size:.8125rem;cursor:pointer}
    .pop .head small{font-size:.8125rem}
    .pop dl{display:grid;grid-template-columns:minmax(4.5rem,max-content) minmax(0,1fr);gap:.35rem .9rem;margin:0}
    .pop dt{color:var(--muted)}
    .pop dd{margin:0}
    .pop .all{margin-block-start:.7rem;padding-block-start:.6rem;border-block-start:1px solid var(--hairline)}
    @position-try --foot{position-area:none;inset:auto 1rem 1rem;justify-self:auto}
    @supports (position-area:block-end){
    .pop{inset:auto;inset-inline:1rem;justify-self:stretch;margin-block:.4rem;position-area:block-end span-all;position-try-fallbacks:flip-block,--foot}
    }
    @supports not selector(:popover-open){
    .pop{display:none}
    }
    @media (min-width:40rem){
    .w{display:block}
    .n{display:none}
    .images{grid-template-columns:repeat(auto-fit,minmax(17rem,1fr))}
    }
    @media (min-width:40rem) and (max-width:61.99rem){
    .charts{max-width:42rem}
    }
    @media (min-width:48rem){
    .sources{columns:2;column-gap:3rem}
    .sources li{break-inside:avoid;margin:0 0 .35rem}
    .pop{inset:auto 1rem 1rem auto;width:27rem}
    }
    @media (min-width:62rem){
    .charts{grid-template-columns:repeat(2,minmax(0,1fr))}
    .charts.one{grid-template-columns:minmax(0,45rem)}
    .columns{columns:2;column-gap:3.5rem}
    .columns p,.columns ul,.columns ol,.columns blockquote{max-width:none}
    .columns p{orphans:3;widows:3}
    .columns li{break-inside:avoid}
    }
    @media screen and (max-width:61.99rem){
    \(entries(".many"))
    }
    @media (min-width:48rem){
    @supports (position-area:block-end){
    .pop{inset:auto;justify-self:auto;position-area:block-end span-inline-end;position-try-fallbacks:flip-inline,flip-block,flip-block flip-inline,--foot}
    }
    }
    @media screen and (max-width:47.99rem){
    \(entries(".entries"))
    }
    @media print{
    .pop,.chart details{display:none}
    .charts{grid-template-columns:repeat(2,minmax(0,1fr));max-width:none}
    .charts.one{grid-template-columns:minmax(0,45rem)}
    .f{text-decoration:none}
    .chart,.keys li,tr,.sources li{break-inside:avoid}
    .box{border:1px solid var(--hairline)}
    }

    """

  /// Rows of a table as entries, one below the other.
  private static func entries(_ table: String) -> String {
    """
    \(table) thead{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
    \(table),\(table) tbody,\(table) tr,\(table) td,\(table) th{display:block}
    \(table) tr{padding-block:.7rem;border-block-end:1px solid var(--hairline)}
    \(table) td,\(table) th{padding:0;border:0;text-align:start}
    \(table) tbody td:first-child,\(table) tbody th:first-child{font-weight:600}
    \(table) td[data-label]{display:grid;grid-template-columns:6.5rem minmax(0,1fr);gap:.75rem;margin-block-start:.3rem}
    \(table) td[data-label]::before{content:attr(data-label);color:var(--muted);font-size:.8125rem;font-weight:400}
    """
  }
}

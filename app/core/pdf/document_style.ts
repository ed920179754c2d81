const INK = '#17324d'
const MUTED = '#435a70'
const RULE = '#d9dadb'

/** Letters of the header, at most: a longer title would meet the name of the product. */
const HEADER_LENGTH = 84

/**
 * How documents look: ink and rules, no boxes, tables that say their columns again on every page.
 * @param title stands small at the head of every page; page numbers at its foot. Both are artifacts, not content.
 */
export const documentStyle = (title: string) => `
@page{size:A4 portrait;margin:26mm 20mm 22mm;
@top-left{content:"DoteComune";font:600 9.5pt/1 "Titillium Web";color:${INK};vertical-align:bottom;padding-bottom:5mm}
@top-right{content:${cssString(shortened(title))};font:400 8.5pt/1.2 "Titillium Web";color:${MUTED};vertical-align:bottom;padding-bottom:5mm;width:135mm}
@bottom-right{content:"Pagina " counter(page) " di " counter(pages);font:400 8.5pt/1 "Titillium Web";color:${MUTED}}}
*{box-sizing:border-box}
html{font:400 10.5pt/1.45 "Titillium Web";color:#1a1a1a;-webkit-print-color-adjust:exact}
body,h1,h2,h3,p,ul,ol,table{margin:0;padding:0}
body{overflow-wrap:break-word}
h1,h2,h3{color:${INK};font-weight:600;line-height:1.2;break-after:avoid}
h1{font-size:21pt;letter-spacing:-.01em;margin-bottom:3mm}
h2{font-size:14pt;margin:7mm 0 2mm;padding-top:2mm;border-top:1.5pt solid ${INK}}
h3{font-size:11.5pt;margin:4mm 0 1mm}
p{margin-bottom:2.5mm;orphans:3;widows:3}
ul,ol{margin-bottom:3mm;padding-left:5.5mm}
ul{list-style-type:"–  "}
li{margin-bottom:1mm}
a{color:${INK}}
b,strong,th{font-weight:600}
table{width:100%;border-collapse:collapse;margin-bottom:3mm}
caption{text-align:left;color:${MUTED};font-size:9.5pt;padding-bottom:1.5mm;break-after:avoid}
th,td{text-align:left;vertical-align:top;padding:1.1mm 3mm 1.1mm 0;border-bottom:.5pt solid ${RULE}}
thead th{color:${INK};border-bottom:1pt solid ${INK};font-size:9.5pt;vertical-align:bottom}
tr{break-inside:avoid}
.group{break-after:avoid}
.group th{color:${INK};padding-top:3mm}
table.facts th{width:34%;color:${MUTED};font-weight:400}
.lead{font-size:12pt;color:${MUTED}}
.note{font-size:9.5pt;color:${MUTED}}
.number{text-align:right;white-space:nowrap}
th.number,td.number{padding-right:0;padding-left:3mm}
th.number{white-space:normal;width:1%}
.nowrap{white-space:nowrap}
.code{font:400 8.5pt/1.45 "Roboto Mono"}
.lines{white-space:pre-line}
.keep{break-inside:avoid}
.page{break-before:page}`

function shortened(title: string): string {
  if (title.length <= HEADER_LENGTH) return title
  return `${title.slice(0, HEADER_LENGTH).replace(/\s+\S*$/, '')}…`
}

/** Every character by its number: nothing in a title can end the string or the style. */
function cssString(text: string): string {
  const codes = Array.from(text, (character) => `\\${character.codePointAt(0)!.toString(16)} `)
  return `"${codes.join('')}"`
}

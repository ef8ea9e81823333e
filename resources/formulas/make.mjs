// Typesets the formulas of the catalogue: one ID.svg per activation, its value above its derivative.
// The TeX lives in the entries in src/activation/ only; the pictures are committed, so users never need node.
//
//   npm install --prefix /tmp/mathjax mathjax-full@3
//   actiscope list --json | node resources/formulas/make.mjs /tmp/mathjax
//
// Standard input: an array of {"id": "...", "tex": {"value": "...", "derivative": "..."}}, further keys ignored.
// Each picture says in <desc> which TeX it shows, "VALUE\nDERIVATIVE". Its colour is currentColor, its size that of 16 px type.

import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const require = createRequire(join(resolve(process.argv[2] ?? '.'), 'package.json'));
const { mathjax } = require('mathjax-full/js/mathjax.js');
const { TeX } = require('mathjax-full/js/input/tex.js');
const { SVG } = require('mathjax-full/js/output/svg.js');
const { liteAdaptor } = require('mathjax-full/js/adaptors/liteAdaptor.js');
const { RegisterHTMLHandler } = require('mathjax-full/js/handlers/html.js');
require('mathjax-full/js/input/tex/ams/AmsConfiguration.js');

const pixelsPerUnit = 16 / 1000;  // MathJax draws an em as 1000 units

const adaptor = liteAdaptor();
RegisterHTMLHandler(adaptor);
const input = new TeX({ packages: ['base', 'ams'], formatError: (_, error) => { throw error; } });
const page = mathjax.document('', { InputJax: input, OutputJax: new SVG({ fontCache: 'none' }) });

const escaped = (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
const rounded = (number) => String(Math.round(number * 1000) / 1000);

// A brace of three rows or more has its straight parts in nested <svg> elements: a bar 1.5 times too long, cut by the viewBox.
// Qt Svg knows no nested <svg>, so each bar is drawn at its true length instead.
function withoutNestedSvg(svg) {
  const bar = new RegExp('<svg width="[^"]*" height="(?<height>[^"]*)" y="(?<y>[^"]*)" x="(?<x>[^"]*)" viewBox="0 (?<top>[^ ]*) [^"]*">'
    + '<path d="(?<path>[^"]*)" transform="scale\\(1,(?<scale>[^)]*)\\)"></path></svg>', 'g');
  const flat = svg.replace(bar, (...match) => {
    const { path, ...texts } = match.at(-1);
    const { height, y, x, top, scale } = Object.fromEntries(Object.entries(texts).map(([key, text]) => [key, Number(text)]));
    const middle = y + height / 2 - (top + height / 2) / 1.5;
    return `<path d="${path}" transform="translate(${rounded(x)},${rounded(middle)}) scale(1,${rounded(scale / 1.5)})"></path>`;
  });
  if (flat.includes('<svg', 1)) throw new Error('Qt Svg cannot draw this: a nested <svg> is left');
  return flat;
}

function picture({ value, derivative }) {
  const tex = `\\begin{array}{l}\\displaystyle ${value}\\\\[0.6em]\\displaystyle ${derivative}\\end{array}`;
  const svg = adaptor.innerHTML(page.convert(tex, { display: true }));
  const viewBox = svg.match(/viewBox="([^"]*)"/)[1];
  const [, , width, height] = viewBox.split(' ').map(Number);
  const root = `<svg xmlns="http://www.w3.org/2000/svg" width="${rounded(width * pixelsPerUnit)}"`
    + ` height="${rounded(height * pixelsPerUnit)}" viewBox="${viewBox}">`;
  return withoutNestedSvg(svg.replace(/ data-[\w-]+="[^"]*"/g, ''))
    .replace(/^<svg[^>]*>/, `${root}\n<desc>${escaped(`${value}\n${derivative}`)}</desc>\n`)
    .replace(/<\/svg>$/, '\n</svg>\n');
}

const here = dirname(fileURLToPath(import.meta.url));
for (const { id, tex } of JSON.parse(readFileSync(0, 'utf8'))) {
  try {
    writeFileSync(join(here, `${id}.svg`), picture(tex));
  } catch (error) {
    throw new Error(`${id}: ${error.message}`);
  }
}

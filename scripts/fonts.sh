#!/bin/sh
# Makes the fonts that the site serves from the npm packages: Latin letters, punctuation, arrows and the marks
# that lessons use, weights 400 to 700. Needs Debian's python3-fonttools and python3-brotli. The results are committed.
set -eu
cd "$(dirname "$0")/.."
out=src/styles/fonts
mkdir -p "$out"
text='U+0020-007E,U+00A0,U+00A7,U+00A9,U+00AB,U+00B0-00B3,U+00B5,U+00B7,U+00BB,U+00BD,U+00C4,U+00C9,U+00D6,U+00D7,U+00DC,U+00DF-00F6,U+00F8-00FF,U+0131,U+0142,U+0159,U+2009,U+2002,U+2003,U+2013,U+2014,U+2018,U+2019,U+201C,U+201D,U+2026,U+2032,U+2190-2193,U+2212,U+2248,U+2260,U+2264,U+2265,U+03B1-03C9,U+2605'

subset() { # file of the package, name, extra layout features
  /usr/bin/python3 -m fontTools.varLib.instancer "$1" wght=400:700 --output /tmp/font.ttf --quiet
  /usr/bin/python3 -m fontTools.subset /tmp/font.ttf --unicodes="$text" --layout-features="$3" --flavor=woff2 --output-file="$out/$2.woff2"
}
subset node_modules/@fontsource-variable/source-serif-4/files/source-serif-4-latin-wght-normal.woff2 serif 'kern,liga'
subset node_modules/@fontsource-variable/source-serif-4/files/source-serif-4-latin-wght-italic.woff2 serif-italic 'kern,liga'
subset node_modules/@fontsource-variable/inter/files/inter-latin-wght-normal.woff2 sans 'kern,calt,tnum'
subset node_modules/@fontsource-variable/jetbrains-mono/files/jetbrains-mono-latin-wght-normal.woff2 mono 'kern'
ls -l "$out"
